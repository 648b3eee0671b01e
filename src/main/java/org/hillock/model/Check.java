package org.hillock.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one voice in which bad arguments are refused: {@code neuron.rm must be > 0 MΩ, but was -10.0.} NaN and infinity
 * are refused everywhere, and so are magnitudes that no experiment has and whose arithmetic would overflow.
 */
public final class Check {
    /** The largest magnitude taken, in the library's units (ms, mV, nA, MΩ, nF, µS, Hz). */
    public static final double LARGEST = 1e12;

    /** The smallest magnitude taken where a value must be above zero: below it arithmetic underflows. */
    public static final double SMALLEST = 1e-12;

    private Check() {}

    /** The value, if it is finite, above zero and not absurd. */
    public static double positive(String name, double value, String unit) {
        if (!(value > 0)) throw refused(name, "> 0", unit, value);
        if (value < SMALLEST) throw refused(name, ">= " + text(SMALLEST), unit, value);
        return notAbsurd(name, value, unit);
    }

    /** The value, if it is finite, not below zero and not absurd. */
    public static double notNegative(String name, double value, String unit) {
        if (!(value >= 0)) throw refused(name, ">= 0", unit, value);
        return notAbsurd(name, value, unit);
    }

    /** The value, if it is finite and not absurd. */
    public static double finite(String name, double value, String unit) {
        return notAbsurd(name, value, unit);
    }

    /** The value, if low ≤ value ≤ high. */
    public static double within(String name, double value, double low, double high, String unit) {
        if (!(value >= low && value <= high))
            throw refused(name, "between " + text(low) + " and " + text(high), unit, value);
        return value;
    }

    /** The count, if low ≤ count ≤ high. */
    public static int count(String name, long value, long low, long high) {
        if (value < low && high >= Integer.MAX_VALUE)
            throw new IllegalArgumentException(name + " must be >= " + low + ", but was " + value + ".");
        if (value < low || value > high)
            throw new IllegalArgumentException(
                    name + " must be between " + low + " and " + high + ", but was " + value + ".");
        return (int) value;
    }

    /**
     * The text, if there is one.
     *
     * @param line to type
     */
    public static String given(String name, @Nullable String value, String line) {
        if (value == null)
            throw new IllegalArgumentException(name + " must be a text, but was null. Write " + line + ".");
        return value;
    }

    /** The text, if it is not blank. */
    public static String named(String name, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException(name + " must not be empty.");
        return value;
    }

    private static double notAbsurd(String name, double value, String unit) {
        if (!Double.isFinite(value))
            throw new IllegalArgumentException(
                    name + " must be a finite number" + of(unit) + ", but was " + value + ".");
        if (value > LARGEST) throw refused(name, "<= " + text(LARGEST), unit, value);
        if (value < -LARGEST) throw refused(name, ">= " + text(-LARGEST), unit, value);
        return value + 0.0; // -0.0 becomes 0.0, so that equal descriptions are equal
    }

    private static IllegalArgumentException refused(String name, String limit, String unit, double value) {
        return new IllegalArgumentException(
                name + " must be " + limit + (unit.isEmpty() ? "" : " " + unit) + ", but was " + value + ".");
    }

    private static String of(String unit) {
        return unit.isEmpty() ? "" : " of " + unit;
    }

    /** How many there are of something, to be read: {@code 12,500}; {@code 2.5·10¹⁴} from 10¹² on. */
    public static String amount(double count) {
        if (count < 1e12) return String.format(Locale.ROOT, "%,.0f", count);
        int power = (int) Math.floor(Math.log10(count) + 1e-9);
        var factor =
                String.format(Locale.ROOT, "%.2g", count / Math.pow(10, power)).replaceAll("\\.?0+$", "");
        var exponent = new StringBuilder();
        for (char digit : Integer.toString(power).toCharArray()) exponent.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        return (factor.equals("1") ? "" : factor + "·") + "10" + exponent;
    }

    /** A number as a user types it: 10, 0.5, 1.0E12; never locale-dependent. */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e7) return Long.toString((long) value);
        return Double.toString(value);
    }
}
