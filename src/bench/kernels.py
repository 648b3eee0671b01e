"""Kernels side by side: start, cells, Tab, Shift-Tab, interrupts, shutdown, memory.

    python src/bench/kernels.py hillock java rapaio kotlin python3 --runs 5 --keep kernels.jsonl

Every kernel is started RUNS times, in turn, so that whatever else the machine does falls on all of them; the table shows medians. What is
measured is added to the file that --keep names, and the table is of all that stands there: so kernels can be measured one by
one, and --runs 0 prints the table alone. The names are those of `jupyter kernelspec list`; a rival is installed by `pip install
jjava kotlin-jupyter-kernel ipykernel`, or as its own instructions say.
"""

import argparse
import contextlib
import json
import os
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from queue import Empty

import psutil
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpecManager
from tables import number, table

PATIENCE = 60
START = 30  # s within which a kernel has to answer at all
WARM = 8
NONE = float("nan")


@dataclass(frozen=True)
class Language:
    """The same cells in each language; a simulation is whatever computes for long."""

    sleep: str = "Thread.sleep(20_000);"
    loop: str = "while (true) {}"
    simulation: str = "double s = 0; for (long k = 0; k < 1L << 40; k++) s += Math.sin(k); System.out.println(s);"
    member: str = "Math.sq"
    name: str = "Str"
    help: str = "Math.max("
    plot: str = ""


LANGUAGES = {
    "java": Language(),
    "hillock": Language(
        simulation='var r = network(population("cells", 1000, neuron().rm(20))).run(1e9);',
        plot="neuron().rm(10).cm(1).threshold(15).inject(2).run(200).plot()",
    ),
    "kotlin": Language(
        sleep="Thread.sleep(20_000)",
        simulation="var s = 0.0; for (k in 0L..(1L shl 40)) s += Math.sin(k.toDouble()); println(s)",
    ),
    "python": Language(
        sleep="import time, math; time.sleep(20)",
        loop="while True: pass",
        simulation="import math; s = sum(math.sin(k) for k in range(1 << 40))",
        member="math.sq",
        name="pri",
        help="math.sqrt(",
    ),
}


def language(kernel):
    spec = KernelSpecManager().get_kernel_spec(kernel)
    return LANGUAGES["hillock" if "org.hillock.kernel.Main" in spec.argv else spec.language]


class Session:
    def __init__(self, name):
        self.started = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        with open(os.devnull, "w") as nowhere:
            self.manager.start_kernel(stdout=nowhere, stderr=nowhere)
        self.client = self.manager.client()
        self.client.start_channels()
        self.root = psutil.Process(self.manager.provisioner.pid)
        try:
            self.client.wait_for_ready(timeout=START)
        except RuntimeError:
            self.kill(self.processes())
            raise

    def processes(self):
        return [self.root, *self.root.children(recursive=True)]

    def until_idle(self, request, timeout=PATIENCE):
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "error" and "nterrupt" not in str(message["content"]):
                raise RuntimeError(f"a cell failed: {message['content']['ename']}: {message['content']['evalue']}")
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return

    def run(self, code):
        started = time.perf_counter()
        self.until_idle(self.client.execute(code, allow_stdin=False))
        return time.perf_counter() - started

    def ask(self, how, code):
        started = time.perf_counter()
        request = how(code)
        reply = self.client.get_shell_msg(timeout=PATIENCE)
        while reply["parent_header"].get("msg_id") != request:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
        # A kernel that answers at once that it knows nothing is not quick.
        return time.perf_counter() - started if reply["content"].get("found", "matches" in reply["content"]) else NONE

    def tab(self, code):
        return self.ask(self.client.complete, code)

    def shift_tab(self, code):
        return self.ask(self.client.inspect, code)

    def interrupt(self, code):
        request = self.client.execute(code, allow_stdin=False)
        time.sleep(1)
        started = time.perf_counter()
        self.manager.interrupt_kernel()
        with contextlib.suppress(RuntimeError):
            try:
                self.until_idle(request, timeout=5)
            except Empty:
                return NONE
        return time.perf_counter() - started

    def burning(self, seconds=1.0):
        """The part of one processor that is used while nothing is asked."""

        def used():
            return sum(sum(p.cpu_times()[:2]) for p in self.processes())

        before = used()
        time.sleep(seconds)
        return (used() - before) / seconds

    def settle(self):
        for _ in range(20):
            if self.burning(0.3) < 0.05:
                return

    def close(self):
        """Asks for the end; the seconds until the last process is gone."""
        processes = self.processes()
        started = time.perf_counter()
        self.client.shutdown()
        _, alive = psutil.wait_procs(processes, timeout=3)
        seconds = NONE if alive else time.perf_counter() - started
        self.kill(processes)
        return seconds

    def kill(self, processes):
        self.client.stop_channels()
        for process in processes:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self.manager.shutdown_kernel(now=True)


