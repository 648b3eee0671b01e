"""NEURON: the built-in hh (cnexp at a fixed step); LIF (exact) and Izhikevich (Euler) as mechanisms compiled here."""

import math
import shutil
import subprocess
import sys
import time
from pathlib import Path

import neuron
from neuron import h
from serve import Outcome, serve
from tasks import DT, DURATION, ONE, THREADS, HodgkinHuxley, Izhikevich, Lif, drive

AREA = 20_000.0  # um2 of the Hodgkin-Huxley cell
NA = AREA * 1e-5  # nA for each uA/cm2

# A cell that lives beside the membrane of its section: V is its own, and NEURON runs the last block once a step.
MECHANISM = """
NEURON {{
    THREADSAFE
    POINT_PROCESS {name}
    RANGE drive, V, U, waiting, spikes
}}
PARAMETER {{ drive = 0 }}
ASSIGNED {{ dt (ms) V U waiting spikes }}
INITIAL {{
    V = {start}
    U = {start_u}
    waiting = 0
    spikes = 0
}}
BEFORE STEP {{ {locals}
{step}
}}
"""
LIF = MECHANISM.format(
    name="CellLif",
    start=0,
    start_u=0,
    locals="",
    step=f"""
    if (waiting > 0) {{
        waiting = waiting - 1
    }} else {{
        V = {Lif.RM} * drive + (V - {Lif.RM} * drive) * {math.exp(-DT / Lif.TAU)!r}
        if (V >= {Lif.THETA}) {{
            V = 0
            waiting = {round(Lif.REFRACTORY / DT)}
            spikes = spikes + 1
        }}
    }}""",
)
IZHIKEVICH = MECHANISM.format(
    name="CellIzhikevich",
    start=Izhikevich.C,
    start_u=Izhikevich.B * Izhikevich.C,
    locals="LOCAL before",
    step=f"""
    before = V
    V = V + dt * (0.04 * V * V + 5 * V + 140 - U + drive)
    U = U + dt * {Izhikevich.A} * ({Izhikevich.B} * before - U)
    if (V > {Izhikevich.PEAK}) {{
        V = {Izhikevich.C}
        U = U + {Izhikevich.D}
        spikes = spikes + 1
    }}""",
)


def compile_mechanisms(cache):
    """Compiles both, unless an earlier process has left them there, and loads them."""
    folder = Path(cache, "mechanisms")
    if not folder.exists():
        folder.mkdir()
        Path(folder, "lif.mod").write_text(LIF)
        Path(folder, "izhikevich.mod").write_text(IZHIKEVICH)
        beside = Path(sys.executable).with_name("nrnivmodl")
        compiler = beside if beside.exists() else shutil.which("nrnivmodl")
        subprocess.run([compiler], cwd=folder, check=True, stdout=sys.stderr)
    neuron.load_mechanisms(str(folder))


class PointCells:
    """Cells of a mechanism of ours, spread over one section for each thread."""

    def __init__(self, mechanism, drives, threads):
        self.sections = [h.Section(name=f"home{i}") for i in range(threads)]
        self.cells = [mechanism(self.sections[i % threads](0.5)) for i in range(len(drives))]
        for cell, value in zip(self.cells, drives):
            cell.drive = value
        self.first_voltage = self.cells[0]._ref_V

    def spikes(self):
        return sum(cell.spikes for cell in self.cells)


class Compartments:
    """A section with hh, a clamp and a counter for each cell."""

    def __init__(self, drives):
        h.celsius = 6.3
        side = math.sqrt(AREA / math.pi)
        self.sections, self.clamps, self.counters = [], [], []
        for i, value in enumerate(drives):
            section = h.Section(name=f"cell{i}")
            section.L = section.diam = side
            section.cm = HodgkinHuxley.CAPACITANCE
            section.insert("hh")
            middle = section(0.5)
            middle.hh.gnabar, middle.hh.gkbar, middle.hh.gl = (
                HodgkinHuxley.G_NA * 1e-3,
                HodgkinHuxley.G_K * 1e-3,
                HodgkinHuxley.G_L * 1e-3,
            )
            middle.hh.el, section.ena, section.ek = HodgkinHuxley.E_L, HodgkinHuxley.E_NA, HodgkinHuxley.E_K
            clamp = h.IClamp(middle)
            clamp.delay, clamp.dur, clamp.amp = 0, 1e9, value * NA
            counter = h.APCount(middle)
            counter.thresh = 0
            self.sections.append(section)
            self.clamps.append(clamp)
            self.counters.append(counter)
        self.first_voltage = self.sections[0](0.5)._ref_v

    def spikes(self):
        return sum(counter.n for counter in self.counters)


def describe(model, size):
    drives = drive(model, size)
    if model == "hh":
        return Compartments(drives)
    return PointCells(h.CellLif if model == "lif" else h.CellIzhikevich, drives, THREADS[size])


def runs(model, size, cache):
    if model != "hh":
        compile_mechanisms(cache)
    cells = describe(model, size)
    voltage = h.Vector().record(cells.first_voltage) if size == ONE else None
    context = h.ParallelContext()
    context.nthread(THREADS[size])
    h.dt = DT
    while True:
        context.set_maxstep(10)
        h.finitialize(HodgkinHuxley.START)
        started = time.perf_counter()
        context.psolve(DURATION[size])
        simulated = time.perf_counter() - started
        yield Outcome(cells.spikes(), len(voltage.as_numpy()) if voltage is not None else 0, simulated)


if __name__ == "__main__":
    serve(runs, neuron.__version__)
