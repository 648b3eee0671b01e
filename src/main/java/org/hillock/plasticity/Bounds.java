package org.hillock.plasticity;

/**
 * The least and the greatest weight, in its own unit.
 *
 * @param lower −∞ if there is none
 * @param upper ∞ if there is none
 */
public record Bounds(double lower, double upper) {
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Bounds {
        if (!(lower < upper))
            throw new IllegalArgumentException(
                    "bounds must go from a lower to an upper weight, but was " + lower + " to " + upper + ".");
    }

    /** True if there are both. */
    public boolean closed() {
        return !Double.isInfinite(range());
    }

    private double range() {
        return upper - lower;
    }

    /** What a change of 1 means: the whole range of the weight, or one of its units where the range has no end. */
    public double unit() {
        return closed() ? range() : 1;
    }

    /** The weight, or the bound that it has passed. */
    public double clip(double w) {
        return Math.min(upper, Math.max(lower, w));
    }
}
