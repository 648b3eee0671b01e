package org.hillock.engine.synapse;

import org.hillock.engine.population.Inbox;

/** Rows whose synapses all have one weight and one delay: nothing but cells is stored. */
public final class ConstantRows extends Rows {
    private final int delay;
    private final double weight;
    private final int quanta;
    private final long synapses;
    private final Cells cells;

    /**
     * @param begin where the row of each source begins among the cells, as they count themselves
     * @param delay steps
     * @param weight in the unit of the cells; a whole number of quanta in compact precision
     */
    ConstantRows(int source, int[] begin, int delay, double weight, long synapses, Cells cells) {
        super(source, begin);
        this.delay = delay;
        this.weight = weight;
        this.quanta = (int) weight;
        this.synapses = synapses;
        this.cells = cells;
    }

    /** Of all its synapses, steps. */
    public int delay() {
        return delay;
    }

    /**
     * Adds the weight to the cells of a source.
     *
     * @param at the first cell of the step
     * @return synapses that were reached
     */
    public int deliver(int neuron, Inbox inbox, int at) {
        int begin = begin(neuron);
        int end = end(neuron);
        return inbox.compact()
                ? cells.add(inbox.quanta, at, begin, end, quanta)
                : cells.add(inbox.exact, at, begin, end, weight);
    }

    /** Reads here and there in the row of a source, so that it is near by the time it is delivered. */
    public int touch(int neuron) {
        return cells.touch(begin(neuron), end(neuron));
    }

    @Override
    long synapses() {
        return synapses;
    }

    @Override
    long bytes() {
        return cells.bytes() + 4L * (sources() + 1);
    }
}
