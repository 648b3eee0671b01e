package org.hillock.engine.synapse;

import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.wiring.Row;

/** Fills rows whose synapses differ in weight or delay. */
abstract class VariedStore extends RowStore<Rows> {
    final Group.Varied group;
    final Layout layout;

    VariedStore(Group.Varied group, int[][] begin, Layout layout) {
        super(begin);
        this.group = group;
        this.layout = layout;
    }

    /** The number of synapses into a part. */
    final int synapses(int part) {
        return begin[part][begin[part].length - 1];
    }

    /** Writes the k-th synapse of a row, onto a cell of a part. */
    abstract void put(int part, int at, int cell, Row row, int k);

    @Override
    final void addSource(int source, Row row, byte[] owners, int[] cells) {
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k];
            int part = owners[target];
            put(part, next[part][source]++, cells[target], row, k);
        }
    }

    @Override
    final void addTarget(int part, int cell, Row row) {
        var next = this.next[part];
        for (int k = 0; k < row.count; k++) put(part, next[row.partners[k]]++, cell, row, k);
    }

    @Override
    final void order(int part, int from, int to) {
        var sorter = new DelayOrder(layout.cells(part));
        for (int s = from; s < to; s++) order(sorter, part, begin[part][s], begin[part][s + 1]);
    }

    /** Puts synapses from … to−1 of a part, which are a row, in the order of their delays. */
    abstract void order(DelayOrder sorter, int part, int from, int to);
}
