package org.hillock.model.equation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions that an equation may call. Angles are in radians; {@code log} is the natural logarithm. */
public enum Function {
    EXP(1),
    LOG(1),
    LOG10(1),
    SQRT(1),
    ABS(1),
    SIN(1),
    COS(1),
    TAN(1),
    SINH(1),
    COSH(1),
    TANH(1),
    ATAN(1),
    FLOOR(1),
    CEIL(1),
    /** −1, 0 or 1. */
    SIGN(1),
    /** 1 from 0 on, else 0. */
    STEP(1),
    /** (eˣ − 1) / x, which is 1 at 0: the rate 0.1 (v+40) / (1 − e^(−(v+40)/10)) is {@code 1 / exprel(-(v+40)/10)}. */
    EXPREL(1),
    MIN(2),
    MAX(2),
    /** {@code where(v > 0, a, b)}: a if the condition holds, else b. */
    WHERE(3),
    NOT(1);

    private static final double SERIES = 0.02;

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if this argument must be a condition. */
    boolean takesCondition(int argument) {
        return this == NOT || this == WHERE && argument == 0;
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    public double apply(double[] a) {
        return switch (this) {
            case EXP -> Math.exp(a[0]);
            case LOG -> Math.log(a[0]);
            case LOG10 -> Math.log10(a[0]);
            case SQRT -> Math.sqrt(a[0]);
            case ABS -> Math.abs(a[0]);
            case SIN -> Math.sin(a[0]);
            case COS -> Math.cos(a[0]);
            case TAN -> Math.tan(a[0]);
            case SINH -> Math.sinh(a[0]);
            case COSH -> Math.cosh(a[0]);
            case TANH -> Math.tanh(a[0]);
            case ATAN -> Math.atan(a[0]);
            case FLOOR -> Math.floor(a[0]);
            case CEIL -> Math.ceil(a[0]);
            case SIGN -> Math.signum(a[0]);
            case STEP -> a[0] >= 0 ? 1 : 0;
            case EXPREL -> exprel(a[0]);
            case MIN -> Math.min(a[0], a[1]);
            case MAX -> Math.max(a[0], a[1]);
            case WHERE -> a[0] != 0 ? a[1] : a[2];
            case NOT -> a[0] != 0 ? 0 : 1;
        };
    }

    /** (eˣ − 1) / x to some fifty units in the last place; near 0 by its series. */
    public static double exprel(double x) {
        if (Math.abs(x) > SERIES) return (Math.exp(x) - 1) / x;
        return 1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7)))));
    }
}
