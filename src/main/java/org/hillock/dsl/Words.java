package org.hillock.dsl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The line that rebuilds a description: an opening word and the verbs after it, in order. Verbs that say no more than the
 * default are known too, so that two descriptions can be told apart by the verb that differs, but they are not printed.
 */
record Words(String opening, List<Verb> verbs) {
    private static final int LONGEST_NAME = 80;

    record Verb(String name, String argument, boolean printed) {
        @Override
        public String toString() {
            return name + "(" + argument + ")";
        }
    }

    Words(String opening) {
        this(opening, List.of());
    }

    Words {
        verbs = List.copyOf(verbs);
    }

    Words verb(String name, String argument) {
        return verb(name, argument, true);
    }

    /** A verb that is printed only if it says more than the default. */
    Words verb(String name, String argument, boolean printed) {
        var more = new ArrayList<>(verbs);
        more.add(new Verb(name, argument, printed));
        return new Words(opening, more);
    }

    /** A verb that takes the place of what it said before. */
    Words once(String name, String argument) {
        return without(name).verb(name, argument);
    }

    Words without(Predicate<Verb> gone) {
        return new Words(opening, verbs.stream().filter(v -> !gone.test(v)).toList());
    }

    Words without(String... names) {
        var gone = Set.of(names);
        return without(v -> gone.contains(v.name));
    }

    /** A text as it is typed. */
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** A seed as it is typed. */
    static String seed(long seed) {
        return seed == (int) seed ? Long.toString(seed) : seed + "L";
    }

    /** The names of the verbs, silent ones among them, that are not the same in all of the lines. */
    static Set<String> differing(List<Words> lines) {
        var names = new LinkedHashSet<String>();
        for (var line : lines) line.verbs.forEach(verb -> names.add(verb.name));
        names.removeIf(
                name -> lines.stream().map(line -> line.text(name)).distinct().count() == 1);
        return names;
    }

    /** These verbs of this line, as a panel's name that fits above a panel; the whole line if it has none of them. */
    String only(Set<String> names) {
        var chosen = names.stream().map(this::text).filter(t -> !t.isEmpty()).collect(Collectors.joining("."));
        var name = chosen.isEmpty() ? toString() : chosen;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private String text(String name) {
        return verbs.stream()
                .filter(v -> v.name.equals(name))
                .map(Verb::toString)
                .collect(Collectors.joining("."));
    }

    @Override
    public String toString() {
        return opening + verbs.stream().filter(Verb::printed).map(v -> "." + v).collect(Collectors.joining());
    }
}
