package org.hillock.engine.synapse;

/**
 * The synapses from one population into one part: a row for each source, with the cells of its targets. Unchanging once built, and shared by
 * all runs of a network.
 */
public abstract sealed class Rows permits ConstantRows, VariedRows {
    private final int source;
    private final int[] begin;

    /**
     * @param source the population
     * @param begin where the row of each source begins, and where the last one ends
     */
    Rows(int source, int[] begin) {
        this.source = source;
        this.begin = begin;
    }

    /** The source population. */
    public final int source() {
        return source;
    }

    /** Where the row of a source begins among the cells. */
    public final int begin(int neuron) {
        return begin[neuron];
    }

    /** Where it ends. */
    public final int end(int neuron) {
        return begin[neuron + 1];
    }

    final int sources() {
        return begin.length - 1;
    }

    long synapses() {
        return begin[begin.length - 1];
    }

    /** What is held in memory. */
    abstract long bytes();
}
