package org.hillock.engine.wiring;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.Check;

/**
 * Given spike times. A spike belongs to the step that ends at its time or is the first to end after it; one at t = 0 to the first step.
 *
 * @param spikes step and source of each, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TrainEmitter(long[] spikes) implements Emitter {
    private static final int SOURCE_BITS = 24;
    /** No run gets so far. */
    private static final double LAST_STEP = 1L << 62 - SOURCE_BITS;

    private static final double SNAP = 1e-9;

    /** @throws IllegalArgumentException if two spikes of a source are in one step, where a source has at most one */
    static TrainEmitter of(List<double[]> times, String population, double dt) {
        var spikes = new long[times.stream().mapToInt(train -> train.length).sum()];
        int size = 0;
        for (int source = 0; source < times.size(); source++) {
            double[] train = times.get(source);
            long before = -1;
            for (int k = 0; k < train.length; k++) {
                Check.notNegative("\"" + population + "\": a spike time", train[k], "ms");
                double step = Math.max(0, Math.ceil(train[k] / dt - Math.max(SNAP, 4 * Math.ulp(train[k] / dt))) - 1);
                if (step >= LAST_STEP) break;
                if ((long) step <= before) throw tooClose(population, source, train[k - 1], train[k], dt);
                before = (long) step;
                spikes[size++] = before << SOURCE_BITS | source;
            }
        }
        Arrays.sort(spikes, 0, size);
        return new TrainEmitter(Arrays.copyOf(spikes, size));
    }

    private static IllegalArgumentException tooClose(String name, int source, double first, double second, double dt) {
        return new IllegalArgumentException(
                "Source " + source + " of \"" + name + "\" must fire at most once in a step of "
                        + Check.text(dt) + " ms, in ascending order, but fires at " + first + " ms and " + second
                        + " ms. Write a smaller dt(..) or leave one out.");
    }

    @Override
    public int step(long step, int from, int to, int[] fired) {
        int count = 0;
        for (int k = first((step << SOURCE_BITS) + from);
                k < spikes.length && spikes[k] < (step << SOURCE_BITS) + to;
                k++) fired[count++] = (int) (spikes[k] - (step << SOURCE_BITS)) - from;
        return count;
    }

    private int first(long spike) {
        int found = Arrays.binarySearch(spikes, spike);
        return found < 0 ? -found - 1 : found;
    }
}
