package org.hillock.model;

/**
 * Equal rectangular pulses: pulse k is {@code amplitude} nA in [from + k·period, from + k·period + width) ms, for k = 0 …
 * count − 1.
 *
 * @param count number of pulses; {@link Long#MAX_VALUE} for as many as the run has room for
 */
public record Pulses(double amplitude, double width, double period, double from, long count) implements Stimulus {

    @Override
    public double at(double t) {
        if (t < from) return 0;
        // An edge that rounding moved by less than a billionth of a period is where it was meant to be.
        double k = Math.floor((t - from) / period + 1e-9);
        return k < count && t - from - k * period < width - 1e-9 * period ? amplitude : 0;
    }

    @Override
    public String toString() {
        return "pulses(" + Check.text(amplitude) + ", " + Check.text(width) + ", " + Check.text(period) + ")"
                + (from == 0 ? "" : ".from(" + Check.text(from) + ")")
                + (count == Long.MAX_VALUE ? "" : ".count(" + count + ")");
    }
}
