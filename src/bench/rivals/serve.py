"""The frame of a rival's program: one result at its start, one more for every line it is sent.

python src/bench/rivals/in_nest.py MODEL SIZE [--cache FOLDER]
"""

import argparse
import json
import sys
import tempfile
import time
from typing import NamedTuple

from tasks import CELLS, MODELS


class Outcome(NamedTuple):
    spikes: int
    samples: int
    """values of V in the user's hands; 0 where none were asked for"""
    simulated: float
    """seconds of the rival's own call that advances the time, without description, compilation and reading back"""


def serve(runs, version):
    """Prints an Outcome of the generator `runs(model, size, cache)` for the start and for every line read.

    The first step of the generator describes, compiles and runs; the later ones repeat in the way that the rival's
    documentation recommends. What it compiles goes to the folder `cache`, so that a later process can find it.
    """
    options = argparse.ArgumentParser()
    options.add_argument("model", choices=MODELS)
    options.add_argument("size", choices=CELLS)
    options.add_argument("--cache")
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="cells-") as folder:
        outcomes = runs(options.model, options.size, options.cache or folder)
        while True:
            started = time.perf_counter()
            spikes, samples, simulated = next(outcomes)
            result = {
                "spikes": int(spikes),
                "samples": int(samples),
                "simulated": simulated,
                "whole": time.perf_counter() - started,
                "version": version,
            }
            print("RESULT", json.dumps(result), flush=True)
            if not sys.stdin.readline():
                return
