"""NEST: iaf_psc_delta and iaf_psc_exp, both exact; the microcircuit is the package of its authors' institute."""

import os
import sys

import nest
import numpy as np
from literature import COLUMN, DT, Brunel, Clock, Cuba, Outcome, serve


def brunel():
    neurons = nest.Create(
        "iaf_psc_delta",
        Brunel.EXCITATORY + Brunel.INHIBITORY,
        {
            "E_L": 0.0,
            "V_m": 0.0,
            "V_th": Brunel.THETA,
            "V_reset": Brunel.RESET,
            "tau_m": Brunel.TAU,
            "t_ref": Brunel.REFRACTORY,
        },
    )
    groups = {"exc": neurons[: Brunel.EXCITATORY], "inh": neurons[Brunel.EXCITATORY :]}
    drive = nest.Create("poisson_generator", params={"rate": Brunel.OUTER_RATE})
    nest.Connect(drive, neurons, syn_spec={"weight": Brunel.J, "delay": Brunel.DELAY})
    for name, weight in (("exc", Brunel.J), ("inh", -Brunel.G * Brunel.J)):
        rule = {"rule": "fixed_indegree", "indegree": Brunel.INPUTS[name]}
        nest.Connect(groups[name], neurons, rule, {"weight": weight, "delay": Brunel.DELAY})
    synapses = {name: Brunel.INPUTS[name] * len(neurons) for name in groups}
    return groups, synapses


def cuba(size):
    neurons = nest.Create(
        "iaf_psc_exp",
        size,
        {
            "E_L": Cuba.REST,
            "V_th": Cuba.THETA,
            "V_reset": Cuba.RESET,
            "C_m": Cuba.CAPACITANCE,
            "tau_m": Cuba.TAU,
            "tau_syn_ex": Cuba.TAU_E,
            "tau_syn_in": Cuba.TAU_I,
            "t_ref": Cuba.REFRACTORY,
        },
    )
    neurons.V_m = nest.random.uniform(Cuba.RESET, Cuba.THETA)
    groups = {"exc": neurons[: size * 4 // 5], "inh": neurons[size * 4 // 5 :]}
    synapses = {name: len(group) * Cuba.INPUTS for name, group in groups.items()}
    for name, kick in (("exc", Cuba.KICK_E), ("inh", Cuba.KICK_I)):
        current = kick * Cuba.CAPACITANCE / Cuba.TAU
        # So many at random: to draw for every pair, as the paper says it, takes NEST minutes where the network is large.
        rule = {"rule": "fixed_total_number", "N": synapses[name]}
        nest.Connect(groups[name], neurons, rule, {"weight": current, "delay": DT})
    return groups, synapses


def by_target(connect):
    """Static synapses onto each population have a model of their own: one model has room for 2^27 synapses a thread, too few for all."""

    def connected(pre, post, conn_spec=None, syn_spec=None, **others):
        if isinstance(syn_spec, dict) and syn_spec.get("synapse_model") == "static_synapse":
            own = f"static_synapse_onto_{post[0].global_id}"
            if own not in nest.synapse_models:
                nest.CopyModel("static_synapse", own)
            syn_spec = {**syn_spec, "synapse_model": own}
        return connect(pre, post, conn_spec, syn_spec, **others)

    return connected


def column(experiment, options):
    os.environ["MPLBACKEND"] = "Agg"
    sys.path.insert(0, os.path.join(options.microcircuit, "PyNEST", "src"))
    from microcircuit.network import Network
    from microcircuit.network_params import default_net_dict
    from microcircuit.sim_params import default_sim_dict
    from microcircuit.stimulus_params import default_stim_dict

    scaled = {"N_scaling": experiment.scale, "K_scaling": experiment.scale, "bg_input_type": "poisson"}
    ours = {
        "local_num_threads": options.threads,
        "rng_seed": options.seed,
        "sim_resolution": DT,
        "rec_dev": [],
        "print_time": False,
        "data_path": options.cache or ".",
    }
    network = Network({**default_sim_dict, **ours}, {**default_net_dict, **scaled}, default_stim_dict)
    network.create()
    nest.Connect = by_target(nest.Connect)
    network.connect()
    names = default_net_dict["populations"]
    synapses = np.sum(network.num_synapses, axis=0)  # rows are the targets
    return dict(zip(names, network.pops)), dict(zip(names, map(int, synapses)))


def described(experiment, options):
    """The populations by name, and how many synapses start from each."""
    if experiment.name == COLUMN:
        return column(experiment, options)
    nest.ResetKernel()
    nest.resolution = DT
    nest.local_num_threads = options.threads
    nest.rng_seed = options.seed
    return brunel() if experiment.name == "brunel" else cuba(Cuba.SIZES[experiment.name])


def counts(recorders):
    return {name: recorder.n_events for name, recorder in recorders.items()}


def runs(experiment, options):
    nest.verbosity = nest.VerbosityLevel.ERROR
    clock = Clock()
    groups, synapses = described(experiment, options)
    recorders = {}
    for name, group in groups.items():
        recorders[name] = nest.Create("spike_recorder")
        nest.Connect(group, recorders[name])
    nest.Prepare()
    nest.Cleanup()
    build = clock.lap()
    if experiment.settling:
        nest.Simulate(experiment.settling)
    before = counts(recorders)
    clock.lap()
    nest.Simulate(experiment.duration)
    run = clock.lap()
    spikes = {name: count - before[name] for name, count in counts(recorders).items()}
    sizes = {name: len(group) for name, group in groups.items()}
    yield Outcome(
        build,
        run,
        sum(synapses.values()),
        sum(spikes[name] * synapses[name] / sizes[name] for name in sizes),
        sizes,
        {name: int(np.sum(r.events["times"] > experiment.counted_from)) for name, r in recorders.items()},
    )


if __name__ == "__main__":
    serve(runs, nest.__version__)
