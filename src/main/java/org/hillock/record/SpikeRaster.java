package org.hillock.record;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The spikes of one population in the window (from, to] ms, in the order of time and, at one time, of the neuron. All measures take
 * one or two passes over the spikes and a few numbers for each neuron or bin.
 */
public final class SpikeRaster {
    private final String population;
    private final int place;
    private final int size;
    private final int watched;
    private final double dt;
    private final long[] steps;
    private final int[] neurons;
    private final int first;
    private final int count;
    private final double from;
    private final double to;

    /**
     * Takes the arrays over; the caller keeps no reference.
     *
     * @param place of the population in its network, which gives it its colour
     * @param size neurons of the population
     * @param watched the first so many neurons were recorded
     * @param dt ms
     * @param steps spike k stands at the time {@code steps[k] · dt}
     * @param neurons index of the neuron of spike k in its population
     * @param from ms, start of the window that was watched
     * @param to ms, its end
     */
    public SpikeRaster(
            String population,
            int place,
            int size,
            int watched,
            double dt,
            long[] steps,
            int[] neurons,
            double from,
            double to) {
        this(population, place, size, watched, dt, steps, neurons, 0, steps.length, from, to);
    }

    private SpikeRaster(
            String population,
            int place,
            int size,
            int watched,
            double dt,
            long[] steps,
            int[] neurons,
            int first,
            int count,
            double from,
            double to) {
        this.population = population;
        this.place = place;
        this.size = size;
        this.watched = watched;
        this.dt = dt;
        this.steps = steps;
        this.neurons = neurons;
        this.first = first;
        this.count = count;
        this.from = from;
        this.to = to;
    }

    public String population() {
        return population;
    }

    /** Of the population in its network, from 0 on. */
    public int place() {
        return place;
    }

    public int size() {
        return size;
    }

    /** How many neurons were recorded: the first ones. */
    public int watched() {
        return watched;
    }

    public int count() {
        return count;
    }

    /** Spikes stand at multiples of so many ms. */
    public double dt() {
        return dt;
    }

    /** The time of spike k, ms. */
    public double at(int k) {
        return TimeAxis.multiple(steps[first + k], dt);
    }

    /** The time of spike k in steps of {@link #dt}. */
    public long step(int k) {
        return steps[first + k];
    }

    /** The neuron of spike k. */
    public int neuron(int k) {
        return neurons[first + k];
    }

    public double from() {
        return from;
    }

    public double to() {
        return to;
    }

    /**
     * Only the spikes in (begin, end] ms, for instance without the onset. Nothing is copied.
     *
     * @throws IllegalArgumentException if nothing of the window lies there
     */
    public SpikeRaster between(double begin, double end) {
        TimeAxis.checkOverlap(from, to, begin, end);
        double from = Math.max(begin, this.from);
        double to = Math.max(from, Math.min(end, this.to));
        int low = upTo(from);
        return new SpikeRaster(
                population, place, size, watched, dt, steps, neurons, first + low, upTo(to) - low, from, to);
    }

