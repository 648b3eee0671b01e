package org.hillock.engine.synapse;

import org.hillock.engine.population.Inbox;

/**
 * Rows whose synapses differ in weight or delay. Each synapse is one number, whose upper bits are {@code delay · cells + cell} and whose
 * lower bits are a code of the weight; a row is sorted by delay. A spike is delivered a stretch of its row at a time, as the steps come near
 * in which it arrives.
 */
public abstract sealed class VariedRows extends Rows permits WideRows, CompactRows {
    private final int cells;

    /** @param cells of the part for one step */
    VariedRows(int source, int[] begin, int cells) {
        super(source, begin);
        this.cells = cells;
    }

    /** Cells of the part for one step. */
    final int cells() {
        return cells;
    }

    /**
     * Adds the synapses from a place of a row on that arrive before a limit.
     *
     * @param limit steps after the spike
     * @param base the cell of the inbox that a delay of 0 would have
     * @return where to go on
     */
    public abstract int deliver(int from, int to, int limit, Inbox inbox, int base);

    /** Reads the beginning of a row that is needed soon, so that it is near by then. */
    abstract int touch(int at);
}
