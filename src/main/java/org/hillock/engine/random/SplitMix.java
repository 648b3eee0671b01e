package org.hillock.engine.random;

/**
 * SplitMix64: a Weyl sequence whose members are mixed, a nanosecond a number. For many numbers of one name, where a block of {@link
 * Philox} for each would take too long: the name gives the place in the sequence at which the numbers begin. Such places are 64 random
 * bits, so that sequences of 10⁷ names and 10³ numbers overlap anywhere with a probability below 0.01.
 *
 * <p>Reference: G. L. Steele, D. Lea, C. H. Flood, <i>Fast splittable pseudorandom number generators</i>, OOPSLA 2014, doi
 * 10.1145/2660193.2660195; bounded numbers after D. Lemire, ACM Trans. Model. Comput. Simul. 29:3, 2019, doi 10.1145/3230636.
 */
public final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long LOW = 0xFFFFFFFFL;

    private long state;

    public SplitMix(long state) {
        this.state = state;
    }

    /** The numbers of a name; see {@link RandomStream#of(long, int, int, Purpose, int)}. */
    public static SplitMix of(long seed, int group, int member, Purpose purpose, int index) {
        return new SplitMix(RandomStream.of(seed, group, member, purpose, index).bits());
    }

    /** Passes over so many numbers. */
    public SplitMix skip(long numbers) {
        state += numbers * GOLDEN;
        return this;
    }

    /** The next 64 bits. */
    public long bits() {
        return mix(state += GOLDEN);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** Uniform in (0, 1), both ends excluded: an odd multiple of 2⁻⁵³. */
    public double uniform() {
        return ((bits() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Gaussian with mean 0 and variance 1, by inversion: tails to 8.2 standard deviations. */
    public double gaussian() {
        return Normal.quantile(uniform());
    }

    /** Each of 0 … n − 1 with exactly the same probability. */
    public int below(int n) {
        long product = (bits() >>> 32) * n;
        if ((product & LOW) < n) {
            long least = (1L << 32) % n;
            while ((product & LOW) < least) product = (bits() >>> 32) * n;
        }
        return (int) (product >>> 32);
    }
}
