"""NEST: iaf_psc_exp (exact), izhikevich (Euler), hh_psc_alpha (adaptive Runge-Kutta within each step)."""

import time

import nest
from serve import Outcome, serve
from tasks import CELLS, DT, DURATION, MANY, ONE, THREADS, HodgkinHuxley, Izhikevich, Lif, drive

AREA = 100.0  # of the Hodgkin-Huxley cell: pF for each uF/cm2, pA for each uA/cm2, and 100 nS for each mS/cm2

MODEL = {"lif": "iaf_psc_exp", "izhikevich": "izhikevich", "hh": "hh_psc_alpha"}
CURRENT = {"lif": 1000.0, "izhikevich": 1.0, "hh": AREA}  # of our units in NEST's, which are pA
PARAMETERS = {
    "lif": {
        "E_L": 0.0,
        "V_m": 0.0,
        "V_th": Lif.THETA,
        "V_reset": 0.0,
        "tau_m": Lif.TAU,
        "C_m": 1000 * Lif.CM,
        "t_ref": Lif.REFRACTORY,
    },
    "izhikevich": {
        "a": Izhikevich.A,
        "b": Izhikevich.B,
        "c": Izhikevich.C,
        "d": Izhikevich.D,
        "V_th": Izhikevich.PEAK,
        "V_m": Izhikevich.C,
        "U_m": Izhikevich.B * Izhikevich.C,
    },
    "hh": {
        "C_m": AREA * HodgkinHuxley.CAPACITANCE,
        "g_Na": AREA * HodgkinHuxley.G_NA,
        "g_K": AREA * HodgkinHuxley.G_K,
        "g_L": AREA * HodgkinHuxley.G_L,
        "E_Na": HodgkinHuxley.E_NA,
        "E_K": HodgkinHuxley.E_K,
        "E_L": HodgkinHuxley.E_L,
        "V_m": HodgkinHuxley.START,
        "Act_m": HodgkinHuxley.M,
        "Inact_h": HodgkinHuxley.H,
        "Act_n": HodgkinHuxley.N,
    },
}


def run(model, size):
    nest.ResetKernel()
    nest.resolution = DT
    nest.local_num_threads = THREADS[size]
    nest.overwrite_files = True
    currents = [CURRENT[model] * value for value in drive(model, size)]
    cells = nest.Create(
        MODEL[model], CELLS[size], PARAMETERS[model] | {"I_e": currents if size == MANY else currents[0]}
    )
    spikes = nest.Create("spike_recorder")
    nest.Connect(cells, spikes)
    if size == ONE:
        meter = nest.Create("voltmeter", params={"interval": DT})
        nest.Connect(meter, cells)
    nest.Prepare()
    started = time.perf_counter()
    nest.Run(DURATION[size])
    simulated = time.perf_counter() - started
    nest.Cleanup()
    return Outcome(spikes.n_events, len(meter.events["V_m"]) if size == ONE else 0, simulated)


def runs(model, size, cache):
    nest.verbosity = nest.VerbosityLevel.ERROR
    while True:
        yield run(model, size)


if __name__ == "__main__":
    serve(runs, nest.__version__)
