package org.hillock.network;

import org.hillock.plasticity.SynapseRule;

/**
 * How the synapses of a projection change while it runs.
 *
 * @param rule by which spikes change them
 * @param delay whose it is
 */
public record Plasticity(SynapseRule rule, Delay delay) {

    /** Where a spike spends the delay of a synapse, which decides when the synapse sees the spikes of both sides. */
    public enum Delay {
        /** On its way to the synapse, which sees it late; the target's spikes it sees at once. */
        AXONAL,
        /** On its way from the synapse; the target's spikes need as long to come back. */
        DENDRITIC
    }
}
