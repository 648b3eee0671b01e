package org.hillock.plot;

import java.util.Arrays;

/**
 * How values are distributed: a box from the first to the third quartile with a line at the median, whiskers that leave out 5 % at each
 * end, and a dot at the mean.
 *
 * @param at the middle on the x axis
 * @param width on the x axis
 */
public record BoxMark(
        double at,
        double width,
        double low,
        double lower,
        double median,
        double upper,
        double high,
        double mean,
        Ink ink)
        implements Mark {
    private static final double TAIL = 0.05;

    /** Of the finite values; all NaN if there are none. */
    static BoxMark of(double at, double width, double[] values, Ink ink) {
        var sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new BoxMark(
                at,
                width,
                quantile(sorted, TAIL),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 1 - TAIL),
                Arrays.stream(sorted).average().orElse(Double.NaN),
                ink);
    }

    /** Straight between the two nearest values. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        double at = share * (sorted.length - 1);
        int k = (int) Math.min(sorted.length - 2.0, at);
        return sorted.length == 1 ? sorted[0] : sorted[k] + (at - k) * (sorted[k + 1] - sorted[k]);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Range xExtent(boolean positive) {
        return new Range(at - width / 2, at + width / 2);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return Double.isNaN(mean) ? Range.EMPTY : new Range(Math.min(low, mean), Math.max(high, mean));
    }
}
