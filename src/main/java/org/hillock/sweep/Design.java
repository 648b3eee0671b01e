package org.hillock.sweep;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Check;

/**
 * What a sweep goes through: every combination of the values of its dimensions, the last one fastest, each in so many trials.
 *
 * <p>The seed of a trial follows from the sweep's seed, the point's coordinates and the trial's number, and from nothing else: a
 * point of a finer or wider grid, run on more cores or in another order, gives the same answer.
 */
public record Design(List<Dimension> dimensions, int trials, long seed) {
    private static final int MOST_RUNS = 10_000_000;

    /** @throws IllegalArgumentException if two dimensions have one name, or there are more than ten million runs */
    public Design {
        dimensions = List.copyOf(dimensions);
        for (int d = 1; d < dimensions.size(); d++)
            for (var before : dimensions.subList(0, d))
                if (before.name().equals(dimensions.get(d).name()))
                    throw new IllegalArgumentException(
                            "sweep has two axes \"" + before.name() + "\". Rename one of them.");
        Check.count("sweep.trials", trials, 1, MOST_RUNS);
        double runs = trials;
        for (var dimension : dimensions) runs *= dimension.size();
        Check.count("sweep.runs", (long) runs, 1, MOST_RUNS);
    }

    /** One dimension, one trial, seed 0. */
    public static Design over(Dimension dimension) {
        return new Design(List.of(dimension), 1, 0);
    }

    public Design and(Dimension dimension) {
        var all = new ArrayList<>(dimensions);
        all.add(dimension);
        return new Design(all, trials, seed);
    }

    public Design withTrials(int count) {
        return new Design(dimensions, count, seed);
    }

    public Design withSeed(long other) {
        return new Design(dimensions, trials, other);
    }

    public int points() {
        int points = 1;
        for (var dimension : dimensions) points *= dimension.size();
        return points;
    }

    /** The coordinates of a point. */
    public double[] point(int index) {
        var point = new double[dimensions.size()];
        for (int d = point.length - 1; d >= 0; d--) {
            int size = dimensions.get(d).size();
            point[d] = dimensions.get(d).at(index % size);
            index /= size;
        }
        return point;
    }

    /** The seed of one trial at one point. */
    public long seed(double[] point, int trial) {
        long hash = mix(seed + STRIDE);
        for (double x : point) hash = mix((hash + STRIDE) ^ Double.doubleToLongBits(x));
        return mix(hash + (trial + 1) * STRIDE);
    }

    private static final long STRIDE = 0x9E3779B97F4A7C15L;

    /** The finaliser of SplitMix64: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014, doi 10.1145/2660193.2660195. */
    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** {@code tau_ms = 5, sd_nA = 1, trial 3 of 20}. */
    String where(int run) {
        var point = point(run / trials);
        var text = new StringBuilder();
        for (int d = 0; d < point.length; d++)
            text.append(d == 0 ? "" : ", ")
                    .append(dimensions.get(d).name())
                    .append(" = ")
                    .append(Check.text(point[d]));
        if (trials > 1)
            text.append(", trial ").append(run % trials + 1).append(" of ").append(trials);
        return text.toString();
    }
}
