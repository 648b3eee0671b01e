package org.hillock.engine.synapse;

import java.util.Arrays;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.plasticity.PerSynapse;
import org.hillock.engine.plasticity.Wires;
import org.hillock.engine.wiring.Row;

/** Fills {@link Wires}, and the weights with which they begin. */
final class PlasticStore extends RowStore<PlasticStore.Plastic> {
    private static final int[] NO_INTS = {};

    private final int sameDelay;
    private final int[] firstCell;
    private final int[][] targets;
    private final int[][] delays;
    private final PerSynapse[] weights;

    record Plastic(Wires wires, PerSynapse weights) {}

    /** @param single if weights are kept in single precision */
    PlasticStore(Scheme.Entry entry, int[][] begin, Layout layout, boolean single) {
        super(begin);
        sameDelay = entry.connector().delay();
        firstCell = new int[begin.length];
        targets = new int[begin.length][];
        delays = new int[begin.length][];
        weights = new PerSynapse[begin.length];
        for (int p = 0; p < begin.length; p++) {
            int synapses = begin[p][begin[p].length - 1];
            firstCell[p] = layout.cell(p, entry.target(), entry.receptor());
            targets[p] = new int[synapses];
            delays[p] = sameDelay > 0 ? NO_INTS : new int[synapses];
            weights[p] = PerSynapse.of(synapses, single);
        }
    }

    @Override
    void addSource(int source, Row row, byte[] owners, int[] cells) {
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k];
            int part = owners[target];
            put(part, next[part][source]++, cells[target], row, k);
        }
    }

    @Override
    void addTarget(int part, int cell, Row row) {
        var next = this.next[part];
        for (int k = 0; k < row.count; k++) put(part, next[row.partners[k]]++, cell, row, k);
    }

    private void put(int part, int at, int cell, Row row, int k) {
        targets[part][at] = cell - firstCell[part];
        if (sameDelay == 0) delays[part][at] = row.delays[k];
        weights[part].set(at, row.weights[k]);
    }

    /** By delay, and then by target; what is alike in both keeps its order. */
    @Override
    void order(int part, int from, int to) {
        for (int s = from; s < to; s++) order(part, begin[part][s], begin[part][s + 1], s);
    }

    private void order(int part, int from, int to, int source) {
        boolean ordered = true;
        for (int k = from + 1; k < to && ordered; k++) ordered = compare(part, k - 1, k) <= 0;
        if (ordered) return;
        var places = new Integer[to - from];
        Arrays.setAll(places, k -> from + k);
        Arrays.sort(places, (a, b) -> compare(part, a, b));
        permute(targets[part], from, places);
        if (sameDelay == 0) permute(delays[part], from, places);
        var values = new double[places.length];
        for (int k = 0; k < places.length; k++) values[k] = weights[part].get(places[k]);
        for (int k = 0; k < places.length; k++) weights[part].set(from + k, values[k]);
    }

    private int compare(int part, int a, int b) {
        int byDelay = sameDelay > 0 ? 0 : Integer.compare(delays[part][a], delays[part][b]);
        return byDelay != 0 ? byDelay : Integer.compare(targets[part][a], targets[part][b]);
    }

    private static void permute(int[] values, int from, Integer[] places) {
        var copy = new int[places.length];
        for (int k = 0; k < places.length; k++) copy[k] = values[places[k]];
        System.arraycopy(copy, 0, values, from, copy.length);
    }

    @Override
    Plastic rows(int part) {
        var segments = new Segments(begin[part].length);
        for (int s = 0; s + 1 < begin[part].length; s++) {
            segments.source();
            for (int k = begin[part][s]; k < begin[part][s + 1]; k++)
                if (k == begin[part][s] || sameDelay == 0 && delays[part][k] != delays[part][k - 1])
                    segments.add(k, sameDelay > 0 ? sameDelay : delays[part][k]);
        }
        return new Plastic(segments.wires(targets[part]), weights[part]);
    }

    /** Grows with the segments that are found. */
    private static final class Segments {
        private final int[] first;
        private int[] begin;
        private int[] delays;
        private int sources;
        private int count;

        Segments(int sources) {
            first = new int[sources];
            begin = new int[sources];
            delays = new int[sources];
        }

        void source() {
            first[sources++] = count;
        }

        void add(int synapse, int delay) {
            if (count == begin.length) {
                begin = Arrays.copyOf(begin, 2 * count);
                delays = Arrays.copyOf(delays, 2 * count);
            }
            begin[count] = synapse;
            delays[count++] = delay;
        }

        Wires wires(int[] targets) {
            first[sources] = count;
            var ends = Arrays.copyOf(begin, count + 1);
            ends[count] = targets.length;
            return new Wires(first, ends, Arrays.copyOf(delays, count), targets);
        }
    }
}
