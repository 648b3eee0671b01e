package org.hillock.dsl;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.help.Documentation;
import org.hillock.help.Examples;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.model.Nearest;

/**
 * What there is to say of a word.
 *
 * @param title the word, or the overloads of a verb, one a line
 * @param text what its Javadoc says, with the equations of what it makes
 * @param rows the verbs of what it makes, or the opening words, each with its first sentence
 * @param example that can be pasted into a cell as it stands; empty if there is none
 */
public record Help(String title, String text, Map<String, String> rows, String example) {
    /** What every object answers is no word of the language. */
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

    public Help {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    static Help openings() {
        var rows = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        openingMethods()
                .sorted(Documentation.PLAIN_FIRST)
                .forEach(method -> rows.merge(
                        method.getName(),
                        Documentation.sentence(method),
                        (first, second) -> first.isEmpty() ? second : first));
        return new Help("Words to begin with", "help(\"stdp\") says more of one.", rows, "");
    }

    static Help of(String word) {
        String name = word.strip().replaceFirst("^\\.", "").replaceFirst("\\(.*", "");
        var openings = openingMethods().filter(m -> m.getName().equals(name)).toList();
        if (!openings.isEmpty()) return ofVerb(name, openings);
        var verbs = types().stream()
                .flatMap(type -> verbs(type).filter(m -> m.getName().equals(name)))
                .toList();
        if (!verbs.isEmpty()) return ofVerb(name, verbs);
        for (Class<?> type : types()) if (type.getSimpleName().equals(name)) return ofType(type, "");
        throw new IllegalArgumentException("There is no word \"" + word + "\"."
                + Nearest.to(name, names())
                        .map(n -> " Did you mean " + n + "?")
                        .orElse(" help() lists those there are."));
    }

    static Help of(Object value) {
        String line = value instanceof Described ? value.toString() : "";
        String opening = line.replaceFirst("(?s)\\(.*", "");
        var methods = openingMethods().filter(m -> m.getName().equals(opening)).toList();
        if (methods.isEmpty()) return ofType(value.getClass(), line);
        Help help = ofVerb(opening, methods);
        return new Help(line, help.text, help.rows, help.example);
    }

    private static Help ofVerb(String name, List<Method> overloads) {
        List<Method> methods =
                overloads.stream().sorted(Documentation.PLAIN_FIRST).toList();
        String title = methods.stream().map(Help::signature).distinct().collect(Collectors.joining("\n"));
        Method first = methods.get(0);
        boolean opens = Modifier.isStatic(first.getModifiers());
        Map<String, String> rows = opens && isOurs(first.getReturnType()) ? rows(first.getReturnType()) : Map.of();
        return new Help(
                title, Documentation.text(methods), rows, Examples.of(name).orElse(""));
    }

    private static Help ofType(Class<?> type, String line) {
        String title = line.isEmpty() ? type.getSimpleName() : line;
        return new Help(title, Documentation.text(type), isOurs(type) ? rows(type) : Map.of(), "");
    }

    /** Its verbs, those of detail last. */
    private static Map<String, String> rows(Class<?> type) {
        var rows = new LinkedHashMap<String, String>();
        verbs(type)
                .sorted(Comparator.comparing((Method m) -> m.isAnnotationPresent(Detail.class))
                        .thenComparing(Method::getName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Documentation.PLAIN_FIRST))
                .forEach(m -> rows.merge("." + m.getName(), Documentation.sentence(m), (a, b) -> a.isEmpty() ? b : a));
        return rows;
    }

    private static String signature(Method method) {
        String parameters = Arrays.stream(method.getParameters())
                .map(p -> (p.isVarArgs()
                                ? p.getType().getComponentType().getSimpleName() + "..."
                                : p.getType().getSimpleName())
                        + " " + p.getName())
                .collect(Collectors.joining(", ", "(", ")"));
        boolean opens = Modifier.isStatic(method.getModifiers());
        return (opens ? "" : ".") + method.getName() + parameters;
    }

    private static Collection<String> names() {
        return Stream.concat(openingMethods(), types().stream().flatMap(Help::verbs))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<Method> openingMethods() {
        return Arrays.stream(Hillock.class.getMethods()).filter(m -> Modifier.isStatic(m.getModifiers()));
    }

    private static Stream<Method> verbs(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> !m.isBridge() && !Modifier.isStatic(m.getModifiers()) && isOurs(m.getDeclaringClass()))
                .filter(m -> !OF_ANY_OBJECT.contains(m.getName()));
    }

    /** Those that the opening words lead to. */
    private static Set<Class<?>> types() {
        var found = new LinkedHashSet<Class<?>>();
        var next = new ArrayDeque<Class<?>>();
        openingMethods().map(Method::getReturnType).forEach(next::add);
        while (!next.isEmpty()) {
            Class<?> type = next.poll();
            if (!isOurs(type) || !found.add(type)) continue;
            verbs(type).map(Method::getReturnType).forEach(next::add);
        }
        return found;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.hillock.dsl.");
    }

    @Override
    public String toString() {
        var out = new StringBuilder(title);
        if (!text.isEmpty()) out.append("\n\n").append(text);
        if (!rows.isEmpty()) out.append("\n");
        int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        rows.forEach((name, sentence) -> out.append("\n  ")
                .append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(sentence));
        if (!example.isEmpty()) out.append("\n\nExample\n  ").append(example.replace("\n", "\n  "));
        return out.toString();
    }
}
