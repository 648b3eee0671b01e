"""Kernels side by side, in one run: start, a warm cell, Tab, interrupt, shutdown, memory.

    python src/bench/kernels.py hillock java --runs 5 --plot 'neuron().inject(2).run(200).plot()'

Every kernel is started RUNS times, in turn, so that whatever else the machine does falls on all of them; the table
shows medians, and the last lines the ratio of the first kernel to each other one.
"""

import argparse
import contextlib
import os
import statistics
import time
from queue import Empty

import psutil
from jupyter_client import KernelManager

PATIENCE = 60
WARM = 8


class Session:
    def __init__(self, name):
        self.started = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        with open(os.devnull, "w") as nowhere:
            self.manager.start_kernel(stdout=nowhere, stderr=nowhere)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.root = psutil.Process(self.manager.provisioner.pid)

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

    def tab(self, code):
        started = time.perf_counter()
        request = self.client.complete(code)
        while self.client.get_shell_msg(timeout=PATIENCE)["parent_header"].get("msg_id") != request:
            pass
        return time.perf_counter() - started

    def interrupt(self, code):
        request = self.client.execute(code, allow_stdin=False)
        time.sleep(0.5)
        started = time.perf_counter()
        self.manager.interrupt_kernel()
        with contextlib.suppress(RuntimeError):
            try:
                self.until_idle(request, timeout=10)
            except Empty:
                return float("nan")
        return time.perf_counter() - started

    def burning(self, seconds=1.0):
        """The part of one processor that is used while nothing is asked."""

        def used():
            return sum(sum(p.cpu_times()[:2]) for p in self.processes())

        before = used()
        time.sleep(seconds)
        return (used() - before) / seconds

    def settle(self):
        for _ in range(30):
            if self.burning(0.3) < 0.05:
                return

    def close(self):
        """Asks for the end; the seconds until the last process is gone."""
        processes = self.processes()
        started = time.perf_counter()
        self.client.shutdown()
        _, alive = psutil.wait_procs(processes, timeout=5)
        seconds = time.perf_counter() - started
        self.client.stop_channels()
        for process in alive:
            process.kill()
        self.manager.shutdown_kernel(now=True)
        return seconds


def measure(name, plot):
    result = {}
    session = Session(name)
    session.run("1+1")
    result["start to first 1+1, s"] = time.perf_counter() - session.started
    session.settle()
    result["memory when idle, MiB"] = sum(p.memory_info().rss for p in session.processes()) / 2**20
    for _ in range(WARM):
        session.run("1+1")
        session.tab("Math.sq")
        session.tab("Str")
    result["warm 1+1, ms"] = 1e3 * statistics.median(session.run("1+1") for _ in range(WARM))
    result["Tab on a member, ms"] = 1e3 * statistics.median(session.tab("Math.sq") for _ in range(WARM))
    result["Tab on a name, ms"] = 1e3 * statistics.median(session.tab("Str") for _ in range(WARM))
    result["interrupt of a sleep, ms"] = 1e3 * session.interrupt("Thread.sleep(20_000);")
    result["interrupt of a loop, ms"] = 1e3 * session.interrupt("while (true) {}")
    result["processor used after it"] = session.burning()
    result["shutdown, s"] = session.close()
    if plot:
        session = Session(name)
        session.run(plot)
        result["start to first plot, s"] = time.perf_counter() - session.started
        session.close()
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernels", nargs="+", help="names as in `jupyter kernelspec list`, ours first")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--plot", help="a cell that plots, for the first kernel alone")
    options = parser.parse_args()

    results = {name: [] for name in options.kernels}
    for _ in range(options.runs):
        for name in options.kernels:
            plot = options.plot if name == options.kernels[0] else None
            results[name].append(measure(name, plot))

    medians = {
        name: {key: statistics.median(run[key] for run in runs) for key in runs[0]} for name, runs in results.items()
    }
    first = options.kernels[0]
    print(f"\n| median of {options.runs} | " + " | ".join(options.kernels) + " |")
    print("|---|" + "---|" * len(options.kernels))
    for key in medians[first]:
        cells = [f"{medians[n][key]:.2f}" if key in medians[n] else "–" for n in options.kernels]
        print(f"| {key} | " + " | ".join(cells) + " |")
    for name in options.kernels[1:]:
        print(f"\n{first} : {name}")
        for key, value in medians[first].items():
            if medians[name].get(key):
                print(f"  {key.split(',')[0]}: {value / medians[name][key]:.2f}")
        if "start to first plot, s" in medians[first]:
            ratio = medians[first]["start to first plot, s"] / medians[name]["start to first 1+1, s"]
            print(f"  start to first plot, to its start to 1+1: {ratio:.2f}")


if __name__ == "__main__":
    main()
