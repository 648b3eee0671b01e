"""Those who take part in cells.py: Hillock in its kernel and as a script, and the rivals, each a process of its own."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from rivals.tasks import ALONE, DT, DURATION, MANY, ONE, drive

FOLDER = Path(__file__).parent
PROJECT = FOLDER.parent.parent

MARK = "RESULT "

# What a user of Hillock types; {inject} is inject(…) and {run} is dt(…).run(…).
ALONE_IN_JAVA = {
    "lif": "neuron().rm(10).cm(1).threshold(15).refractory(2){inject}{run}",
    "izhikevich": "izhikevich(.02, .2, -65, 8){inject}{run}",
    "hh": "hodgkinHuxley().method(EXPONENTIAL_EULER){inject}{run}",  # the default, RK4, wants 0.005 ms
}
MANY_IN_JAVA = (
    'network(population("cells", {cells}, {cell}).inject(step(1), values(linspace({first}, {last}, {cells})))){run}'
)

TIMED = r"""
{{ long t0 = System.nanoTime();
  var r = {expression};
  double s = (System.nanoTime() - t0) / 1e9;
  System.out.println("RESULT {{\"spikes\": " + {spikes} + ", \"samples\": " + {samples} + ", \"simulated\": " + s
          + ", \"version\": \"JDK " + Runtime.version() + "\"}}"); }}
"""


def java(model, size):
    """Hillock's own half: the expression, timed, that prints its result as the rivals do."""
    run = f".dt({DT:g}).run({DURATION[size]:_.0f})"
    if size == ONE:
        expression = ALONE_IN_JAVA[model].format(inject=f".inject({ALONE[model]:g})", run=run)
    else:
        drives = drive(model, size)
        cell = ALONE_IN_JAVA[model].format(inject="", run="")
        expression = MANY_IN_JAVA.format(first=drives[0], last=drives[-1], cells=len(drives), cell=cell, run=run)
    one = size == ONE
    return TIMED.format(
        expression=expression,
        spikes="r.spikes().count()" if one else "r.cost().spikes()",
        samples="r.v().length" if one else "0",
    )


class NotYet(Exception):
    """Hillock has no word for this so far: the message is the compiler's."""


def result(text):
    return json.loads(text[text.index(MARK) + len(MARK) :].splitlines()[0])


def own(cache):
    """The environment with a folder of its own for what is compiled."""
    return os.environ | ({} if cache is None else {"XDG_CACHE_HOME": cache})


class Script:
    """Hillock from a shell: `./hillock jshell FILE`."""

    name = "Hillock, script"
    compiles = True
    repeats = False
    rest = 0

    def __init__(self, model, size):
        self.code = java(model, size)

    def start(self, cache):
        script = Path(cache, "cell.jsh")
        script.write_text(self.code)
        started = time.perf_counter()
        command = [PROJECT / "hillock", "jshell", script]
        ended = subprocess.run(command, capture_output=True, text=True, env=own(cache))
        seconds = time.perf_counter() - started
        assert ended.returncode == 0, ended.stdout + ended.stderr
        return result(ended.stdout) | {"whole": seconds}

    def close(self):
        pass


class Kernel:
    """Hillock in a notebook: the first cell of a new kernel, and the same cell again."""

    name = "Hillock"
    compiles = True
    repeats = True
    kernel = "hillock"
    rest = 4  # s for which it goes on warming itself, which would slow down the start of the next participant

    def __init__(self, model, size):
        self.code = java(model, size)
        self.manager = None

    def start(self, cache):
        from jupyter_client.manager import start_new_kernel

        started = time.perf_counter()
        self.manager, self.client = start_new_kernel(kernel_name=self.kernel, startup_timeout=60, env=own(cache))
        return self.again() | {"whole": time.perf_counter() - started}

    def again(self):
        printed = []

        def note(message):
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        started = time.perf_counter()
        reply = self.client.execute_interactive(self.code, output_hook=note, timeout=600)["content"]
        seconds = time.perf_counter() - started
        if reply["status"] != "ok":
            kind = NotYet if reply["ename"] == "CompilationError" else RuntimeError
            raise kind(" ".join(reply["evalue"].split()))
        return result("".join(printed)) | {"whole": seconds}

    def close(self):
        if self.manager is not None:
            self.client.stop_channels()
            self.manager.shutdown_kernel(now=True)
            self.manager = None


@dataclass(frozen=True)
class Kind:
    """A rival: its program in rivals/, and what it needs to be installed."""

    name: str
    program: str
    modules: tuple
    commands: tuple = ()
    compiles: bool = False
    sizes: tuple = (ONE, MANY)

    def lacks(self):
        """What is not installed."""
        missing = [module for module in self.modules if importlib.util.find_spec(module) is None]
        return missing + [command for command in self.commands if shutil.which(command) is None]


RIVALS = (
    Kind("NEST", "in_nest.py", ("nest",)),
    Kind("NEURON", "in_neuron.py", ("neuron",), ("make", "g++"), compiles=True),
    Kind("Brian 2, C++", "in_cpp.py", ("brian2",), ("make", "g++"), compiles=True),
    Kind("Brian 2, Cython", "in_cython.py", ("brian2", "Cython"), ("g++",), compiles=True),
    Kind("jNeuroML", "in_jneuroml.py", ("pyneuroml",), ("java",), sizes=(ONE,)),
)


class Rival:
    """A process of a rival's program, which gives one result when it starts and one more for every line it is sent."""

    repeats = True
    rest = 0

    def __init__(self, kind, model, size):
        self.name = kind.name
        # hh is built into NEURON: nothing to compile.
        self.compiles = kind.compiles and not (kind.name == "NEURON" and model == "hh")
        self.command = [sys.executable, str(FOLDER / "rivals" / kind.program), model, size]
        self.process = None

    def start(self, cache):
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [*self.command, "--cache", cache],
            cwd=cache,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        )
        answer = self.answer()
        return answer | {"whole": time.perf_counter() - started}

    def again(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.answer()

    def answer(self):
        said = deque(maxlen=30)
        for line in self.process.stdout:
            if line.startswith(MARK):
                return result(line)
            said.append(line)
        raise RuntimeError(f"{self.name} ended without a result:\n{''.join(said)}")

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.stdout.close()
            self.process.wait(timeout=60)
            self.process = None


class Notebook:
    """A rival in a notebook of its own: the first cell of a new Python kernel, which is what its user waits for there."""

    compiles = False
    repeats = False
    rest = 0

    def __init__(self, kind, model, size):
        self.name = f"{kind.name}, notebook"
        self.arguments = [str(FOLDER / "rivals" / kind.program), model, size, "--cache"]

    def start(self, cache):
        from jupyter_client.manager import start_new_kernel

        # Its standard input is at its end, so that the program stops after the first result.
        cell = (
            "import io, os, runpy, sys\n"
            f"sys.argv = {[*self.arguments, cache]!r}; sys.path.insert(0, {str(FOLDER / 'rivals')!r})\n"
            f"sys.stdin = io.StringIO(); os.chdir({cache!r})\n"
            "runpy.run_path(sys.argv[0], run_name='__main__')"
        )
        printed = []

        def note(message):
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        started = time.perf_counter()
        manager, client = start_new_kernel(kernel_name="python3", startup_timeout=60)
        try:
            reply = client.execute_interactive(cell, output_hook=note, timeout=600)["content"]
            seconds = time.perf_counter() - started
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
        if reply["status"] != "ok":
            raise RuntimeError(f"{self.name}: {reply['ename']}: {reply['evalue']}")
        return result("".join(printed)) | {"whole": seconds}

    def close(self):
        pass
