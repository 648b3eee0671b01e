package org.hillock.engine;

import org.hillock.model.Check;
import org.hillock.record.TimeAxis;

/**
 * The time steps of a run: step k covers [k·dt, (k+1)·dt) ms, products and never running sums.
 *
 * <p>Times given by a user are turned into grid coordinates t/dt. A coordinate within 1e-9 of a whole number is that number:
 * 0.3 ms at dt 0.1 is step 3 although {@code 0.3 / 0.1 < 3} in floating point.
 */
public record Grid(double dt, long steps) {
    private static final double SNAP = 1e-9;

    /** The steps that cover so many ms; the last one may reach beyond. */
    public static Grid covering(double duration, double dt) {
        Check.positive("run.duration", duration, "ms");
        Check.positive("dt", dt, "ms");
        if (dt > duration)
            throw new IllegalArgumentException("dt must be <= the run's duration of " + duration + " ms, but was " + dt
                    + " ms. Write dt(" + Check.text(duration / 1000) + ") or a longer run.");
        double steps = Math.ceil(snap(duration / dt));
        if (steps > 1e15)
            throw new IllegalArgumentException("A run of " + duration + " ms at dt " + dt + " ms has " + steps
                    + " steps, more than time can be counted in (1e15). Write a larger dt(..) or a shorter run.");
        return new Grid(dt, (long) steps);
    }

    public double coordinate(double t) {
        return snap(t / dt);
    }

    public double time(long k) {
        return TimeAxis.multiple(k, dt);
    }

    /** The end of step k, ms. */
    public double end(long k) {
        return TimeAxis.multiple(k + 1, dt);
    }

    private static double snap(double x) {
        double whole = Math.rint(x);
        // Late in a long run a rounding of t/dt is more than the fixed tolerance.
        return Math.abs(x - whole) < Math.max(SNAP, 4 * Math.ulp(x)) ? whole : x;
    }
}