def median(measure):
    return statistics.median(measure() for _ in range(WARM))


def stops(name, code):
    """Milliseconds to stop a cell of a fresh kernel, and what it burns afterwards; neither of a kernel that does not start."""
    try:
        session = Session(name)
    except RuntimeError as reason:
        print(f"{name}: {reason}", flush=True)
        return NONE, NONE
    try:
        session.run("1+1")
        session.settle()
        milliseconds = 1e3 * session.interrupt(code)
        time.sleep(0.5)
        return milliseconds, session.burning()
    finally:
        session.kill(session.processes())


def measure(name):
    speaks = language(name)
    result = {}
    session = Session(name)
    session.run("1+1")
    result["start to first 1+1, s"] = time.perf_counter() - session.started
    session.settle()
    result["memory when idle, MiB"] = sum(p.memory_info().rss for p in session.processes()) / 2**20
    for _ in range(WARM):
        session.run("1+1")
        session.tab(speaks.member)
        session.tab(speaks.name)
        session.shift_tab(speaks.help)
    result["warm 1+1, ms"] = 1e3 * median(lambda: session.run("1+1"))
    if speaks.plot:
        result["first plot, ms"] = 1e3 * session.run(speaks.plot)
        result["warm plot, ms"] = 1e3 * median(lambda: session.run(speaks.plot))
    result["Tab on a member, ms"] = 1e3 * median(lambda: session.tab(speaks.member))
    result["Tab on a name, ms"] = 1e3 * median(lambda: session.tab(speaks.name))
    result["Shift-Tab, ms"] = 1e3 * median(lambda: session.shift_tab(speaks.help))
    result["shutdown, s"] = session.close()
    for what in ("sleep", "loop", "simulation"):
        result[f"interrupt of a {what}, ms"], burnt = stops(name, getattr(speaks, what))
        if what != "sleep":
            result[f"processors used after a {what}"] = burnt
    return result


def show(runs):
    names = list(dict.fromkeys(run["kernel"] for run in runs))
    rows = []
    for key in dict.fromkeys(key for run in runs for key in run if key != "kernel"):
        cells = []
        for name in names:
            values = [run[key] for run in runs if run["kernel"] == name and key in run]
            known = [value for value in values if value == value]
            cells.append(number(statistics.median(known)) if known else "never" if values else "–")
        rows.append([key, *cells])
    print()
    table([f"median of {max(sum(r['kernel'] == n for r in runs) for n in names)}", *names], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernels", nargs="*", help="names as in `jupyter kernelspec list`, ours first")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="a file that results are added to")
    options = parser.parse_args()

    runs = []
    if options.keep and options.keep.exists():
        runs = [json.loads(line) for line in options.keep.read_text().splitlines()]
    for _ in range(options.runs):
        for name in options.kernels:
            try:
                runs.append({"kernel": name} | measure(name))
            except RuntimeError as reason:
                print(f"{name}: {reason}", flush=True)
                continue
            if options.keep:
                with options.keep.open("a") as file:
                    file.write(json.dumps(runs[-1]) + "\n")
    show(runs)


if __name__ == "__main__":
    main()
