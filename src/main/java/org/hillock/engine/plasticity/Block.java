package org.hillock.engine.plasticity;

import java.util.stream.IntStream;

/**
 * A few synapses, taken out of their arrays into columns: each thing is done to all of them before the next, in a loop of its own, so that
 * a processor need not guess what comes next.
 */
final class Block {
    /** So many synapses stay near the processor. A whole number of vectors. */
    static final int FEW = 512;

    /** For each synapse its weight, its traces, and what else is computed. */
    final double[][] all;
    /** The same for those to which something happens. */
    final double[][] some;
    /** Where for each synapse the latest spike of its target that it is to see stands, and how many up to that one it has not seen. */
    private final int[] latest = new int[FEW];

    private final int[] unseen = new int[FEW];
    /** The synapses that have not seen all. */
    private final int[] list = new int[FEW];
    /** Where the spikes stand that are seen now, and steps since something. */
    private final int[] spikes = new int[FEW];

    private final int[] ages = new int[FEW];

    Block(int columns) {
        all = IntStream.range(0, columns).mapToObj(k -> new double[FEW]).toArray(double[][]::new);
        some = IntStream.range(0, columns).mapToObj(k -> new double[FEW]).toArray(double[][]::new);
    }

    void load(int column, PerSynapse from, int begin, int n) {
        if (!from.single()) System.arraycopy(from.wide, begin, all[column], 0, n);
        else for (int k = 0; k < n; k++) all[column][k] = from.narrow[begin + k];
    }

    void store(int column, PerSynapse to, int begin, int n) {
        if (!to.single()) System.arraycopy(all[column], 0, to.wide, begin, n);
        else for (int k = 0; k < n; k++) to.narrow[begin + k] = (float) all[column][k];
    }

    /**
     * Finds what synapses have not seen, by what was counted of their targets; answers how many have not seen all.
     *
     * @param from the step of the first spike that they have not seen
     * @param to that of the first one that they are not to see yet
     */
    int find(int[] targets, int begin, int n, PostSpikes spikes, int from, int to) {
        int[] counts = spikes.counts;
        int open = 0;
        for (int k = 0; k < n; k++) {
            int target = targets[begin + k];
            int count = counts[target];
            int since = count & (1 << PostSpikes.LOW) - 1;
            int late = count >>> PostSpikes.LOW;
            if (since == PostSpikes.KNOWN) {
                since = spikes.since(target, from);
                late = spikes.since(target, to);
            }
            latest[k] = late * spikes.neurons + target;
            unseen[k] = since - late;
            list[open] = k;
            open += late - since >>> 31;
        }
        return open;
    }

    /** Turns to the oldest spike that each synapse of the list has not seen, with their weights and the steps since an anchor. */
    void next(int n, int anchor, int[] steps, int neurons) {
        double[] from = all[0];
        double[] to = some[0];
        for (int m = 0; m < n; m++) {
            int k = list[m];
            int spike = latest[k] + (unseen[k] - 1) * neurons;
            spikes[m] = spike;
            ages[m] = steps[spike] - anchor;
            to[m] = from[k];
        }
    }

    /**
     * These spikes have been seen, and weights have changed; answers how many synapses have not seen all.
     *
     * @param single if synapses are in single precision
     */
    int seen(int n, boolean single) {
        if (single) round(some[0], n);
        double[] from = some[0];
        double[] to = all[0];
        int open = 0;
        for (int m = 0; m < n; m++) {
            int k = list[m];
            to[k] = from[m];
            int left = unseen[k] - 1;
            unseen[k] = left;
            list[open] = k;
            open += -left >>> 31;
        }
        return open;
    }

    /** Turns to the latest spike that each synapse is to see. */
    void last(int n) {
        System.arraycopy(latest, 0, spikes, 0, n);
    }

    void gather(int column, int n) {
        double[] from = all[column];
        double[] to = some[column];
        for (int m = 0; m < n; m++) to[m] = from[list[m]];
    }

    void scatter(int column, int n, boolean single) {
        if (single) round(some[column], n);
        double[] from = some[column];
        double[] to = all[column];
        for (int m = 0; m < n; m++) to[list[m]] = from[m];
    }

    private static void round(double[] values, int n) {
        for (int m = 0; m < n; m++) values[m] = (float) values[m];
    }

    /** What traces are at the spikes. */
    void take(double[] traces, int n, double[] column) {
        for (int m = 0; m < n; m++) column[m] = traces[spikes[m]];
    }

    /** The steps from the spikes to another step. */
    void until(int step, int[] steps, int n) {
        for (int m = 0; m < n; m++) ages[m] = step - steps[spikes[m]];
    }

    /** The steps from the latest of what a synapse has seen, the spike before these or the anchor, to these spikes. */
    void sincePrevious(int anchor, int shift, int[] steps, int neurons, int n) {
        for (int m = 0; m < n; m++)
            ages[m] = steps[spikes[m]] + shift - seenLast(anchor, shift, steps[spikes[m] + neurons]);
    }

    /** The steps from the latest of what a synapse has seen, these spikes or the anchor, to another step. */
    void untilArrival(int arrival, int anchor, int shift, int[] steps, int n) {
        for (int m = 0; m < n; m++) ages[m] = arrival - seenLast(anchor, shift, steps[spikes[m]]);
    }

    private static int seenLast(int anchor, int shift, int spike) {
        return spike < 0 ? anchor : Math.max(anchor, spike + shift);
    }

    /** A trace that has relaxed from a value for the steps that were found. */
    void relax(Decay decay, double target, double value, int n, double[] column) {
        double distance = value - target;
        for (int m = 0; m < n; m++) column[m] = target + distance * decay.at(ages[m]);
    }

    /** Traces that have relaxed from their values. */
    void relax(Decay decay, double target, int n, double[] column) {
        for (int m = 0; m < n; m++) column[m] = target + (column[m] - target) * decay.at(ages[m]);
    }
}
