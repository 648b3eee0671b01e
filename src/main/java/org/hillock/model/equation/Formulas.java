package org.hillock.model.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text of differential equations, taken in: which names change by an equation ({@code v' = …}), which stand for a part of
 * them ({@code x = …}), and which are parameters. {@code I} is the injected current, {@code t} the time in ms, {@code pi} is
 * π, and {@code xi}, {@code xi_1}, … are white noise of unit intensity (1/√ms), each of its own.
 */
public final class Formulas {
    public static final String CURRENT = "I";
    public static final String TIME = "t";
    private static final String NOISE = "xi";
    private static final int MOST = 200;
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 1000;

    private final String text;
    private final List<Statement> slopes = new ArrayList<>();
    private final List<Statement> parts = new ArrayList<>();

    private Formulas(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException that shows the line and points at the column */
    public static Formulas of(String text) {
        var formulas = new Formulas(text);
        formulas.take(Parser.equations(text));
        return formulas;
    }

    private void take(List<Statement> statements) {
        var known = new LinkedHashMap<String, Statement>();
        if (statements.size() > MOST)
            throw new IllegalArgumentException(
                    "equations must have at most " + MOST + " lines, but has " + statements.size() + ".");
        for (var s : statements) {
            if (reserved(s.name()))
                throw error(s.at(), "\"" + s.name() + "\" is " + meaning(s.name()) + ". Take another name.");
            if (known.put(s.name(), s) != null) throw error(s.at(), "\"" + s.name() + "\" has an equation already.");
            if (s.kind() == Statement.Kind.SLOPE) slopes.add(s);
        }
        if (slopes.isEmpty())
            throw error(statements.get(0).at(), "nothing here changes in time. Write for instance v' = ...");
        var open = new LinkedHashSet<String>();
        for (var s : statements) if (s.kind() == Statement.Kind.VALUE) order(s, known, open);
        written();
        for (var s : statements)
            for (var noise : noises()) {
                if (s.kind() == Statement.Kind.VALUE && s.value().mentions(noise))
                    throw error(
                            place(s, noise),
                            "\"" + noise + "\" must stand in an equation such as v' = ... + s*" + noise
                                    + ", not in a part of one.");
                var factor = Derivative.of(s.value(), noise);
                if (noises().stream().anyMatch(factor::mentions) || Derivative.jumps(s.value(), noise))
                    throw error(
                            place(s, noise),
                            "\"" + noise + "\" must stand in a sum, times a factor, as in v' = ... + s*" + noise + ".");
            }
    }

    /** Sorts the parts so that each comes after those it needs. */
    private void order(Statement s, Map<String, Statement> known, Set<String> open) {
        if (parts.contains(s)) return;
        if (!open.add(s.name()))
            throw error(
                    s.at(),
                    "\"" + s.name() + "\" is defined by itself: " + String.join(" -> ", open) + ". Write " + s.name()
                            + "' = ... if it changes in time.");
        s.value().names(n -> {
            var other = known.get(n.name());
            if (other != null && other.kind() == Statement.Kind.VALUE) order(other, known, open);
        });
        open.remove(s.name());
        parts.add(s);
    }

    /** Refuses parts that double and double again: their derivatives would not end. */
    private void written() {
        var sizes = new HashMap<String, Long>();
        var depths = new HashMap<String, Integer>();
        for (var s : all()) {
            var size = new long[] {1};
            s.value().names(n -> size[0] += sizes.getOrDefault(n.name(), 1L));
            if (size[0] > LONGEST)
                throw error(s.at(), "with all its parts written out this has more than " + LONGEST + " names.");
            int depth = depth(s.value(), depths);
            if (depth > DEEPEST)
                throw error(s.at(), "with all its parts written out this is nested more than " + DEEPEST + " deep.");
            if (s.kind() == Statement.Kind.VALUE) {
                sizes.put(s.name(), size[0]);
                depths.put(s.name(), depth);
            }
        }
    }

    private static int depth(Expression e, Map<String, Integer> parts) {
        if (e instanceof Expression.Name n) return parts.getOrDefault(n.name(), 1);
        if (e instanceof Expression.Negation n) return 1 + depth(n.of(), parts);
        if (e instanceof Expression.Operation o) return 1 + Math.max(depth(o.left(), parts), depth(o.right(), parts));
        int deepest = 0;
        if (e instanceof Expression.Call c)
            for (var argument : c.arguments()) deepest = Math.max(deepest, depth(argument, parts));
        return 1 + deepest;
    }

    private static int place(Statement s, String name) {
        var at = new int[] {s.at()};
        s.value().names(n -> {
            if (n.name().equals(name)) at[0] = n.at();
        });
        return at[0];
    }

    public static boolean reserved(String name) {
        return name.equals(CURRENT) || name.equals(TIME) || name.equals("pi") || noise(name);
    }

    private static boolean noise(String name) {
        return name.equals(NOISE) || name.startsWith(NOISE + "_");
    }

    private static String meaning(String name) {
        return switch (name) {
            case CURRENT -> "the injected current";
            case TIME -> "the time";
            case "pi" -> "the number";
            default -> "the noise";
        };
    }

    public String text() {
        return text;
    }

    /** {@code v' = …}, in the order of the text. */
    public List<Statement> slopes() {
        return List.copyOf(slopes);
    }

    /** {@code x = …}, each after those it needs. */
    public List<Statement> parts() {
        return List.copyOf(parts);
    }

    public Optional<Statement> slope(String name) {
        return slopes.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The names of the white noises, in reading order. */
    public List<String> noises() {
        var names = new LinkedHashSet<String>();
        for (var s : all())
            s.value().names(n -> {
                if (noise(n.name())) names.add(n.name());
            });
        return List.copyOf(names);
    }

    public boolean mentions(String name) {
        return all().stream().anyMatch(s -> s.value().mentions(name));
    }

    /** The names that no equation gives, each where it stands first: the parameters. */
    public Map<String, Integer> free() {
        var defined = new LinkedHashSet<String>();
        all().forEach(s -> defined.add(s.name()));
        var free = new LinkedHashMap<String, Integer>();
        for (var s : all())
            s.value().names(n -> {
                if (!reserved(n.name()) && !defined.contains(n.name())) free.putIfAbsent(n.name(), n.at());
            });
        return free;
    }

    /** The names whose values are not the same during a whole run. */
    public Set<String> changing() {
        var changing = new LinkedHashSet<>(List.of(CURRENT, TIME));
        slopes.forEach(s -> changing.add(s.name()));
        changing.addAll(noises());
        for (var p : parts) if (changing.stream().anyMatch(p.value()::mentions)) changing.add(p.name());
        return changing;
    }

    /** An expression with all parts that depend on a name written out, so that it can be differentiated by that name. */
    public Expression expanded(Expression expression, String name) {
        var values = new HashMap<String, Expression>();
        for (var part : parts) {
            var value = Derivative.substitute(part.value(), values);
            if (value.mentions(name)) values.put(part.name(), value);
        }
        return Derivative.substitute(expression, values);
    }

    /** An error at a place of the text. */
    public IllegalArgumentException error(int at, String message) {
        return Pointed.error("equations", text, at, message);
    }

    /** A name that the text knows and that differs from this one by capital letters alone. */
    public Optional<String> alike(String name) {
        var names = new LinkedHashSet<>(List.of(CURRENT, TIME, "pi"));
        all().forEach(s -> names.add(s.name()));
        return names.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private List<Statement> all() {
        var all = new ArrayList<>(parts);
        all.addAll(slopes);
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formulas f && f.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
