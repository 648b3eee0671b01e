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
            "Long",
            12,
            "-708.0",
            "709.0",
            "6755399441056767.0",
            52,
            "1e-300",
            "0.6931471803691238",
            "1.9082149292705877e-10"),
    FLOAT(
            "float",
            "Float",
            "int",
            "Int",
            6,
            "-87f",
            "88f",
            "12583039f",
            23,
            "1e-30f",
            "0.693359375f",
            "-2.12194440e-4f");

    private final String type;
    private final String box;
    private final String integer;
    private final String integerBox;
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
            String integerBox,
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
        this.integerBox = integerBox;
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
        return """
              static TYPE exponential(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST);
                final TYPE r = y * LOG2E + MAGIC;
                final TYPE k = r - MAGIC;
                final TYPE z = (y - k * HIGH) - k * LOW;
                return (series(z) + ONE) * BOX.BITSToBOX(BOX.TYPEToRawCASEBits(r) << DIGITS);
              }
              static TYPE relative(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST) + TINY;
                final TYPE r = y * LOG2E + MAGIC;
                final TYPE k = r - MAGIC;
                final TYPE z = (y - k * HIGH) - k * LOW;
                final TYPE s = BOX.BITSToBOX(BOX.TYPEToRawCASEBits(r) << DIGITS);
                return (series(z) * s + (s - ONE)) / (x + TINY);
              }
              static TYPE series(TYPE z) {
                final TYPE z2 = z * z;
                final TYPE z4 = z2 * z2;
                return z + z2 * (POLYNOMIAL);
              }
            """.replace("BITS", integer + "Bits")
                .replace("CASE", integerBox)
                .replace("TYPE", type)
                .replace("BOX", box)
                .replace("LOWEST", lowest)
                .replace("HIGHEST", highest)
                .replace("LOG2E", literal(1 / Math.log(2)))
                .replace("MAGIC", magic)
                .replace("HIGH", ln2High)
                .replace("LOW", ln2Low)
                .replace("DIGITS", Integer.toString(digits))
                .replace("TINY", tiny)
                .replace("ONE", literal(1))
                .replace("POLYNOMIAL", polynomial());
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

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
