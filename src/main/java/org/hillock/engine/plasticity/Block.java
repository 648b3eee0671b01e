package org.hillock.engine.plasticity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A few synapses, taken out of their arrays into columns: each thing is done to all of them before the next, in a loop of its own, so that
 * a processor need not guess what comes next.
 */
final class Block {
    /** So many synapses stay near the processor. A whole number of vectors. */
    static final int FEW = 512;
    /** The lanes of the widest vectors. */
    private static final int WIDEST = 16;

    /** For each synapse its weight, its traces, and what else is computed. */
    final double[][] all;
    /** The same for those to which something happens. */
    final double[][] some;
    /** Where for each synapse the latest spike of its target stands that it is to see, and the first that it has not seen. */
    private final int[] latest = new int[FEW];

    private final int[] first = new int[FEW];
    private final int[] unseen = new int[FEW];
    /** The synapses that have not seen all, and those of them that have more than one spike to see. */
    private final int[] open = new int[FEW + WIDEST];

    private final int[] several = new int[FEW + WIDEST];
    private int opened;
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
     * Finds what synapses have not seen, by what was counted of their targets; answers how many have more than one spike to see.
     *
     * @param from the step of the first spike that they have not seen
     * @param late that of the first one that they are not to see yet
     */
    int find(int[] targets, int begin, int n, PostSpikes all, int from, int late, ManyAtOnce many) {
        int any = look(targets, begin, n, all.counts);
        System.arraycopy(targets, begin, latest, 0, n);
        place(n, all.neurons);
        if (any >= PostSpikes.MORE) recount(targets, begin, n, all, from, late);
        Arrays.fill(unseen, n, Math.min(FEW, n + WIDEST), 0);
        opened = many.select(n, unseen, 0, open);
        return many.select(n, unseen, 1, several);
    }

    private int look(int[] targets, int begin, int n, int[] counts) {
        int any = 0;
        for (int k = 0; k < n; k++) {
            int count = counts[targets[begin + k]];
            unseen[k] = count;
            any |= count;
        }
        return any;
    }

    private void place(int n, int neurons) {
        for (int k = 0; k < n; k++) {
            int last = (unseen[k] >>> PostSpikes.BITS) * neurons + latest[k];
            int count = unseen[k] & PostSpikes.COUNT;
            unseen[k] = count;
            latest[k] = last;
            first[k] = last + (count - 1) * neurons;
        }
    }

    private void recount(int[] targets, int begin, int n, PostSpikes all, int from, int late) {
        for (int k = 0; k < n; k++) {
            int target = targets[begin + k];
            if (all.counts[target] < PostSpikes.MORE) continue;
            int after = all.since(target, late);
            unseen[k] = all.since(target, from) - after;
            latest[k] = all.at(target, after);
            first[k] = latest[k] + (unseen[k] - 1) * all.neurons;
        }
    }

    /** The synapses with several spikes to see turn to the first of them, and find how long it is after an anchor. */
    void next(int n, int anchor, int[] steps) {
        turn(several, n, anchor, steps);
    }

    /** All that have not seen all turn to the last spike that they are to see; answers how many they are. */
    int last(int anchor, int[] steps) {
        turn(open, opened, anchor, steps);
        return opened;
    }

    private void turn(int[] list, int n, int anchor, int[] steps) {
        double[] from = all[0];
        double[] to = some[0];
        for (int m = 0; m < n; m++) {
            int k = list[m];
            int spike = first[k];
            spikes[m] = spike;
            ages[m] = steps[spike] - anchor;
            to[m] = from[k];
        }
    }

    /** The spikes have been seen; answers how many synapses have still several to see. */
    int seen(int n, int neurons) {
        int more = 0;
        for (int m = 0; m < n; m++) {
            int k = several[m];
            int spike = spikes[m] - neurons;
            first[k] = spike;
            several[more] = k;
            more += latest[k] - spike >>> 31;
        }
        return more;
    }

    /** Takes a column to those that see a spike. */
    void gather(int column, int n, boolean last) {
        int[] list = last ? open : several;
        double[] from = all[column];
        double[] to = some[column];
        for (int m = 0; m < n; m++) to[m] = from[list[m]];
    }

    /**
     * Takes it back.
     *
     * @param single if synapses are in single precision
     */
    void scatter(int column, int n, boolean last, boolean single) {
        if (single) round(some[column], n);
        int[] list = last ? open : several;
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

    /** The steps from the latest of what a synapse has seen, the spike before these or the anchor, to these spikes. */
    void sincePrevious(int anchor, int shift, int[] steps, int neurons, int n) {
        for (int m = 0; m < n; m++)
            ages[m] = steps[spikes[m]] + shift - seenLast(anchor, shift, steps[spikes[m] + neurons]);
    }

    /** The steps from the latest of what each synapse has seen, a spike or the anchor, to an arrival. */
    void untilArrival(int arrival, int anchor, int shift, int[] steps, int n) {
        for (int k = 0; k < n; k++) ages[k] = arrival - seenLast(anchor, shift, steps[latest[k]]);
    }

    private static int seenLast(int anchor, int shift, int spike) {
        return spike < 0 ? anchor : Math.max(anchor, spike + shift);
    }

    /** What traces that were set by the latest spikes have relaxed to at a step. */
    void relax(Decay decay, double target, double[] traces, int[] steps, int step, int n, double[] column) {
        for (int k = 0; k < n; k++) {
            int spike = latest[k];
            column[k] = target + (traces[spike] - target) * decay.at(step - steps[spike]);
        }
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
