package org.hillock.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Examples that can be pasted into a cell as they stand; each begins with the first word it is for. */
public final class Examples {
    private Examples() {}

    /** All of them. */
    public static List<String> all() {
        try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream("examples.jsh"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\\R\\R+")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first that begins with this word, or else the shortest in which it is called. */
    public static Optional<String> of(String word) {
        var call = Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "\\(");
        return all().stream()
                .filter(example -> call.matcher(example).find())
                .min(Comparator.comparingInt(example -> example.startsWith(word + "(") ? 0 : example.length()));
    }
}
