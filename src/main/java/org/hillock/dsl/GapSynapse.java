package org.hillock.dsl;

import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/** An electrical synapse of a network, through which current flows from one neuron to another all the time. */
public final class GapSynapse extends SynapseType {

    GapSynapse(Distribution conductance) {
        super(new Receptor.Gap(), conductance);
    }

    @Override
    String word() {
        return "gap";
    }

    @Override
    public String toString() {
        return "gap(" + weight() + ")";
    }
}
