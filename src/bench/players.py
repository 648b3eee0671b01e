"""Those who take part in networks.py: Hillock in two precisions, and the rivals, each a process of its own."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from participants import FOLDER, MARK, PROJECT, result
from rivals.literature import COLUMN, DT

THREADS = 2
JAVA_FLAGS = (
    *("--add-modules", "jdk.incubator.vector"),
    "-Dhillock.cache=off",
    "-XX:+UseSerialGC",
    f"-XX:ActiveProcessorCount={THREADS}",
)
WORDS = {
    "brunel": "brunel(5, 2)",
    "cuba": "cuba()",
    "cuba-40000": "cuba(40_000)",
    "coba-hh": "cobaHH()",
    COLUMN: "microcircuit({scale:g})",
}


class Process:
    """A program that gives one result when it starts, and one more for every line it is sent."""

    def __init__(self, name, command, folder):
        self.name = name
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            list(map(str, command)),
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )

    def answer(self):
        said = deque(maxlen=30)
        for line in self.process.stdout:
            if line.startswith(MARK):
                return result(line) | {"wait": time.perf_counter() - self.started}
            said.append(line)
        raise RuntimeError(f"{self.name} ended without a result:\n{''.join(said)}")

    def ask(self, line=""):
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self.answer()

    def close(self):
        """The most memory that it, or the largest of the processes it started, had at once; MiB."""
        self.process.stdin.close()
        self.process.stdout.close()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if self.process.returncode is None:
            # Not by kill(), which asks first whether it has ended, and then nothing is left for close() to wait for.
            os.kill(self.process.pid, signal.SIGKILL)
            self.close()


@dataclass(frozen=True)
class Jdk:
    home: Path
    classes: str

    def java(self, *arguments):
        return [self.home / "bin" / "java", *arguments]

    @property
    def major(self):
        said = (self.home / "release").read_text()
        return said.split('JAVA_VERSION="')[1].split('"')[0].split(".")[0]

    def compile(self, folder):
        """Hillock's half, in a form that any JDK from 17 on can run."""
        program = FOLDER / "Networks.java"
        javac = [self.home / "bin" / "javac", "--release", "17", "-cp", self.classes, "-d", folder, program]
        subprocess.run(list(map(str, javac)), check=True)


def sample(experiment, answer, **others):
    """What one repeat measured: the answer of a process, with what follows from it."""
    return {
        "run": answer["run"],
        "build": answer["build"],
        "factor": answer["run"] / (experiment.duration / 1000),
        "neurons": answer["neurons"],
        "synapses": answer["synapses"],
        "events": answer["events"],
        "updates": answer["neurons"] * round(experiment.duration / DT),
        "rates": answer["rates"],
        "version": answer["version"],
        **others,
    }


@dataclass(frozen=True)
class Ours:
    """Hillock: a new process for the wait and the memory, and one that has run the same before for build and run."""

    name: str
    precision: str
    jdk: Jdk
    flags: tuple = ()
    script: bool = False
    warm_ups: int = 5

    def process(self, experiment, seed):
        times = (experiment.settling, experiment.duration, experiment.counted_from)
        arguments = (experiment.name, experiment.scale, self.precision, seed, *times)
        return Process(
            self.name, self.jdk.java(*JAVA_FLAGS, *self.flags, "-cp", self.jdk.classes, "Networks", *arguments), None
        )

    def measure(self, experiment, seed):
        with self.process(experiment, seed) as cold:
            wait = cold.answer()["wait"]
            peak = cold.close()
        with self.process(experiment, seed) as warm:
            warm.answer()
            # A long run leaves nothing to compile for the next one.
            for _ in range(self.warm_ups if experiment.scale < 0.3 or experiment.name != COLUMN else 1):
                warm.ask()
            answer = warm.ask()
            warm.close()
        rates = experiment.check(self.name, answer["sizes"], answer["counts"])
        others = {"wait": wait, "peak": peak, "bytes": answer["bytes"]}
        if self.script and (experiment.name != COLUMN or self.precision == "COMPACT"):
            others["script"] = self.wait_for_script(experiment, seed)
        return sample(experiment, answer | {"rates": rates}, **others)

    def wait_for_script(self, experiment, seed):
        """Seconds of `./hillock jshell FILE` with the one line that a user types."""
        word = WORDS[experiment.name].format(scale=experiment.scale)
        compact = ".compact()" if self.precision == "COMPACT" else ""
        with tempfile.TemporaryDirectory(prefix="networks-") as folder:
            script = Path(folder, "network.jsh")
            script.write_text(f"System.out.println({word}{compact}.seed({seed}).run({experiment.whole:g}).rates());\n")
            started = time.perf_counter()
            ended = subprocess.run([PROJECT / "hillock", "jshell", script], capture_output=True, text=True)
            seconds = time.perf_counter() - started
        assert ended.returncode == 0 and "rate_Hz" in ended.stdout, ended.stdout + ended.stderr
        return seconds


@dataclass(frozen=True)
class Rival:
    """A program in rivals/, and what it needs to be installed."""

    name: str
    program: str
    networks: tuple
    modules: tuple
    commands: tuple = ()
    threads: int = THREADS
    compiles: bool = False
    microcircuit: str | None = None

    def lacks(self):
        missing = [module for module in self.modules if importlib.util.find_spec(module) is None]
        return missing + [command for command in self.commands if shutil.which(command) is None]

    def plays(self, experiment):
        return experiment.name in self.networks and (experiment.name != COLUMN or self.microcircuit)

    def process(self, experiment, seed, folder):
        options = {
            "--scale": experiment.scale,
            "--settling": experiment.settling,
            "--duration": experiment.duration,
            "--counted-from": experiment.counted_from,
            "--threads": self.threads,
            "--seed": seed,
            "--cache": folder,
        }
        if self.microcircuit:
            options["--microcircuit"] = self.microcircuit
        program = FOLDER / "rivals" / self.program
        command = [sys.executable, program, experiment.name, *(word for pair in options.items() for word in pair)]
        return Process(self.name, command, folder)

    def measure(self, experiment, seed):
        with tempfile.TemporaryDirectory(prefix="networks-") as folder:
            with self.process(experiment, seed, folder) as process:
                cold = process.answer()
                peak = process.close()
            if not self.compiles:
                return sample(experiment, cold, wait=cold["wait"], peak=peak)
            # What is compiled is there now: the compiler's memory and a first run's faults are not in these.
            with self.process(experiment, seed, folder) as process:
                later = process.answer()["wait"]
                warm = process.ask()
                peak = process.close()
            warm["build"] = cold["build"]
            return sample(experiment, warm, wait=cold["wait"], later=later, peak=peak)


def rivals(microcircuit):
    two_of_brian = [
        Rival(
            f"Brian 2, C++{note}",
            "networks_in_brian.py",
            ("cuba", "cuba-40000", "coba-hh"),
            ("brian2",),
            ("make", "g++"),
            threads=threads,
            compiles=True,
        )
        for threads, note in ((THREADS, ""), (1, ", one thread"))
    ]
    in_nest = ("brunel", "cuba", "cuba-40000", COLUMN)
    return [Rival("NEST", "networks_in_nest.py", in_nest, ("nest",), microcircuit=microcircuit), *two_of_brian]
