package org.hillock.convert;

/** What of its spikes stands for the activation of a neuron. */
public enum SpikeCode {
    /** How many come in a step. */
    RATE,
    /** When the one spike comes that a neuron has at most; see {@link org.hillock.engine.ann.FirstSpike}. */
    FIRST_SPIKE
}
