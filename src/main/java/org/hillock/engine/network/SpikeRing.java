package org.hillock.engine.network;

import java.util.Arrays;

/** The latest spikes of one part, by step and population. Others read it when the steps they ask for are over. */
final class SpikeRing {
    /** Room for so many spikes of a step is there from the first. */
    private static final int FEW = 16;

    /** Bytes of a spike at the most, since arrays grow to twice their length. */
    static final double SPIKE = 8;

    private final int steps;
    private final int populations;
    private final int[][] neurons;
    private final int[][] ends;

    /** @param steps how many of the latest steps can be asked for */
    SpikeRing(int steps, int populations) {
        this.steps = steps;
        this.populations = populations;
        neurons = new int[steps][FEW];
        ends = new int[steps][populations + 1];
    }

    /** Bytes of a step without spikes, with what an array takes besides. */
    static long bytes(int populations) {
        return 4L * FEW + 4L * (populations + 1) + 40;
    }

    /** Bytes that it holds. */
    long bytes() {
        long bytes = steps * bytes(populations);
        for (var n : neurons) bytes += 4L * (n.length - FEW);
        return bytes;
    }

    SpikeRing copy() {
        var copy = new SpikeRing(steps, populations);
        for (int k = 0; k < steps; k++) {
            copy.neurons[k] = neurons[k].clone();
            copy.ends[k] = ends[k].clone();
        }
        return copy;
    }

    /** Room for so many more spikes of a population in a step; populations come in their order. */
    int[] room(long step, int population, int more) {
        int slot = slot(step);
        int from = ends[slot][population];
        if (neurons[slot].length < from + more)
            neurons[slot] = Arrays.copyOf(neurons[slot], Math.max(from + more, 2 * neurons[slot].length));
        return neurons[slot];
    }

    /** Ends a population's spikes in a step. */
    void end(long step, int population, int to) {
        ends[slot(step)][population + 1] = to;
    }

    /** Indices in their populations; those of population p are {@code begin(step, p)} to {@code begin(step, p + 1)}. */
    int[] neurons(long step) {
        return neurons[slot(step)];
    }

    int begin(long step, int population) {
        return ends[slot(step)][population];
    }

    private int slot(long step) {
        return (int) (step % steps);
    }
}
