package org.hillock.engine.wiring;

import java.util.Arrays;

/** The synapses of one row of a {@link Connector}, to be filled again and again. Each thread has its own. */
public final class Row {
    /** Index of the neuron at the other end, in its population. */
    public int[] partners = new int[1024];
    /** In the receptor's unit. */
    public double[] weights = new double[1024];
    /** Whole steps, at least 1. */
    public int[] delays = new int[1024];

    public int count;

    /** Makes room for so many synapses; what is there stays. */
    public void reserve(int synapses) {
        if (synapses <= partners.length) return;
        int length = Math.max(synapses, 2 * partners.length);
        partners = Arrays.copyOf(partners, length);
        weights = Arrays.copyOf(weights, length);
        delays = Arrays.copyOf(delays, length);
    }
}
