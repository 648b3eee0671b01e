package org.hillock.plasticity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hillock.model.Parameter;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Statement;

/**
 * A rule as an engine carries it out. The weight is called {@code w}, the step {@code dt} in ms and the target's potential
 * {@code v} in mV; every other name is a trace or a parameter.
 *
 * <ul>
 *   <li>With axonal delay a synapse sees the presynaptic spike at {@code tPre + delay} and the postsynaptic one at {@code tPost};
 *       with dendritic delay it sees them at {@code tPre} and {@code tPost + delay}.
 *   <li>A presynaptic spike that arrives is first transmitted, with weight and traces as they are; then {@code onPre} is carried out.
 *   <li>Where a spike arrives at the end of the step in which the target fires, the arrival comes first: a pair at tPost − tPre = 0
 *       is pre before post.
 *   <li>The statements of a list are carried out one after the other and see what those before them changed. So their order says
 *       whether a trace counts the spike itself.
 *   <li>A reward raises every trace for all synapses together, after the spikes of its time have been seen.
 *   <li>Traces relax exactly between spikes; see {@link Trace}.
 * </ul>
 *
 * @param name of the rule, for errors: {@code stdp}
 * @param onPre when a presynaptic spike arrives; may set {@code w}, traces of the presynaptic side and of the synapse
 * @param onPost when the target fires; may set {@code w}, traces of the postsynaptic side and of the synapse
 * @param transmitted what a presynaptic spike passes on; {@code w} for most
 * @param continuous for each synapse and step, {@code w = w + dt*f} with f free of dt, so that f is dw/dt; sets the weight alone; empty
 *     for most
 * @param parameters the values of the free names
 * @param lower below this no statement leaves {@code w}; −∞ if there is no such bound
 * @param upper above this no statement leaves {@code w}; ∞ if there is no such bound
 */
public record SynapseEquations(
        String name,
        List<Trace> traces,
        List<Statement> onPre,
        List<Statement> onPost,
        Expression transmitted,
        List<Statement> continuous,
        Map<String, Parameter> parameters,
        double lower,
        double upper) {
    /** The weight, in statements. */
    public static final String WEIGHT = "w";

    /** The step in ms, in {@link #continuous}. */
    public static final String STEP = "dt";

    /** The potential of the target in mV, in {@link #continuous} and as what a trace relaxes to. */
    public static final String POTENTIAL = "v";

    public SynapseEquations {
        traces = List.copyOf(traces);
        onPre = List.copyOf(onPre);
        onPost = List.copyOf(onPost);
        continuous = List.copyOf(continuous);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** True if it has a trace for all synapses together, which rewards raise. */
    public boolean listens() {
        return traces.stream().anyMatch(t -> t.side() == Side.GLOBAL);
    }

    /** True if all that happens between spikes is that traces relax, each to a number. */
    public boolean atSpikes() {
        return continuous.isEmpty()
                && traces.stream()
                        .allMatch(t -> t.side() != Side.GLOBAL && !t.target().mentions(POTENTIAL));
    }
}
