package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hillock.dsl.Network;
import org.hillock.dsl.Population;

/** Where a verb of ours has its place that was written in a wrong one. */
final class Elsewhere {
    private final Names names;

    Elsewhere(Names names) {
        this.names = names;
    }

    /** Before a verb that was already said, after one still to say, or behind another opening word. */
    Optional<String> of(Word word) {
        Receiver receiver = word.receiver();
        if (receiver == null || !word.isOurs() || !word.methods().isEmpty()) return Optional.empty();
        var along = word.along();
        for (int k = along.size() - 2; k >= 0; k--)
            if (!along.get(k).methods(word.name()).isEmpty())
                return say(
                        word,
                        along.get(k).type(),
                        "write it before " + word.links().get(k + 1).name() + "(..)");
        return after(word, receiver.type())
                .or(() -> ofPopulations(word, receiver.type()))
                .or(() -> within(word, receiver.type()))
                .or(() -> behindAnotherOpening(word));
    }

    /** What goes into neurons is said of them, not of the whole network. */
    private static Optional<String> ofPopulations(Word word, Class<?> type) {
        return Network.class.isAssignableFrom(type) && hasVerb(Population.class, word.name())
                ? say(word, Population.class, "write it after population(..)")
                : Optional.empty();
    }

    /** An opening word that makes of what there is something that has the verb: of a cell a population. */
    private Optional<String> within(Word word, Class<?> type) {
        return names.openings().stream()
                .filter(opening -> !opening.isVarArgs() && hasVerb(opening.getReturnType(), word.name()))
                .filter(opening -> Arrays.stream(opening.getParameterTypes())
                        .anyMatch(p -> Members.isOurs(p) && p.isAssignableFrom(type)))
                .min(Comparator.comparing(Method::getName))
                .flatMap(opening -> say(
                        word,
                        opening.getReturnType(),
                        "write "
                                + opening.getName()
                                + Arrays.stream(opening.getParameters())
                                        .map(Parameter::getName)
                                        .collect(Collectors.joining(", ", "(", ")"))
                                + "." + word.name() + "(..)"));
    }

    private static Optional<String> after(Word word, Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Members.isDetail(method) && leadsTo(method, type, word.name()))
                // What is run is what there is to see; after that, any order that does not change.
                .min(Comparator.comparing((Method method) -> !method.getName().equals("run"))
                        // Of the rules by which neurons are joined, the one that fits most networks.
                        .thenComparing(method -> !method.getName().equals("probability"))
                        .thenComparing(Method::getParameterCount)
                        .thenComparing(Method::getName))
                .flatMap(method -> say(
                        word,
                        Objects.requireNonNull(Generics.result(method, type)),
                        "write it after " + method.getName() + "(..)"));
    }

    private static boolean leadsTo(Method method, Class<?> type, String verb) {
        Class<?> next = Generics.result(method, type);
        return next != null && next != type && Members.isOurs(next) && hasVerb(next, verb);
    }

    private static boolean hasVerb(Class<?> type, String verb) {
        return new Receiver(type, false).methods(verb).stream().anyMatch(m -> !Members.isDetail(m));
    }

    private Optional<String> behindAnotherOpening(Word word) {
        return names.openings().stream()
                .filter(opening -> opening.getParameterCount() == 0 && hasVerb(opening.getReturnType(), word.name()))
                // A neuron is what is mostly meant.
                .min(Comparator.comparing((Method opening) -> !opening.getName().equals("neuron"))
                        .thenComparing(Method::getName))
                .flatMap(opening -> say(word, opening.getReturnType(), "start with " + opening.getName() + "()"));
    }

    private static Optional<String> say(Word word, Class<?> owner, String place) {
        return Optional.of(word.name() + "(..) is a verb of " + owner.getSimpleName() + ": " + place + ".");
    }
}
