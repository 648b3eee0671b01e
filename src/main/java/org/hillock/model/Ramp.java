package org.hillock.model;

/**
 * A current that changes linearly, from {@code first} nA at {@code from} ms to {@code last} nA {@code duration} ms later;
 * 0 before and from then on.
 */
public record Ramp(double first, double last, double duration, double from) implements Stimulus {

    /** nA per ms. */
    public double slope() {
        return (last - first) / duration;
    }

    /** Where it ends, ms. */
    public double to() {
        return from + duration;
    }

    @Override
    public double at(double t) {
        return t >= from && t < to() ? first + slope() * (t - from) : 0;
    }

    @Override
    public String toString() {
        return "ramp(" + Check.text(first) + ", " + Check.text(last) + ", " + Check.text(duration) + ")"
                + (from == 0 ? "" : ".from(" + Check.text(from) + ")");
    }
}
