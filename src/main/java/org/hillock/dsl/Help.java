package org.hillock.dsl;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
 * @param sections the verbs of what it makes, or the opening words by what they are for, each with its first sentence
 * @param example that can be pasted into a cell as it stands; empty if there is none
 */
public record Help(String title, String text, List<Section> sections, String example) {
    /** What every object answers is no word of the language. */
    private static final Set<String> OF_ANY_OBJECT = Set.of("equals", "hashCode", "toString");

    /** µs and µS are two words. */
    private static final Comparator<String> BY_ALPHABET =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private static final Map<Class<?>, String> SECTIONS = sectionTitles();

    public Help {
        sections = List.copyOf(sections);
    }

    /**
     * Words that belong together.
     *
     * @param title what they are for; empty for the verbs of one thing
     * @param rows the words, each with its first sentence
     */
    public record Section(String title, Map<String, String> rows) {
        public Section {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /** All words with their first sentences. */
    public Map<String, String> rows() {
        var all = new LinkedHashMap<String, String>();
        sections.forEach(section -> all.putAll(section.rows));
        return all;
    }

    private static Map<Class<?>, String> sectionTitles() {
        var titles = new LinkedHashMap<Class<?>, String>();
        titles.put(Cells.class, "Cells");
        titles.put(Inputs.class, "What a cell receives");
        titles.put(Networks.class, "Networks");
        titles.put(PublishedNetworks.class, "Networks of the literature");
        titles.put(Plasticities.class, "Synapses that learn");
        titles.put(Layers.class, "Layers that learn pictures");
        titles.put(Conversions.class, "Trained networks");
        titles.put(Hillock.class, "Figures, sweeps, numbers and resets");
        titles.put(Interactions.class, "Controls");
        titles.put(Units.class, "Units");
        return titles;
    }

    static Help openings() {
        var named = new HashSet<String>();
        var sections = new ArrayList<Section>();
        SECTIONS.forEach((type, title) -> {
            var rows = new TreeMap<String, String>(BY_ALPHABET);
            openingMethods()
                    .filter(method -> method.getDeclaringClass() == type && !named.contains(method.getName()))
                    .sorted(Documentation.PLAIN_FIRST)
                    .forEach(method -> rows.merge(method.getName(), Documentation.sentence(method), Help::first));
            named.addAll(rows.keySet());
            sections.add(new Section(title, rows));
        });
        return new Help("Words to begin with", "help(\"stdp\") says more of one.", sections, "");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
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
        return new Help(line, Documentation.text(methods, (Described) value), help.sections, help.example);
    }

    private static Help ofVerb(String name, List<Method> overloads) {
        List<Method> methods =
                overloads.stream().sorted(Documentation.PLAIN_FIRST).toList();
        String title = methods.stream().map(Help::signature).distinct().collect(Collectors.joining("\n"));
        Method first = methods.get(0);
        boolean opens = Modifier.isStatic(first.getModifiers());
        List<Section> verbs = opens ? sections(first.getReturnType()) : List.of();
        return new Help(
                title, Documentation.text(methods), verbs, Examples.of(name).orElse(""));
    }

    private static Help ofType(Class<?> type, String line) {
        String title = line.isEmpty() ? type.getSimpleName() : line;
        return new Help(title, Documentation.text(type), sections(type), "");
    }

    /** Its verbs, those of detail last. */
    private static List<Section> sections(Class<?> type) {
        if (!isOurs(type)) return List.of();
        var rows = new LinkedHashMap<String, String>();
        verbs(type)
                .sorted(Comparator.comparing((Method m) -> m.isAnnotationPresent(Detail.class))
                        .thenComparing(Method::getName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Documentation.PLAIN_FIRST))
                .forEach(m -> rows.merge("." + m.getName(), Documentation.sentence(m), Help::first));
        return rows.isEmpty() ? List.of() : List.of(new Section("", rows));
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
        int width = rows().keySet().stream().mapToInt(String::length).max().orElse(0);
        for (Section section : sections) {
            out.append("\n");
            if (!section.title.isEmpty()) out.append("\n").append(section.title);
            section.rows.forEach((name, sentence) -> out.append("\n  ")
                    .append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(sentence));
        }
        if (!example.isEmpty()) out.append("\n\nExample\n  ").append(example.replace("\n", "\n  "));
        return out.toString();
    }
}
