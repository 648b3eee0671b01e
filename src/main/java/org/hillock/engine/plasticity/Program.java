package org.hillock.engine.plasticity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hillock.model.Parameter;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.Side;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.Trace;

/**
 * The equations of a rule made ready for one projection: its traces by whom they belong to, and where the numbers stand that a
 * {@link Walk} is handed. Times are whole steps, the end of step s being s.
 */
final class Program {
    final SynapseEquations equations;
    final List<Trace> pre;
    final List<Trace> post;
    final List<Trace> own;
    final List<Trace> global;
    final List<Decay> decays;
    private final List<String> parameters;

    Program(SynapseEquations equations, double dt) {
        this.equations = equations;
        pre = traces(Side.PRE);
        post = traces(Side.POST);
        own = traces(Side.SYNAPSE);
        global = traces(Side.GLOBAL);
        decays = all().stream().map(t -> new Decay(t.tau(), dt)).toList();
        parameters = List.copyOf(equations.parameters().keySet());
        shared(equations.onPre(), pre);
        shared(equations.onPost(), post);
    }

    private List<Trace> traces(Side side) {
        return equations.traces().stream().filter(t -> t.side() == side).toList();
    }

    /** The traces in the order of their decays. */
    List<Trace> all() {
        return Stream.of(pre, post, own, global).flatMap(List::stream).toList();
    }

    /** Those of them that a single synapse has or shares with others. */
    List<Trace> synaptic() {
        return all().subList(0, decays.size() - global.size());
    }

    Decay postDecay(int k) {
        return decays.get(pre.size() + k);
    }

    /**
     * The statements of a list that set the traces which many synapses share.
     *
     * @throws IllegalArgumentException if one of them depends on a single synapse
     */
    List<Statement> shared(List<Statement> list, List<Trace> traces) {
        var names = traces.stream().map(Trace::name).toList();
        var all = list.stream().filter(s -> names.contains(s.name())).toList();
        for (var statement : all)
            statement.value().names(n -> {
                if (names.contains(n.name()) || parameters.contains(n.name())) return;
                throw new IllegalArgumentException("The rule \"" + equations.name() + "\" sets the trace \""
                        + statement.name() + "\" of a neuron with \"" + n.name()
                        + "\", which is not that neuron's. Make it a trace of the synapse.");
            });
        return all;
    }

    /** True if the potentials of the targets are asked for. */
    boolean electric() {
        return equations.continuous().stream().anyMatch(s -> s.value().mentions(SynapseEquations.POTENTIAL))
                || equations.traces().stream().anyMatch(t -> t.target().mentions(SynapseEquations.POTENTIAL));
    }

    /** What a trace relaxes to; NaN if that is the potential. */
    double target(Trace trace) {
        if (trace.target().mentions(SynapseEquations.POTENTIAL)) return Double.NaN;
        return Evaluator.of(trace.target(), Map.of()).at(new double[0]);
    }

    // Where numbers stand: parameters first, then what is the same for all synapses of a walk.

    int parameter(String name) {
        return parameters.indexOf(name);
    }

    List<String> parameters() {
        return parameters;
    }

    int lower() {
        return parameters.size();
    }

    int upper() {
        return lower() + 1;
    }

    /** How many of the inbox's units are 1. */
    int perGrain() {
        return lower() + 2;
    }

    /** The inbox's unit. */
    int grain() {
        return lower() + 3;
    }

    /** When the presynaptic traces had the values that they are told with. */
    int anchor() {
        return lower() + 4;
    }

    /** From this step on the target's spikes have not been seen. */
    int from() {
        return lower() + 5;
    }

    /** Before this step they are to be. */
    int to() {
        return lower() + 6;
    }

    /** The step of the target's that is seen when the spike arrives. */
    int seen() {
        return lower() + 7;
    }

    /** When the spike arrives. */
    int arrival() {
        return lower() + 8;
    }

    /** Steps from the spike of a target to when the synapse sees it. */
    int shift() {
        return lower() + 9;
    }

    /** {@code dt/tau} of each trace. */
    int rate() {
        return lower() + 10;
    }

    /** The presynaptic traces at the anchor. */
    int preAtAnchor() {
        return rate() + decays.size();
    }

    /** The presynaptic traces at the spike that arrives. */
    int preAtArrival() {
        return preAtAnchor() + pre.size();
    }

    double[] numbers(double grain) {
        var numbers = new double[preAtArrival() + pre.size()];
        int k = 0;
        for (Parameter p : equations.parameters().values()) numbers[k++] = p.value();
        numbers[lower()] = equations.lower();
        numbers[upper()] = equations.upper();
        numbers[perGrain()] = 1 / grain;
        numbers[grain()] = grain;
        for (int d = 0; d < decays.size(); d++) numbers[rate() + d] = decays.get(d).rate;
        return numbers;
    }
}
