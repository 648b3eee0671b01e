package org.hillock.engine.synapse;

import java.util.Arrays;

/** Sorts rows by delay, by counting; what has the same delay keeps its order. For one thread. */
final class DelayOrder {
    private final double perCell;
    private int[] counts = new int[64];
    private int[] ints = new int[256];
    private long[] longs = new long[256];

    /** @param cells by which the place of a synapse is divided to give its delay */
    DelayOrder(int cells) {
        perCell = 1.0 / cells;
    }

    void sort(int[] synapses, int from, int to) {
        int n = to - from;
        if (ints.length < n) ints = new int[2 * n];
        Arrays.fill(counts, 0);
        for (int k = 0; k < n; k++) {
            ints[k] = synapses[from + k];
            count(delay(ints[k] >>> CompactRows.CODE_BITS));
        }
        begin(from);
        for (int k = 0; k < n; k++) synapses[counts[delay(ints[k] >>> CompactRows.CODE_BITS)]++] = ints[k];
    }

    void sort(long[] synapses, int from, int to) {
        int n = to - from;
        if (longs.length < n) longs = new long[2 * n];
        Arrays.fill(counts, 0);
        for (int k = 0; k < n; k++) {
            longs[k] = synapses[from + k];
            count(delay(longs[k] >>> 32));
        }
        begin(from);
        for (int k = 0; k < n; k++) synapses[counts[delay(longs[k] >>> 32)]++] = longs[k];
    }

    /** By multiplication: half a cell more than the place, so that no rounding reaches the next delay. */
    private int delay(long place) {
        return (int) ((place + 0.5) * perCell);
    }

    private void count(int delay) {
        if (delay >= counts.length) counts = Arrays.copyOf(counts, 2 * delay);
        counts[delay]++;
    }

    private void begin(int from) {
        int at = from;
        for (int d = 0; d < counts.length; d++) {
            int n = counts[d];
            counts[d] = at;
            at += n;
        }
    }
}
