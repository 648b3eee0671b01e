package org.hillock.kernel.script;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.hillock.kernel.shell.Hints;
import org.hillock.kernel.shell.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A file of snippets, run from top to bottom in this process, at one go or one by one. Each expression's value is printed as the {@code jshell}
 * tool prints it, {@code $1 ==> 10.0}; unlike that tool it stops at the first snippet that fails, says where, and
 * leaves an exit code: 0 for success, 1 for a failed snippet, 2 for a file that cannot be read.
 */
public final class Script {
    /** What the {@code jshell} tool imports under the name DEFAULT. */
    private static final String DEFAULT_IMPORTS = """
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import java.util.stream.*;
            """;

    private static final Pattern SNIPPET_END =
            Pattern.compile("\\R(?!\\s*(?:[.?:*%&|^>=]|[+-]\\s|else\\b|catch\\b|finally\\b))");
    private static final Pattern REMARKS = Pattern.compile("(?:\\s|//.*|/\\*(?s:.*?)\\*/)*");

    private final JShell shell;
    private final PrintStream out;
    private final PrintStream err;

    private Script(JShell shell, PrintStream out, PrintStream err) {
        this.shell = shell;
        this.out = out;
        this.err = err;
    }

    /**
     * Takes the start-up file and the scripts, which run one after the other up to the first that fails; {@code -} is
     * standard input. When they succeed, the process lives on for as long as a window is open.
     */
    public static void main(String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int status = args.length < 2 ? 2 : 0;
        if (status != 0) err.println("Usage: Script START-UP-FILE SCRIPT…");
        try {
            for (int i = 1; i < args.length && status == 0; i++) {
                String name = args[i].equals("-") ? "standard input" : args[i];
                String script = args[i].equals("-")
                        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                        : Files.readString(Path.of(args[i]));
                status = run(Files.readString(Path.of(args[0])), name, script, out, err) ? 0 : 1;
            }
        } catch (IOException e) {
            err.println("Cannot read " + e.getMessage());
            status = 2;
        }
        if (status != 0) System.exit(status);
    }

    /** Runs the start-up silently and then the script; false if a snippet of either failed. */
    static boolean run(String startUp, String name, String script, PrintStream out, PrintStream err) {
        String imports = DEFAULT_IMPORTS + startUp;
        String text = script.startsWith("#!") ? "//" + script : script;
        return Whole.of(imports, text)
                .map(whole -> whole.run(name, out, err))
                .orElseGet(() -> runSnippets(imports, name, text, out, err));
    }

    /** The same by JShell, which takes all that is Java. */
    static boolean runSnippets(String startUp, String name, String script, PrintStream out, PrintStream err) {
        // The compiler's messages come in the shell's own English, as in the kernel.
        try (JShell shell =
                Shell.builder().executionEngine(new InPlace(), Map.of()).build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            var silent = new Script(shell, new PrintStream(PrintStream.nullOutputStream()), err);
            return silent.runAll("start-up", startUp) && new Script(shell, out, err).runAll(name, script);
        }
    }

    private boolean runAll(String name, String whole) {
        String rest = whole;
        while (!rest.isBlank()) {
            int begin = whole.length() - rest.length();
            CompletionInfo info = next(rest);
            if (info.completeness() == Completeness.EMPTY) break;
            boolean complete = info.completeness().isComplete();
            String source = complete ? info.source() : rest;
            rest = complete ? whole.substring(begin + taken(rest, info)) : "";
            for (SnippetEvent event : shell.eval(source)) {
                if (event.causeSnippet() != null) continue; // an older snippet, brought up to date by this one
                @Nullable String fault = fault(event, source);
                if (fault != null) {
                    err.println(name + ":" + line(whole, begin + faultPosition(event, source)) + ": " + fault);
                    return false;
                }
                show(event);
            }
        }
        return true;
    }

    /**
     * The next snippet of a text. It ends where a line ends and JShell finds it complete, with or without a semicolon,
     * unless the next line can only be meant to go on.
     */
    private CompletionInfo next(String text) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        Matcher end = SNIPPET_END.matcher(text);
        while (end.find()) {
            CompletionInfo upToHere = analysis.analyzeCompletion(text.substring(0, end.start()));
            if (upToHere.completeness().isComplete()) return upToHere;
        }
        return analysis.analyzeCompletion(text);
    }

    /** How much of the text the snippet took; the shell adds the semicolon that a last line lacks. */
    private static int taken(String text, CompletionInfo info) {
        int length = info.source().length();
        return text.startsWith(info.source()) ? length : length - 1;
    }

    private void show(SnippetEvent event) {
        @Nullable String value = event.value();
        @Nullable String variable = variable(event.snippet());
        if (variable != null && value != null && !value.isEmpty()) out.println(variable + " ==> " + value);
    }

    /** The name under which the value can be used later, or null for a snippet that has none to show. */
    private static @Nullable String variable(Snippet snippet) {
        if (snippet instanceof VarSnippet declared) {
            return snippet.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND ? null : declared.name();
        }
        return snippet instanceof ExpressionSnippet expression ? expression.name() : null;
    }

    /** What went wrong, or null. */
    private @Nullable String fault(SnippetEvent event, String source) {
        if (event.status() == Snippet.Status.REJECTED) {
            List<Diag> faults = errors(event.snippet());
            return faults.isEmpty() ? "this cannot be compiled" : new Hints(shell).of(source, faults.get(0));
        }
        @Nullable JShellException thrown = event.exception();
        if (thrown instanceof UnresolvedReferenceException unresolved) {
            return "this uses what is not there: "
                    + String.join(
                            ", ",
                            shell.unresolvedDependencies(unresolved.getSnippet())
                                    .toList());
        }
        return thrown == null ? null : Failure.describe(thrown);
    }

    private int faultPosition(SnippetEvent event, String source) {
        if (event.status() == Snippet.Status.REJECTED) {
            List<Diag> faults = errors(event.snippet());
            if (!faults.isEmpty() && faults.get(0).getPosition() != Diag.NOPOS) {
                return (int) faults.get(0).getPosition();
            }
        }
        Matcher remarks = REMARKS.matcher(source);
        return remarks.lookingAt() ? remarks.end() : 0;
    }

    private List<Diag> errors(Snippet snippet) {
        return shell.diagnostics(snippet).filter(Diag::isError).toList();
    }

    private static long line(String text, int position) {
        return 1 + text.substring(0, position).chars().filter(c -> c == '\n').count();
    }
}
