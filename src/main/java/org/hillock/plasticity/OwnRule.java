package org.hillock.plasticity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hillock.model.Check;
import org.hillock.model.Nearest;
import org.hillock.model.Parameter;

/**
 * A rule of one's own, as text:
 *
 * <pre>
 * x' = -x/tauPlus          # a trace, which relaxes to a number or to the potential v
 * w' = c*d                 # how the weight changes between spikes, if it does
 * transmitted = w*u*R      # what a spike passes on, if not w
 * on pre:  w = w - aMinus*y; x += 1
 * on post: w = w + aPlus*x;  y += 1
 * </pre>
 *
 * A trace that is set on pre alone belongs to the presynaptic side and one that is set on post alone to the postsynaptic side, unless what
 * it is set to differs from synapse to synapse; a trace that is set on both belongs to each synapse. A trace that is never set follows v
 * at the postsynaptic side, or waits for rewards, all synapses together. {@code wMin} and {@code wMax} are the bounds.
 *
 * @param text as above
 * @param parameters values of names
 * @param starts values of traces at 0 ms, where they do not start at what they relax to
 */
public record OwnRule(String text, Map<String, Parameter> parameters, Map<String, Double> starts, Bounds bounds)
        implements SynapseRule {

    public OwnRule {
        OwnText.of(text);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        starts = Collections.unmodifiableMap(new LinkedHashMap<>(starts));
    }

    /** @throws IllegalArgumentException that shows the line and points at the column */
    public static OwnRule of(String text) {
        return new OwnRule(text, Map.of(), Map.of(), Bounds.NONE);
    }

    /** With a value for a name of the text. */
    public OwnRule withParameter(String name, double value) {
        var free = OwnText.of(text).free().keySet();
        if (!free.contains(name) || reserved(name)) throw unknown("parameter", name, free);
        var all = new LinkedHashMap<>(parameters);
        all.put(name, Parameter.of(name, Check.finite(OwnText.WORD + "." + name, value, "")));
        return new OwnRule(text, all, starts, bounds);
    }

    /** With a trace at another value at 0 ms. */
    public OwnRule withStart(String trace, double value) {
        var traces = new TreeSet<>(OwnText.of(text).traces());
        if (!traces.contains(trace)) throw unknown("trace", trace, traces);
        var all = new LinkedHashMap<>(starts);
        all.put(trace, Check.finite(OwnText.WORD + ".start", value, ""));
        return new OwnRule(text, parameters, all, bounds);
    }

    public OwnRule withBounds(Bounds other) {
        return new OwnRule(text, parameters, starts, other);
    }

    private static IllegalArgumentException unknown(String what, String name, Set<String> known) {
        var names = known.stream().filter(n -> !reserved(n)).toList();
        return new IllegalArgumentException(OwnText.WORD + " has no " + what + " \"" + name + "\". "
                + Nearest.to(name, names)
                        .map(n -> "Did you mean \"" + n + "\"?")
                        .orElse(names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + "."));
    }

    private static boolean reserved(String name) {
        return Stream.of(RuleText.LOWER, RuleText.UPPER, OwnText.PI).anyMatch(name::equals);
    }

    /** @throws IllegalArgumentException if a name has no value, or an equation is not that of a trace */
    @Override
    public SynapseEquations equations() {
        var parsed = OwnText.of(text);
        var values = RuleText.parameters(bounds, parameters.values());
        if (parsed.free().containsKey(OwnText.PI)) values.put(OwnText.PI, Parameter.of(OwnText.PI, Math.PI));
        parsed.requireValues(values.keySet());
        return new SynapseEquations(
                OwnText.WORD,
                new OwnTraces(parsed, values).all(starts),
                parsed.onPre(),
                parsed.onPost(),
                parsed.transmitted(),
                parsed.continuous(),
                values,
                bounds.lower(),
                bounds.upper());
    }

    /** The text of the rule, line by line, for a card. */
    public List<String> lines() {
        return text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