    /** How many spikes there are up to and at a time. */
    private int upTo(double time) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) <= time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Only the first so many neurons, since some measures depend on how many there are. */
    public SpikeRaster first(int neurons) {
        if (neurons >= watched) return this;
        var kept = IntStream.range(0, count).filter(k -> neuron(k) < neurons).toArray();
        return new SpikeRaster(
                population,
                place,
                size,
                neurons,
                dt,
                Arrays.stream(kept).mapToLong(this::step).toArray(),
                Arrays.stream(kept).map(this::neuron).toArray(),
                from,
                to);
    }

    /** The spikes of one neuron. */
    public SpikeTrain train(int neuron) {
        if (neuron < 0 || neuron >= watched)
            throw new IllegalArgumentException("The neuron must be between 0 and " + (watched - 1) + ", but was "
                    + neuron + ": " + watched + " neurons of " + population + " were recorded.");
        var times = IntStream.range(0, count).filter(k -> neuron(k) == neuron).mapToDouble(this::at);
        return new SpikeTrain(times.toArray(), from, to);
    }

    /** Spikes a second and neuron, Hz; 0 for an empty window. */
    public double rate() {
        return to > from && watched > 0 ? 1000.0 * count / (to - from) / watched : 0;
    }

    /** Spikes a second of each recorded neuron, Hz. */
    public double[] rates() {
        var rates = new double[watched];
        for (int k = 0; k < count; k++) rates[neuron(k)]++;
        for (int n = 0; n < watched; n++) rates[n] = to > from ? 1000 * rates[n] / (to - from) : 0;
        return rates;
    }

    /** The spikes of all neurons in successive windows of so many ms; a rest that fills no window is left out. */
    public int[] counts(double bin) {
        return counts(Bins.of("counts", this, bin));
    }

    private int[] counts(Bins bins) {
        var counts = new int[bins.count()];
        for (int k = 0; k < count; k++) {
            int at = bins.at(step(k) * dt);
            if (at >= 0 && at < counts.length) counts[at]++;
        }
        return counts;
    }

    /** Spikes a second and neuron in successive windows of so many ms, Hz, over the middle of each window. */
    public Series populationRate(double bin) {
        var bins = Bins.of("populationRate", this, bin);
        var counts = counts(bins);
        var time = new double[counts.length];
        var rate = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            time[k] = bins.middle(k);
            rate[k] = 1000 * counts[k] / bin / Math.max(1, watched);
        }
        return new Series(population, time, rate, false).coloured(place);
    }

    /**
     * Coefficient of variation of each neuron's intervals, as {@link SpikeTrain#cv} has it: 0 for a clock, 1 for a Poisson process. NaN
     * with fewer than three intervals.
     */
    public double[] cvs() {
        return Intervals.cvs(this);
    }

    /** The mean {@link #cvs CV} of all neurons with three intervals or more; NaN if there are none. */
    public double cv() {
        return mean(cvs());
    }

    /** Local variation of each neuron's intervals, as {@link SpikeTrain#lv} has it; NaN with fewer than three intervals. */
    public double[] lvs() {
        return Intervals.lvs(this);
    }

    /** The mean {@link #lvs local variation} of all neurons with three intervals or more; NaN if there are none. */
    public double lv() {
        return mean(lvs());
    }

    /**
     * Fano factor of single neurons: the variance (divisor n − 1) of a neuron's spike count in windows of so many ms over its mean, averaged
     * over the neurons that fired. 0 for clocks, 1 for Poisson processes. NaN with fewer than two windows or no spikes.
     */
    public double fano(double window) {
        return mean(CountMoments.of("fano", this, window).fanos());
    }

    /**
     * Synchrony: the variance (divisor n − 1) of the population's spike count in windows of so many ms over its mean. 1 for independent
     * Poisson processes; beyond it grows with the number of neurons, so only equal numbers can be compared. It is blind to a rhythm of
     * which whole periods fit into a window: neurons that all fire every 3 ms have 0 in windows of 3 ms. NaN with fewer than two windows
     * or no spikes. T. C. Potjans, M. Diesmann, Cereb. Cortex 24:785–806, 2014, doi 10.1093/cercor/bhs358: 1000 neurons, 3 ms.
     */
    public double synchrony(double bin) {
        var moments = Moments.of(counts(bin));
        return moments.variance() / moments.mean();
    }

    /**
     * Variance of the population's rate about its mean, relative to the square of the mean and without what independent Poisson processes
     * have by chance: {@code (var(n) − mean(n)) / mean(n)²} of the count n in windows of so many ms. 0 for independent Poisson processes and
     * 1/2 for a rate that goes down to zero as a sine, whatever the number of neurons. NaN with fewer than two windows or no spikes.
     */
    public double modulation(double bin) {
        var moments = Moments.of(counts(bin));
        return (moments.variance() - moments.mean()) / (moments.mean() * moments.mean());
    }

    /**
     * Pearson correlation of the spike counts of two neurons in windows of so many ms, averaged exactly over all pairs of neurons whose
     * counts vary. It takes no pair in turn: with z the count less its mean over its SD, the sum over all pairs is what {@code Σ_t (Σ_i
     * z_i(t))²} has beyond its diagonal. NaN with fewer than two such neurons.
     */
    public double correlation(double bin) {
        return Correlations.mean(this, bin);
    }

    /**
     * The correlation of the counts of pairs of neurons in windows of so many ms, over the geometric mean of the two rates, Hz. All pairs of
     * neurons that fired, or those of enough random ones to make so many pairs.
     */
    public Series correlations(double bin, int pairs, long seed) {
        return Correlations.pairs(this, bin, pairs, seed);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }
}
