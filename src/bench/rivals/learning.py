"""The networks with synapses that learn which plasticity.py measures, and what each of them must show."""

import json
import time

DT = 0.1  # ms


class Inputs:
    """Song, Miller & Abbott 2000: a thousand Poisson inputs onto one cell."""

    SIZE, RATE = 1000, 15.0  # Hz
    TAU, REST, THETA, RESET = 10.0, -74.0, -54.0, -60.0  # ms, mV
    TAU_E, GREATEST = 5.0, 0.01  # ms; in units of the leak
    TAU_STDP, UP, RATIO = 20.0, 0.01, 1.05


class Recurrent:
    """NEST's hpc_benchmark at scale 1, after Morrison, Aertsen & Diesmann 2007.

    Learning is ten times slower than there, and the potentials are spread at the start: as it stands the small network runs away
    within half a second, and two simulators would not do the same work.
    """

    EXCITATORY, INHIBITORY = 9_000, 2_250
    CAPACITANCE, TAU, REFRACTORY, THETA = 250.0, 10.0, 0.5, 20.0  # pF, ms, ms, mV
    TAU_SYN = 0.32582722403722841  # ms
    HIGHEST_START = 15.0  # mV
    PEAK, G, DELAY = 45.60960031654138, 5.0, 1.5  # pA, 1, ms
    OUTER_RATE = 2.317337466766519  # Hz of each of 9,000
    TAU_PLUS, TAU_MINUS, RATE, ALPHA, MU = 15.0, 30.0, 0.01, 0.0513, 0.4
    HZ = (5.0, 20.0)


class Layer:
    """Diehl & Cook 2015: a layer that learns pictures, each shown for 350 ms. BindsNET's synapses are currents, Hillock's conductances."""

    SIDE, SQUARE, WHITE_HZ = 28, 10, 63.75
    DT, MS = 0.5, 350
    THETA_PLUS = 0.05  # mV
    SPIKES = (5.0, 500.0)  # of all neurons together, a picture


class Clock:
    """Seconds since it was last asked."""

    def __init__(self):
        self.asked = time.perf_counter()

    def lap(self):
        before, self.asked = self.asked, time.perf_counter()
        return self.asked - before


def answered(result):
    print("RESULT", json.dumps(result), flush=True)
