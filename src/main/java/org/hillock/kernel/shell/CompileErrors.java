package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis;
import org.hillock.model.Nearest;

/** Says what the compiler found wrong: the line, a caret, its message, and the name that may have been meant. */
final class CompileErrors {
    static final String NAME = "CompilationError";
    private static final int MOST = 5;
    /** Packages whose classes a user knows by their simple names. */
    private static final Pattern QUALIFIER = Pattern.compile(
            "\\b(?:org\\.hillock|java\\.lang|java\\.util|tech\\.tablesaw)(?:\\.[a-z]\\w*)*\\.(?=[A-Z])");

    private final SourceCodeAnalysis analysis;
    private final Advice advice;

    CompileErrors(Shell shell) {
        this.analysis = shell.analysis();
        this.advice = new Advice(new Names(shell));
    }

    CellFailure failure(Statement statement, List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        if (errors.isEmpty())
            return CellFailure.plain(
                    NAME, "The cell ends in the middle of a statement: " + firstLine(statement.source()));
        var lines = new ArrayList<String>();
        var reasons = new LinkedHashSet<String>();
        if (isSyntax(errors.get(0))) errors = errors.subList(0, 1); // the others follow from it
        for (Diag error : errors.subList(0, Math.min(MOST, errors.size()))) {
            String reason = reason(statement, error);
            if (!reasons.add(reason)) continue;
            lines.addAll(where(statement, error));
            lines.addAll(reason.lines().toList());
        }
        if (errors.size() > MOST) lines.add("… and " + (errors.size() - MOST) + " more errors");
        lines.set(0, Ansi.red(NAME) + " in " + lines.get(0));
        return new CellFailure(NAME, reasons.iterator().next(), lines);
    }

    private static boolean isSyntax(Diag error) {
        String code = error.getCode().replace("compiler.err.", "");
        return code.startsWith("expected")
                || code.startsWith("illegal.start")
                || code.startsWith("premature")
                || code.startsWith("not.stmt")
                || code.startsWith("dot.class")
                || code.startsWith("invalid.meth.decl");
    }

    /** The message, with a proposal in a line of its own. */
    String reason(Statement statement, Diag error) {
        String message = message(error);
        String source = statement.source();
        int start = caret(source, error);
        if (error.getCode().startsWith("compiler.err.cant.apply.symbol"))
            return advice.overloads(source, start)
                    .map(overloads -> message.lines().findFirst().orElse(message) + "\n" + overloads)
                    .orElse(message);
        return suggestion(statement, error)
                .map(name -> "Did you mean " + name + "?")
                .or(() -> advice.elsewhere(source, start))
                .map(help -> message + "\n" + help)
                .orElse(message);
    }

    private static List<String> where(Statement statement, Diag error) {
        Cell cell = statement.place().cell();
        int offset = statement.place().offset() + caret(statement.source(), error);
        int line = cell.lineAt(offset);
        String text = cell.line(line);
        int start = cell.text().lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        int column = Math.max(0, Math.min(offset - start, text.length()));
        // Tabs stay tabs, so that the caret stands where it should.
        String indent = text.substring(0, column).replaceAll("[^\t]", " ");
        return List.of(cell.title() + ", line " + line, "    " + text, "    " + indent + Ansi.red("^"));
    }

    /** Where the name in question begins: the compiler points at the dot before a member. */
    private static int caret(String source, Diag error) {
        int at = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
        if (at >= source.length() || source.charAt(at) != '.') return at;
        at++;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) at++;
        return at;
    }

    private static String message(Diag error) {
        String text = error.getMessage(Locale.getDefault()).strip();
        List<String> lines = text.lines()
                .map(String::strip)
                .map(line -> line.replaceAll("\\s+", " "))
                .map(line -> QUALIFIER.matcher(line).replaceAll(""))
                // The class JShell wraps around a cell is nothing to the user, and JShell takes its name away.
                .filter(line -> !line.equals("location: class") && !line.contains("$JShell$"))
                .collect(Collectors.toList());
        return String.join("\n  ", lines);
    }

    private Optional<String> suggestion(Statement statement, Diag error) {
        if (!error.getCode().startsWith("compiler.err.cant.resolve")) return Optional.empty();
        String source = statement.source();
        int start = caret(source, error);
        int end = start;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) end++;
        if (end == start) return Optional.empty();
        return near(source.substring(start, end), names(source, start, end));
    }

    /** What a declaration waits for, as JShell calls it ({@code method rn(int)}), with a proposal. */
    String missing(String dependency) {
        String name = bare(dependency.substring(
                dependency.lastIndexOf(' ', bare(dependency).length()) + 1));
        List<String> names = names(name, 0, name.length());
        return dependency
                + near(name, names).map(n -> ". Did you mean " + n + "?").orElse("");
    }

    private Optional<String> near(String typed, List<String> names) {
        return Nearest.to(
                        typed,
                        names.stream().map(CompileErrors::bare).distinct().toList())
                .map(name -> names.contains(name) || Character.isUpperCase(name.charAt(0)) ? name : name + "(…)");
    }

    /** Names that may stand in place of the one from {@code start} to {@code end}; methods with their bracket. */
    private List<String> names(String source, int start, int end) {
        int next = Splitter.skipBlank(source, end);
        boolean made = source.substring(0, start).stripTrailing().endsWith("new");
        boolean call = !made && next < source.length() && source.charAt(next) == '(';
        return analysis.completionSuggestions(source, start, new int[1]).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .filter(name -> made || name.contains("(") == call)
                .filter(name -> !name.startsWith("$"))
                .distinct()
                .toList();
    }

    private static String bare(String continuation) {
        int end = continuation.indexOf('(');
        return end < 0 ? continuation : continuation.substring(0, end);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
