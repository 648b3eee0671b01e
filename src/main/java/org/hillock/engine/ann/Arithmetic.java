package org.hillock.engine.ann;

import org.hillock.engine.stepper.VectorModule;

/**
 * The two loops in which the time is spent. Each sum is taken in the order of its events and each product rounded before it is added, so that
 * all implementations give the same bits.
 */
interface Arithmetic {
    /** The best there is in this virtual machine. */
    Arithmetic BEST = VectorModule.HERE ? VectorArithmetic.orPlain() : new PlainArithmetic();

    /** How many outputs are summed at once. */
    int width();

    /**
     * Adds to the sums of each row, which lie one row after another, the weights that its events meet.
     *
     * @param weights from {@code panel} on, as many as {@link #width} for each input
     */
    void add(Signal.Events events, float[] weights, int panel, float[] sums);

    /**
     * Takes steps of some neurons: {@code V := decay V + (drive + gain u)}, compared and reset.
     *
     * @param from the first of them, a multiple of 64
     * @param u of neuron i at {@code at + i}, and of the next step {@code stride} further on
     * @param bits where those of neurons that fire are set: as many words for each step as all neurons need
     */
    void step(Neurons neurons, double[] v, int from, int to, float[] u, int at, int stride, long[] bits, int steps);
}
