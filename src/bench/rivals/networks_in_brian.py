"""Brian 2 as a C++ program of its own: compiled at the start, and started again by device.run()."""

from pathlib import Path

import brian2
import numpy as np
from brian2 import Network, NeuronGroup, SpikeMonitor, Synapses, defaultclock, device, ms, mV, nS, pF, prefs, set_device
from literature import DT, Clock, CobaHh, Cuba, Outcome, serve


def cuba(size):
    neurons = NeuronGroup(
        size,
        """dv/dt = (ge + gi - (v - rest))/tau : volt (unless refractory)
           dge/dt = -ge/taue : volt
           dgi/dt = -gi/taui : volt""",
        threshold="v > theta",
        reset="v = start",
        refractory=Cuba.REFRACTORY * ms,
        method="exact",
        namespace={
            "rest": Cuba.REST * mV,
            "theta": Cuba.THETA * mV,
            "start": Cuba.RESET * mV,
            "tau": Cuba.TAU * ms,
            "taue": Cuba.TAU_E * ms,
            "taui": Cuba.TAU_I * ms,
        },
    )
    neurons.v = f"({Cuba.RESET} + {Cuba.THETA - Cuba.RESET}*rand())*mV"
    return neurons, Cuba.KICK_E * mV, Cuba.KICK_I * mV


def coba_hh(size):
    neurons = NeuronGroup(
        size,
        """dv/dt = (gl*(El - v) + ge*(Ee - v) + gi*(Ei - v) + gna*m**3*h*(Ena - v) + gk*n**4*(Ek - v))/C : volt
           dm/dt = am*(1 - m) - bm*m : 1
           dh/dt = 0.128*exp((17 - u)/18)/ms*(1 - h) - 4/(1 + exp((40 - u)/5))/ms*h : 1
           dn/dt = an*(1 - n) - 0.5*exp((10 - u)/40)/ms*n : 1
           dge/dt = -ge/taue : siemens
           dgi/dt = -gi/taui : siemens
           u = (v - shift)/mV : 1
           am = 1.28/exprel((13 - u)/4)/ms : Hz
           bm = 1.4/exprel((u - 40)/5)/ms : Hz
           an = 0.16/exprel((15 - u)/5)/ms : Hz""",
        threshold="v > detected",
        refractory=CobaHh.REFRACTORY * ms,
        method="exponential_euler",
        namespace={
            "C": CobaHh.CAPACITANCE * pF,
            "gl": CobaHh.G_LEAK * nS,
            "gna": CobaHh.G_NA * nS,
            "gk": CobaHh.G_K * nS,
            "El": CobaHh.E_LEAK * mV,
            "Ena": CobaHh.E_NA * mV,
            "Ek": CobaHh.E_K * mV,
            "Ee": CobaHh.E_E * mV,
            "Ei": CobaHh.E_I * mV,
            "shift": CobaHh.SHIFT * mV,
            "detected": CobaHh.DETECTED * mV,
            "taue": CobaHh.TAU_E * ms,
            "taui": CobaHh.TAU_I * ms,
        },
    )
    for variable, (mean, sd), unit in (
        ("v", CobaHh.START_V, "mV"),
        ("ge", CobaHh.START_E, "nS"),
        ("gi", CobaHh.START_I, "nS"),
    ):
        setattr(neurons, variable, f"({mean} + {sd}*randn())*{unit}")
    return neurons, CobaHh.KICK_E * nS, CobaHh.KICK_I * nS


class Described:
    def __init__(self, experiment):
        defaultclock.dt = DT * ms
        is_cuba = experiment.name in Cuba.SIZES
        size = Cuba.SIZES[experiment.name] if is_cuba else CobaHh.NEURONS
        neurons, excites, inhibits = cuba(size) if is_cuba else coba_hh(size)
        self.groups = {"exc": neurons[: size * 4 // 5], "inh": neurons[size * 4 // 5 :]}
        self.synapses = []
        for group, receptor, kick in (("exc", "ge", excites), ("inh", "gi", inhibits)):
            joined = Synapses(self.groups[group], neurons, on_pre=f"{receptor} += kick", namespace={"kick": kick})
            joined.connect(p=Cuba.INPUTS / size)
            self.synapses.append(joined)
        self.monitor = SpikeMonitor(neurons)
        self.network = Network(neurons, *self.synapses, self.monitor)
        self.neurons = neurons


# Brian 2 counts the processor's time where it has one thread. A user waits by the clock on the wall.
BEFORE = "timespec began; clock_gettime(CLOCK_MONOTONIC, &began);"
AFTER = """timespec ended; clock_gettime(CLOCK_MONOTONIC, &ended);
std::ofstream("{file}") << (ended.tv_sec - began.tv_sec) + 1e-9 * (ended.tv_nsec - began.tv_nsec);"""


def runs(experiment, options):
    """A line sent to it starts the compiled program once more."""
    assert not experiment.settling, "There is one run in the program, and it is timed as a whole."
    clock = Clock()
    set_device("cpp_standalone", directory=options.cache, build_on_run=False)
    seconds = Path(options.cache, "seconds.txt").resolve()
    device.insert_code("before_network_run", BEFORE)
    device.insert_code("after_network_run", AFTER.format(file=seconds))
    if options.threads > 1:
        prefs.devices.cpp_standalone.openmp_threads = options.threads
    brian2.seed(options.seed)
    described = Described(experiment)
    described.network.run(experiment.duration * ms)
    device.build(directory=options.cache, compile=True, run=False)
    while True:
        device.run(directory=options.cache, with_output=False, run_args=[])
        whole, run = clock.lap(), float(seconds.read_text())
        yield outcome(described, experiment, whole - run, run)
        clock.lap()


def outcome(described, experiment, build, run):
    sizes = {name: len(group) for name, group in described.groups.items()}
    excitatory = np.asarray(described.monitor.i) < sizes["exc"]
    counted = np.asarray(described.monitor.t / ms) > experiment.counted_from
    return Outcome(
        build,
        run,
        sum(len(joined) for joined in described.synapses),
        sum(
            np.sum(spikes) * len(s) / size
            for spikes, s, size in zip((excitatory, ~excitatory), described.synapses, sizes.values())
        ),
        sizes,
        {"exc": int(np.sum(excitatory & counted)), "inh": int(np.sum(~excitatory & counted))},
    )


if __name__ == "__main__":
    serve(runs, brian2.__version__)
