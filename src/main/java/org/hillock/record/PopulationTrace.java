package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Variable;

/** One variable of some neurons of a population over time. */
public final class PopulationTrace {
    /** A sample that lies outside by this share of an interval is inside. */
    private static final double SNAP = 1e-6;

    private final String population;
    private final int place;
    private final Variable variable;
    private final int first;
    private final int neurons;
    private final TimeAxis time;
    private final double[] values;
    private final double threshold;

    /**
     * Takes the values over; the caller keeps no reference.
     *
     * @param place of the population in its network, which gives it its colour
     * @param first index of the first neuron
     * @param neurons how many, in the order of their index
     * @param values sample by sample, and in a sample neuron by neuron
     */
    public PopulationTrace(
            String population, int place, Variable variable, int first, int neurons, TimeAxis time, double[] values) {
        this(population, place, variable, first, neurons, time, values, Double.NaN);
    }

    private PopulationTrace(
            String population,
            int place,
            Variable variable,
            int first,
            int neurons,
            TimeAxis time,
            double[] values,
            double threshold) {
        this.population = population;
        this.place = place;
        this.variable = variable;
        this.first = first;
        this.neurons = neurons;
        this.time = time;
        this.values = values;
        this.threshold = threshold;
    }

    /** With the threshold that all of the neurons have. */
    public PopulationTrace withThreshold(double mV) {
        return new PopulationTrace(population, place, variable, first, neurons, time, values, mV);
    }

    /** The potential that fires, mV; NaN if there is none, or not the same in all neurons. */
    public double threshold() {
        return threshold;
    }

    public String population() {
        return population;
    }

    /** Of the population in its network, from 0 on. */
    public int place() {
        return place;
    }

    public Variable variable() {
        return variable;
    }

    /** Index of the first recorded neuron. */
    public int first() {
        return first;
    }

    public int neurons() {
        return neurons;
    }

    public TimeAxis time() {
        return time;
    }

    /** Only the samples in [from, to] ms. */
    public PopulationTrace between(double from, double to) {
        int first = sample(Math.ceil((from - time.start()) / time.interval() - SNAP));
        int end = Math.max(first, sample(Math.floor((to - time.start()) / time.interval() + SNAP) + 1));
        var shorter = new TimeAxis(time.at(first), time.interval(), end - first);
        var kept = Arrays.copyOfRange(values, first * neurons, end * neurons);
        return new PopulationTrace(population, place, variable, this.first, neurons, shorter, kept, threshold);
    }

    private int sample(double k) {
        return (int) Math.max(0, Math.min(time.size(), k));
    }

    /** The value of the k-th sample of the n-th recorded neuron, in the variable's unit. */
    public double at(int k, int n) {
        return values[k * neurons + n];
    }

    /** The value of each sample of the n-th recorded neuron. */
    public Trace trace(int n) {
        if (n < 0 || n >= neurons)
            throw new IllegalArgumentException("The neuron must be between 0 and " + (neurons - 1) + ", but was " + n
                    + ": " + neurons + " neurons of " + population + " were recorded.");
        var one = new double[time.size()];
        for (int k = 0; k < one.length; k++) one[k] = at(k, n);
        return new Trace(variable, time, one);
    }

    /**
     * The values over time and neuron, averaged over blocks of samples and neurons so that the map has at most so many columns and rows.
     */
    public HeatMap heatMap(int columns, int rows) {
        int wide = Math.max(1, (time.size() + columns - 1) / columns);
        int high = Math.max(1, (neurons + rows - 1) / rows);
        var x = new double[(time.size() + wide - 1) / wide];
        var y = new double[(neurons + high - 1) / high];
        for (int i = 0; i < x.length; i++) x[i] = (time.at(i * wide) + time.at(end(i, wide, time.size()) - 1)) / 2;
        for (int j = 0; j < y.length; j++) y[j] = first + (j * high + end(j, high, neurons) - 1) / 2.0;
        var z = new double[x.length][y.length];
        for (int i = 0; i < x.length; i++)
            for (int j = 0; j < y.length; j++)
                z[i][j] = mean(i * wide, end(i, wide, time.size()), j * high, end(j, high, neurons));
        var quantity = Axis.linear(variable.symbol(), variable.unit());
        return new HeatMap(population, Axis.linear("time", "ms"), x, Axis.linear("neuron", ""), y, quantity, z);
    }

    private static int end(int block, int size, int all) {
        return Math.min(all, (block + 1) * size);
    }

    private double mean(int fromSample, int toSample, int fromNeuron, int toNeuron) {
        double sum = 0;
        for (int k = fromSample; k < toSample; k++) for (int n = fromNeuron; n < toNeuron; n++) sum += at(k, n);
        return sum / (toSample - fromSample) / (toNeuron - fromNeuron);
    }
}
