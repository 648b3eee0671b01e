package org.hillock.dsl;

import org.hillock.model.Synapse;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/**
 * A kind of synapse with its weight: {@code delta(5)}, {@code current(0.5).tau(5)}, {@code conductance(0.01).alpha(2)}. In a network
 * the weight may be drawn for each synapse: {@code delta(normal(0.1, 0.01))}.
 */
public abstract class SynapseType {
    private final Receptor receptor;
    private final Distribution weight;

    SynapseType(Receptor receptor, Distribution weight) {
        this.receptor = receptor;
        this.weight = weight;
    }

    abstract String word();

    Receptor receptor() {
        return receptor;
    }

    Distribution weight() {
        return weight;
    }

    /** The one weight of all of them. */
    final double oneWeight() {
        if (weight instanceof Distribution.Constant c) return c.value();
        throw new IllegalArgumentException(word() + " needs one weight here, but " + weight
                + " is one for each synapse between two populations. Write " + word()
                + "(1), or a projection of a network.");
    }

    /** As a single cell has it. */
    final Synapse synapse() {
        double one = oneWeight();
        if (receptor instanceof Receptor.Delta d) return new Synapse.Delta(one, d.onto());
        if (receptor instanceof Receptor.Current c) return new Synapse.CurrentBased(one, c.course());
        if (receptor instanceof Receptor.Conductance c)
            return new Synapse.ConductanceBased(one, c.course(), c.reversal());
        throw new IllegalArgumentException(word()
                + " needs a network: it joins populations, population(\"cell\", 1, neuron())" + " being the smallest.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SynapseType s && s.receptor.equals(receptor) && s.weight.equals(weight);
    }

    @Override
    public int hashCode() {
        return 31 * receptor.hashCode() + weight.hashCode();
    }
}
