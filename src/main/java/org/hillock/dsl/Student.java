package org.hillock.dsl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.hillock.model.Check;

/**
 * Who does an exercise. The name seeds what is hidden in it, so that each student looks for numbers of their own, and a
 * lecturer who types the same name gets the same ones.
 */
public final class Student {
    private final String name;

    Student(String name) {
        this.name = Check.named("student", name);
    }

    /** A number below 10,000 that goes with the name, whatever its capitals and spaces: {@code run.seed(me.seed())}. */
    public long seed() {
        return hash("") % 10_000;
    }

    /** A number from low to high, of three digits, to be found by experiment: {@code me.number("tau", 8, 35)}. */
    public Hidden<Double> number(String what, double low, double high) {
        Check.named("student.number", what);
        Check.finite("student.number.low", low, "");
        Check.finite("student.number.high", high, "");
        if (!(low < high))
            throw new IllegalArgumentException("student.number.low must be below high = " + Check.text(high)
                    + ", but was " + Check.text(low) + ". Write number(\"" + what + "\", " + Check.text(high) + ", "
                    + Check.text(low) + ").");
        double drawn = low + (high - low) * chance(what).nextDouble();
        double rounded = new BigDecimal(drawn).round(new MathContext(3)).doubleValue();
        return new Hidden<>(
                what + ", from " + Check.text(low) + " to " + Check.text(high), Math.min(high, Math.max(low, rounded)));
    }

    /** One of several words, to be found by experiment: {@code me.word("pairing", "all", "nearest")}. */
    public Hidden<String> word(String what, String... words) {
        Check.named("student.word", what);
        if (words.length < 2)
            throw new IllegalArgumentException("student.word needs at least two words to choose from. Write word(\""
                    + what + "\", \"a\", \"b\").");
        return new Hidden<>(
                what + ", one of " + String.join(", ", List.of(words)),
                words[chance(what).nextInt(words.length)]);
    }

    private SplittableRandom chance(String what) {
        return new SplittableRandom(hash(what));
    }

    private long hash(String what) {
        var crc = new CRC32();
        String person = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        crc.update((person + '\n' + what).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    @Override
    public String toString() {
        return "student(\"" + name + "\")";
    }
}
