"""Synapses that learn: Hillock beside Brian 2 (a thousand inputs onto one cell), NEST (a recurrent network) and BindsNET (a layer that
learns pictures), in one run.

    python3 -m venv ../rivals && ../rivals/bin/pip install nest-simulator brian2 'numpy<2.4' setuptools bindsnet
    ../rivals/bin/python src/bench/plasticity.py --class-path target/classes --jdk JDK_25

`inputs` is Song, Miller & Abbott 2000 for 100 s; of Brian 2's C++ program the compilation is told apart and the faster of two runs counts.
Its `whole` is what a user waits for, s from the start of the process to its first result: for Brian 2 a script with imports, code
generation, compilation and run; for Hillock the script inputs.jsh by `./hillock jshell`, which is set up before. `plain` is the same of
the program by `java` alone, which has to compile its loops. Each process has a cache folder of its own that is empty.
`recurrent` is NEST's hpc_benchmark at scale 1, 11,250 neurons and 81 million synapses that learn, for 250 ms after 50 ms, both on two
threads; rivals/learning.py says what differs from NEST's example. `layer` is one of Diehl & Cook 2015 with 100 neurons, on one thread
for Hillock and two for BindsNET; its run is the time of one picture. Hillock's run is timed in a process that has run the same
three times before (until then the virtual machine compiles, and memory is new to the process), and the most memory that a process had
at once in one that has not; `first` is build and run of that one. Before figures count, all must show what rivals/learning.py expects.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "rivals"))

from learning import Layer, Recurrent  # noqa: E402

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent
THREADS = 2
FLAGS = ("--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC", f"-XX:ActiveProcessorCount={THREADS}", "-Xmx4g")
INPUTS_MS, SETTLING, RECURRENT_MS = 100_000, 50, 250
NEURONS, PICTURES, OTHERS_PICTURES = 100, 5000, 20


def result(text):
    """What follows the last mark; a line of progress may stand before it."""
    _, mark, said = text.rpartition("RESULT ")
    assert mark, f"No result in:\n{text[-3000:]}"
    return json.loads(said.splitlines()[0])


def run(command, lines="", **environment):
    """What a process says last, with its peak of memory, MiB, and the time to what it says first, s."""
    with tempfile.TemporaryDirectory(prefix="plasticity-") as own:
        folders = {"XDG_CACHE_HOME": own, "TMPDIR": own}
        begin = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, **folders, **environment},
        )
        process.stdin.write(lines)
        process.stdin.close()
        text, whole = "", None
        for line in process.stdout:
            if whole is None and "RESULT " in line:
                whole = time.perf_counter() - begin
            text += line
        _, _, usage = os.wait4(process.pid, 0)
    return {**result(text), "whole": whole, "peak": usage.ru_maxrss / 1024}


def ours(options, program, *arguments):
    command = [options.jdk / "bin" / "java", *FLAGS, "-cp", options.classes, program, *arguments]
    first = run(command)
    later = run(command, "\n" * options.warm_ups)
    return {**later, "whole": first["whole"], "peak": first["peak"], "first": first["run"] + first["build"]}


def script(options, seed):
    return run([PROJECT / "hillock", "jshell", FOLDER / "inputs.jsh"], JAVA_HOME=str(options.jdk), SEED=str(seed))


def in_bounds(who, name, value, low, high):
    assert low <= value <= high, f"{who}: {name} is {value}, not from {low} to {high}"


def inputs(options, seed):
    program = ours(options, "Plasticity", "inputs", seed, 0, INPUTS_MS)
    product = script(options, seed)
    for what in ("rate", "low", "high"):
        assert program[what] == product[what], (
            f"{what} is {program[what]} in the program, {product[what]} in the script"
        )
    both = {
        "Hillock": {**program, "plain": program["whole"], "whole": product["whole"]},
        "Brian 2": run([sys.executable, FOLDER / "rivals" / "plasticity_in_brian.py", seed, INPUTS_MS]),
    }
    for who, measured in both.items():
        in_bounds(who, "share of weights below 0.2 of the greatest", measured["low"], 0.28, 0.45)
        in_bounds(who, "share of weights above 0.8 of the greatest", measured["high"], 0.22, 0.40)
    return both


def recurrent(options, seed):
    program = FOLDER / "rivals" / "plasticity_in_nest.py"
    both = {
        "Hillock": ours(options, "Plasticity", "recurrent", seed, SETTLING, RECURRENT_MS),
        "NEST": run([sys.executable, program, seed, SETTLING, RECURRENT_MS, THREADS]),
    }
    for who, measured in both.items():
        in_bounds(who, "rate, Hz", measured["rate"], *Recurrent.HZ)
    return both


def layer(options, seed):
    program = FOLDER / "rivals" / "layer_in_bindsnet.py"
    both = {
        "Hillock": ours(options, "LayerOfDigits", NEURONS, seed, PICTURES),
        "BindsNET": run([sys.executable, program, NEURONS, seed, OTHERS_PICTURES, THREADS]),
    }
    for who, measured in both.items():
        in_bounds(who, "spikes a picture", measured["spikes"], *Layer.SPIKES)
        del measured["whole"]  # of different numbers of pictures
    return both


EXPERIMENTS = {"inputs": inputs, "recurrent": recurrent, "layer": layer}


def show(name, both):
    print(f"\n{name}")
    for who, measured in both.items():
        said = ", ".join(f"{key} {value:.4g}" for key, value in measured.items() if not isinstance(value, str))
        print(f"  {who}: {said}")
    mine, other = both.values()
    print(f"  run {other['run'] / mine['run']:.1f} times, memory {other['peak'] / mine['peak']:.1f} times")
    if "whole" in mine:
        print(f"  from the start to the first result {other['whole'] / mine['whole']:.1f} times")
    if "rate" in mine and name == "recurrent":
        print(f"  per spike: {other['run'] / other['rate'] / (mine['run'] / mine['rate']):.1f} times", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--jdk", type=Path, required=True, metavar="HOME")
    options.add_argument("--class-path", required=True, help="Hillock's classes and libraries")
    options.add_argument("--experiments", nargs="+", choices=tuple(EXPERIMENTS), default=tuple(EXPERIMENTS))
    options.add_argument("--repeats", type=int, default=1)
    options.add_argument("--warm-ups", type=int, default=3, help="runs of Hillock before the one that counts")
    options = options.parse_args()
    compiled = PROJECT / "target" / "bench"
    compiled.mkdir(parents=True, exist_ok=True)
    options.classes = os.pathsep.join([str(compiled), options.class_path])
    javac = [options.jdk / "bin" / "javac", "--release", "17", "-cp", options.class_path, "-d", compiled]
    subprocess.run([*map(str, javac), FOLDER / "Plasticity.java", FOLDER / "LayerOfDigits.java"], check=True)
    if "inputs" in options.experiments:
        # What is not set up yet is no part of what a user waits for each time.
        script(options, 0)
    for seed in range(1, options.repeats + 1):
        for name in options.experiments:
            show(name, EXPERIMENTS[name](options, seed))


if __name__ == "__main__":
    main()
