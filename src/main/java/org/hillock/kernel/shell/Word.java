package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name in a piece of code, and what is certain of the place where it stands.
 *
 * @param end where the name ends
 * @param member whether a dot stands before it
 * @param called whether a bracket opens behind it
 * @param along what stands after each link of the chain before the dot, as far as that is certain
 * @param links the chain before the dot
 * @param methods those of this name that can be called here
 */
record Word(
        String name,
        int end,
        boolean member,
        boolean called,
        List<Receiver> along,
        List<Chain.Link> links,
        List<Method> methods) {

    /** The word that begins here, or null if none does. */
    static @Nullable Word at(String source, int start, Names names) {
        int end = start;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) end++;
        if (end == start) return null;
        String name = source.substring(start, end);
        String masked = Mask.of(source);
        int next = Splitter.skipBlank(source, end);
        boolean called = next < source.length() && source.charAt(next) == '(';
        String before = masked.substring(0, start).stripTrailing();
        if (!before.endsWith(".")) return new Word(name, end, false, called, List.of(), List.of(), names.methods(name));
        int dot = before.length() - 1;
        Chain chain = Chain.endingAt(masked, dot);
        if (chain == null) return new Word(name, end, true, called, List.of(), List.of(), List.of());
        List<Receiver> along = Receiver.along(masked, dot, names);
        boolean certain = along.size() == chain.links().size();
        List<Method> methods = certain ? along.get(along.size() - 1).methods(name) : List.of();
        return new Word(name, end, true, called, along, chain.links(), methods);
    }

    /** What stands before the dot; null if there is none, or it is not certain. */
    @Nullable
    Receiver receiver() {
        return along.isEmpty() || along.size() < links.size() ? null : along.get(along.size() - 1);
    }

    /** Whether it is a verb of this library, or stands where one could. */
    boolean isOurs() {
        Receiver receiver = receiver();
        return receiver != null
                ? Members.isOurs(receiver.type())
                : !methods.isEmpty() && methods.stream().allMatch(m -> Members.isOurs(m.getDeclaringClass()));
    }

    /** Every overload, {@code rm(double MOhm) → Neuron}. */
    List<String> overloads() {
        Receiver receiver = receiver();
        return methods.stream()
                .map(m -> name + Members.signature(m, receiver == null ? m.getDeclaringClass() : receiver.type()))
                .sorted()
                .distinct()
                .toList();
    }
}
