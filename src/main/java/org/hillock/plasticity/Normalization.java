package org.hillock.plasticity;

import org.hillock.model.Check;

/**
 * Multiplies the weights onto each neuron by what makes them sum to a given value, so that synapses compete:
 *
 * <pre>w := w · sum / Σ|w|</pre>
 *
 * <p>Reference: P. U. Diehl, M. Cook, Front. Comput. Neurosci. 9:99, 2015, doi 10.3389/fncom.2015.00099, with the sum of 78 of their code.
 * Test: {@code SlowRuleTest}.
 *
 * @param sum in the unit of the weights
 * @param every ms
 */
public record Normalization(double sum, double every) implements SlowRule {
    private static final double EVERY = 1000;

    /** Every 1000 ms. */
    public static Normalization to(double sum) {
        return new Normalization(Check.positive("normalize", sum, ""), EVERY);
    }

    /** So often: {@code normalize(78).every(500)}. */
    public Normalization every(double ms) {
        return new Normalization(sum, Check.positive("normalize.every", ms, "ms"));
    }

    /** By what the weights are multiplied if they sum to this. */
    public double factor(double total) {
        return total > 0 ? sum / total : 1;
    }

    @Override
    public String toString() {
        return "normalize(" + Check.text(sum) + ")" + (every == EVERY ? "" : ".every(" + Check.text(every) + ")");
    }
}
