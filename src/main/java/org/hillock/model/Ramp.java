package org.hillock.model;

/**
 * A current that changes linearly, from {@code first} nA at {@code from} ms to {@code last} nA at {@code to} ms; 0 outside
 * [from, to).
 */
public record Ramp(double first, double last, double from, double to) implements Stimulus {

    /** nA per ms. */
    public double slope() {
        return (last - first) / (to - from);
    }

    @Override
    public double at(double t) {
        return t >= from && t < to ? first + slope() * (t - from) : 0;
    }

    @Override
    public String toString() {
        return "ramp(" + Check.text(first) + ", " + Check.text(last) + ", " + Check.text(to - from) + ")"
                + (from == 0 ? "" : ".from(" + Check.text(from) + ")");
    }
}
