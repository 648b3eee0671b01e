package org.hillock.kernel.shell;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hillock.kernel.shell.Chain.Link;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a dot: a class, or a value of one. Found by reflection along the chain, which takes
 * microseconds where the compiler takes tens of milliseconds; what is not certain (generics, lambdas, casts, classes
 * of cells) is left to the compiler.
 *
 * @param isStatic whether the class itself is meant, not a value of it
 */
record Receiver(Class<?> type, boolean isStatic) {

    /** The receiver that ends before {@code end}, or null if only the compiler can tell. */
    static @Nullable Receiver endingAt(String masked, int end, Names names) {
        Chain chain = Chain.endingAt(masked, end);
        return chain == null ? null : of(chain, masked, names, 0);
    }

    /** What stands after each link of the chain that ends before {@code end}, as far as that is certain. */
    static List<Receiver> along(String masked, int end, Names names) {
        Chain chain = Chain.endingAt(masked, end);
        var receivers = new ArrayList<Receiver>();
        for (int n = 1; chain != null && n <= chain.links().size(); n++) {
            Receiver receiver = of(new Chain(chain.links().subList(0, n), chain.start()), masked, names, 0);
            if (receiver == null) break;
            receivers.add(receiver);
        }
        return receivers;
    }

    private static @Nullable Receiver of(Chain chain, String masked, Names names, int depth) {
        List<Link> links = chain.links();
        Receiver receiver = first(links.get(0), masked.substring(0, chain.start()), names, depth);
        for (Link link : links.subList(1, links.size())) {
            if (receiver == null) return null;
            receiver =
                    link.call() ? value(receiver.methods(link.name()), receiver.type()) : receiver.member(link.name());
        }
        return receiver;
    }

    private static @Nullable Receiver first(Link link, String before, Names names, int depth) {
        if (link.call()) return value(names.methods(link.name()), null);
        if (isDeclaredIn(before, link.name())) return depth > 8 ? null : local(link.name(), before, names, depth);
        if (names.hasVariable(link.name())) return value(names.variable(link.name()));
        Class<?> type = names.type(link.name());
        return type == null ? null : new Receiver(type, true);
    }

    /** A variable that this cell declares by {@code var} further up, and may not have run yet. */
    private static @Nullable Receiver local(String name, String before, Names names, int depth) {
        Matcher declaration =
                Pattern.compile("\\bvar\\s+" + Pattern.quote(name) + "\\s*=").matcher(before);
        int start = -1;
        while (declaration.find()) start = declaration.end();
        if (start < 0 || isDeclaredIn(before.substring(start), name)) return null;
        int end = before.indexOf(';', start);
        if (end < 0) return null;
        Chain chain = Chain.endingAt(before, end);
        if (chain == null || !before.substring(start, chain.start()).isBlank()) return null;
        return of(chain, before, names, depth + 1);
    }

    /** Whether the text declares the name: as a variable, or as a parameter of a lambda. */
    private static boolean isDeclaredIn(String text, String name) {
        String n = "\\b" + Pattern.quote(name) + "\\b";
        return Pattern.compile("[\\w>\\]]\\s+" + n + "\\s*[=:;,)]|" + n + "\\s*->|\\([^()]*" + n + "[^()]*\\)\\s*->")
                .matcher(text)
                .find();
    }

    private static @Nullable Receiver value(@Nullable Class<?> type) {
        return type == null || type.isPrimitive() || type.isArray() ? null : new Receiver(type, false);
    }

    /** The one type that all these methods return when called on this one. */
    private static @Nullable Receiver value(List<Method> methods, @Nullable Class<?> on) {
        Class<?> result = null;
        for (Method method : methods) {
            Class<?> one = Generics.result(method, on == null ? method.getDeclaringClass() : on);
            if (one == null || result != null && result != one) return null;
            result = one;
        }
        return value(result);
    }

    /** Its methods of this name. */
    List<Method> methods(String name) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .filter(m -> !isStatic || Modifier.isStatic(m.getModifiers()))
                .toList();
    }

    private @Nullable Receiver member(String name) {
        for (Field field : type.getFields())
            if (field.getName().equals(name))
                return field.getGenericType() instanceof TypeVariable<?> ? null : value(field.getType());
        for (Class<?> nested : type.getClasses())
            if (nested.getSimpleName().equals(name)) return new Receiver(nested, true);
        return null;
    }
}
