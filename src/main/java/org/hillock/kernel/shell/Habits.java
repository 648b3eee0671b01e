package org.hillock.kernel.shell;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hillock.dsl.Units;

/** What other languages, above all Python, have taught who types, and how Java writes it. Looked into only for what does not compile. */
final class Habits {
    /** In a line that the compiler cannot read. */
    private static final Map<Pattern, Function<MatchResult, String>> SYNTAX = new LinkedHashMap<>();

    private static final Map<String, String> CONSTANTS = Map.of("True", "true", "False", "false", "None", "null");
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+)\\(\\s*(\\w+)\\s*=\\s*([^,()=]+)");
    private static final Pattern QUANTITY = Pattern.compile("(\\d[\\d_.]*)\\s*\\*?\\s*([A-Za-z]\\w*)");
    private static final Pattern QUOTED = Pattern.compile("'([^'\\\\]{2,})'");

    private final Names names;

    static {
        on(
                "^\\s*(?:import\\s+[\\w.]+\\s+as\\b|from\\s+\\S+\\s+import\\b).*",
                m -> "The words of Hillock need no import.");
        on(
                "^\\s*for\\s+(\\w+)\\s+in\\s+range\\(\\s*(?:([^,()]+),\\s*)?([^,()]+)\\)\\s*:.*",
                m -> "Write for (int " + m.group(1) + " = " + (m.group(2) == null ? "0" : m.group(2)) + "; "
                        + m.group(1) + " < " + m.group(3) + "; " + m.group(1) + "++) { .. }");
        on(
                "^\\s*for\\s+(\\w+)\\s+in\\s+([^:]+):.*",
                m -> "Write for (var " + m.group(1) + " : " + m.group(2) + ") { .. }");
        on("^\\s*(if|while)\\s+([^({].*?):.*", m -> "Write " + m.group(1) + " (" + m.group(2) + ") { .. }");
        on(
                "^\\s*def\\s+(\\w+)\\s*\\(([^)]*)\\).*",
                m -> "Write double " + m.group(1) + "(" + parameters(m.group(2)) + ") { return ..; }");
        on("\\blambda\\s+(\\w+)\\s*:", m -> "Write " + m.group(1) + " -> ..");
        on("\\blambda\\s+([\\w\\s,]+):", m -> "Write (" + m.group(1).strip() + ") -> ..");
        on("^\\s*(\\w+)\\s*=\\s*\\[(.*)\\]", m -> "Write double[] " + m.group(1) + " = {" + m.group(2) + "};");
        on("([\\w.]+)\\s*\\*\\*\\s*([\\w.]+)", m -> "Write Math.pow(" + m.group(1) + ", " + m.group(2) + ")");
        on("^\\s*\\?+\\s*(?:[\\w.()]+\\.)?(\\w+)\\s*$", m -> "Write help(\"" + m.group(1) + "\")");
        on("^\\s*(?:[\\w.()]+\\.)?(\\w+)\\?+\\s*$", m -> "Write help(\"" + m.group(1) + "\")");
        on("#", m -> "Write // before a comment.");
    }

    Habits(Names names) {
        this.names = names;
    }

    private static void on(String typed, Function<MatchResult, String> java) {
        SYNTAX.put(Pattern.compile(typed), java);
    }

    private static String parameters(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> "double " + name)
                .collect(Collectors.joining(", "));
    }

    /** For what cannot be read, at {@code at}. */
    Optional<String> syntax(String source, int at) {
        String line = lineAround(source, at);
        // Of the text before a comment's sign and outside of quotes, but for what is found by its quotes.
        String masked = lineAround(Mask.of(source), at);
        return quotes(line)
                .or(() -> SYNTAX.entrySet().stream()
                        .flatMap(habit -> habit.getKey()
                                .matcher(masked)
                                .results()
                                .limit(1)
                                .map(habit.getValue()))
                        .findFirst())
                .or(() -> quantity(line));
    }

    /** For source that ends too early. */
    Optional<String> open(String source) {
        String masked = Mask.of(source);
        var open = new ArrayDeque<Integer>();
        for (int k = 0; k < masked.length(); k++) {
            char c = masked.charAt(k);
            if ("([{".indexOf(c) >= 0) open.push(k);
            else if (")]}".indexOf(c) >= 0 && !open.isEmpty()) open.pop();
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(missing(masked, open.peek()));
    }

    private static String missing(String source, int at) {
        char bracket = source.charAt(at);
        int begin = at;
        while (begin > 0 && Character.isJavaIdentifierPart(source.charAt(begin - 1))) begin--;
        String of = begin < at ? " of " + source.substring(begin, at + 1) : "";
        return "The " + bracket + of + " has no " + ")]}".charAt("([{".indexOf(bracket)) + ".";
    }

    /** For the name at {@code at}, which means nothing. */
    Optional<String> unknown(String source, int at) {
        Word word = Word.at(source, at, names);
        if (word == null || word.member()) return Optional.empty();
        if (CONSTANTS.containsKey(word.name())) return Optional.of("Write " + CONSTANTS.get(word.name()));
        if (word.called())
            return word.name().equals("print")
                    ? Optional.of("Write System.out.println(..), or only the value in the cell's last line.")
                    : Optional.empty();
        return argument(source, at, word).or(() -> assigned(source, word)).or(() -> quantity(lineAround(source, at)));
    }

    private Optional<String> argument(String source, int at, Word word) {
        return ARGUMENT.matcher(source)
                .results()
                .filter(m -> m.start(2) == at && !names.methods(m.group(1)).isEmpty())
                .findFirst()
                .map(m -> "Arguments have no names. Write " + m.group(1) + "()." + word.name() + "("
                        + m.group(3).strip() + ")");
    }

    private static Optional<String> assigned(String source, Word word) {
        boolean first = source.strip().startsWith(word.name());
        String rest = source.substring(word.end()).strip();
        return first && rest.startsWith("=") && !rest.startsWith("==")
                ? Optional.of("Write var " + word.name() + " = ..; a variable is declared where it is new.")
                : Optional.empty();
    }

    /** {@code 2 nA} and {@code 2 * nA}. */
    private Optional<String> quantity(String line) {
        return QUANTITY.matcher(line)
                .results()
                .filter(m -> names.methods(m.group(2)).stream().anyMatch(Habits::isUnit))
                .findFirst()
                .map(m -> "Write " + m.group(2) + "(" + m.group(1) + ")");
    }

    private static boolean isUnit(Method method) {
        return method.getDeclaringClass() == Units.class;
    }

    private Optional<String> quotes(String line) {
        return QUOTED.matcher(line)
                .results()
                .findFirst()
                .map(m -> "Write " + (names.constant(m.group(1)).isPresent() ? m.group(1) : '"' + m.group(1) + '"'));
    }

    private static String lineAround(String source, int at) {
        int place = Math.min(at, source.length());
        int begin = source.lastIndexOf('\n', Math.max(0, place - 1)) + 1;
        int end = source.indexOf('\n', begin);
        return source.substring(begin, end < 0 ? source.length() : end);
    }
}
