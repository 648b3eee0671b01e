package org.hillock.dsl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hillock.model.Check;

/** One of some values: {@code choice("reset", ZERO, LINEAR)}. It begins with the first, unless said otherwise. */
public record Choice<T>(String name, List<T> options, double initial) implements Control<T> {
    private static final int MOST = 1000;

    public Choice {
        Check.named("choice", name);
        Check.count("choice.options", options.size(), 2, MOST);
        options = List.copyOf(options);
        Check.within("choice.initial", initial, 0, options.size() - 1, "");
    }

    /** It begins with this option. */
    public Choice<T> start(T option) {
        int index = option == null ? -1 : options.indexOf(option);
        if (index < 0)
            throw new IllegalArgumentException("choice.start must be one of "
                    + options.stream().map(Choice::word).collect(Collectors.joining(", ")) + ", but was " + word(option)
                    + ".");
        return new Choice<>(name, options, index);
    }

    @Override
    public T at(double position) {
        return options.get((int) Math.max(0, Math.min(options.size() - 1, Math.rint(position))));
    }

    @Override
    public double[] some(int most) {
        return most < 2
                ? new double[] {initial}
                : IntStream.range(0, options.size()).asDoubleStream().toArray();
    }

    @Override
    public String text(double position) {
        return String.valueOf(at(position));
    }

    private static String word(Object option) {
        return option instanceof CharSequence text ? Words.quoted(text.toString()) : Objects.toString(option);
    }

    @Override
    public String toString() {
        return "choice(" + Words.quoted(name) + ", "
                + options.stream().map(Choice::word).collect(Collectors.joining(", ")) + ")"
                + (initial == 0 ? "" : ".start(" + word(at(initial)) + ")");
    }
}
