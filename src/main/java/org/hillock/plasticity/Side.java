package org.hillock.plasticity;

/** What a trace belongs to, and so how often it is kept. */
public enum Side {
    /** The presynaptic neuron, as its spikes arrive: one for all synapses of the same source and delay. */
    PRE,
    /** The postsynaptic neuron: one for all its synapses. */
    POST,
    /** Each synapse by itself. */
    SYNAPSE,
    /** All synapses of a projection together, such as the dopamine around them. */
    GLOBAL
}
