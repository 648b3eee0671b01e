package org.hillock.engine.wiring;

import java.util.Arrays;
import org.hillock.engine.random.SplitMix;

/** The synapses of one row of a {@link Connector}, to be filled again and again. Each thread has its own. */
public final class Row {
    /** What a synapse takes. */
    static final int BYTES = 2 * Integer.BYTES + 2 * Double.BYTES;

    /** Index of the neuron at the other end, in its population. */
    public int[] partners = new int[1024];
    /** In the receptor's unit. */
    public double[] weights = new double[1024];
    /** Whole steps, at least 1. */
    public int[] delays = new int[1024];

    public int count;

    private int firstTile;
    private int tiles;
    /** Where each tile that was asked for ends. */
    private int[] ends = new int[16];

    private double[] values = new double[1024];
    private long[] marks = new long[16];

    /** Makes room for so many synapses; what is there stays. */
    public void reserve(int synapses) {
        if (synapses <= partners.length) return;
        int length = Math.max(synapses, 2 * partners.length);
        partners = Arrays.copyOf(partners, length);
        weights = Arrays.copyOf(weights, length);
        delays = Arrays.copyOf(delays, length);
        values = Arrays.copyOf(values, length);
    }

    /** Empties it for partners in tiles from this one on. */
    void clear(int tile) {
        count = 0;
        tiles = 0;
        firstTile = tile;
    }

    void add(int partner) {
        reserve(count + 1);
        partners[count++] = partner;
    }

    /** What is added from here on lies in the next tile. */
    void endTile() {
        if (tiles == ends.length) ends = Arrays.copyOf(ends, 2 * tiles);
        ends[tiles++] = count;
    }

    /** Where the tile that was asked for as the k-th begins, and the one before it ends. */
    int begin(int k) {
        return k == 0 ? 0 : ends[k - 1];
    }

    /** The number of tiles that were asked for. */
    int tiles() {
        return tiles;
    }

    /** Which tile was asked for as the k-th. */
    int tile(int k) {
        return firstTile + k;
    }

    /** Room for one number a synapse. */
    double[] values() {
        return values;
    }

    /**
     * Adds so many different ones of the numbers {@code first … first + candidates − 1}, ascending, each set of them with the same
     * probability: R. W. Floyd's algorithm (J. Bentley, Commun. ACM 30:754–757, 1987, doi 10.1145/30401.315746).
     */
    void addSubset(int first, int candidates, int size, SplitMix numbers) {
        int words = (candidates + 63) / 64;
        if (words > marks.length) marks = new long[words];
        long[] marked = marks;
        for (int k = candidates - size; k < candidates; k++) {
            int drawn = numbers.below(k + 1);
            int taken = (marked[drawn >> 6] & 1L << drawn) == 0 ? drawn : k;
            marked[taken >> 6] |= 1L << taken;
        }
        reserve(count + size);
        int at = count;
        for (int word = 0; word < words; word++) {
            for (long bits = marked[word]; bits != 0; bits &= bits - 1)
                partners[at++] = first + 64 * word + Long.numberOfTrailingZeros(bits);
            marked[word] = 0;
        }
        count = at;
    }
}
