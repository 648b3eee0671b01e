package org.hillock.record;

import org.hillock.model.Variable;

/** One variable of some neurons of a population over time. */
public final class PopulationTrace {
    private final String population;
    private final Variable variable;
    private final int first;
    private final int neurons;
    private final TimeAxis time;
    private final double[] values;

    /**
     * Takes the values over; the caller keeps no reference.
     *
     * @param first index of the first neuron
     * @param neurons how many, in the order of their index
     * @param values sample by sample, and in a sample neuron by neuron
     */
    public PopulationTrace(
            String population, Variable variable, int first, int neurons, TimeAxis time, double[] values) {
        this.population = population;
        this.variable = variable;
        this.first = first;
        this.neurons = neurons;
        this.time = time;
        this.values = values;
    }

    public String population() {
        return population;
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

    /** The value of the k-th sample of the n-th recorded neuron, in the variable's unit. */
    public double at(int k, int n) {
        return values[k * neurons + n];
    }
}
