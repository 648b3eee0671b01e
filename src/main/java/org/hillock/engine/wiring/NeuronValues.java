package org.hillock.engine.wiring;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.model.Check;
import org.hillock.network.Distribution;

/** Values of a quantity that differ from neuron to neuron. Each follows from the seed and the neuron, however a population is sliced. */
public final class NeuronValues {
    private NeuronValues() {}

    /**
     * The values of neurons {@code first … first + size − 1}.
     *
     * @param what has these values, for errors: "neuron.threshold"
     * @param population its index
     * @param quantity a number for each quantity of a population, below 2²⁰
     */
    public static double[] of(
            Distribution distribution, String what, long seed, int population, int quantity, int first, int size) {
        return of(distribution, what, seed, population, Purpose.NEURONS, quantity, first, size);
    }

    static double[] of(
            Distribution distribution,
            String what,
            long seed,
            int population,
            Purpose purpose,
            int quantity,
            int first,
            int size) {
        var values = new double[size];
        if (distribution instanceof Distribution.Listed listed) {
            if (listed.size() < first + size)
                throw new IllegalArgumentException(what + " has " + listed.size() + " values, but neuron "
                        + listed.size() + " needs one too. List a value for each neuron.");
            for (int k = 0; k < size; k++) values[k] = listed.at(first + k);
        } else if (distribution instanceof Distribution.OfIndex indexed) {
            for (int k = 0; k < size; k++) values[k] = indexed.function().applyAsDouble(first + k);
        } else if (distribution instanceof Distribution.OfPair || distribution instanceof Distribution.OfDistance) {
            throw new IllegalArgumentException(what + " has a value for each neuron, but " + distribution
                    + " is for synapses. Write byIndex(k -> ..).");
        } else {
            var quantile = Quantile.of(distribution, what);
            for (int k = 0; k < size; k++)
                values[k] = quantile.at(RandomStream.of(seed, population, first + k, purpose, quantity)
                        .uniform());
        }
        for (int k = 0; k < size; k++)
            if (!(Math.abs(values[k]) <= Check.LARGEST))
                throw new IllegalArgumentException(what + " must be a finite number of at most "
                        + Check.text(Check.LARGEST) + ", but was " + values[k] + " for neuron " + (first + k) + ".");
        return values;
    }
}
