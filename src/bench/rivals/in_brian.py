"""Brian 2, compiled by Cython while it runs, or as a C++ program of its own: in_cython.py and in_cpp.py start it."""

import time

import brian2
from brian2 import (
    Mohm,
    NeuronGroup,
    SpikeMonitor,
    StateMonitor,
    defaultclock,
    device,
    mS,
    ms,
    mV,
    nA,
    prefs,
    set_device,
    uA,
    uF,
)
from brian2.units import cmeter
from serve import Outcome, serve
from tasks import CELLS, DT, DURATION, ONE, THREADS, HodgkinHuxley, Izhikevich, Lif, drive

PER_AREA = cmeter**-2


def lif(cells):
    return NeuronGroup(
        cells,
        """dv/dt = (R*I - v)/tau : volt (unless refractory)
           I : amp (constant)""",
        threshold="v >= theta",
        reset="v = 0*mV",
        refractory=Lif.REFRACTORY * ms,
        method="exact",
        namespace={"R": Lif.RM * Mohm, "tau": Lif.TAU * ms, "theta": Lif.THETA * mV},
    )


def izhikevich(cells):
    group = NeuronGroup(
        cells,
        """dv/dt = (0.04*v**2 + 5*v + 140 - u + I)/ms : 1
           du/dt = a*(b*v - u)/ms : 1
           I : 1 (constant)""",
        threshold="v > peak",
        reset="v = c; u += d",
        method="euler",
        namespace={"a": Izhikevich.A, "b": Izhikevich.B, "c": Izhikevich.C, "d": Izhikevich.D, "peak": Izhikevich.PEAK},
    )
    group.v, group.u = Izhikevich.C, Izhikevich.B * Izhikevich.C
    return group


def hh(cells):
    group = NeuronGroup(
        cells,
        """dv/dt = (I - gNa*m**3*h*(v - ENa) - gK*n**4*(v - EK) - gL*(v - EL))/Cm : volt
           dm/dt = (1 - m)/exprel(-(v + 40*mV)/(10*mV))/ms - 4*exp(-(v + 65*mV)/(18*mV))/ms*m : 1
           dh/dt = 0.07*exp(-(v + 65*mV)/(20*mV))/ms*(1 - h) - h/(1 + exp(-(v + 35*mV)/(10*mV)))/ms : 1
           dn/dt = 0.1*(1 - n)/exprel(-(v + 55*mV)/(10*mV))/ms - 0.125*exp(-(v + 65*mV)/(80*mV))/ms*n : 1
           I : amp/meter**2 (constant)""",
        threshold="v > 0*mV",
        refractory="v > 0*mV",
        method="exponential_euler",
        namespace={
            "Cm": HodgkinHuxley.CAPACITANCE * uF * PER_AREA,
            "gNa": HodgkinHuxley.G_NA * mS * PER_AREA,
            "gK": HodgkinHuxley.G_K * mS * PER_AREA,
            "gL": HodgkinHuxley.G_L * mS * PER_AREA,
            "ENa": HodgkinHuxley.E_NA * mV,
            "EK": HodgkinHuxley.E_K * mV,
            "EL": HodgkinHuxley.E_L * mV,
        },
    )
    group.v, group.m, group.h, group.n = HodgkinHuxley.START * mV, HodgkinHuxley.M, HodgkinHuxley.H, HodgkinHuxley.N
    return group


GROUP = {"lif": (lif, nA), "izhikevich": (izhikevich, 1), "hh": (hh, uA * PER_AREA)}


class Experiment:
    def __init__(self, model, size):
        defaultclock.dt = DT * ms
        describe, unit = GROUP[model]
        self.duration = DURATION[size] * ms
        self.cells = describe(CELLS[size])
        self.cells.I = drive(model, size) * unit
        self.spikes = SpikeMonitor(self.cells, record=size == ONE)
        self.voltage = StateMonitor(self.cells, "v", record=True) if size == ONE else None
        parts = [part for part in (self.cells, self.spikes, self.voltage) if part is not None]
        self.network = brian2.Network(parts)

    def outcome(self, simulated):
        samples = len(self.voltage.v[0]) if self.voltage is not None else 0
        return Outcome(self.spikes.num_spikes, samples, simulated)


def cython(model, size, cache):
    prefs.codegen.target = "cython"
    prefs.codegen.runtime.cython.cache_dir = cache
    experiment = Experiment(model, size)
    experiment.network.store()
    while True:
        started = time.perf_counter()
        experiment.network.run(experiment.duration)
        yield experiment.outcome(time.perf_counter() - started)
        experiment.network.restore()


def cpp(model, size, cache):
    set_device("cpp_standalone", directory=cache, build_on_run=False)
    if THREADS[size] > 1:
        prefs.devices.cpp_standalone.openmp_threads = THREADS[size]
    experiment = Experiment(model, size)
    experiment.network.run(experiment.duration)
    device.build(directory=cache, compile=True, run=False)
    while True:
        device.run(directory=cache, with_output=False, run_args=[])
        yield experiment.outcome(device._last_run_time)


def start(runs):
    serve(runs, brian2.__version__)
