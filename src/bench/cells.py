"""Single cells, and 10,000 of them uncoupled: Hillock beside its rivals, in one run, cold and warm.

    python3 -m venv ../rivals && ../rivals/bin/pip install nest-simulator brian2 'numpy<2.4' cython setuptools neuron pyneuroml jupyter_client ipykernel
    ../rivals/bin/python src/bench/cells.py                                 # all, a quarter of an hour; or, for instance:
    ../rivals/bin/python src/bench/cells.py --models lif hh --sizes one --rivals NEST NEURON --cold 1 --warm 5

A rival that is not installed is named and left out. NEURON and Brian 2 want a C++ compiler, jNeuroML a Java; Brian 2.9
wants the older numpy. What is simulated is in rivals/tasks.py: a LIF, an Izhikevich and a Hodgkin-Huxley cell, each alone
for 10 s at 0.1 ms with V at each step, and 10,000 of them, each with its own drive, for 1 s with their spikes counted, on
two threads where there is a setting for it. Hillock and the rivals take turns in every round, so that a change of the
machine's speed meets all of them. Measured are, in seconds,

    first   from the start of a process to the result, with nothing compiled before (imports, compilation, run)
    later   the same, with what an earlier process has compiled (where there is nothing to compile, the same as first)
    again   the same once more in a process that is there: description or reset, run, and the results in hand
    run     of that, the call alone that advances the time

"Hillock" is a notebook's user: first, a new kernel up to the first cell's result; again, the whole of that cell, with its
compilation by the kernel. "Hillock, script" is `./hillock jshell FILE`. A rival is a Python script; "…, notebook" is the same
in the first cell of a new Python kernel, the wait that compares with Hillock's. jNeuroML starts a Java process for every run, and Brian 2 its C++ program.

Medians are printed, and Hillock's time divided by the rival's, pair by pair, median: below 1 Hillock is the faster.
The spike counts are asserted to agree within TOLERANCE before anything is printed.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from participants import PROJECT, RIVALS, Kernel, Notebook, NotYet, Rival, Script
from rivals.tasks import DURATION, MANY, MODELS, ONE

TITLE = {"lif": "LIF", "izhikevich": "Izhikevich", "hh": "Hodgkin-Huxley"}
SIZE = {ONE: "one cell, 10 s at 0.1 ms, V at each step", MANY: "10,000 cells, 1 s at 0.1 ms, spikes counted"}
MEASURES = ("first", "later", "again", "run")

# How far a count may be from Hillock's, or, where that is missing, from the rivals' median; as a part of it.
TOLERANCE = {
    # All step exactly, but 2 ms of refractoriness end one step sooner in Brian 2: 15.8 ms between spikes in place of 15.9.
    "lif": 0.012,
    # All take the same Euler step; some with u from the old, some from the new v.
    "izhikevich": 0.01,
    # NEST's adaptive steps are right; NEURON's cnexp at 0.1 ms is 2 % slow, Brian 2's exponential Euler and jNeuroML's
    # Euler (at 0.05 ms) are 4 to 5 % slow.
    "hh": 0.06,
}
SETTLING = {ONE: 5, MANY: 1}  # repeats before those that count
WARM = {ONE: 15, MANY: 5}  # those that count


class Measurement:
    """All that is measured of one model at one size."""

    def __init__(self, model, size, kinds):
        self.model, self.size = model, size
        self.times = defaultdict(lambda: defaultdict(list))
        self.spikes, self.versions = {}, {}
        self.not_yet = self.what_does_not_compile()
        self.participants = [] if self.not_yet else [Kernel(model, size), Script(model, size)]
        there = [kind for kind in kinds if size in kind.sizes]
        self.participants += [Rival(kind, model, size) for kind in there]
        self.participants += [Notebook(kind, model, size) for kind in there]

    def what_does_not_compile(self):
        kernel = Kernel(self.model, self.size)
        try:
            kernel.start(None)
        except NotYet as reason:
            return str(reason)
        finally:
            kernel.close()

    def note(self, participant, measure, result):
        name = participant.name
        assert self.size == MANY or result["samples"] >= 10 * DURATION[ONE] - 20, f"{name}: no full trace: {result}"
        assert self.spikes.setdefault(name, result["spikes"]) == result["spikes"], (
            f"{name}: not the same again: {result}"
        )
        self.versions[name] = result["version"]
        self.times[name][measure].append(result["whole"])
        if measure == "again":
            self.times[name]["run"].append(result["simulated"])

    def cold(self, folder):
        for participant in self.participants:
            participant.close()
            cache = tempfile.mkdtemp(dir=folder)
            result = participant.start(cache)
            self.note(participant, "first", result)
            if participant.compiles:
                participant.close()
                result = participant.start(cache)
            self.note(participant, "later", result)
            time.sleep(participant.rest)

    def warm(self, count):
        there = [participant for participant in self.participants if participant.repeats]
        for turn in range(SETTLING[self.size] + count):
            for participant in there:
                result = participant.again()
                if turn >= SETTLING[self.size]:
                    self.note(participant, "again", result)

    def measure(self, cold, warm):
        with tempfile.TemporaryDirectory(prefix="cells-") as folder:
            try:
                for _ in range(cold):
                    self.cold(folder)
                self.warm(warm or WARM[self.size])
            finally:
                for participant in self.participants:
                    participant.close()
        self.check()

    def check(self):
        reference = self.spikes.get(Kernel.name, statistics.median(self.spikes.values()))
        for name, spikes in self.spikes.items():
            error = abs(spikes / reference - 1)
            assert error <= TOLERANCE[self.model], f"{name} counts {spikes} spikes, which is not near {reference}"

    def ratios(self):
        """Hillock's time divided by the rival's, pair by pair, median: {ours: {rival: {measure: ratio}}}."""
        return {
            ours: {
                rival: {
                    measure: statistics.median(
                        h / r for h, r in zip(self.times[ours][measure], self.times[rival][measure])
                    )
                    for measure in MEASURES
                    if measure in self.times[ours] and measure in self.times[rival]
                }
                for rival in self.times
                if rival not in (Kernel.name, Script.name)
            }
            for ours in (Kernel.name, Script.name)
            if ours in self.times
        }

    def as_json(self):
        return {
            "model": self.model,
            "size": self.size,
            "not_yet": self.not_yet,
            "spikes": self.spikes,
            "versions": self.versions,
            "seconds": self.times,
            "ratios": self.ratios(),
        }

    def show(self):
        print(f"\n{TITLE[self.model]}: {SIZE[self.size]}")
        if self.not_yet:
            print(f"  Hillock: not yet ({self.not_yet})")
        print(f"  {'':28}{'spikes':>9}" + "".join(f"{measure:>10}" for measure in MEASURES) + "   s, medians")
        for name, times in self.times.items():
            medians = (f"{statistics.median(times[m]):10.4f}" if m in times else f"{'':10}" for m in MEASURES)
            print(f"  {name:28}{self.spikes[name]:9}" + "".join(medians))
        for ours, rivals in self.ratios().items():
            for rival, ratios in rivals.items():
                cells = (f"{ratios[m]:10.3f}" if m in ratios else f"{'':10}" for m in MEASURES)
                print(f"  {ours + ' / ' + rival:37}" + "".join(cells))


def installed(names):
    kinds = []
    for kind in RIVALS:
        missing = kind.lacks()
        if missing and kind.name in names:
            print(f"{kind.name} is absent: no {', '.join(missing)}")
        elif kind.name in names:
            kinds.append(kind)
    return kinds


def set_up():
    """Builds what has changed and installs the kernel, so that neither falls into the times."""
    subprocess.run([PROJECT / "hillock", "run", "--help"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([PROJECT / "hillock", "jshell", "-"], check=True, stdout=subprocess.DEVNULL, input=b"1 + 1")
    ours = PROJECT / ".hillock" / "venv" / "share" / "jupyter"
    os.environ["JUPYTER_PATH"] = os.pathsep.join([str(ours), os.environ.get("JUPYTER_PATH", "")]).rstrip(os.pathsep)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    names = [kind.name for kind in RIVALS]
    options.add_argument("--models", nargs="+", choices=MODELS, default=MODELS)
    options.add_argument("--sizes", nargs="+", choices=SIZE, default=list(SIZE))
    options.add_argument("--rivals", nargs="*", choices=names, default=names, metavar="NAME", help=", ".join(names))
    options.add_argument("--cold", type=int, default=3, help="processes started of each, at least 1")
    options.add_argument("--warm", type=int, help="repeats in a process; else 15 of one cell, 5 of 10,000")
    options.add_argument("--kernel", default=Kernel.kernel)
    options.add_argument("--output", type=Path, default=PROJECT / "target" / "cells.json")
    options = options.parse_args()

    Kernel.kernel = options.kernel
    set_up()
    kinds = installed(options.rivals)
    machine = {"system": platform.platform(), "processor": platform.machine(), "cores": os.cpu_count()}
    written = {"machine": machine, "measurements": []}
    options.output.parent.mkdir(parents=True, exist_ok=True)
    for size in options.sizes:
        for model in options.models:
            measurement = Measurement(model, size, kinds)
            measurement.measure(max(1, options.cold), options.warm)
            measurement.show()
            written["measurements"].append(measurement.as_json())
            options.output.write_text(json.dumps(written, indent=1) + "\n")
    print(f"\nEvery single time is in {options.output}")


if __name__ == "__main__":
    main()
