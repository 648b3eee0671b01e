package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Check;

/**
 * What the times of a figure are in: seconds if there are many of them.
 *
 * @param unit {@code ms} or {@code s}
 * @param ms in one of them
 */
public record Clock(String unit, double ms) {
    private static final double LONG = 10_000;

    /** For times up to so many ms. */
    public static Clock upTo(double ms) {
        return ms < LONG ? new Clock("ms", 1) : new Clock("s", 1000);
    }

    public Axis axis() {
        return Axis.linear("time", unit);
    }

    /** In this unit, from ms. */
    public double time(double ms) {
        return ms / this.ms;
    }

    /** In this unit, from ms; a copy. */
    public double[] times(double... ms) {
        return Arrays.stream(ms).map(this::time).toArray();
    }

    /** {@code 40 s}. */
    public String text(double ms) {
        return Check.text(time(ms)) + " " + unit;
    }
}
