package org.hillock.engine.population;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The exponential function as text for the loops of a population: without branches, so that it is computed for many neurons at once,
 * and in the same operations one by one and in vectors. With k the nearest whole number to x/ln 2 and z = x − k ln 2,
 *
 * <pre>e^x = 2^k (1 + z + z² (1/2 + z/6 + …)),   (e^x − 1)/x = (2^k (z + z² (1/2 + z/6 + …)) + (2^k − 1))/x</pre>
 *
 * <p>The error is below 1 unit in the last place of e^x, and below 4 of (e^x − 1)/x, in double as in single precision. Arguments are
 * taken into [−708, 709], in single precision [−87, 88], beyond which e^x would not be a normal number. Checked by
 * {@code ExponentialTest}.
 */
enum Exponential {
    DOUBLE(
            "double",
            "Double",
            "long",
            12,
            "-708.0",
            "709.0",
            "6755399441056767.0",
            52,
            "1e-300",
            "0.6931471803691238",
            "1.9082149292705877e-10"),
    FLOAT("float", "Float", "int", 6, "-87f", "88f", "12583039f", 23, "1e-30f", "0.693359375f", "-2.12194440e-4f");

    private final String type;
    private final String box;
    private final String integer;
    private final int terms;
    private final String lowest;
    private final String highest;
    /** 1.5 · 2^(digits) + the exponent's bias: added to a number it leaves the nearest whole one in the lowest bits. */
    private final String magic;

    private final int digits;
    private final String tiny;
    private final String ln2High;
    private final String ln2Low;

    Exponential(
            String type,
            String box,
            String integer,
            int terms,
            String lowest,
            String highest,
            String magic,
            int digits,
            String tiny,
            String ln2High,
            String ln2Low) {
        this.type = type;
        this.box = box;
        this.integer = integer;
        this.terms = terms;
        this.lowest = lowest;
        this.highest = highest;
        this.magic = magic;
        this.digits = digits;
        this.tiny = tiny;
        this.ln2High = ln2High;
        this.ln2Low = ln2Low;
    }

    /** {@code exponential(x)} and {@code relative(x)}, one number at a time. */
    String scalar() {
        return filled("""
              static TYPE exponential(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST);
                final TYPE r = y * LOG2E + MAGIC;
                final TYPE k = r - MAGIC;
                final TYPE z = (y - k * LN2HIGH) - k * LN2LOW;
                return (series(z) + ONE) * BOX.BITSToBOX(BOX.TYPEToRawINTEGERBits(r) << DIGITS);
              }
              static TYPE relative(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST) + TINY;
                final TYPE r = y * LOG2E + MAGIC;
                final TYPE k = r - MAGIC;
                final TYPE z = (y - k * LN2HIGH) - k * LN2LOW;
                final TYPE s = BOX.BITSToBOX(BOX.TYPEToRawINTEGERBits(r) << DIGITS);
                return (series(z) * s + (s - ONE)) / (x + TINY);
              }
              static TYPE series(TYPE z) {
                final TYPE z2 = z * z;
                final TYPE z4 = z2 * z2;
                return z + z2 * (POLYNOMIAL);
              }
            """, polynomial());
    }

    /** The same, operation by operation, for a vector of numbers. */
    String vector() {
        return filled("""
              static BOXVector exponential(BOXVector x) {
                final BOXVector y = x.max(LOWEST).min(HIGHEST);
                final BOXVector r = y.mul(LOG2E).add(MAGIC);
                final BOXVector k = r.sub(MAGIC);
                final BOXVector z = y.sub(k.mul(LN2HIGH)).sub(k.mul(LN2LOW));
                return series(z).add(ONE).mul(power(r));
              }
              static BOXVector relative(BOXVector x) {
                final BOXVector y = x.max(LOWEST).min(HIGHEST).add(TINY);
                final BOXVector r = y.mul(LOG2E).add(MAGIC);
                final BOXVector k = r.sub(MAGIC);
                final BOXVector z = y.sub(k.mul(LN2HIGH)).sub(k.mul(LN2LOW));
                final BOXVector s = power(r);
                return series(z).mul(s).add(s.sub(ONE)).div(x.add(TINY));
              }
              static BOXVector power(BOXVector r) {
                return r.reinterpretAsINTEGERs().lanewise(VectorOperators.LSHL, DIGITS).reinterpretAsBOXs();
              }
              static BOXVector series(BOXVector z) {
                final BOXVector z2 = z.mul(z);
                final BOXVector z4 = z2.mul(z2);
                return z.add(z2.mul(POLYNOMIAL));
              }
            """, vectorPolynomial());
    }

    private String filled(String text, String series) {
        return text.replace("POLYNOMIAL", series)
                .replace("BITS", integer + "Bits")
                .replace("INTEGER", this == DOUBLE ? "Long" : "Int")
                .replace("TYPE", type)
                .replace("BOX", box)
                .replace("LOWEST", lowest)
                .replace("HIGHEST", highest)
                .replace("LOG2E", literal(1 / Math.log(2)))
                .replace("MAGIC", magic)
                .replace("LN2HIGH", ln2High)
                .replace("LN2LOW", ln2Low)
                .replace("DIGITS", Integer.toString(digits))
                .replace("TINY", tiny)
                .replace("ONE", literal(1));
    }

    private String literal(double value) {
        return this == DOUBLE ? Double.toString(value) : (float) value + "f";
    }

    /** 1/2 + z/6 + … in quads of terms, whose sums do not wait for each other. */
    private String polynomial() {
        return IntStream.range(0, (terms + 3) / 4)
                .mapToObj(q -> q == 0 ? quad(0) : "z4 * ".repeat(q) + "(" + quad(4 * q) + ")")
                .collect(Collectors.joining(" + "));
    }

    private String quad(int from) {
        var first = "(" + pair(from) + ")";
        return from + 2 >= terms ? first : first + " + z2 * (" + pair(from + 2) + ")";
    }

    private String pair(int from) {
        return literal(1 / factorial(from + 2)) + " + z * " + literal(1 / factorial(from + 3));
    }

    private String vectorPolynomial() {
        var sum = new StringBuilder(vectorQuad(0));
        for (int q = 1; 4 * q < terms; q++)
            sum.append(".add(z4" + ".mul(z4)".repeat(q - 1) + ".mul(" + vectorQuad(4 * q) + "))");
        return sum.toString();
    }

    private String vectorQuad(int from) {
        return from + 2 >= terms ? vectorPair(from) : vectorPair(from) + ".add(z2.mul(" + vectorPair(from + 2) + "))";
    }

    private String vectorPair(int from) {
        return "z.mul(" + literal(1 / factorial(from + 3)) + ").add(" + literal(1 / factorial(from + 2)) + ")";
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
