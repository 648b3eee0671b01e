package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.SourceCodeAnalysis;

/** Says what the compiler found wrong: the line, a caret, its message, and what to write instead. */
final class CompileErrors {
    static final String NAME = "CompilationError";
    private static final int MOST = 5;
    /** Packages whose classes a user knows by their simple names. */
    private static final Pattern QUALIFIER = Pattern.compile(
            "\\b(?:org\\.hillock|java\\.lang|java\\.util|tech\\.tablesaw)(?:\\.[a-z]\\w*)*\\.(?=[A-Z])");

    private static final Pattern REASON = Pattern.compile("reason: (?:.*; )?(.+)");

    private final Names names;
    private final Advice advice;
    private final Misfit misfit;
    private final Habits habits;
    private final Proposals proposals;

    CompileErrors(Shell shell) {
        this(new Names(shell), shell.analysis());
    }

    CompileErrors(Names names, SourceCodeAnalysis analysis) {
        this.names = names;
        proposals = new Proposals(analysis);
        advice = new Advice(names, proposals);
        misfit = new Misfit(names);
        habits = new Habits(names);
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
            String reason = reason(statement.source(), error);
            if (!reasons.add(reason)) continue;
            lines.addAll(where(statement, error));
            lines.addAll(reason.lines().toList());
        }
        if (errors.size() > MOST) lines.add("… and " + (errors.size() - MOST) + " more errors");
        lines.set(0, Ansi.bold(NAME) + " in " + lines.get(0));
        return new CellFailure(NAME, reasons.iterator().next(), lines);
    }

    private static boolean isSyntax(Diag error) {
        String code = error.getCode().replace("compiler.err.", "");
        return code.startsWith("expected")
                || code.startsWith("illegal.start")
                || code.startsWith("illegal.char")
                || code.startsWith("unclosed")
                || code.startsWith("premature")
                || code.startsWith("not.stmt")
                || code.startsWith("dot.class")
                || code.startsWith("invalid.meth.decl");
    }

    /** The message, with what to write instead in lines of its own. */
    String reason(String source, Diag error) {
        String message = message(error);
        int start = caret(source, error);
        String told = error.getMessage(Locale.getDefault());
        if (is(error, "cant.apply.symbol"))
            return Optional.ofNullable(Word.at(source, start, names))
                    .flatMap(word -> misfit.call(word, source, told))
                    .map(help -> head(message) + "\n" + help)
                    .orElse(message);
        Optional<String> help = Optional.empty();
        if (isSyntax(error))
            help = habits.syntax(source, start).or(() -> endsEarly(error) ? habits.open(source) : Optional.empty());
        else if (is(error, "prob.found.req"))
            help = Optional.ofNullable(Call.around(source, start, names))
                    .flatMap(call -> misfit.call(call.word(), source, told))
                    .or(() -> misfit.value(told));
        else if (is(error, "cant.resolve") || is(error, "report.access"))
            help = habits.unknown(source, start).or(() -> advice.unknown(source, start, told));
        return help.map(text -> message + "\n" + text).orElse(message);
    }

    private static boolean endsEarly(Diag error) {
        return is(error, "premature") || is(error, "expected");
    }

    private static boolean is(Diag error, String code) {
        return error.getCode().startsWith("compiler.err." + code);
    }

    /** The first line, which says all that is not said better, with the reason if there is one only. */
    private static String head(String message) {
        String first = message.lines().findFirst().orElse(message);
        if (!first.endsWith(";")) return first;
        Matcher reason = REASON.matcher(message);
        return first.substring(0, first.length() - 1) + (reason.find() ? ": " + reason.group(1) : "");
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
        return List.of(cell.title() + ", line " + line, "    " + text, "    " + indent + Ansi.bold("^"));
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

    /** What a declaration waits for, as JShell calls it, with a proposal. */
    String missing(String dependency) {
        return proposals.missing(dependency);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
