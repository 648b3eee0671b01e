package org.hillock.help;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Card;
import org.hillock.model.Described;

/** What the sources of this library say of its methods and types. */
public final class Documentation {
    /** Overloads that take units of ours come after those that take bare numbers. */
    public static final Comparator<Method> PLAIN_FIRST = Comparator.comparing(
                    (Method method) -> Arrays.stream(method.getParameterTypes())
                            .anyMatch(type -> type.getName().startsWith("org.hillock.model")))
            .thenComparing(Method::getParameterCount);

    private static final Map<Class<?>, SourceFile> FILES = new ConcurrentHashMap<>();

    private Documentation() {}

    /** The first sentence on a method; empty if nobody has written any. */
    public static String sentence(Method method) {
        return of(method).map(Javadoc::firstSentence).orElse("");
    }

    /**
     * All that is said of a verb, with its parameters and limits, and the equations of what it makes: first of the overload that takes
     * plain numbers.
     */
    public static String text(Collection<Method> overloads) {
        return text(overloads, overloads.stream().flatMap(method -> equations(method).stream()));
    }

    /** The same, with the equations and parameters of this one that the verb has made. */
    public static String text(Collection<Method> overloads, Described made) {
        return text(overloads, Stream.of(equations(made.card())));
    }

    private static String text(Collection<Method> overloads, Stream<String> equations) {
        var texts = overloads.stream()
                .sorted(PLAIN_FIRST)
                .flatMap(method -> of(method).stream())
                .map(javadoc -> javadoc.body() + javadoc.tags());
        return Stream.concat(texts, equations.filter(text -> !text.isEmpty()).limit(1))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    /** What is said of a type. */
    public static String text(Class<?> type) {
        return file(type).ofType(type.getSimpleName()).map(Javadoc::body).orElse("");
    }

    /** What is said of a constant. */
    public static String text(Class<?> owner, String field) {
        return file(owner).ofField(field).map(Javadoc::body).orElse("");
    }

    /** A Javadoc comment as plain text, tags and all. */
    public static String plain(String comment) {
        return new Javadoc(comment).all();
    }

    /** The equations and parameters of what an opening word without arguments makes. */
    private static Optional<String> equations(Method opening) {
        if (!Modifier.isStatic(opening.getModifiers()) || opening.getParameterCount() > 0) return Optional.empty();
        if (!Described.class.isAssignableFrom(opening.getReturnType())) return Optional.empty();
        try {
            return Optional.of(equations(((Described) opening.invoke(null)).card()));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static String equations(Card card) {
        var lines = new ArrayList<String>();
        card.equations().forEach(equation -> lines.add("  " + equation));
        for (Card.Entry p : card.parameters())
            lines.add(("  " + p.name() + " = " + p.value() + " " + p.unit()).stripTrailing() + ", " + p.meaning());
        return String.join("\n", lines);
    }

    /** A method that says nothing itself is what it overrides. */
    private static Optional<Javadoc> of(Method method) {
        var seen = new HashSet<Class<?>>();
        var types = new ArrayDeque<Class<?>>(List.of(method.getDeclaringClass()));
        while (!types.isEmpty()) {
            Class<?> type = types.poll();
            if (!seen.add(type)) continue;
            Optional<Javadoc> found = declared(type, method).flatMap(file(type)::ofMethod);
            if (found.isPresent()) return found;
            if (type.getSuperclass() != null) types.add(type.getSuperclass());
            types.addAll(List.of(type.getInterfaces()));
        }
        return Optional.empty();
    }

    private static Optional<Method> declared(Class<?> type, Method method) {
        if (type == method.getDeclaringClass()) return Optional.of(method);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(other -> other.getName().equals(method.getName()))
                .filter(other -> other.getParameterCount() == method.getParameterCount())
                .findFirst();
    }

    private static SourceFile file(Class<?> type) {
        return FILES.computeIfAbsent(type, SourceFile::of);
    }
}
