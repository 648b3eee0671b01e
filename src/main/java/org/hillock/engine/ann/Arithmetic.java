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
     * Takes a step of neurons: {@code V := decay V + (drive + gain u)}, compared and reset.
     *
     * @param u from {@code at} on
     * @param fired for those that fire, from {@code count} on, with room for all
     * @return the new count
     */
    int step(Neurons neurons, double[] v, float[] u, int at, int[] fired, int count);
}
