package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.OwnRule;

/**
 * A rule of your own. What it is made of: {@code x' = -x/tau} for each trace, {@code on pre:} and {@code on post:} with what a spike does,
 * {@code w' = ...} if the weight changes between spikes, and {@code transmitted = ...} if a spike passes on something else than w. A trace
 * belongs to the side on which it is set, to each synapse if it is set on both, and to all synapses if it is never set.
 */
public final class WrittenRule extends LearningRule<WrittenRule> {
    private final OwnRule own;

    WrittenRule(OwnRule own) {
        super(own);
        this.own = own;
    }

    @Override
    Bounds bounds() {
        return own.bounds();
    }

    @Override
    WrittenRule with(Bounds bounds) {
        return new WrittenRule(own.withBounds(bounds));
    }

    /** Sets a parameter by its name in the text. */
    public WrittenRule param(String name, double value) {
        return new WrittenRule(own.withParameter(name, value));
    }

    /** The value of a trace at 0 ms; what it relaxes to unless said. */
    public WrittenRule start(String trace, double value) {
        return new WrittenRule(own.withStart(trace, value));
    }

    @Override
    Words words() {
        var words = new Words("plasticity(" + Words.quoted(own.text()) + ")");
        for (var p : own.parameters().values())
            words = words.verb("param", Words.quoted(p.name()) + ", " + Check.text(p.value()));
        for (var s : own.starts().entrySet())
            words = words.verb("start", Words.quoted(s.getKey()) + ", " + Check.text(s.getValue()));
        return bounded(words, own.bounds(), Bounds.NONE);
    }

    @Detail
    @Override
    public Card card() {
        var entries = new ArrayList<Card.Entry>();
        for (var p : own.parameters().values()) entries.add(Card.Entry.of(p.name(), "", p.value(), ""));
        own.starts().forEach((trace, start) -> entries.add(Card.Entry.of(trace + "(0)", "at t = 0", start, "")));
        entries.addAll(entries(own.bounds()));
        return new Card("Plasticity", own.lines(), entries, List.of());
    }
}
