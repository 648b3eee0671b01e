package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write where a value is not of the type that is asked for. */
final class Misfit {
    private static final Pattern CONVERSION = Pattern.compile("([^\\s(]+) cannot be converted to ([^\\s)]+)");
    private static final String NUMBER = "\\s*(-?[\\d.]+)\\s*";
    private static final Pattern THREE_NUMBERS =
            Pattern.compile("\\s*\\(" + NUMBER + "," + NUMBER + "," + NUMBER + "\\)");

    private final Names names;

    Misfit(Names names) {
        this.names = names;
    }

    /** What the verb of ours takes that is called with something else. */
    Optional<String> call(Word word, String source, String message) {
        if (!word.isOurs() || word.methods().isEmpty()) return Optional.empty();
        String there = "There is " + String.join(", ", word.overloads());
        if (message.contains("double[]") && word.methods().stream().anyMatch(Misfit::takesValuesAlone))
            return Optional.of(there + "; for instance " + word.name() + "(" + range(word, source) + ")");
        return Optional.of(sibling(word, message)
                .or(() -> plural(word, message))
                .or(() -> outside(word, message))
                .or(() -> value(message))
                .or(() -> words(message))
                .or(() -> constants(word, message))
                .map(help -> there + "\n" + help)
                .orElse(there));
    }

    private static boolean takesValuesAlone(Method method) {
        return Arrays.equals(method.getParameterTypes(), new Class<?>[] {double[].class});
    }

    /** The range that three bare numbers are meant for. */
    private static String range(Word word, String source) {
        Matcher three = THREE_NUMBERS.matcher(source).region(word.end(), source.length());
        return three.lookingAt()
                ? "range(" + three.group(1) + ", " + three.group(2) + ", " + three.group(3) + ")"
                : "range(0, 5, 0.5)";
    }

    /** The verbs that lead from the value there is to what is asked for. */
    Optional<String> value(String message) {
        return conversion(message)
                .filter(c -> Members.isOurs(c.found) && Members.isOurs(c.required))
                .flatMap(c -> route(c.found, c.required)
                        .map(route -> route + " is missing, which leads from " + c.found.getSimpleName() + " to "
                                + c.required.getSimpleName() + "."));
    }

    /** The verb that leads from one type to another, or two: more would be a detour. */
    private static Optional<String> route(Class<?> from, Class<?> to) {
        Map<Class<?>, String> first = verbs(from);
        if (first.containsKey(to)) return Optional.of(first.get(to));
        return first.entrySet().stream()
                .flatMap(step -> Optional.ofNullable(verbs(step.getKey()).get(to)).stream()
                        .map(second -> step.getValue() + second))
                .findFirst();
    }

    /** The types to which the verbs of a type lead, each with the first verb by name that does. */
    private static Map<Class<?>, String> verbs(Class<?> type) {
        var verbs = new LinkedHashMap<Class<?>, String>();
        Arrays.stream(type.getMethods())
                .filter(method -> !Members.isDetail(method))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .forEach(method -> {
                    Class<?> result = Generics.result(method, type);
                    if (result != null && Members.isOurs(result))
                        verbs.putIfAbsent(
                                result, "." + method.getName() + (method.getParameterCount() == 0 ? "()" : "(..)"));
                });
        return verbs;
    }

    /** The opening word that does with such values what this one does with others: compare for runs, overlay for curves. */
    private Optional<String> sibling(Word word, String message) {
        if (word.member() || word.methods().stream().noneMatch(Method::isVarArgs)) return Optional.empty();
        return conversion(message).flatMap(c -> names.openings().stream()
                .filter(other -> other.isVarArgs() && other.getParameterCount() == 1)
                .filter(other -> other.getParameterTypes()[0].componentType() == c.found)
                .map(Method::getName)
                .min(Comparator.naturalOrder())
                .map(name -> "For " + c.found.getSimpleName() + " there is " + name + "(..)."));
    }

    /** The verb that does it for all: rates() for rate(). */
    private static Optional<String> plural(Word word, String message) {
        Receiver receiver = word.receiver();
        if (receiver == null || !message.contains("no arguments")) return Optional.empty();
        return receiver.methods(word.name() + "s").stream()
                .filter(method -> method.getParameterCount() == 0)
                .findFirst()
                .map(method -> "For all of them there is " + method.getName() + "().");
    }

    /** A verb that was said within the brackets and belongs behind them: of a cell that stands in a population. */
    private Optional<String> outside(Word word, String message) {
        return conversion(message)
                .filter(c -> Members.isOurs(c.found) && Members.isOurs(c.required))
                .flatMap(c -> Arrays.stream(c.required.getMethods())
                        .filter(method -> Generics.result(method, c.required) == c.found)
                        .map(Method::getName)
                        .filter(verb -> word.methods().stream().allMatch(m -> !new Receiver(m.getReturnType(), false)
                                .methods(verb)
                                .isEmpty()))
                        .min(Comparator.naturalOrder()))
                .map(verb ->
                        "Write " + word.name() + "(..)." + verb + "(..): " + verb + " is said behind the brackets.");
    }

    /** The words that make what is asked for. */
    private Optional<String> words(String message) {
        return conversion(message)
                .filter(c -> !Members.isOurs(c.found))
                .map(c -> c.required)
                .filter(required -> required.isArray() || Members.isOurs(required))
                .map(required -> words(required, names.words(required)))
                .filter(text -> !text.isEmpty());
    }

    /** One of the constants that are asked for. */
    private static Optional<String> constants(Word word, String message) {
        Matcher pair = CONVERSION.matcher(message);
        if (!pair.find()) return Optional.empty();
        String required = pair.group(2).substring(pair.group(2).lastIndexOf('.') + 1);
        return word.methods().stream()
                .flatMap(method -> Arrays.stream(method.getParameterTypes())
                        .filter(type -> type.getSimpleName().equals(required))
                        .flatMap(type -> Constants.of(method, type)))
                .findFirst()
                .map(first -> "For " + required + " write " + first + ", for instance; Tab shows all.");
    }

    private static String words(Class<?> required, List<String> words) {
        if (words.isEmpty()) return "";
        int last = words.size() - 1;
        String all = last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
        return "For " + required.getSimpleName() + " write " + all + ".";
    }

    /** What the compiler has and what it wants, if it tells of one such pair only. */
    private Optional<Conversion> conversion(String message) {
        var pairs = CONVERSION
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        Matcher pair = CONVERSION.matcher(message);
        if (pairs.size() != 1 || !pair.find()) return Optional.empty();
        Class<?> found = names.typeInMessage(pair.group(1));
        Class<?> required = names.typeInMessage(pair.group(2));
        return found == null || required == null ? Optional.empty() : Optional.of(new Conversion(found, required));
    }

    private record Conversion(Class<?> found, Class<?> required) {}
}
