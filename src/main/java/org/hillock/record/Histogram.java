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
        double width = width(low, high, bins);
        var counts = new long[bins];
        for (double v : finite) counts[Math.min(bins - 1, (int) ((v - low) / width))]++;
        return new Histogram(title, axis, low, width, counts);
    }

    /**
     * The histogram of all weights of a network, between their least and greatest. The synapses are told twice, and none is kept.
     *
     * @param unit of the weights
     */
    public static Histogram weights(Synapses synapses, String unit, int bins) {
        Check.count("histogram.bins", bins, 1, 100_000);
        var ends = new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        synapses.forEach((from, source, to, target, weight) -> {
            ends[0] = Math.min(ends[0], weight);
            ends[1] = Math.max(ends[1], weight);
        });
        double low = ends[0] <= ends[1] ? ends[0] : 0;
        double width = width(low, ends[0] <= ends[1] ? ends[1] : 1, bins);
        var counts = new long[bins];
        synapses.forEach(
                (from, source, to, target, weight) -> counts[Math.min(bins - 1, (int) ((weight - low) / width))]++);
        return new Histogram("", Axis.linear("weight", unit), low, width, counts);
    }

    /** Of a bin; above 0 also when all values are the same. */
    private static double width(double low, double high, int bins) {
        return (high > low ? high - low : Math.max(1e-9, Math.abs(low) * 1e-9)) / bins;
    }

    /** A copy. */
    @Override
    public long[] counts() {
        return counts.clone();
    }
}
