package org.hillock.dsl;

import org.hillock.model.Synapse;

/** A kind of synapse with its weight: {@code delta(5)}, {@code current(0.5).tau(5)}, {@code conductance(0.01).alpha(2)}. */
public class SynapseType {
    private final Synapse synapse;

    SynapseType(Synapse synapse) {
        this.synapse = synapse;
    }

    Synapse synapse() {
        return synapse;
    }

    @Override
    public String toString() {
        return synapse.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SynapseType s && s.synapse.equals(synapse);
    }

    @Override
    public int hashCode() {
        return synapse.hashCode();
    }
}
