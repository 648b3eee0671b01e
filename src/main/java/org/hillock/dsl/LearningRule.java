package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hillock.engine.plasticity.OneSynapse;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.equation.Statement;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.SynapseRule;
import org.hillock.plasticity.Trace;

/**
 * A rule by which a synapse changes. Each verb returns a new, complete value.
 *
 * @param <S> the rule's own type
 */
public abstract class LearningRule<S extends LearningRule<S>> implements SynapseRule, Described {
    final SynapseRule rule;

    LearningRule(SynapseRule rule) {
        this.rule = rule;
    }

    abstract Words words();

    /** The word that opens it, for errors. */
    private String name() {
        var opening = words().opening();
        return opening.substring(0, opening.indexOf('('));
    }

    abstract Bounds bounds();

    abstract S with(Bounds bounds);

    /** Least and greatest weight, beyond which no change goes. */
    public S bounds(double lower, double upper) {
        var word = name() + ".bounds";
        double low = Check.finite(word, lower, "");
        double high = Check.finite(word, upper, "");
        if (low >= high)
            throw new IllegalArgumentException(word + " must go from a lower to an upper weight, but was " + low
                    + " to " + high + ". Write bounds(" + Check.text(high) + ", "
                    + Check.text(low == high ? high + 1 : low) + ").");
        return with(new Bounds(low, high));
    }

    /** No bounds: amplitudes are in units of the weight. */
    @Detail
    public S unbounded() {
        return with(Bounds.NONE);
    }

    /** What one synapse does between these spikes: {@code stdp().apply(pairs(10, 60, 1000)).plot()}. */
    public SynapseRun apply(PairProtocol protocol) {
        if (protocol == null)
            throw new IllegalArgumentException(
                    name() + ".apply must be given spikes, but was null. Write apply(pairs(10, 60, 1000)).");
        if (protocol.rewarded() && !equations().listens())
            throw new IllegalArgumentException(
                    name() + " does not listen to rewards. Write rewardStdp(), or leave out reward(..).");
        double start = protocol.start().orElse(bounds().middle());
        if (start != bounds().clip(start))
            throw new IllegalArgumentException("protocol.weight must be between " + Check.text(bounds().lower())
                    + " and " + Check.text(bounds().upper()) + ", the bounds of the rule, but was " + start + ".");
        return new SynapseRun(words(), OneSynapse.run(equations(), start, protocol.spikes()));
    }

    /** What one synapse does between these presynaptic spikes, ms, and the spikes and the potential of a cell that was run. */
    public SynapseRun apply(double[] pre, Run post) {
        if (post == null)
            throw new IllegalArgumentException(name()
                    + ".apply must be given a run, but was null. Write apply(pre, neuron().inject(2).run(100)).");
        return apply(PairProtocol.of(pre, post));
    }

    /** What one synapse does between these spikes, ms: {@code stdp().apply(new double[] {10, 50}, new double[] {15})}. */
    public SynapseRun apply(double[] pre, double[] post) {
        return apply(PairProtocol.of(pre, post));
    }

    /**
     * The change of the weight, measured at each tPost − tPre, ms, with pairs of spikes one after the other, from the middle of the bounds:
     * {@code measure(range(-80, 80, 2), 60, 1000)}.
     *
     * @param pairs at each
     * @param everyMs between one pair and the next
     */
    public TimingWindow measure(double[] ms, int pairs, double everyMs) {
        return TimingWindow.measured(this, ms, pairs, everyMs);
    }

    /** The change of the weight by one pair of spikes at each tPost − tPre from −100 to 100 ms, from the middle of the bounds. */
    public TimingWindow window() {
        return TimingWindow.ofOnePair(this);
    }

    /** What the rule keeps for each synapse and each neuron, and what a spike before or behind it changes. */
    @Detail
    @Override
    public SynapseEquations equations() {
        return rule.equations();
    }

    /** Traces and statements, as lines of a card. */
    static List<String> lines(SynapseEquations e) {
        var lines = new ArrayList<String>();
        for (var t : e.traces()) {
            var from = t.target() + " - " + t.name();
            lines.add(t.name() + "' = " + (from.startsWith("0 - ") ? "-" + t.name() : "(" + from + ")") + "/"
                    + Check.text(t.tau()) + "   # " + side(t));
        }
        if (!e.onPre().isEmpty()) lines.add("on pre:  " + line(e.onPre()));
        if (!e.onPost().isEmpty()) lines.add("on post: " + line(e.onPost()));
        if (!e.continuous().isEmpty()) lines.add("always:  " + line(e.continuous()));
        if (!e.transmitted().toString().equals(SynapseEquations.WEIGHT)) lines.add("transmitted = " + e.transmitted());
        return lines;
    }

    private static String side(Trace trace) {
        return switch (trace.side()) {
            case PRE -> "of the presynaptic side";
            case POST -> "of the postsynaptic side";
            case SYNAPSE -> "of each synapse";
            case GLOBAL -> "of all synapses together";
        };
    }

    private static String line(List<Statement> statements) {
        return statements.stream().map(s -> s.name() + " := " + s.value()).collect(Collectors.joining("; "));
    }

    static List<Card.Entry> entries(Bounds bounds) {
        return bounds.equals(Bounds.NONE)
                ? List.of()
                : List.of(
                        Card.Entry.of("wMin", "least weight", bounds.lower(), ""),
                        Card.Entry.of("wMax", "greatest weight", bounds.upper(), ""));
    }

    /** The verb that says these bounds, if they are not the usual ones. */
    static Words bounded(Words words, Bounds bounds, Bounds usual) {
        if (bounds.equals(Bounds.NONE)) return words.verb("unbounded", "", !usual.equals(Bounds.NONE));
        var argument = Check.text(bounds.lower()) + ", " + Check.text(bounds.upper());
        return words.verb("bounds", argument, !bounds.equals(usual));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearningRule<?> r && r.rule.equals(rule);
    }

    @Override
    public int hashCode() {
        return rule.hashCode();
    }

    @Override
    public String toString() {
        return words().toString();
    }
}
