"""A converted network of 784-1200-1200-10 neurons with linear reset: Hillock beside torch by hand, snnTorch and SpikingJelly, in one run.

    python3 -m venv ../rivals && ../rivals/bin/pip install torch snntorch spikingjelly
    ../rivals/bin/python src/bench/conversion.py --class-path target/classes --jdk JDK_25

All have the same random weights and the same pictures, which are constant currents for as many steps, and two threads. Each shows all
pictures once to warm up, and then they take turns. Before figures count, all must give the same answers and fire as often in the last layer: but
for a few pictures, since their sums are rounded in different orders. Medians are printed with the least and the most of the
rounds; a ratio is Hillock's pictures a second over the rival's of the same round.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent
THREADS = 2
SIZES = (784, 1200, 1200, 10)
RIVALS = ("torch", "snntorch", "spikingjelly")
FLAGS = ("--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC", f"-XX:ActiveProcessorCount={THREADS}", "-Xmx2g")
LEAST_AGREEMENT = 0.98
MOST_RATE_ERROR = 1e-3


class Participant:
    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.first = self.heard()
        self.speeds = []

    def heard(self):
        for line in self.process.stdout:
            if line.startswith("RESULT "):
                return json.loads(line.removeprefix("RESULT "))
        raise RuntimeError(f"{self.name} ended without a result.")

    def measure(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        said = self.heard()
        self.speeds.append(said["pictures"] / said["run"])

    def end(self):
        self.process.stdin.close()
        self.process.wait()

    def agrees_with(self, other):
        same = np.mean(np.equal(self.first["answers"], other.first["answers"]))
        rate, expected = self.first["rates"][-1], other.first["rates"][-1]
        assert same >= LEAST_AGREEMENT, f"{self.name} gives other answers than {other.name} to {1 - same:.1%}"
        assert abs(rate / expected - 1) <= MOST_RATE_ERROR, f"{self.name} fires at {rate}, {other.name} at {expected}"
        return same


def written(folder, pictures):
    """Weights as torch's linear layers begin with, doubled so that deep layers fire."""
    random = np.random.default_rng(0)
    for k, (n, m) in enumerate(zip(SIZES, SIZES[1:]), 1):
        random.uniform(-2 / n**0.5, 2 / n**0.5, (m, n)).astype("<f4").tofile(folder / f"weights{k}")
    random.random((pictures, SIZES[0])).astype("<f4").tofile(folder / "pictures")


def spread(values):
    return f"{statistics.median(values):,.4g} ({min(values):,.4g} to {max(values):,.4g})"


def parsed():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--jdk", type=Path, required=True, metavar="HOME")
    options.add_argument("--class-path", required=True, help="Hillock's classes and libraries")
    options.add_argument("--rivals", nargs="+", choices=RIVALS, default=RIVALS, metavar="NAME")
    options.add_argument("--steps", type=int, default=64)
    options.add_argument("--pictures", type=int, default=1000)
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument(
        "--warm-ups", type=int, default=3, help="of Hillock, whose process begins with nothing compiled"
    )
    options.add_argument("--plain", action="store_true", help="Hillock without the Vector API")
    return options.parse_args()


def main():
    options = parsed()
    compiled = PROJECT / "target" / "bench"
    compiled.mkdir(parents=True, exist_ok=True)
    javac = [options.jdk / "bin" / "javac", "--release", "17", "-proc:none", "-cp", options.class_path, "-d", compiled]
    subprocess.run([*map(str, javac), FOLDER / "Conversion.java"], check=True)
    classes = os.pathsep.join([str(compiled), options.class_path])
    flags = [*FLAGS, "-Dhillock.vector=false"] if options.plain else FLAGS
    with tempfile.TemporaryDirectory() as name:
        written(Path(name), options.pictures)
        java = [options.jdk / "bin" / "java", *flags, "-cp", classes, "Conversion", name, options.steps, *SIZES]
        hillock = Participant("Hillock", java)
        program = FOLDER / "rivals" / "conversion_in_torch.py"
        others = [
            Participant(rival, [sys.executable, program, rival, name, options.steps, THREADS, *SIZES])
            for rival in options.rivals
        ]
        agreement = {rival.name: rival.agrees_with(hillock) for rival in others}
        for _ in range(options.warm_ups):
            hillock.measure()
        hillock.speeds.clear()
        for _ in range(options.repeats):
            for each in (hillock, *others):
                each.measure()
        for each in (hillock, *others):
            each.end()
    print(f"{options.steps} steps, pictures a second")
    print(f"  Hillock, {hillock.first['version']}: {spread(hillock.speeds)}")
    for rival in others:
        ratios = [mine / theirs for mine, theirs in zip(hillock.speeds, rival.speeds)]
        print(
            f"  {rival.name} {rival.first['version']}: {spread(rival.speeds)}; Hillock is {spread(ratios)} times as fast;"
            f" the same answer to {agreement[rival.name]:.1%}"
        )


if __name__ == "__main__":
    main()
