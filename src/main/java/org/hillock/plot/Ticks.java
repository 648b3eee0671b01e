package org.hillock.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers along one axis. XChart steps through its ticks with ten decimals and would never end on an axis of 1e-15 mV, so it
 * is given the axis in units of a power of ten, and the labels turn that back.
 *
 * @param shown in the axis's unit
 * @param factor from the axis's unit to XChart's
 */
record Ticks(Range shown, boolean logarithmic, double factor) {
    /** XChart leaves out a tick that stands exactly on an end. */
    private static final double MARGIN = 1e-6;

    static Ticks of(Range shown, boolean logarithmic) {
        double greatest = Math.max(Math.abs(shown.low()), Math.abs(shown.high()));
        boolean plain = logarithmic || greatest >= 1e-3 && greatest < 1e7;
        return new Ticks(shown, logarithmic, plain ? 1 : Math.pow(10, -Math.floor(Math.log10(greatest))));
    }

    /** What XChart is told. */
    Range axis() {
        return new Range(shown.low() * factor, shown.high() * factor).padded(MARGIN, logarithmic);
    }

    /** The label of a tick, from XChart's number; empty for a tick without one. */
    String label(double tick) {
        if (logarithmic && !labelled(tick)) return "";
        double value = tick / factor;
        double size = Math.abs(value);
        double span = Math.max(Math.abs(shown.low()), Math.abs(shown.high()));
        if (size < span * 1e-9) return "0";
        var digits = new BigDecimal(value).round(new MathContext(9)).stripTrailingZeros();
        boolean plain = logarithmic ? size >= 1e-4 && size < 1e6 : span >= 1e-3 && span < 1e7;
        var text = plain ? digits.toPlainString() : scientific(digits);
        return text.replace('-', '−');
    }

    private static String scientific(BigDecimal digits) {
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** Decades always; 2 and 5 within two decades and a half; every digit on a shorter axis. */
    private boolean labelled(double tick) {
        double decades = Math.log10(shown.high() / shown.low());
        long digit = Math.round(tick / Math.pow(10, Math.floor(Math.log10(tick) + 1e-9)));
        return digit == 1 || decades < 2.5 && (digit == 2 || digit == 5) || decades < 0.8;
    }
}
