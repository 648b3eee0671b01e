package org.hillock.engine.layout;

import java.util.List;
import java.util.stream.Stream;
import org.hillock.engine.wiring.Connector;
import org.hillock.model.Check;
import org.hillock.network.Projection;
import org.hillock.plasticity.SynapseEquations;

/** Bounds of the weights that a projection, or a group of them, can have. */
public record Strength(double lowest, double highest) {
    /** So many times the strongest weight at the start is what those may reach that have no bound, without sums being rounded. */
    private static final double GROWTH = 1024;

    /**
     * @param compact if weights are counted in few levels
     * @throws IllegalArgumentException if the weights do not begin within the bounds of the rule by which they change
     */
    static Strength of(Projection projection, Connector connector, boolean compact) {
        var start = new Strength(connector.lowestWeight(), connector.highestWeight());
        var plasticity = projection.plasticity();
        if (plasticity.isEmpty()) return start;
        var rule = plasticity.get().rule().equations();
        boolean changes = Stream.of(rule.onPre(), rule.onPost(), rule.continuous())
                .flatMap(List::stream)
                .anyMatch(s -> s.name().equals(SynapseEquations.WEIGHT));
        if (!changes) return start;
        var where = "The weights from \"" + projection.source().name() + "\" to \""
                + projection.target().name() + "\" ";
        if (start.lowest < rule.lower() || start.highest > rule.upper())
            throw new IllegalArgumentException(where + "must begin within the bounds of " + rule.name() + ", "
                    + Check.text(rule.lower()) + " to " + Check.text(rule.upper()) + ", but go from "
                    + Check.text(start.lowest) + " to " + Check.text(start.highest)
                    + ". Write .bounds(..) after the rule, or other weights.");
        if (Double.isFinite(rule.lower()) && Double.isFinite(rule.upper()))
            return new Strength(rule.lower(), rule.upper());
        if (compact)
            throw new IllegalArgumentException(where
                    + "may grow without end, and compact() has only so many levels. Write .bounds(..) after the rule.");
        if (start.largest() == 0)
            throw new IllegalArgumentException(
                    where + "begin at 0 and may grow without end. Write .bounds(..) after the" + " rule.");
        return new Strength(-GROWTH * start.largest(), GROWTH * start.largest());
    }

    /** The largest magnitude. */
    public double largest() {
        return Math.max(Math.abs(lowest), Math.abs(highest));
    }

    Strength and(Strength other) {
        return new Strength(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
