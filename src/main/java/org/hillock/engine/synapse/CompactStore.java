package org.hillock.engine.synapse;

import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Strength;
import org.hillock.engine.wiring.Row;

/** Fills {@link CompactRows}. */
final class CompactStore extends VariedStore {
    private final int[][] synapses;
    private final int lowest;
    private final int step;
    private final double perStep;

    CompactStore(Group.Varied group, Strength strength, int[][] begin, Layout layout) {
        super(group, begin, layout);
        // Weights of one sign are counted from 0, so that the weakest are as right as the strongest.
        double from = strength.lowest() > 0 ? 0 : strength.lowest();
        double to = strength.highest() < 0 ? 0 : strength.highest();
        lowest = (int) Math.rint(from / group.unit());
        step = Math.max(1, (int) Math.ceil((to - from) / group.unit() / (CompactRows.LEVELS - 1)));
        perStep = 1 / (step * group.unit());
        synapses = new int[begin.length][];
        for (int p = 0; p < begin.length; p++) synapses[p] = new int[synapses(p)];
    }

    @Override
    void put(int part, int at, int cell, Row row, int k) {
        double levels = (row.weights[k] - lowest * group.unit()) * perStep;
        int code = Math.max(0, Math.min(CompactRows.LEVELS - 1, (int) (levels + 0.5)));
        synapses[part][at] = row.delays[k] * layout.cells(part) + cell << CompactRows.CODE_BITS | code;
    }

    @Override
    void order(DelayOrder sorter, int part, int from, int to) {
        sorter.sort(synapses[part], from, to);
    }

    @Override
    Rows rows(int part) {
        return new CompactRows(group.source(), begin[part], layout.cells(part), synapses[part], lowest, step);
    }
}
