package org.hillock.dsl;

import java.util.SplittableRandom;

/**
 * A number or a word that does not show itself, for a question of a notebook: {@code check("tau").near(myAnswer, tau,
 * 0.1)} knows it, a cell that ends with {@code tau} does not tell it. Whoever runs the kernel can get at it, as at
 * everything; it is kept from a glance, not from a will.
 *
 * @param <T> {@link Double} or {@link String}
 */
public final class Hidden<T> {
    private static final int SALT_DIGITS = 8;
    private static final int DIGITS = SALT_DIGITS + 16;

    private final String description;
    private final T value;

    Hidden(String description, T value) {
        this.description = description;
        this.value = value;
    }

    /** The expected answer that a student's copy of a notebook carries: a salt, and the bits of the number under it. */
    static Hidden<Double> of(String seal) {
        if (!seal.matches("[0-9a-f]{" + DIGITS + "}"))
            throw new IllegalArgumentException(
                    "hidden(\"" + seal + "\") is no sealed answer. Copy that line again from the course.");
        long salt = Long.parseLong(seal.substring(0, SALT_DIGITS), 16);
        long bits = Long.parseUnsignedLong(seal.substring(SALT_DIGITS), 16);
        return new Hidden<>(
                "an expected answer", Double.longBitsToDouble(bits ^ new SplittableRandom(salt).nextLong()));
    }

    /** The value, for the cell that makes something of it; whoever looks for an answer has no need of this word. */
    public T reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "hidden: " + description;
    }
}
