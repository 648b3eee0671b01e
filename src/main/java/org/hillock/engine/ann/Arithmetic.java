package org.hillock.engine.ann;

import org.hillock.engine.stepper.VectorModule;

/**
 * The loops in which the time is spent. Each sum is taken in the order of its events, and each product is added before it is rounded, so that
 * all implementations give the same bits.
 */
interface Arithmetic {
    /** The best there is in this virtual machine. */
    Arithmetic BEST = VectorModule.isHere() ? VectorArithmetic.orPlain() : new PlainArithmetic();

    /** How many outputs are summed at once, of so many that are left; only of the last can it be more. */
    int width(int outputs);

    /**
     * Adds to the sums of each row, which lie one row after another, the weights that its events meet.
     *
     * @param weights from {@code panel} on, {@code width} for each input
     */
    void add(Signal.Events events, float[] weights, int panel, int width, float[] sums);

    /**
     * Events where bits are set: of 1, or of −1 where a bit of {@code negative} is set too.
     *
     * @param negative for each example as many words as a row has; empty if all are spikes
     */
    Signal.Events events(Signal.Spikes set, long[] negative);

    /**
     * Takes the steps of an example with some neurons: {@code V := decay V + (drive + gain u)}, compared and reset.
     *
     * @param from the first of them, a multiple of 64
     * @param spikes where those of neurons that fire are set
     */
    void step(Neurons neurons, double[] v, int from, int to, Signal.Values u, Signal.Spikes spikes, int example);
}
