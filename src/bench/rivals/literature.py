"""The networks of the literature that networks.py measures: their parameters, how they are measured, and the rates that they must have."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from dataclasses import dataclass, field
from typing import NamedTuple

DT = 0.1  # ms
ALL = "all"
COLUMN = "microcircuit"


@dataclass(frozen=True)
class Experiment:
    """What is run and what of it is measured.

    `settling` ms pass unmeasured; spikes are counted for the rates from `counted_from` ms on, which is the end of the settling
    where there is one. A rate may be `tolerance` of it, or `absolute` Hz, away from the expected one, whichever is more; in a
    shorter time than `usual` more, by the square root.
    """

    name: str
    title: str
    settling: float
    duration: float
    counted_from: float
    usual: float
    rates: dict = field(default_factory=dict)
    tolerance: float = 0.0
    absolute: float = 0.0
    scale: float = 1.0

    @property
    def key(self):
        return f"{self.name} {self.scale:g}" if self.name == COLUMN else self.name

    @property
    def whole(self):
        return self.settling + self.duration

    def shortened(self, factor, settling):
        """The same in a part of the time, to try things out."""
        settles = min(self.settling, settling)
        counted = settles if self.settling else min(self.counted_from, settling)
        values = {**vars(self), "settling": settles, "counted_from": counted, "duration": self.duration * factor}
        return Experiment(**values)

    def rates_of(self, sizes, counts):
        seconds = (self.whole - self.counted_from) / 1000
        rates = {name: counts[name] / sizes[name] / seconds for name in counts}
        return {**rates, ALL: sum(counts.values()) / sum(sizes.values()) / seconds}

    def check(self, who, sizes, counts):
        """The rates, Hz, after making sure of them."""
        rates = self.rates_of(sizes, counts)
        widened = math.sqrt(max(1.0, self.usual / (self.whole - self.counted_from)))
        for name, expected in self.rates.items():
            allowed = widened * max(self.tolerance * expected, self.absolute)
            assert abs(rates[name] - expected) <= allowed, (
                f"{who}, {self.key}: {name} fires at {rates[name]:.3f} Hz, which is not {expected} ± {allowed:.3f}"
            )
        return rates


class Brunel:
    """Brunel 2000, model A, g 5 and ν_ext/ν_thr 2: asynchronous irregular."""

    EXCITATORY, INHIBITORY = 10_000, 2_500
    INPUTS = {"exc": 1_000, "inh": 250}
    TAU, THETA, RESET, REFRACTORY = 20.0, 20.0, 10.0, 2.0  # ms, mV
    J, G, DELAY = 0.1, 5.0, 1.5  # mV, 1, ms
    OUTER_RATE = 1_000 * 20.0  # Hz: as many inputs from outside as excitatory ones, each at twice the 10 Hz of ν_thr


class Cuba:
    """Vogels and Abbott 2005 with currents: benchmark 2 of Brette et al. 2007, V in mV, input as what it drives V to."""

    SIZES = {"cuba": 4_000, "cuba-40000": 40_000}
    INPUTS = 80  # of each neuron on average; four fifths are excitatory
    TAU, TAU_E, TAU_I, REFRACTORY = 20.0, 5.0, 10.0, 5.0  # ms
    REST, THETA, RESET = -49.0, -50.0, -60.0
    KICK_E, KICK_I = 1.62, -9.0
    CAPACITANCE = 200.0  # pF


class CobaHh:
    """The same with conductances and cells after Traub and Miles: benchmark 3 of Brette et al. 2007; nS, pF, mV, ms."""

    NEURONS = 4_000
    CAPACITANCE, G_LEAK, G_NA, G_K = 200.0, 10.0, 20_000.0, 6_000.0
    E_LEAK, E_NA, E_K, SHIFT = -60.0, 50.0, -90.0, -63.0
    TAU_E, TAU_I, E_E, E_I, KICK_E, KICK_I = 5.0, 10.0, 0.0, -80.0, 6.0, 67.0
    DETECTED, REFRACTORY = -20.0, 3.0
    # Conductances of the running network, mean and standard deviation, to start it with: without any it stays silent.
    START_E, START_I, START_V = (40.0, 15.0), (200.0, 120.0), (-65.0, 5.0)


def experiments(scales):
    """All of them, by key. Where the expected rates come from stands beside them."""
    all_of_them = [
        # 37.7 Hz published, 37.95 from mean-field theory, 38.85 in Brian 2.
        Experiment("brunel", "Brunel, 12,500 neurons", 100, 1_000, 100, 1_000, {ALL: 38.3}, tolerance=0.04),
        # 5.47 to 5.57 Hz in Brian 2, three seeds; 5.83 Hz in NEST, whose delay is a step longer.
        Experiment("cuba", "CUBA, 4,000 neurons", 0, 10_000, 100, 9_900, {ALL: 5.6}, tolerance=0.08),
        # As many inputs of the same kind as above. 5.59 and 5.75 Hz in Brian 2, two seeds.
        Experiment("cuba-40000", "CUBA, 40,000 neurons", 0, 1_000, 100, 900, {ALL: 5.6}, tolerance=0.08),
        # 32.3, 36.9 and 37.4 Hz in Brian 2, three seeds: the network's rate wanders.
        Experiment("coba-hh", "COBA-HH, 4,000 neurons", 0, 1_000, 100, 900, {ALL: 35.5}, tolerance=0.2),
    ]
    # Full scale, as published with the reference implementation; the down-scaling is made to keep them.
    rates = dict(
        zip(
            ("L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"),
            (0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829),
        )
    )
    for scale in scales:
        title = f"Microcircuit at {scale:g}"
        all_of_them.append(
            Experiment(COLUMN, title, 500, 1_000, 500, 1_000, rates, tolerance=0.25, absolute=0.4, scale=scale)
        )
    return {experiment.key: experiment for experiment in all_of_them}


class Outcome(NamedTuple):
    """What a rival's program measured of one run."""

    build: float
    """seconds from the imports' end to the first step, compilation included"""
    run: float
    """seconds of the duration, without the settling"""
    synapses: int
    events: float
    """spikes delivered at synapses within the duration, those of the Poisson drive not counted"""
    sizes: dict
    counts: dict


