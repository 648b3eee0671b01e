package org.hillock.engine.population;

/**
 * The exponential function as text for the loops of a population: without branches, so that it is computed for many neurons at once,
 * and in the same operations one by one and in vectors. With k the nearest whole number to x/ln 2 and z = x − k ln 2,
 *
 * <pre>e^x = 2^k (1 + z + z² (1/2 + z/6 + …)),   (e^x − 1)/x = (2^k (z + z² (1/2 + z/6 + …)) + (2^k − 1))/x</pre>
 *
 * <p>The error is below 1 unit in the last place of e^x, and below 4 of (e^x − 1)/x, in double as in single precision. Arguments are
 * taken into [−708, 709], in single precision [−87, 88], beyond which e^x would not be a normal number. Checked by
 * {@code ExponentialTest}.
 * All machines give the same bits, since a·b + c is rounded once on each; one without an instruction for that is slow.
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
    FLOAT("float", "Float", "int", 8, "-87f", "88f", "12583039f", 23, "1e-30f", "0.693359375f", "-2.12194440e-4f");

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

    /** {@code exponential(x)}, {@code relative(x)} and 1 over that, {@code inverse(x)}, one number at a time. */
    String scalar() {
        return filled("""
              static TYPE exponential(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST);
                final TYPE r = Math.fma(y, LOG2E, MAGIC);
                final TYPE s = power(r);
                return Math.fma(series(y, r - MAGIC), s, s);
              }
              static TYPE relative(TYPE x) {
                return above(x) / (x + TINY);
              }
              static TYPE inverse(TYPE x) {
                return (x + TINY) / above(x);
              }
              static TYPE above(TYPE x) {
                final TYPE y = Math.min(Math.max(x, LOWEST), HIGHEST) + TINY;
                final TYPE r = Math.fma(y, LOG2E, MAGIC);
                final TYPE s = power(r);
                return Math.fma(series(y, r - MAGIC), s, s - ONE);
              }
              static TYPE power(TYPE r) {
                return BOX.BITSToBOX(BOX.TYPEToRawINTEGERBits(r) << DIGITS);
              }
              static TYPE series(TYPE y, TYPE k) {
                final TYPE z = Math.fma(k, -(LN2LOW), Math.fma(k, -(LN2HIGH), y));
                final TYPE z2 = z * z;
                final TYPE z4 = z2 * z2;
                return Math.fma(z2, POLYNOMIAL, z);
              }
            """, polynomial("Math.fma(%s, %s, %s)", "%s"));
    }

    /** The functions of a vector of numbers. */
    enum Of {
        EXPONENTIAL,
        RELATIVE,
        INVERSE
    }

    /**
     * The same for a vector of numbers: statements that compute {@code resultN}. They are no function of their own, because the virtual
     * machine makes objects of the vectors that it hands to one. The bounds are kept by comparing and choosing, since the least and the
     * most of two numbers also have to tell −0 from 0; all else is the same, operation by operation.
     *
     * @param x the variable that holds the argument
     * @param n tells these variables from those of another call
     */
    String vector(Of function, String x, int n) {
        boolean one = function == Of.EXPONENTIAL;
        var text = """
              final BOXVector lN = ARGUMENT.blend(LOWEST, ARGUMENT.lt(LOWEST));
              final BOXVector yN = lN.blend(HIGHEST, lN.compare(VectorOperators.GT, HIGHEST))NOTZERO;
              final BOXVector rN = yN.fma(LOG2E, MAGIC);
              final BOXVector sN = rN.reinterpretAsINTEGERs().lanewise(VectorOperators.LSHL, DIGITS).reinterpretAsBOXs();
              final BOXVector kN = rN.sub(MAGIC);
              final BOXVector zN = kN.fma(constant(-(LN2LOW)), kN.fma(constant(-(LN2HIGH)), yN));
              final BOXVector z2N = zN.mul(zN);
              final BOXVector z4N = z2N.mul(z2N);
              final BOXVector eN = z2N.fma(POLYNOMIAL, zN).fma(sN, LESS);
              final BOXVector resultN = QUOTIENT;
            """;
        return filled(
                text.replace("NOTZERO", one ? "" : ".add(TINY)")
                        .replace("LESS", one ? "sN" : "sN.sub(ONE)")
                        .replace(
                                "QUOTIENT",
                                switch (function) {
                                    case EXPONENTIAL -> "eN";
                                    case RELATIVE -> "eN.div(ARGUMENT.add(TINY))";
                                    case INVERSE -> "ARGUMENT.add(TINY).div(eN)";
                                })
                        .replace("ARGUMENT", x)
                        .replaceAll("\\b(l|y|r|s|k|z2|z4|z|e|result)N\\b", "$1_" + n),
                polynomial("%s.fma(%s, %s)", "constant(%s)").replaceAll("\\b(z|z2|z4)\\b", "$1_" + n));
    }

    /** What the statements need. */
    String constant() {
        return filled("  static BOXVector constant(TYPE value) { return BOXVector.broadcast(S, value); }\n", "");
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

    /**
     * 1/2 + z/6 + … in quads of terms, whose sums do not wait for each other.
     *
     * @param sum how a·b + c is written
     * @param number how a number is
     */
    private String polynomial(String sum, String number) {
        var text = "";
        for (int from = (terms - 1) / 4 * 4; from >= 0; from -= 4) {
            var quad = from + 2 >= terms
                    ? pair(from, sum, number)
                    : sum.formatted("z2", pair(from + 2, sum, number), pair(from, sum, number));
            text = text.isEmpty() ? quad : sum.formatted("z4", text, quad);
        }
        return text;
    }

    private String pair(int from, String sum, String number) {
        return sum.formatted(
                "z",
                number.formatted(literal(1 / factorial(from + 3))),
                number.formatted(literal(1 / factorial(from + 2))));
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}
