package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What to write instead, where a verb is right but its place or its arguments are not. */
final class Advice {
    private final Names names;

    Advice(Names names) {
        this.names = names;
    }

    /** What the verb of ours that is called here takes. */
    Optional<String> overloads(String source, int start) {
        Call call = Call.at(source, start, names);
        if (call == null) return Optional.empty();
        var overloads = Members.overloads(call.receiver(), call.name());
        return overloads.isEmpty() ? Optional.empty() : Optional.of("There is " + String.join(", ", overloads));
    }

    /** Where in the chain the verb would have a place: before a verb that was already said, or after one still to say. */
    Optional<String> elsewhere(String source, int start) {
        Call call = Call.at(source, start, names);
        if (call == null) return Optional.empty();
        var along = call.along();
        for (int k = along.size() - 2; k >= 0; k--)
            if (!along.get(k).methods(call.name()).isEmpty())
                return Optional.of(say(call, along.get(k).type(), "before " + call.link(k + 1) + "(..)"));
        Class<?> type = call.receiver().type();
        return Arrays.stream(type.getMethods())
                .filter(method -> !Members.isDetail(method) && leadsTo(method, type, call.name()))
                .map(Method::getName)
                .distinct()
                // What is run is what there is to see; after that, any order that does not change.
                .min(Comparator.comparing((String name) -> !name.equals("run"))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> say(call, owner(type, name, call.name()), "after " + name + "(..)"));
    }

    private static boolean leadsTo(Method method, Class<?> type, String verb) {
        Class<?> next = Generics.result(method, type);
        return next != null
                && next != type
                && Members.isOurs(next)
                && new Receiver(next, false).methods(verb).stream().anyMatch(m -> !Members.isDetail(m));
    }

    private static Class<?> owner(Class<?> type, String method, String verb) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(method) && leadsTo(m, type, verb))
                .map(m -> Objects.requireNonNull(Generics.result(m, type)))
                .findFirst()
                .orElseThrow();
    }

    private static String say(Call call, Class<?> owner, String place) {
        return call.name() + "(..) is a verb of " + owner.getSimpleName() + ": write it " + place + ".";
    }

    /** A verb that is called on one of our types, with what stands after each link of the chain before it. */
    private record Call(String name, List<Receiver> along, List<Chain.Link> links) {

        static @org.jspecify.annotations.Nullable Call at(String source, int start, Names names) {
            int end = start;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) end++;
            String masked = Mask.of(source);
            int dot = masked.substring(0, start).stripTrailing().length() - 1;
            if (end == start || dot < 0 || masked.charAt(dot) != '.') return null;
            Chain chain = Chain.endingAt(masked, dot);
            var along = Receiver.along(masked, dot, names);
            if (chain == null || along.size() < chain.links().size()) return null;
            if (!Members.isOurs(along.get(along.size() - 1).type())) return null;
            return new Call(source.substring(start, end), along, chain.links());
        }

        Receiver receiver() {
            return along.get(along.size() - 1);
        }

        String link(int k) {
            return links.get(k).name();
        }
    }
}
