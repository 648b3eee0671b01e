package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** What simple names mean to a cell, found by its imports; only what is certain, and nothing of what cells declare. */
final class Names {
    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    boolean.class,
                    byte.class,
                    char.class,
                    short.class,
                    int.class,
                    long.class,
                    float.class,
                    double.class)
            .collect(Collectors.toMap(Class::getName, type -> type));

    private final Shell shell;

    Names(Shell shell) {
        this.shell = shell;
    }

    /** The class of this name; null if there is none, or a cell declares one so called. */
    @Nullable
    Class<?> type(String name) {
        int generic = name.indexOf('<');
        String raw = generic < 0 ? name : name.substring(0, generic);
        if (jshell().types().anyMatch(t -> t.name().equals(raw))) return null;
        if (raw.indexOf('.') > 0) return loader().find(raw);
        for (ImportSnippet i : imports(false)) {
            String full = i.fullname();
            if (full.endsWith(".*")) full = full.substring(0, full.length() - 1) + raw;
            else if (!full.endsWith("." + raw)) continue;
            Class<?> found = loader().find(full);
            if (found != null) return found;
        }
        return loader().find("java.lang." + raw);
    }

    /** The type of a variable that a cell has declared. */
    @Nullable
    Class<?> variable(String name) {
        return jshell().variables()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .map(v -> type(v.typeName()))
                .orElse(null);
    }

    /** The class of a type as the compiler writes it in a message: {@code int}, {@code double[]}, a full name. */
    @Nullable
    Class<?> typeInMessage(String name) {
        if (!name.endsWith("[]")) return PRIMITIVES.containsKey(name) ? PRIMITIVES.get(name) : type(name);
        Class<?> element = typeInMessage(name.substring(0, name.length() - 2));
        return element == null ? null : element.arrayType();
    }

    /** The variables of cells whose type will do. */
    List<String> variables(Predicate<Class<?>> fits) {
        return jshell().variables()
                .filter(v -> jshell().status(v) == Snippet.Status.VALID)
                .filter(v -> {
                    Class<?> type = typeInMessage(v.typeName());
                    return type != null && fits.test(type) && !v.name().startsWith("$");
                })
                .map(VarSnippet::name)
                .sorted()
                .toList();
    }

    /** Imported words of ours that are, or make, a value of this type: {@code ZERO}, {@code linear(..)}. */
    List<String> words(Class<?> type) {
        var words = new TreeSet<String>();
        ours().flatMap(owner -> Arrays.stream(owner.getFields()))
                .filter(field -> type.isAssignableFrom(field.getType()))
                .forEach(field -> words.add(field.getName()));
        for (Method method : openings())
            if (type.isAssignableFrom(method.getReturnType()))
                words.add(method.getName() + (method.getParameterCount() == 0 ? "()" : "(..)"));
        return List.copyOf(words);
    }

    /** The constant of ours that can be named alone. */
    Optional<Field> constant(String name) {
        return hasVariable(name)
                ? Optional.empty()
                : ours().flatMap(owner -> Arrays.stream(owner.getFields()))
                        .filter(field -> field.getName().equals(name))
                        .findFirst();
    }

    /** The methods of ours that can be called by their name alone. */
    List<Method> openings() {
        return ours().flatMap(owner -> Arrays.stream(owner.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private Stream<Class<?>> ours() {
        return imports(true).stream()
                .map(ImportSnippet::fullname)
                .filter(name -> name.startsWith(Members.OURS) && name.endsWith(".*"))
                .<Class<?>>map(name -> loader().find(name.substring(0, name.length() - 2)))
                .filter(Objects::nonNull);
    }

    boolean hasVariable(String name) {
        return jshell().variables().anyMatch(v -> v.name().equals(name));
    }

    /** Methods that can be called by this name alone; none if a cell declares one. */
    List<Method> methods(String name) {
        if (jshell().methods().anyMatch(m -> m.name().equals(name))) return List.of();
        var found = new ArrayList<Method>();
        for (ImportSnippet i : imports(true)) {
            String full = i.fullname();
            int dot = full.lastIndexOf('.');
            String member = full.substring(dot + 1);
            if (!member.equals("*") && !member.equals(name)) continue;
            Class<?> owner = loader().find(full.substring(0, dot));
            if (owner == null) continue;
            for (Method m : owner.getMethods())
                if (Modifier.isStatic(m.getModifiers()) && m.getName().equals(name)) found.add(m);
        }
        return found;
    }

    private List<ImportSnippet> imports(boolean isStatic) {
        return jshell().imports()
                .filter(i -> i.isStatic() == isStatic && jshell().status(i) == Snippet.Status.VALID)
                .toList();
    }

    private JShell jshell() {
        return shell.jshell();
    }

    private SnippetLoader loader() {
        return shell.snippetLoader();
    }
}
