package org.hillock.plasticity;

/** What is done to the weights onto each neuron every so many ms, beside what spikes do. */
public sealed interface SlowRule permits Normalization, Scaling {

    /** ms from one time to the next; the first is t = 0. */
    double every();
}
