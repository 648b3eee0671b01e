package org.hillock.convert;

/**
 * How often positive numbers of each size came, in bins as fine as 0.8 % of the number, so that percentiles of any number of activations
 * take 128 KiB.
 */
final class ActivationCounts {
    /** Of a float's 23 bits of fraction, those that a bin does not tell apart. */
    private static final int BELOW = 16;

    private final int[] counts = new int[1 << (31 - BELOW)];

    void add(float value) {
        if (value > 0) counts[Float.floatToRawIntBits(value) >>> BELOW]++;
    }

    /** The upper end of the bin below or in which are so many percent of the positive numbers; 0 if there are none. */
    double percentile(double percent) {
        long all = 0;
        for (int n : counts) all += n;
        long below = 0;
        long wanted = (long) Math.ceil(all * percent / 100);
        for (int k = 0; k < counts.length; k++) {
            below += counts[k];
            if (below >= wanted && below > 0) return Float.intBitsToFloat((k + 1) << BELOW);
        }
        return 0;
    }
}
