package org.hillock.record;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hillock.model.Check;

/** The weights of all synapses of one projection at some times. Synapses are in the order of their sources, and then of their targets. */
public final class WeightHistory {
    /** Weights that have not come so far between the bounds fill a histogram of their own. */
    private static final double PART = 0.1;

    private final String source;
    private final String target;
    private final int targetSize;
    private final Axis quantity;
    private final double lower;
    private final double upper;
    private final int[] begin;
    private final int[] targets;
    private final double[] times;
    private final double[][] weights;
    private final double least;
    private final double greatest;

    /**
     * Takes the arrays over; the caller keeps no reference.
     *
     * @param source name of the population
     * @param target name of the population
     * @param targetSize its neurons
     * @param unit of the weights
     * @param lower bound of the weights; −∞ if there is none
     * @param upper bound of the weights; ∞ if there is none
     * @param begin the first synapse of each source, and where the last one's end
     * @param targets of each synapse
     * @param times ms
     * @param weights at each time, one for each synapse
     */
    public WeightHistory(
            String source,
            String target,
            int targetSize,
            String unit,
            double lower,
            double upper,
            int[] begin,
            int[] targets,
            double[] times,
            double[][] weights) {
        this.source = source;
        this.target = target;
        this.targetSize = targetSize;
        this.quantity = Axis.linear("weight", unit);
        this.lower = lower;
        this.upper = upper;
        this.begin = begin;
        this.targets = targets;
        this.times = times;
        this.weights = weights;
        least = all().min().orElse(0);
        greatest = all().max().orElse(1);
    }

    /** {@code input to cell}. */
    public String name() {
        return source + " to " + target;
    }

    /** The weight, with its unit. */
    public Axis quantity() {
        return quantity;
    }

    /** ms, ascending; the last is the end of the run. */
    public double[] times() {
        return times.clone();
    }

    /** What the times of figures are in. */
    public Clock clock() {
        return Clock.upTo(times[times.length - 1]);
    }

    /** How many times there are. */
    public int size() {
        return times.length;
    }

    public int synapses() {
        return targets.length;
    }

    /** Where a synapse comes from. */
    public int source(int synapse) {
        int found = Arrays.binarySearch(begin, synapse);
        if (found < 0) return -found - 2;
        // Sources without a synapse begin where the next one does.
        while (found + 1 < begin.length && begin[found + 1] == synapse) found++;
        return found;
    }

    /** Where a synapse goes to. */
    public int target(int synapse) {
        return targets[synapse];
    }

    /** The weight of a synapse at the k-th time. */
    public double at(int k, int synapse) {
        return weights[k][synapse];
    }

    /** All weights at the k-th time. */
    public double[] at(int k) {
        return weights[k].clone();
    }

    /** All weights at the end. */
    public double[] last() {
        return at(size() - 1);
    }

    /** The mean weight at each time. */
    public double[] means() {
        return Arrays.stream(weights)
                .mapToDouble(w -> Arrays.stream(w).average().orElse(Double.NaN))
                .toArray();
    }

    /**
     * The weights at the k-th time, counted in so many bins, which are the same for all times: from bound to bound, or to the greatest
     * weight if none has come a tenth of that way; without bounds from the least weight to the greatest.
     */
    public Histogram histogram(int k, int bins) {
        Check.count("histogram.bins", bins, 1, 100_000);
        var title = name() + ", t = " + clock().text(times[k]);
        if (!Double.isFinite(lower) || !Double.isFinite(upper))
            return Histogram.within(title, quantity, weights[k], least, greatest, bins);
        double end = greatest > lower && greatest < lower + PART * (upper - lower) ? greatest : upper;
        return Histogram.within(title, quantity, weights[k], lower, end, bins);
    }

    /** Of all synapses at all times. */
    private DoubleStream all() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream);
    }

    /** The share of the weights at the end that lie below a value. */
    public double shareBelow(double value) {
        var last = weights[size() - 1];
        return (double) Arrays.stream(last).filter(w -> w < value).count() / last.length;
    }

    /**
     * The counts of the weights over time: a column for each time and a row for each bin, as the share of all synapses.
     */
    public HeatMap distribution(int bins) {
        var first = histogram(0, bins);
        var y = IntStream.range(0, bins)
                .mapToDouble(b -> first.from() + (b + 0.5) * first.width())
                .toArray();
        var z = new double[times.length][];
        for (int k = 0; k < z.length; k++) {
            int all = synapses();
            z[k] = Arrays.stream(histogram(k, bins).counts())
                    .mapToDouble(n -> (double) n / all)
                    .toArray();
        }
        return new HeatMap(
                name(), clock().axis(), clock().times(times), quantity, y, Axis.linear("share of synapses", ""), z);
    }

    /** From each source to each target the sum of the weights at the end; NaN where there is no synapse. */
    public double[][] matrix() {
        var matrix = new double[begin.length - 1][targetSize];
        for (var row : matrix) Arrays.fill(row, Double.NaN);
        var last = weights[size() - 1];
        for (int s = 0; s < matrix.length; s++)
            for (int k = begin[s]; k < begin[s + 1]; k++) {
                double before = matrix[s][targets[k]];
                matrix[s][targets[k]] = last[k] + (Double.isNaN(before) ? 0 : before);
            }
        return matrix;
    }
}
