package org.hillock.engine.wiring;

import java.util.function.DoubleUnaryOperator;
import org.hillock.engine.random.Normal;
import org.hillock.network.Distribution;

/**
 * The inverse of a distribution function: of uniform numbers it makes numbers of the distribution. Those of a distribution that is
 * truncated come from the part of (0, 1) that its bounds leave, so none is drawn twice.
 */
final class Quantile {
    /** The ends of what {@link org.hillock.engine.random.SplitMix#uniform} gives. */
    private static final double FIRST = 0x1p-53;

    private static final double LAST = 1 - 0x1p-53;
    private static final int ENTRIES = 1 << 16;
    private static final double LEAST_SHARE = 1e-9;
    private static final int HALVINGS = 64;

    private final DoubleUnaryOperator inverse;

    private Quantile(DoubleUnaryOperator inverse) {
        this.inverse = inverse;
    }

    /** @param what has these values, for errors */
    static Quantile of(Distribution distribution, String what) {
        if (distribution instanceof Distribution.Constant c) return new Quantile(p -> c.value());
        if (distribution instanceof Distribution.Uniform u)
            return new Quantile(p -> u.from() + p * (u.to() - u.from()));
        if (distribution instanceof Distribution.Normal n)
            return new Quantile(p -> n.mean() + n.sd() * Normal.quantile(p));
        if (distribution instanceof Distribution.LogNormal n)
            return new Quantile(p -> n.median() * StrictMath.exp(n.sigma() * Normal.quantile(p)));
        if (distribution instanceof Distribution.Truncated t) return truncated(t, what);
        throw new IllegalArgumentException(what + " cannot be drawn from " + distribution
                + ", which is no distribution. Write normal(..), logNormal(..) or uniform(..).");
    }

    private static Quantile truncated(Distribution.Truncated t, String what) {
        var inner = of(t.inner(), what);
        double from = t.lowest() <= inner.lowest() ? 0 : inner.share(t.lowest());
        double to = t.highest() >= inner.highest() ? 1 : inner.share(t.highest());
        if (!(to - from >= LEAST_SHARE))
            throw new IllegalArgumentException(what + " cannot be drawn from " + t + ": " + t.inner()
                    + " has next to nothing there. Write other bounds.");
        return new Quantile(p -> Math.min(t.highest(), Math.max(t.lowest(), inner.at(from + p * (to - from)))));
    }

    /** The probability of less than x. */
    private double share(double x) {
        double low = 0;
        double high = 1;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (at(middle) < x) low = middle;
            else high = middle;
        }
        return high;
    }

    /** The value below which a number lies with probability p. */
    double at(double p) {
        return inverse.applyAsDouble(Math.min(LAST, Math.max(FIRST, p)));
    }

    double lowest() {
        return at(FIRST);
    }

    double highest() {
        return at(LAST);
    }

    Quantile then(DoubleUnaryOperator map) {
        return new Quantile(p -> map.applyAsDouble(at(p)));
    }

    /** The medians of 65,536 equally probable parts. */
    double[] table() {
        var table = new double[ENTRIES];
        for (int k = 0; k < ENTRIES; k++) table[k] = at((k + 0.5) / ENTRIES);
        return table;
    }
}
