package org.hillock.engine.synapse;

import org.hillock.engine.wiring.Row;

/**
 * Rows of all parts that are being filled: source by source, or target by target. Threads may fill different sources, or targets of
 * different parts, at a time.
 *
 * @param <R> what the rows of a part become
 */
abstract class RowStore<R> {
    final int[][] begin;
    final int[][] next;

    /** @param begin for each part where the row of each source begins, and where the last ends */
    RowStore(int[][] begin) {
        this.begin = begin;
        next = new int[begin.length][];
        for (int p = 0; p < begin.length; p++) next[p] = begin[p].clone();
    }

    /**
     * Adds the targets of a source.
     *
     * @param owners the part of each target
     * @param cells the cell of each target in its part
     */
    abstract void addSource(int source, Row row, byte[] owners, int[] cells);

    /** Adds the sources of a target, which has a cell in a part. */
    abstract void addTarget(int part, int cell, Row row);

    /** Puts the rows of some sources of a part in the order in which they are delivered. */
    void order(int part, int from, int to) {}

    /** True if each row has been filled to where the next begins, as it was counted. */
    final boolean full() {
        for (int p = 0; p < begin.length; p++)
            for (int s = 0; s + 1 < begin[p].length; s++) if (next[p][s] != begin[p][s + 1]) return false;
        return true;
    }

    /** What was filled of a part. */
    abstract R rows(int part);
}