def serve(runs, version):
    """The frame of a rival's program: an Outcome of `runs(experiment, options)` at its start, one more for every line it is sent."""
    options = argparse.ArgumentParser()
    options.add_argument("name")
    options.add_argument("--scale", type=float, default=1.0)
    options.add_argument("--settling", type=float)
    options.add_argument("--duration", type=float)
    options.add_argument("--counted-from", type=float)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cache", help="a folder for what is compiled and written")
    options.add_argument("--microcircuit", help="a checkout of INM-6/microcircuit-PD14-model")
    options = options.parse_args()
    known = experiments([options.scale])
    experiment = known.get(options.name) or known[f"{options.name} {options.scale:g}"]
    asked = {name: getattr(options, name) for name in ("settling", "duration", "counted_from")}
    experiment = Experiment(**{**vars(experiment), **{k: v for k, v in asked.items() if v is not None}})
    for outcome in runs(experiment, options):
        rates = experiment.check(sys.argv[0], outcome.sizes, outcome.counts)
        result = {
            **outcome._asdict(),
            "neurons": sum(outcome.sizes.values()),
            "rates": rates,
            "threads": options.threads,
            "version": version,
        }
        print("RESULT", json.dumps(result), flush=True)
        if not sys.stdin.readline():
            return


class Clock:
    """Seconds since it was last asked."""

    def __init__(self):
        self.asked = time.perf_counter()

    def lap(self):
        before, self.asked = self.asked, time.perf_counter()
        return self.asked - before
