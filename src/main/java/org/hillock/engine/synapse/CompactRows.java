package org.hillock.engine.synapse;

import org.hillock.engine.population.Inbox;

/** Four bytes a synapse: 22 bits for delay and cell, and the weight in 1024 levels. */
public final class CompactRows extends VariedRows {
    static final int CODE_BITS = 10;
    /** In which weights are told. */
    public static final int LEVELS = 1 << CODE_BITS;
    /** What delay and cell together must stay below. */
    public static final int PLACES = 1 << 32 - CODE_BITS;

    private final int[] synapses;
    private final int lowest;
    private final int step;

    /**
     * @param lowest weight of code 0, quanta
     * @param step quanta from one code to the next
     */
    CompactRows(int source, int[] begin, int cells, int[] synapses, int lowest, int step) {
        super(source, begin, cells);
        this.synapses = synapses;
        this.lowest = lowest;
        this.step = step;
    }

    @Override
    public int deliver(int from, int to, int limit, Inbox inbox, int base) {
        return add(
                inbox.quanta, synapses, from, to, (int) Math.min((long) limit * cells(), PLACES), base, lowest, step);
    }

    private static int add(int[] into, int[] synapses, int from, int to, int limit, int base, int lowest, int step) {
        int k = from;
        for (; k < to; k++) {
            int s = synapses[k];
            int place = s >>> CODE_BITS;
            if (place >= limit) break;
            into[base + place] += lowest + (s & LEVELS - 1) * step;
        }
        return k;
    }

    @Override
    int touch(int at) {
        return at < synapses.length ? synapses[at] : 0;
    }

    @Override
    long bytes() {
        return 4L * synapses.length + 4L * (sources() + 1);
    }
}
