"""Networks of the literature: Hillock beside NEST and Brian 2, in one run, each on two threads.

    python3 -m venv ../rivals && ../rivals/bin/pip install nest-simulator brian2 'numpy<2.4' setuptools matplotlib jupyter_client
    git clone https://github.com/INM-6/microcircuit-PD14-model ../microcircuit
    ../rivals/bin/python src/bench/networks.py --microcircuit ../microcircuit --jdks JDK_25 JDK_17      # all, two hours or more
    ../rivals/bin/python src/bench/networks.py --quick --networks cuba --rivals NEST                    # for instance

A rival that is not installed is named and left out. NEST runs the microcircuit with the package of its authors' institute, whose
checkout is named; without it the column is Hillock's alone. What is simulated is in rivals/literature.py, with the rates that every
participant must show before any of its figures is used. Everybody records all spikes. Measured are

    run     s, the call that advances the time, without the settling, in a process that has nothing to compile any more
    build   s, from the description to the first step; for Brian 2 with the compilation of its program
    wait    s, of a cold user: from the start of a process with nothing compiled to the result, settling included
    later   s, the same of Brian 2 once its program is compiled
    script  s, the same of `./hillock jshell FILE` with the one line that a user types
    peak    MiB, the most memory that a process had at once; of Brian 2 without the compiler

Hillock's process can not stop and go on, so its settling is run once more alone and taken away.

There are three parts. `rivals`: all take turns in every round. `scaling`: the microcircuit over its scales, Hillock alone; time by
synaptic event, by neuron update, and by both at once (least squares). `platforms`: Hillock alone on each JDK, with the Vector API
and without. Medians are printed with the least and the most of the rounds; a ratio is the rival's figure over Hillock's of the
same round, so above 1 Hillock needs less.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from participants import FOLDER, PROJECT, result
from players import THREADS, Jdk, Ours, rivals
from rivals.literature import COLUMN, experiments
from scaling import Scaling
from tables import spread, table

PARTS = ("rivals", "scaling", "platforms")
NETWORKS = ("brunel", "cuba", "cuba-40000", "coba-hh", COLUMN)
PRECISIONS = {"Hillock": "DOUBLE", "Hillock, compact": "COMPACT"}
PATHS = {"vector": ("-Dhillock.vector=true",), "plain": ("-Dhillock.vector=false",)}
QUICK = {"factor": 0.1, "settling": 50}


class Measurement:
    """One experiment with all who take part in it."""

    def __init__(self, experiment, participants):
        self.experiment, self.participants = experiment, participants
        self.samples = {participant.name: [] for participant in participants}
        self.failures = {}

    def measure(self, repeats):
        for seed in range(1, repeats + 1):
            for participant in self.participants:
                if participant.name not in self.failures:
                    print(f"  {self.experiment.title}, round {seed}: {participant.name}", flush=True)
                    self.take_turn(participant, seed)
        return self

    def take_turn(self, participant, seed):
        """Who fails, or has wrong rates, is out: none of its figures count. The others go on."""
        try:
            self.samples[participant.name].append(participant.measure(self.experiment, seed))
        except (AssertionError, RuntimeError) as reason:
            print(f"  OUT: {reason}", flush=True)
            self.failures[participant.name] = str(reason)
            del self.samples[participant.name]

    def values(self, name, key):
        return [sample[key] for sample in self.samples[name] if key in sample]

    def ratios(self):
        """Of the rivals' figures to Hillock's, round by round: {ours: {rival: {measure: [ratio]}}}."""
        ours = [name for name in self.samples if name in PRECISIONS]
        others = [name for name in self.samples if name not in PRECISIONS]
        return {
            name: {
                rival: {
                    key: [r / h for r, h in zip(self.values(rival, key), self.values(name, key))]
                    for key in ("run", "build", "wait", "peak")
                }
                for rival in others
            }
            for name in ours
        }

    def as_json(self):
        return {
            "experiment": vars(self.experiment),
            "failures": self.failures,
            "samples": self.samples,
            "ratios": self.ratios(),
        }

    def show(self, bandwidth):
        if not self.samples:
            return
        first = next(iter(self.samples.values()))[0]
        print(
            f"\n{self.experiment.title}, {first['synapses'] / 1e6:,.1f} million synapses: {self.experiment.duration:g} ms"
            f" after {self.experiment.settling:g} ms\n"
        )
        keys = ("run", "factor", "build", "wait", "later", "script", "peak")
        head = ["", "rate, Hz", *keys, "10⁶ events/s", "10⁶ updates/s", "B/synapse", "of the read limit"]
        rows = []
        for name in self.samples:
            rate = spread([rates["all"] for rates in self.values(name, "rates")])
            cells = [spread(values) if (values := self.values(name, key)) else "" for key in keys]
            speeds = [
                spread([n / run / 1e6 for n, run in zip(self.values(name, key), self.values(name, "run"))])
                for key in ("events", "updates")
            ]
            rows.append([name, rate, *cells, *speeds, *self.limit(name, bandwidth)])
        table(head, rows)
        ratios = [
            [f"{rival} / {name}", *(spread(values) for values in measures.values())]
            for name, rivals_of_it in self.ratios().items()
            for rival, measures in rivals_of_it.items()
        ]
        if ratios:
            print()
            table(["times", "run", "build", "wait", "peak"], ratios)

    def limit(self, name, bandwidth):
        """Bytes for each synapse, and what part of the memory's bandwidth is used if each event reads them."""
        held = self.values(name, "bytes")
        if not held:
            return ["", ""]
        each = [b / n for b, n in zip(held, self.values(name, "synapses"))]
        events = [n / run for n, run in zip(self.values(name, "events"), self.values(name, "run"))]
        read = bandwidth[-1]["read"] * 1e9
        return [spread(each), spread([100 * n * b / read for n, b in zip(events, each)]) + " %"]


