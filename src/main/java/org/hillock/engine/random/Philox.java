package org.hillock.engine.random;

/**
 * Philox4x32-10: a bijection of 128-bit counters, chosen by a 64-bit key, whose values pass for random. There is no state to
 * carry along, so any block can be had at any time.
 *
 * <p>Reference: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, <i>Parallel random numbers: as easy as 1, 2, 3</i>, SC '11,
 * doi 10.1145/2063384.2063405. Checked by {@code PhiloxTest} against the known answers of that paper's authors.
 */
final class Philox {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW = 0xFFFFFFFFL;

    private long first;
    private long second;

    /** Computes the block of a counter, given as its lower and its upper 64 bits. */
    void block(long key, long lower, long upper) {
        int c0 = (int) lower;
        int c1 = (int) (lower >>> 32);
        int c2 = (int) upper;
        int c3 = (int) (upper >>> 32);
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (c0 & LOW);
            long p1 = MULTIPLIER_1 * (c2 & LOW);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        first = (long) c1 << 32 | c0 & LOW;
        second = (long) c3 << 32 | c2 & LOW;
    }

    /** The lower 64 bits of the block. */
    long first() {
        return first;
    }

    /** The upper 64 bits of the block. */
    long second() {
        return second;
    }
}
