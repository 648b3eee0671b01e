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
    /** Values that are nearer to each other than this differ by rounding. */
    private static final double SAME = 1e-6;

    public Histogram {
        counts = counts.clone();
    }

    /** The histogram of all finite values between their least and greatest. */
    public static Histogram of(String title, Axis axis, double[] values, int bins) {
        Check.count("histogram.bins", bins, 1, 100_000);
        var finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double high = Arrays.stream(finite).max().orElse(1);
        return within(title, axis, finite, low, high, bins);
    }

    /** The histogram of values that lie between low and high. */
    static Histogram within(String title, Axis axis, double[] values, double low, double high, int bins) {
        double width = width(low, high, bins);
        var counts = new long[bins];
        for (double v : values) counts[Math.min(bins - 1, (int) ((v - low) / width))]++;
        return new Histogram(title, axis, low, width, counts);
    }

    /**
     * The histogram of values of which all may stand on a grid, as the intervals between spikes at the ends of steps do: a bin is then a
     * whole number of grid steps wide, because bins that hold now more grid points and now fewer would show peaks that are none. So
     * there may be fewer bins than that.
     */
    public static Histogram onGrid(String title, Axis axis, double[] values, int bins) {
        Check.count("histogram.bins", bins, 1, 100_000);
        var sorted = Arrays.stream(values).sorted().toArray();
        double grid = grid(sorted);
        if (Double.isNaN(grid)) return of(title, axis, values, bins);
        double low = sorted[0] - grid / 2;
        double points = Math.rint((sorted[sorted.length - 1] - sorted[0]) / grid) + 1;
        double width = grid * Math.ceil(points / bins);
        var counts = new long[(int) Math.ceil(points * grid / width - SAME)];
        for (double v : values) counts[(int) ((v - low) / width)]++;
        return new Histogram(title, axis, low, width, counts);
    }

    /** The least distance of two different values, if all distances are multiples of it; else NaN. */
    private static double grid(double[] sorted) {
        double grid = Double.NaN;
        for (int k = 1; k < sorted.length; k++) {
            double gap = sorted[k] - sorted[k - 1];
            if (gap > SAME && !(gap >= grid)) grid = gap;
        }
        for (double v : sorted) {
            double steps = (v - sorted[0]) / grid;
            if (!(Math.abs(steps - Math.rint(steps)) < 0.01)) return Double.NaN;
        }
        return grid;
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
