package org.hillock.engine.synapse;

import org.hillock.engine.population.Inbox;

/** Eight bytes a synapse: 32 bits for delay and cell, and the weight as a whole number of 32 bits with its sign. */
public final class WideRows extends VariedRows {
    /** What delay and cell together must stay below. */
    public static final long PLACES = 1L << 31;

    private final long[] synapses;
    private final double unit;

    /** @param unit of the weights, a power of two */
    WideRows(int source, int[] begin, int cells, long[] synapses, double unit) {
        super(source, begin, cells);
        this.synapses = synapses;
        this.unit = unit;
    }

    @Override
    public int deliver(int from, int to, int limit, Inbox inbox, int base) {
        return add(inbox.exact, synapses, from, to, (long) limit * cells(), base, unit);
    }

    private static int add(double[] into, long[] synapses, int from, int to, long limit, int base, double unit) {
        int k = from;
        for (; k < to; k++) {
            long s = synapses[k];
            long place = s >>> 32;
            if (place >= limit) break;
            into[base + (int) place] += (int) s * unit;
        }
        return k;
    }

    @Override
    int touch(int at) {
        return at < synapses.length ? (int) synapses[at] : 0;
    }

    @Override
    long bytes() {
        return 8L * synapses.length + 4L * (sources() + 1);
    }
}
