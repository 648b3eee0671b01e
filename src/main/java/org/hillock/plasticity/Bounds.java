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
        return Double.isFinite(lower) && Double.isFinite(upper);
    }

    /** What a change of 1 means: the whole range of the weight, or one of its units where the range has no end. */
    public double unit() {
        return closed() ? upper - lower : 1;
    }

    /** {@link #unit} as a factor in a statement; empty if it is 1. */
    String unitText() {
        return unit() == 1 ? "" : "*(" + RuleText.UPPER + " - " + RuleText.LOWER + ")";
    }

    /** A weight in the middle, or at the one bound that there is; 0 without bounds. */
    public double middle() {
        if (closed()) return lower + (upper - lower) / 2;
        return clip(0);
    }

    /** The weight, or the bound that it has passed. */
    public double clip(double w) {
        return Math.min(upper, Math.max(lower, w));
    }
}
