package org.hillock.convert;

import org.jspecify.annotations.Nullable;

/**
 * How often positive numbers of each size came, in bins as fine as 0.8 % of the number, so that percentiles of any number of activations
 * take 1 KiB for each power of 2 that occurs: some 20 KiB for a channel.
 */
final class ActivationCounts {
    /** Of a float's 23 bits of fraction, those that a bin does not tell apart. */
    private static final int BELOW = 16;

    /** Bins from one power of 2 to the next. */
    private static final int BINS = 1 << (23 - BELOW);

    private final long[] @Nullable [] counts = new long[256][];

    void add(float value) {
        if (!(value > 0)) return;
        int bin = Float.floatToRawIntBits(value) >>> BELOW;
        var near = counts[bin / BINS];
        if (near == null) counts[bin / BINS] = near = new long[BINS];
        near[bin % BINS]++;
    }

    /** The upper end of the bin below or in which are so many percent of the positive numbers; 0 if there are none. */
    double percentile(double percent) {
        long all = 0;
        for (var near : counts) if (near != null) for (long n : near) all += n;
        if (all == 0) return 0;
        long wanted = Math.max(1, (long) Math.ceil(all * percent / 100));
        long below = 0;
        int bin = -1;
        while (below < wanted) {
            bin++;
            var near = counts[bin / BINS];
            if (near != null) below += near[bin % BINS];
        }
        return Float.intBitsToFloat((bin + 1) << BELOW);
    }
}
