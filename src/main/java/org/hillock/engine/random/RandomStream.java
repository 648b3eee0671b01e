package org.hillock.engine.random;

/**
 * One of many independent sequences of random numbers, named by seed, population, neuron, purpose and index. The seed is the
 * key of {@link Philox}, and everything else has its own bits in the counter, so no two streams ever share a block.
 *
 * <pre>counter = neuron (32 bits) | population (24) | purpose (8) | index (20) | block (44)</pre>
 *
 * <p>Elementary functions are those of {@link StrictMath}: the numbers are the same on every machine.
 */
public final class RandomStream {
    private static final int INDEX_BITS = 20;
    private static final int BLOCK_BITS = 44;

    private final Philox philox = new Philox();
    private final long seed;
    private final long lower;
    private final long upper;
    private long block;
    private boolean half;
    private boolean spare;
    private double radius;
    private double angle;

    private RandomStream(long seed, long upper, long lower) {
        this.seed = seed;
        this.upper = upper;
        this.lower = lower;
    }

    /** @param index which of several of this purpose, below 2²⁰ */
    public static RandomStream of(long seed, int population, int neuron, Purpose purpose, int index) {
        if (population < 0 || population >= 1 << 24)
            throw new IllegalArgumentException("A run has room for 2^24 populations, but asks for " + population + ".");
        if (index < 0 || index >= 1 << INDEX_BITS)
            throw new IllegalArgumentException(
                    "A cell has room for 2^20 random inputs of a kind, but asks for " + index + ".");
        long upper = (long) neuron << 32 | (long) population << 8 | purpose.ordinal();
        return new RandomStream(seed, upper, (long) index << BLOCK_BITS);
    }

    /** A stream of a run that has one cell. */
    public static RandomStream of(long seed, Purpose purpose, int index) {
        return of(seed, 0, 0, purpose, index);
    }

    /**
     * One Gaussian number for each of successive neurons: what {@link #gaussian} of their own streams gives first after {@link #seek} to
     * the block.
     */
    public static void gaussians(
            long seed,
            int population,
            int firstNeuron,
            int count,
            Purpose purpose,
            int index,
            long block,
            double[] out) {
        var one = of(seed, population, firstNeuron, purpose, index);
        for (int i = 0; i < count; i++) {
            one.philox.block(seed, one.lower | block, one.upper + ((long) i << 32));
            out[i] = gaussian(one.philox.first());
        }
    }

    /** Goes on from this block of 128 bits: two words, two numbers. Block 0 is the first. */
    public void seek(long block) {
        this.block = block;
        half = false;
        spare = false;
    }

    /** The next 64 bits. */
    public long bits() {
        half = !half;
        if (!half) return philox.second();
        philox.block(seed, lower | block++, upper);
        return philox.first();
    }

    /** Uniform in (0, 1), both ends excluded: an odd multiple of 2⁻⁵³. */
    public double uniform() {
        return ((bits() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Exponential with mean 1, by inversion of all 64 bits: the tail is right down to 2⁻⁶⁴, beyond 44 means. */
    public double exponential() {
        return -StrictMath.log(((bits() >>> 1) + 0.5) * 0x1p-63);
    }

    /** Gaussian with mean 0 and variance 1, by inversion of all 64 bits: tails to 9.1 standard deviations. Two come from one block. */
    public double gaussian() {
        return gaussian(bits());
    }

    private static double gaussian(long bits) {
        double lower = Normal.lower(((bits >>> 1) + 0.5) * 0x1p-64);
        return (bits & 1) == 0 ? lower : -lower;
    }
}
