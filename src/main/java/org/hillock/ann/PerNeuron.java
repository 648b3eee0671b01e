package org.hillock.ann;

import java.util.Arrays;

/** A number for each neuron of a layer, or one for all. Infinite ones are allowed. */
public final class PerNeuron {
    private final double[] values;

    private PerNeuron(double[] values) {
        this.values = values;
    }

    /** @param values one for all, or one for each; copied */
    public static PerNeuron of(double... values) {
        if (values.length == 0) throw new IllegalArgumentException("A number for each neuron must not be empty.");
        for (double v : values)
            if (Double.isNaN(v)) throw new IllegalArgumentException("A number for each neuron must not be NaN.");
        return new PerNeuron(values.clone());
    }

    public double at(int neuron) {
        return values[values.length == 1 ? 0 : neuron];
    }

    /** 1, if it is the same for all. */
    public int count() {
        return values.length;
    }

    /** True if there is one for each of so many neurons. */
    public boolean fits(int neurons) {
        return values.length == 1 || values.length == neurons;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerNeuron p && Arrays.equals(values, p.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length == 1 ? String.valueOf(values[0]) : values.length + " values";
    }
}
