package org.hillock.engine.synapse;

import org.hillock.engine.layout.Group;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.wiring.Row;

/** Fills {@link WideRows}. */
final class WideStore extends VariedStore {
    private final long[][] synapses;

    WideStore(Group.Varied group, int[][] begin, Layout layout) {
        super(group, begin, layout);
        synapses = new long[begin.length][];
        for (int p = 0; p < begin.length; p++) synapses[p] = new long[synapses(p)];
    }

    @Override
    void put(int part, int at, int cell, Row row, int k) {
        long code = (long) Math.rint(row.weights[k] / group.unit());
        long place = (long) row.delays[k] * layout.cells(part) + cell;
        synapses[part][at] = place << 32 | code & 0xFFFFFFFFL;
    }

    @Override
    void order(DelayOrder sorter, int part, int from, int to) {
        sorter.sort(synapses[part], from, to);
    }

    @Override
    Rows rows(int part) {
        return new WideRows(group.source(), begin[part], layout.cells(part), synapses[part], group.unit());
    }
}
