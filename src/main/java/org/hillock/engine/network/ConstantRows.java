package org.hillock.engine.network;

import org.hillock.engine.population.Inbox;

/** Rows whose synapses all have one weight and one delay: nothing but cells is stored, in two bytes each where that is enough. */
final class ConstantRows extends Rows {
    /** Cells that two bytes can name. */
    static final int NARROW = 1 << 16;

    private final int delay;
    private final double weight;
    private final int quanta;
    private final char[] narrow;
    private final int[] wide;

    /**
     * @param delay steps
     * @param weight in the unit of the cells; a whole number of quanta in compact precision
     * @param narrow the cells, if they fit; else empty
     * @param wide the cells, if they do not
     */
    ConstantRows(int source, int[] begin, int delay, double weight, char[] narrow, int[] wide) {
        super(source, begin);
        this.delay = delay;
        this.weight = weight;
        this.quanta = (int) weight;
        this.narrow = narrow;
        this.wide = wide;
    }

    int delay() {
        return delay;
    }

    /**
     * Adds the weight to the cells of some sources.
     *
     * @param at the first cell of the step
     * @return synapses that were reached
     */
    long deliver(int[] neurons, int from, int to, Inbox inbox, int at) {
        long events = 0;
        for (int k = from; k < to; k++) {
            int begin = begin(neurons[k]);
            int end = end(neurons[k]);
            if (inbox.compact()) {
                if (wide.length > 0) add(inbox.quanta, at, wide, begin, end, quanta);
                else add(inbox.quanta, at, narrow, begin, end, quanta);
            } else if (wide.length > 0) add(inbox.exact, at, wide, begin, end, weight);
            else add(inbox.exact, at, narrow, begin, end, weight);
            events += end - begin;
        }
        return events;
    }

    private static void add(double[] to, int at, char[] cells, int begin, int end, double weight) {
        for (int k = begin; k < end; k++) to[at + cells[k]] += weight;
    }

    private static void add(double[] to, int at, int[] cells, int begin, int end, double weight) {
        for (int k = begin; k < end; k++) to[at + cells[k]] += weight;
    }

    private static void add(int[] to, int at, char[] cells, int begin, int end, int quanta) {
        for (int k = begin; k < end; k++) to[at + cells[k]] += quanta;
    }

    private static void add(int[] to, int at, int[] cells, int begin, int end, int quanta) {
        for (int k = begin; k < end; k++) to[at + cells[k]] += quanta;
    }

    @Override
    long bytes() {
        return 2L * narrow.length + 4L * wide.length + 4L * (sources() + 1);
    }
}
