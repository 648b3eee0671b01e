package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What to write instead of a name that means nothing where it stands. */
final class Advice {
    private final Names names;
    private final Proposals proposals;
    private final Elsewhere elsewhere;

    Advice(Names names, Proposals proposals) {
        this.names = names;
        this.proposals = proposals;
        this.elsewhere = new Elsewhere(names);
    }

    /** The surest that there is to say: a name that is right in another form or place goes before one that is near. */
    Optional<String> unknown(String source, int start, String message) {
        Word word = Word.at(source, start, names);
        if (word == null) return Optional.empty();
        return ofMath(word)
                .or(() -> Synonyms.of(word, names).map(Advice::didYouMean))
                .or(() -> brackets(word))
                .or(() -> elsewhere.of(word))
                .or(() -> constant(word, source, start).map(Advice::didYouMean))
                .or(() -> proposals
                        .near(word.name(), source, start, fits(word, message))
                        .map(Advice::didYouMean))
                .or(() -> neverRun(word));
    }

    private static String didYouMean(String name) {
        return "Did you mean " + name + "?";
    }

    private static Optional<String> ofMath(Word word) {
        Stream<String> members = word.called()
                ? Arrays.stream(Math.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Math.class)
                        .map(Method::getName)
                : Stream.of("PI", "E");
        return word.member() || members.noneMatch(word.name()::equals)
                ? Optional.empty()
                : Optional.of("Write Math." + word.name() + (word.called() ? "(..)." : "."));
    }

    /** A method that was taken for a field. */
    private static Optional<String> brackets(Word word) {
        if (word.called() || word.methods().isEmpty()) return Optional.empty();
        boolean bare = word.methods().stream().anyMatch(method -> method.getParameterCount() == 0);
        return Optional.of("Write " + word.name() + (bare ? "()." : "(..)."));
    }

    /** A constant that cannot be named alone. */
    private Optional<String> constant(Word word, String source, int start) {
        Call call = word.member() || word.called() ? null : Call.around(source, start, names);
        return call == null
                ? Optional.empty()
                : call.constants()
                        .filter(constant -> constant.endsWith("." + word.name()))
                        .findFirst();
    }

    private Predicate<String> fits(Word word, String message) {
        var arguments = Arguments.in(message, names);
        return name -> {
            Receiver receiver = word.receiver();
            List<Method> methods = receiver == null ? names.methods(name) : receiver.methods(name);
            return arguments.map(a -> methods.stream().anyMatch(a::fit)).orElse(true);
        };
    }

    /** After a restart names are gone whose cells still show what they once answered. */
    private Optional<String> neverRun(Word word) {
        return word.member() || word.called() || names.type(word.name()) != null
                ? Optional.empty()
                : Optional.of("Has the cell that defines it been run?");
    }
}
