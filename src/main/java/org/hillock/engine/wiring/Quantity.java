package org.hillock.engine.wiring;

import java.util.function.DoubleUnaryOperator;
import org.hillock.engine.random.Purpose;
import org.hillock.model.Check;
import org.hillock.network.Projection;

/**
 * What is asked of the weights, or of the delays, of a projection.
 *
 * @param what it is, for errors
 * @param unit after a space, or nothing if it is the user's own
 * @param given the least value that may be written
 * @param computed the least value that a function may give
 * @param drawn the least value that a distribution may give
 * @param stored from a value to what a synapse keeps of it
 */
record Quantity(
        String what,
        String unit,
        double given,
        double computed,
        double drawn,
        DoubleUnaryOperator stored,
        Purpose purpose) {
    private static final double SNAP = 1e-9;
    /** Spikes are kept for so many steps. */
    private static final double MOST_STEPS = 100_000;

    private static final String CONDUCTANCE = "µS";
    private static final double ANY = Double.NEGATIVE_INFINITY;

    /** Conductances are not negative. */
    static Quantity weight(Projection projection) {
        var unit = projection.receptor().unit();
        double least = unit.equals(CONDUCTANCE) ? 0 : ANY;
        return new Quantity(
                "weight" + of(projection),
                unit.isEmpty() ? "" : " " + unit,
                least,
                least,
                least,
                w -> w,
                Purpose.WEIGHTS);
    }

    /**
     * Delays become whole steps, halves rounded up, and at least one. What is written must be a step or more, or 0 for one step; what is drawn
     * or computed may be less.
     */
    static Quantity delay(Projection projection, double dt) {
        return new Quantity(
                "delay" + of(projection), " ms", dt, 0, ANY, ms -> steps(ms, dt, projection), Purpose.DELAYS);
    }

    private static double steps(double ms, double dt, Projection projection) {
        double steps = Math.max(1, Math.floor(ms / dt + 0.5 + SNAP));
        if (steps <= MOST_STEPS) return steps;
        throw new IllegalArgumentException("delay" + of(projection) + " must be <= " + Check.text(MOST_STEPS * dt)
                + " ms, 100000 steps, but was " + ms
                + " ms. Write a shorter one, a larger dt(..), or .atMost(..) after what it is drawn from.");
    }

    private static String of(Projection projection) {
        return " from \"" + projection.source().name() + "\" to \""
                + projection.target().name() + "\"";
    }

    /** What a synapse keeps of a value that has been written. */
    double given(double value) {
        return purpose == Purpose.DELAYS ? written(value) : stored.applyAsDouble(checked(value, given, ""));
    }

    /** @param ms a delay */
    private double written(double ms) {
        if (ms == 0) return 1; // the least there is, whatever the step
        var dt = Check.text(given);
        if (ms > 0 && ms < given * (1 - SNAP))
            throw new IllegalArgumentException(what + " must be >= " + dt + unit + ", one step, but was " + ms
                    + ". Write delay(" + dt + ")" + (ms < given / 100 ? "." : " or dt(" + Check.text(ms) + ")."));
        return stored.applyAsDouble(checked(ms, ms > 0 ? 0 : given, ""));
    }

    /** What a synapse keeps of a value that a function has given. */
    double computed(double value, int source, int target) {
        if (value >= computed && value <= Check.LARGEST && value >= -Check.LARGEST) return stored.applyAsDouble(value);
        return checked(value, computed, " for source " + source + " and target " + target);
    }

    /** What synapses keep of values from a distribution. */
    Quantile drawn(Quantile values, Object distribution) {
        double lowest = checked(values.lowest(), ANY, " at its lowest");
        checked(values.highest(), ANY, " at its highest");
        if (lowest < drawn)
            throw new IllegalArgumentException(what + " must be >= " + Check.text(drawn) + unit + ", but "
                    + distribution + " goes down to " + lowest + ". Write " + distribution + ".atLeast("
                    + Check.text(drawn) + ").");
        return values.then(stored);
    }

    /** The range, if its strongest value can be told from 0. */
    Range told(Range range) {
        double strongest = Math.max(Math.abs(range.lowest()), Math.abs(range.highest()));
        if (strongest == 0 || strongest >= Check.SMALLEST) return range;
        throw new IllegalArgumentException(what + " must be 0 or reach " + Check.text(Check.SMALLEST) + unit
                + ", but was " + strongest + " at the most.");
    }

    private double checked(double value, double least, String where) {
        if (value >= least && Math.abs(value) <= Check.LARGEST) return value;
        var limit =
                value < least ? ">= " + Check.text(least) : "a finite number of at most " + Check.text(Check.LARGEST);
        throw new IllegalArgumentException(what + " must be " + limit + unit + ", but was " + value + where + ".");
    }
}
