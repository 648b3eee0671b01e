package org.hillock.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The values of a coarse field of colours as numbers in its cells.
 *
 * @param counts if the values are whole numbers, of which no digit may be lost
 */
public record NumberMark(HeatMark heat, boolean counts) implements Mark {
    private static final MathContext DIGITS = new MathContext(2);

    @Override
    public String name() {
        return "";
    }

    @Override
    public Ink ink() {
        return heat.ink();
    }

    /** Counts as they are, and all else to two digits; what rounds to less than a thousandth of the largest is 0. */
    String text(double z) {
        if (counts) return Long.toString((long) z).replace('-', '−');
        double largest =
                Math.max(Math.abs(heat.shown().low()), Math.abs(heat.shown().high()));
        if (Math.abs(z) < largest * 1e-3) return "0";
        return new BigDecimal(z)
                .round(DIGITS)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    @Override
    public Range xExtent(boolean positive) {
        return Range.EMPTY;
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return Range.EMPTY;
    }
}
