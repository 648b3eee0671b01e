package org.hillock.engine.plasticity;

/**
 * Powers, in operations that a processor can carry out for many numbers at once, and that all machines round alike. With
 * {@code x = 2^k m}, m between √½ and √2, and {@code s = (m − 1)/(m + 1)},
 *
 * <pre>ln x = k ln 2 + 2 (s + s³/3 + s⁵/5 + …),   x^y = 2^j e^r,   r = y ln x − j ln 2,   e^r = 1 + r + r² (1/2 + r/6 + …)</pre>
 *
 * <p>ln x is kept in two numbers, so the power is that of {@link StrictMath#pow} to 2 units in the last place.  0 has the powers 0 of all positive exponents;
 * what else is no normal number, or has a power near the ends of their range, goes to {@link Math#pow}.
 */
final class Power {
    static final double LN2_HIGH = 0x1.62e42fefa38p-1;
    static final double LN2_LOW = 0x1.ef35793c7673p-45;
    static final double PER_LN2 = 1.4426950408889634;
    /** 1.5 · 2^52: added to a number it leaves the nearest whole one in the lowest bits. */
    static final double WHOLE = 6755399441055744.0;

    /** The same, with the bias of an exponent. */
    static final double BIASED = 6755399441056767.0;

    static final double LARGEST = 708;
    static final long HALF_ROOT = 0x3fe6a09e667f3bcdL;
    private static final long WHOLE_BITS = Double.doubleToRawLongBits(WHOLE);

    private Power() {}

    static double of(double x, double y) {
        if (x == 0 && y > 0) return 0;
        long bits = Double.doubleToRawLongBits(x);
        long exponent = bits - HALF_ROOT >> 52;
        double k = Double.longBitsToDouble(exponent + WHOLE_BITS) - WHOLE;
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double f = m - 1;
        double d = m + 1;
        double inverse = 1 / d;
        double s = f * inverse;
        double rest = Math.fma(-s, m - (d - 1), Math.fma(-s, d, f)) * inverse;
        double u = s + s;
        double z = s * s;
        double whole = k * LN2_HIGH;
        double high = whole + u;
        double low = Math.fma(u * z, logarithm(z), rest + rest) + Math.fma(k, LN2_LOW, u - (high - whole));
        double p = y * high;
        if (!(x >= Double.MIN_NORMAL & x <= Double.MAX_VALUE & Math.abs(p) <= LARGEST)) return Math.pow(x, y);
        double more = Math.fma(y, low, Math.fma(y, high, -p));
        double biased = Math.fma(p, PER_LN2, BIASED);
        double j = biased - BIASED;
        double r = Math.fma(j, -LN2_HIGH, p) + Math.fma(j, -LN2_LOW, more);
        double scale = Double.longBitsToDouble(Double.doubleToRawLongBits(biased) << 52);
        return Math.fma(Math.fma(r * r, exponential(r), r), scale, scale);
    }

    /** 1/3 + z/5 + …, in quads of terms whose sums do not wait for each other. */
    private static double logarithm(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double first = Math.fma(z2, Math.fma(z, 1 / 9.0, 1 / 7.0), Math.fma(z, 1 / 5.0, 1 / 3.0));
        double second = Math.fma(z2, Math.fma(z, 1 / 17.0, 1 / 15.0), Math.fma(z, 1 / 13.0, 1 / 11.0));
        double third = Math.fma(z2, 1 / 23.0, Math.fma(z, 1 / 21.0, 1 / 19.0));
        return Math.fma(z4, Math.fma(z4, third, second), first);
    }

    /** 1/2 + r/6 + …. */
    private static double exponential(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double first = Math.fma(r2, Math.fma(r, 1 / 120.0, 1 / 24.0), Math.fma(r, 1 / 6.0, 1 / 2.0));
        double second = Math.fma(r2, Math.fma(r, 1 / 362880.0, 1 / 40320.0), Math.fma(r, 1 / 5040.0, 1 / 720.0));
        double third = Math.fma(
                r2, Math.fma(r, 1 / 6227020800.0, 1 / 479001600.0), Math.fma(r, 1 / 39916800.0, 1 / 3628800.0));
        return Math.fma(r4, Math.fma(r4, third, second), first);
    }
}
