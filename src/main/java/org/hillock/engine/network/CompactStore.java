package org.hillock.engine.network;

import org.hillock.engine.wiring.Row;

/** Fills {@link CompactRows}. */
final class CompactStore extends RowStore<Rows> {
    private final Group.Varied group;
    private final Layout layout;
    private final int[][] synapses;
    private final int lowest;
    private final int step;
    private final double perStep;

    CompactStore(Group.Varied group, Strength strength, int[][] begin, Layout layout) {
        super(begin);
        this.group = group;
        this.layout = layout;
        // Weights of one sign are counted from 0, so that the weakest are as right as the strongest.
        double from = strength.lowest() > 0 ? 0 : strength.lowest();
        double to = strength.highest() < 0 ? 0 : strength.highest();
        lowest = (int) Math.rint(from / group.unit());
        step = Math.max(1, (int) Math.ceil((to - from) / group.unit() / (CompactRows.LEVELS - 1)));
        perStep = 1 / (step * group.unit());
        synapses = new int[begin.length][];
        for (int p = 0; p < begin.length; p++) synapses[p] = new int[begin[p][begin[p].length - 1]];
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

    private int synapse(int part, int cell, Row row, int k) {
        double levels = (row.weights[k] - lowest * group.unit()) * perStep;
        int code = Math.max(0, Math.min(CompactRows.LEVELS - 1, (int) (levels + 0.5)));
        return row.delays[k] * layout.cells(part) + cell << CompactRows.CODE_BITS | code;
    }

    @Override
    void order(int part, int from, int to) {
        var sorter = new DelayOrder(layout.cells(part));
        for (int s = from; s < to; s++) sorter.sort(synapses[part], begin[part][s], begin[part][s + 1]);
    }

    @Override
    Rows rows(int part) {
        return new CompactRows(group.source(), begin[part], layout.cells(part), synapses[part], lowest, step);
    }
}