def measured_bandwidth(jdk, quick):
    program = [*jdk.java(), FOLDER / "Bandwidth.java", 128 if quick else 1024, THREADS]
    return result(subprocess.run(list(map(str, program)), check=True, capture_output=True, text=True).stdout)


def show_bandwidth(bandwidth):
    print("\nThe limit of this machine's memory, in Java\n")
    sizes = bandwidth[0]["scatter"]
    head = ["threads", "read, GB/s", *(f"{int(size):,} KiB" for size in sizes)]
    table(head, [[str(b["threads"]), str(b["read"]), *map(str, b["scatter"].values())] for b in bandwidth])
    print("(ns for one addition at random in a buffer of that size, on each thread)\n", flush=True)


def there(all_rivals, names):
    found = []
    for rival in all_rivals:
        missing = rival.lacks()
        if missing and rival.name in names:
            print(f"{rival.name} is absent: no {', '.join(missing)}")
        elif rival.name in names:
            found.append(rival)
    return found


def set_up(homes, class_path):
    """The JDKs, with Hillock's classes and its half of this program compiled."""
    compiled = PROJECT / "target" / "bench"
    compiled.mkdir(parents=True, exist_ok=True)
    if not class_path:
        subprocess.run([PROJECT / "hillock", "jshell", "-"], check=True, stdin=subprocess.DEVNULL)
        app = PROJECT / ".hillock" / "app"
        class_path = os.pathsep.join(map(str, [app / "*", app / "lib" / "*"]))
    if not homes:
        said = subprocess.run([PROJECT / "hillock", "version"], check=True, capture_output=True, text=True).stdout
        homes = [Path(re.search(r"\(([^()]+)\)\s*$", said).group(1))]
    jdks = [Jdk(home, os.pathsep.join([str(compiled), class_path])) for home in homes]
    jdks[0].compile(compiled)
    return jdks


