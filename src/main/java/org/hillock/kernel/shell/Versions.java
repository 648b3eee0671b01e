package org.hillock.kernel.shell;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which JShell keeps variables. When something that a declaration names is declared anew, JShell compiles that
 * declaration again into a class of another name, and its variable is empty. Here the new field takes over what the old one
 * held; and the old one, which code that still runs may read, follows the new one.
 */
final class Versions {
    private static final Pattern WRAPPER = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

    /** A variable's field, and those it had before. */
    private record Versioned(Field now, List<Field> before) {}

    private final SnippetLoader loader;
    /** By the class's name without its version. */
    private final Map<String, String> newest = new HashMap<>();

    private final Map<String, Versioned> renewed = new HashMap<>();
    /** What the older fields of a variable hold. */
    private final Map<String, @Nullable Object> told = new HashMap<>();

    private final Map<String, Field> kept = new HashMap<>();
    private final List<String> replaced = new ArrayList<>();

    Versions(SnippetLoader loader) {
        this.loader = loader;
    }

    /** Forgets which variables the last statement has renewed. */
    synchronized void begin() {
        kept.clear();
        replaced.clear();
    }

    /** To be called once these classes can be found. */
    synchronized void add(Iterable<String> names) {
        for (String name : names) {
            Matcher wrapper = WRAPPER.matcher(name);
            if (!wrapper.matches()) continue;
            String before = newest.put(wrapper.group(1), name);
            if (before == null || before.equals(name)) continue;
            renew(wrapper.group(1), before, name);
            replaced.add(before);
        }
    }

    /** The classes that the last statement has replaced. */
    synchronized List<String> replaced() {
        return List.copyOf(replaced);
    }

    private void renew(String wrapper, String before, String now) {
        Field from = variable(loader.find(before)).orElse(null);
        Field to = variable(loader.find(now)).orElse(null);
        if (from == null || to == null) return;
        Versioned older = renewed.get(wrapper);
        var fields = new ArrayList<>(older == null ? List.of() : older.before);
        fields.add(from);
        renewed.put(wrapper, new Versioned(to, fields));
        told.remove(wrapper);
        kept.remove(to.getName());
        if (takeOver(from, to)) kept.put(to.getName(), to);
    }

    /** A type that was declared anew is another type, also as that of a list's elements; and a lambda still does what it did. */
    private static boolean takeOver(Field from, Field to) {
        Object value = get(from);
        boolean code = value != null
                && WRAPPER.matcher(value.getClass().getName()).lookingAt()
                && (value.getClass().isSynthetic() || value.getClass().isAnonymousClass());
        return !code && from.getGenericType().equals(to.getGenericType()) && set(to, value);
    }

    /** A statement has ended: what code of older versions reads is brought up to date. */
    synchronized void end() {
        renewed.forEach((wrapper, variable) -> {
            Object value = get(variable.now);
            boolean known = told.containsKey(wrapper);
            if (isSame(variable.now, value, told.put(wrapper, value)) && known) return;
            for (Field field : variable.before) set(field, value);
        });
    }

    private static boolean isSame(Field field, @Nullable Object a, @Nullable Object b) {
        return field.getType().isPrimitive() ? Objects.equals(a, b) : a == b;
    }

    /** Whether the variable of this name has kept its value, though the last statement had it compiled anew. */
    synchronized boolean isKept(String name) {
        return kept.containsKey(name);
    }

    /** Empties a variable that was declared anew without a value. */
    synchronized void empty(String name) {
        Field field = kept.get(name);
        if (field != null) empty(field);
    }

    /** Lets go of the value of an expression that has no name. */
    static void release(Class<?> wrapper) {
        variable(wrapper).ifPresent(Versions::empty);
    }

    private static void empty(Field field) {
        set(field, Array.get(Array.newInstance(field.getType(), 1), 0));
    }

    /** A snippet's class has one variable, if any. */
    private static Optional<Field> variable(@Nullable Class<?> wrapper) {
        if (wrapper == null) return Optional.empty();
        try {
            for (Field field : wrapper.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
                field.setAccessible(true);
                return Optional.of(field);
            }
        } catch (LinkageError e) {
            // It is of a type that is gone.
        }
        return Optional.empty();
    }

    private static @Nullable Object get(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException | LinkageError e) {
            return null;
        }
    }

    private static boolean set(Field field, @Nullable Object value) {
        try {
            field.set(null, value);
            return true;
        } catch (IllegalAccessException | IllegalArgumentException | NullPointerException | LinkageError e) {
            return false;
        }
    }
}
