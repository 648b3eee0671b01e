package org.hillock.engine.random;

import java.util.Arrays;

/**
 * The Poisson distribution of one mean, made ready to turn many 31-bit random words into counts by inversion. Probabilities are kept to
 * 2⁻³¹; what is rarer does not occur.
 *
 * <p>Up to a mean of about 8 a count is the number of cumulative probabilities that the word has reached, all of which are compared
 * with it: such a loop has no branches, and many words are turned at a time. Beyond, a guide table says where to begin to search.
 */
public final class PoissonCounts {
    /** The largest mean. */
    public static final double LARGEST = 1e6;

    private static final double ONE = 0x1p31;
    private static final int AT_ONCE = 8;
    private static final int MOST_COMPARED = 32;
    private static final int GUIDE_BITS = 10;

    private final int lowest;
    /** Of each count from the lowest on: 2³¹ times the probability of it or less, less 1. */
    private final int[] reached;
    /** How many of these a word with these leading bits has reached at least; empty if all are compared. */
    private final int[] guide;

    private PoissonCounts(int lowest, int[] reached, int[] guide) {
        this.lowest = lowest;
        this.reached = reached;
        this.guide = guide;
    }

    /** @param mean from 0 to 10⁶ */
    public static PoissonCounts of(double mean) {
        int mode = (int) mean;
        int spread = (int) (7 * Math.sqrt(mean)) + 30;
        int first = Math.max(0, mode - spread);
        var weights = new double[mode + spread - first + 1];
        weights[mode - first] = 1;
        for (int k = mode; k > first; k--) weights[k - 1 - first] = weights[k - first] * k / mean;
        for (int k = mode + 1; k - first < weights.length; k++) weights[k - first] = weights[k - 1 - first] * mean / k;
        double all = Arrays.stream(weights).sum();
        var levels = new int[weights.length];
        int skipped = 0;
        int size = 0;
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
            double level = Math.rint(ONE * sum / all);
            if (level >= ONE) break;
            if (level == 0) skipped++;
            else levels[size++] = (int) level - 1;
        }
        levels = Arrays.copyOf(levels, size);
        return size <= MOST_COMPARED
                ? new PoissonCounts(first + skipped, padded(levels), new int[0])
                : new PoissonCounts(first + skipped, levels, guide(levels));
    }

    /** Up to whole groups, with what no word reaches. */
    private static int[] padded(int[] levels) {
        var whole = Arrays.copyOf(levels, (levels.length + AT_ONCE - 1) / AT_ONCE * AT_ONCE);
        Arrays.fill(whole, levels.length, whole.length, Integer.MAX_VALUE);
        return whole;
    }

    private static int[] guide(int[] levels) {
        var guide = new int[1 << GUIDE_BITS];
        int k = 0;
        for (int lead = 0; lead < guide.length; lead++) {
            while (k < levels.length && levels[k] < lead << 31 - GUIDE_BITS) k++;
            guide[lead] = k;
        }
        return guide;
    }

    /** Turns words, each uniform in 0 … 2³¹ − 1, into counts. */
    public void count(int[] words, int[] counts, int size) {
        Arrays.fill(counts, 0, size, lowest);
        if (guide.length == 0)
            for (int k = 0; k < reached.length && compare(reached, k, words, counts, size); k += AT_ONCE) {}
        else for (int i = 0; i < size; i++) counts[i] += search(words[i]);
    }

    private int search(int word) {
        int k = guide[word >>> 31 - GUIDE_BITS];
        while (k < reached.length && reached[k] < word) k++;
        return k;
    }

    /**
     * Written out, since the inner of two loops would be the one that is made parallel. The sign of a difference is the comparison.
     *
     * @return true if a word has reached all of these, and so perhaps the next
     */
    private static boolean compare(int[] reached, int k, int[] words, int[] counts, int size) {
        int a = reached[k];
        int b = reached[k + 1];
        int c = reached[k + 2];
        int d = reached[k + 3];
        int e = reached[k + 4];
        int f = reached[k + 5];
        int g = reached[k + 6];
        int h = reached[k + 7];
        int any = 0;
        for (int i = 0; i < size; i++) {
            int u = words[i];
            any |= h - u;
            counts[i] += (a - u >>> 31)
                    + (b - u >>> 31)
                    + (c - u >>> 31)
                    + (d - u >>> 31)
                    + (e - u >>> 31)
                    + (f - u >>> 31)
                    + (g - u >>> 31)
                    + (h - u >>> 31);
        }
        return any < 0;
    }
}
