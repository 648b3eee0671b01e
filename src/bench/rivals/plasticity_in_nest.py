"""NEST: a recurrent network whose excitatory synapses onto excitatory neurons learn, as in its own hpc_benchmark."""

import sys

import nest
from learning import DT, Clock, answered
from learning import Recurrent as R


def network(seed, threads):
    nest.ResetKernel()
    nest.resolution, nest.local_num_threads, nest.rng_seed = DT, threads, seed
    common = {
        "E_L": 0.0,
        "C_m": R.CAPACITANCE,
        "tau_m": R.TAU,
        "t_ref": R.REFRACTORY,
        "V_th": R.THETA,
        "V_reset": 0.0,
        "tau_syn_ex": R.TAU_SYN,
        "tau_syn_in": R.TAU_SYN,
        "tau_minus": R.TAU_MINUS,
    }
    exc = nest.Create("iaf_psc_alpha", R.EXCITATORY, common)
    inh = nest.Create("iaf_psc_alpha", R.INHIBITORY, common)
    for group in (exc, inh):
        group.V_m = nest.random.uniform(0.0, R.HIGHEST_START)
    drive = nest.Create("poisson_generator", params={"rate": R.EXCITATORY * R.OUTER_RATE})
    nest.CopyModel("static_synapse_hpc", "excites", {"weight": R.PEAK, "delay": R.DELAY})
    nest.CopyModel("static_synapse_hpc", "inhibits", {"weight": -R.G * R.PEAK, "delay": R.DELAY})
    nest.SetDefaults(
        "stdp_pl_synapse_hom_hpc",
        {
            "weight": R.PEAK,
            "delay": R.DELAY,
            "alpha": R.ALPHA,
            "lambda": R.RATE,
            "mu": R.MU,
            "tau_plus": R.TAU_PLUS,
        },
    )
    for group in (exc, inh):
        nest.Connect(drive, group, "all_to_all", {"synapse_model": "excites"})
    for source, target, model in (
        (exc, exc, "stdp_pl_synapse_hom_hpc"),
        (exc, inh, "excites"),
        (inh, exc, "inhibits"),
        (inh, inh, "inhibits"),
    ):
        rule = {"rule": "fixed_indegree", "indegree": len(source), "allow_autapses": False}
        nest.Connect(source, target, rule, {"synapse_model": model})
    recorder = nest.Create("spike_recorder")
    nest.Connect(exc, recorder)
    return recorder


def measured(seed, settling, duration, threads):
    nest.verbosity = nest.VerbosityLevel.ERROR
    clock = Clock()
    recorder = network(seed, threads)
    nest.Prepare()
    build = clock.lap()
    nest.Run(settling)
    before = recorder.n_events
    clock.lap()
    nest.Run(duration)
    run = clock.lap()
    nest.Cleanup()
    rate = (recorder.n_events - before) / R.EXCITATORY / duration * 1000
    return {"build": build, "run": run, "rate": rate, "version": nest.__version__}


if __name__ == "__main__":
    answered(measured(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])))
