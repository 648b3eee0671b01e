package org.hillock.engine.synapse;

import java.util.Arrays;
import org.hillock.engine.population.Inbox;

/** The spikes of one population whose rows in one part have been delivered in part: for each where in its row to go on, where the row ends, and when it fired. */
public final class Pending {
    /** Rows are touched so many spikes before they are delivered, because the machine would wait for each otherwise. */
    private static final int AHEAD = 6;

    private int[] next;
    private int[] end;
    private long[] fired;
    private int count;
    private int touched;

    public Pending() {
        this(new int[64], new int[64], new long[64], 0);
    }

    private Pending(int[] next, int[] end, long[] fired, int count) {
        this.next = next;
        this.end = end;
        this.fired = fired;
        this.count = count;
    }

    /** A copy that goes on by itself. */
    public Pending copy() {
        return new Pending(next.clone(), end.clone(), fired.clone(), count);
    }

    /** Takes up the spikes of a step. */
    public void add(VariedRows rows, int[] neurons, int from, int to, long step) {
        if (next.length < count + to - from) {
            int length = Math.max(count + to - from, 2 * next.length);
            next = Arrays.copyOf(next, length);
            end = Arrays.copyOf(end, length);
            fired = Arrays.copyOf(fired, length);
        }
        for (int k = from; k < to; k++) {
            int begin = rows.begin(neurons[k]);
            int last = rows.end(neurons[k]);
            if (begin == last) continue;
            next[count] = begin;
            end[count] = last;
            fired[count++] = step;
        }
    }

    /** How many rows wait. */
    public int count() {
        return count;
    }

    /**
     * Delivers what arrives before the end of a block of steps, of the spikes from a place on; those that are done are forgotten.
     *
     * @param blockStart the step whose cells come first in the inbox
     * @param blockEnd the step behind the last
     * @return synapses that were reached
     */
    public long deliver(VariedRows rows, int from, long blockStart, long blockEnd, Inbox inbox) {
        long events = 0;
        int kept = from;
        int look = 0;
        for (int k = from; k < count; k++) {
            if (k + AHEAD < count) look += rows.touch(next[k + AHEAD]);
            int base = (int) (fired[k] - blockStart) * rows.cells();
            int to = rows.deliver(next[k], end[k], (int) (blockEnd - fired[k]), inbox, base);
            events += to - next[k];
            if (to == end[k]) continue;
            next[kept] = to;
            end[kept] = end[k];
            fired[kept++] = fired[k];
        }
        count = kept;
        touched += look;
        return events;
    }

    /** Of no meaning: it keeps the looking ahead from being optimised away. */
    int touched() {
        return touched;
    }
}
