package org.hillock.engine.network;

import org.hillock.engine.wiring.Row;

/** Fills {@link ConstantRows}. */
final class ConstantStore extends RowStore<Rows> {
    private static final char[] NO_CHARS = {};
    private static final int[] NO_INTS = {};

    private final Group.Constant group;
    private final char[][] narrow;
    private final int[][] wide;

    ConstantStore(Group.Constant group, int[][] begin, Layout layout) {
        super(begin);
        this.group = group;
        narrow = new char[begin.length][];
        wide = new int[begin.length][];
        for (int p = 0; p < begin.length; p++) {
            int synapses = begin[p][begin[p].length - 1];
            boolean fits = layout.cells(p) <= ConstantRows.NARROW;
            narrow[p] = fits ? new char[synapses] : NO_CHARS;
            wide[p] = fits ? NO_INTS : new int[synapses];
        }
    }

    @Override
    void addSource(int source, Row row, byte[] owners, int[] cells) {
        for (int k = 0; k < row.count; k++) {
            int target = row.partners[k];
            int part = owners[target];
            put(part, next[part][source]++, cells[target]);
        }
    }

    @Override
    void addTarget(int part, int cell, Row row) {
        var next = this.next[part];
        for (int k = 0; k < row.count; k++) put(part, next[row.partners[k]]++, cell);
    }

    private void put(int part, int at, int cell) {
        if (narrow[part].length > 0) narrow[part][at] = (char) cell;
        else wide[part][at] = cell;
    }

    @Override
    Rows rows(int part) {
        return new ConstantRows(group.source(), begin[part], group.delay(), group.weight(), narrow[part], wide[part]);
    }
}
