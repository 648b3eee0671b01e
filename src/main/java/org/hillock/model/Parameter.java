package org.hillock.model;

import java.util.function.Function;

/**
 * A named number in equations.
 *
 * @param unit of the value; empty for a pure number
 * @param meaning a few words; empty if the user gave none
 * @param limit what values it may have
 */
public record Parameter(String name, double value, String unit, String meaning, Limit limit) {

    /** The values that a parameter may have. */
    public enum Limit {
        ANY,
        NOT_NEGATIVE,
        POSITIVE
    }

    /** A pure number that may have any value. */
    public static Parameter of(String name, double value) {
        return new Parameter(name, value, "", "", Limit.ANY);
    }

    /**
     * The same parameter with another value.
     *
     * @param owner the word before the name in an error: {@code izhikevich}
     * @throws IllegalArgumentException if the value is beyond the limit
     */
    public Parameter with(String owner, double other) {
        var full = owner + "." + name;
        Function<Double, Double> checked =
                switch (limit) {
                    case ANY -> v -> Check.finite(full, v, unit);
                    case NOT_NEGATIVE -> v -> Check.notNegative(full, v, unit);
                    case POSITIVE -> v -> Check.positive(full, v, unit);
                };
        return new Parameter(name, checked.apply(other), unit, meaning, limit);
    }
}
