"""Brian 2 as a C++ program of its own: a thousand inputs that compete. It is compiled, run, and run once more; a result is told after each run."""

import sys
import tempfile

import numpy as np
from brian2 import Hz as hertz
from brian2 import (
    Network,
    NeuronGroup,
    PoissonGroup,
    SpikeMonitor,
    Synapses,
    defaultclock,
    device,
    ms,
    mV,
    seed,
    set_device,
)
from learning import DT, Clock, Inputs, answered


def measured(number, duration, folder):
    clock = Clock()
    set_device("cpp_standalone", directory=folder, build_on_run=False)
    defaultclock.dt = DT * ms
    seed(number)
    inputs = PoissonGroup(Inputs.SIZE, Inputs.RATE * hertz)
    cell = NeuronGroup(
        1,
        "dv/dt = (ge*(0*mV - v) + rest - v)/tau : volt\ndge/dt = -ge/taue : 1",
        threshold="v > theta",
        reset="v = back",
        method="euler",
        namespace={
            "rest": Inputs.REST * mV,
            "tau": Inputs.TAU * ms,
            "taue": Inputs.TAU_E * ms,
            "theta": Inputs.THETA * mV,
            "back": Inputs.RESET * mV,
        },
    )
    cell.v = Inputs.REST * mV
    greatest = Inputs.GREATEST
    synapses = Synapses(
        inputs,
        cell,
        """w : 1
           dx/dt = -x/taupm : 1 (event-driven)
           dy/dt = -y/taupm : 1 (event-driven)""",
        on_pre="ge += w; x += up; w = clip(w + y, 0, greatest)",
        on_post="y += down; w = clip(w + x, 0, greatest)",
        namespace={
            "taupm": Inputs.TAU_STDP * ms,
            "up": Inputs.UP * greatest,
            "down": -Inputs.UP * Inputs.RATIO * greatest,
            "greatest": greatest,
        },
    )
    synapses.connect()
    synapses.w = "rand()*greatest"
    spikes = SpikeMonitor(cell)
    network = Network(inputs, cell, synapses, spikes)
    network.run(duration * ms)
    device.build(run=False)
    build = clock.lap()
    device.run()
    first = clock.lap()
    w = np.asarray(synapses.w) / greatest
    said = {
        "rate": spikes.num_spikes / duration * 1000,
        "low": float((w < 0.2).mean()),
        "high": float((w > 0.8).mean()),
    }
    answered({"build": build, "run": first, **said})
    clock.lap()
    device.run()
    run = min(first, clock.lap())
    # Whether it is compiled by build() or by the first run() is for Brian to say.
    answered({"build": build + first - run, "run": run, **said})


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="plasticity-") as folder:
        measured(int(sys.argv[1]), float(sys.argv[2]), folder)