def parsed():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [rival.name for rival in rivals(None)]
    options.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    options.add_argument("--networks", nargs="+", choices=NETWORKS, default=NETWORKS)
    options.add_argument("--rivals", nargs="*", choices=names, default=names, metavar="NAME", help="; ".join(names))
    options.add_argument("--scales", nargs="+", type=float, default=[0.1, 0.5, 1.0], help="beside the rivals")
    options.add_argument("--all-scales", nargs="+", type=float, default=[0.1, 0.2, 0.3, 0.5, 0.7, 1.0], help="alone")
    options.add_argument("--precisions", nargs="+", choices=PRECISIONS, default=list(PRECISIONS), metavar="NAME")
    options.add_argument("--repeats", type=int, default=3)
    options.add_argument("--warm-ups", type=int, default=5, help="runs of Hillock before the one that counts")
    options.add_argument(
        "--quick", action="store_true", help="a tenth of the time, once, the column at 0.1: is all there?"
    )
    options.add_argument("--microcircuit", metavar="FOLDER", help="a checkout of INM-6/microcircuit-PD14-model")
    options.add_argument(
        "--jdks", nargs="+", type=Path, metavar="HOME", help="the first meets the rivals; else the launcher's"
    )
    options.add_argument(
        "--class-path", help="Hillock's classes and libraries; else what ./hillock builds, with its scripts"
    )
    options.add_argument("--output", type=Path, default=PROJECT / "target" / "networks.json")
    options = options.parse_args()
    if options.quick:
        options.scales = options.all_scales = [0.1]
        options.repeats = options.warm_ups = 1
    return options


def selected(options, scales):
    chosen = [e for e in experiments(scales).values() if e.name in options.networks]
    return [experiment.shortened(**QUICK) for experiment in chosen] if options.quick else chosen


def main():
    options = parsed()
    if not options.microcircuit and COLUMN in options.networks and "NEST" in options.rivals:
        print("The microcircuit in NEST is absent: no --microcircuit FOLDER")
    present = there(rivals(options.microcircuit and os.path.abspath(options.microcircuit)), options.rivals)
    jdks = set_up(options.jdks, options.class_path)

    def ours(name, label=None, jdk=jdks[0], **others):
        return Ours(label or name, PRECISIONS[name], jdk, warm_ups=options.warm_ups, **others)

    written = {
        "machine": {"system": platform.platform(), "processor": platform.machine(), "cores": os.cpu_count()},
        "bandwidth": measured_bandwidth(jdks[0], options.quick),
        **{part: [] for part in PARTS},
    }
    show_bandwidth(written["bandwidth"])

    def measured(part, experiment, participants):
        measurement = Measurement(experiment, participants).measure(options.repeats)
        written[part].append(measurement.as_json())
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_text(json.dumps(written, indent=1) + "\n")
        return measurement

    if "rivals" in options.parts:
        for experiment in selected(options, options.scales):
            own = [ours(name, script=not options.class_path) for name in options.precisions]
            others = [rival for rival in present if rival.plays(experiment)]
            measured("rivals", experiment, own + others).show(written["bandwidth"])
    if "platforms" in options.parts:
        for experiment in selected(options, options.scales):
            players = [
                ours(name, f"{name}, JDK {jdk.major}, {path}", jdk, flags=flags)
                for name in options.precisions
                for jdk in jdks
                for path, flags in PATHS.items()
            ]
            measured("platforms", experiment, players).show(written["bandwidth"])
    if "scaling" in options.parts and COLUMN in options.networks:
        columns = [e for e in selected(options, options.all_scales) if e.name == COLUMN]
        scaling = Scaling([measured("scaling", e, [ours("Hillock, compact")]) for e in columns])
        scaling.show()
        scaling.draw(options.output.with_name("networks-scaling.png"))
    print(f"\nEvery single figure is in {options.output}")
    return any(one["failures"] for part in PARTS for one in written[part])


if __name__ == "__main__":
    sys.exit(main())
