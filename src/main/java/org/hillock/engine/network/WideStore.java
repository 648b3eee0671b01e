package org.hillock.engine.network;

import org.hillock.engine.wiring.Row;

/** Fills {@link WideRows}. */
final class WideStore extends RowStore<Rows> {
    private final Group.Varied group;
    private final Layout layout;
    private final long[][] synapses;

    WideStore(Group.Varied group, int[][] begin, Layout layout) {
        super(begin);
        this.group = group;
        this.layout = layout;
        synapses = new long[begin.length][];
        for (int p = 0; p < begin.length; p++) synapses[p] = new long[begin[p][begin[p].length - 1]];
    }

    @Override
    void addSource(int source, Row row, byte[] owners, int[] cells) {
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k];
            int part = owners[target];
            synapses[part][next[part][source]++] = synapse(part, cells[target], row, k);
        }
    }

    @Override
    void addTarget(int part, int cell, Row row) {
        var next = this.next[part];
        for (int k = 0; k < row.count; k++) synapses[part][next[row.partners[k]]++] = synapse(part, cell, row, k);
    }

    private long synapse(int part, int cell, Row row, int k) {
        long code = (long) Math.rint(row.weights[k] / group.unit());
        long place = (long) row.delays[k] * layout.cells(part) + cell;
        return place << 32 | code & 0xFFFFFFFFL;
    }

    @Override
    void order(int part, int from, int to) {
        var sorter = new DelayOrder(layout.cells(part));
        for (int s = from; s < to; s++) sorter.sort(synapses[part], begin[part][s], begin[part][s + 1]);
    }

    @Override
    Rows rows(int part) {
        return new WideRows(group.source(), begin[part], layout.cells(part), synapses[part], group.unit());
    }
}
