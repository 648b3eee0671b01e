package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Check;

/**
 * Counts of values in equal half-open bins [from + k·width, from + (k+1)·width); the last bin is closed.
 *
 * @param title of the figure
 * @param axis what was counted
 * @param from lower edge of the first bin
 * @param width of a bin
 * @param counts per bin
 */
public record Histogram(String title, Axis axis, double from, double width, long[] counts) {

    public Histogram {
        counts = counts.clone();
    }

    /** The histogram of all finite values between their least and greatest. */
    public static Histogram of(String title, Axis axis, double[] values, int bins) {
        Check.count("histogram.bins", bins, 1, 100_000);
        var finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(1);
        if (high == low) high = low + Math.max(1e-9, Math.abs(low) * 1e-9);
        double width = (high - low) / bins;
        var counts = new long[bins];
        for (double v : finite) counts[Math.min(bins - 1, (int) ((v - low) / width))]++;
        return new Histogram(title, axis, low, width, counts);
    }

    /** A copy. */
    @Override
    public long[] counts() {
        return counts.clone();
    }
}
