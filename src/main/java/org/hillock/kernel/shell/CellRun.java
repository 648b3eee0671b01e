package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.hillock.display.Displayed;
import org.hillock.display.Renderers;
import org.hillock.display.Rendering;
import org.hillock.dsl.NetworkRun;
import org.hillock.dsl.Run;
import org.jspecify.annotations.Nullable;

/** Runs cells, statement by statement. */
public final class CellRun {
    private final Shell shell;
    private final Splitter splitter;
    private final CompileErrors compileErrors;
    private final RuntimeErrors runtimeErrors;

    public CellRun(Shell shell) {
        this.shell = shell;
        splitter = new Splitter(shell.analysis());
        compileErrors = new CompileErrors(shell);
        runtimeErrors = new RuntimeErrors(shell.places());
    }

    /** Runs a cell; the audience sees what comes of it. Returns when it has ended. */
    public void run(Cell cell, Audience audience, LineMagic magic) throws CellFailure {
        if (splitter.endsInComment(cell))
            throw CellFailure.plain(
                    CompileErrors.NAME,
                    "The comment that begins in line " + cell.lineAt(cell.text().lastIndexOf("/*"))
                            + " is never closed.");
        List<Statement> statements = splitter.split(cell);
        var unresolved = new ArrayList<Pending>();
        for (int i = 0; i < statements.size(); i++) {
            if (shell.isStopping()) throw interrupted();
            Statement statement = statements.get(i);
            boolean last = i == statements.size() - 1;
            if (statement.magic()) run(magic, statement, audience);
            else evaluate(statement, last, audience, unresolved);
        }
        for (Pending pending : unresolved) warn(pending, audience);
    }

    /** The value of an expression, rendered: what a front end's user_expressions ask for. */
    public Rendering value(String expression) throws CellFailure {
        var shown = new ArrayList<Rendering>();
        var statement = new Statement(expression, new Place(new Cell(0, expression), 0), false, false, true);
        evaluate(statement, true, new Quiet(shown), new ArrayList<>());
        return shown.isEmpty() ? Rendering.text("null") : shown.get(0);
    }

    /** Runs something that an earlier cell has left to be run later. */
    public <T> T again(Callable<T> task) throws CellFailure {
        try {
            return shell.onCellThread(task);
        } catch (Throwable t) {
            throw failure(new Cell(0, ""), t, null, List.of());
        }
    }

    private void evaluate(Statement statement, boolean last, Audience audience, List<Pending> unresolved)
            throws CellFailure {
        List<SnippetEvent> events = shell.eval(statement);
        try {
            tell(events, statement, last, audience, unresolved);
        } finally {
            shell.forget(events);
            shell.control().clear();
        }
    }

    private void tell(
            List<SnippetEvent> events, Statement statement, boolean last, Audience audience, List<Pending> unresolved)
            throws CellFailure {
        String holder = "";
        for (SnippetEvent event : events) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() != null) {
                tellLoss(event, audience);
                continue;
            }
            if (event.status() == Snippet.Status.REJECTED) throw refused(statement, snippet);
            Throwable thrown = shell.control().thrown();
            if (thrown != null || event.exception() != null)
                throw failure(statement.place().cell(), thrown, event.exception(), unresolved);
            if (snippet instanceof VarSnippet variable && isUnresolved(variable)) throw unusable(statement, variable);
            if (snippet instanceof DeclarationSnippet declaration && isUnresolved(declaration))
                unresolved.add(new Pending(statement, declaration));
            if (snippet instanceof VarSnippet variable && !isExpression(snippet)) holder = variable.name();
            if (snippet.subKind() == Snippet.SubKind.VAR_DECLARATION_SUBKIND)
                shell.snippetLoader().versions().empty(holder);
            if (isExpression(snippet)) show(shell.control().value(), last, last && !statement.quiet(), audience);
        }
        if (shell.isStopping()) throw interrupted(holder, shell.control().value());
    }

    /** A run that was stopped is not lost if a variable holds it. */
    private static CellFailure interrupted(String holder, @Nullable Object held) {
        if (holder.isEmpty() || !(held instanceof NetworkRun) && !(held instanceof Run)) return interrupted();
        return CellFailure.plain(
                "Interrupted", "The cell was interrupted. " + holder + " holds what was run until then: " + held + ".");
    }

    private CellFailure failure(
            Cell cell, @Nullable Throwable thrown, @Nullable JShellException reported, List<Pending> unresolved) {
        // Whatever is thrown after an interrupt comes of it, as often as not wrapped by a library.
        if (shell.isStopping() || thrown instanceof StopCell) return interrupted();
        if (reported instanceof UnresolvedReferenceException missing)
            return undefined(missing.getSnippet(), unresolved);
        Throwable cause = thrown != null ? thrown : reported;
        if (cause == null) return interrupted();
        CellFailure failure = runtimeErrors.failure(cause, RuntimeErrors.translated(reported));
        return cause instanceof OutOfMemoryError ? failure.with(holders(cell)) : failure;
    }

    /** The variables of a cell that filled the memory: what they hold is not freed by its end. */
    private String holders(Cell cell) {
        String lines = shell.jshell()
                .variables()
                .filter(v -> !v.typeName().matches("[a-z]+"))
                .map(VarSnippet::name)
                .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(cell.text())
                        .find())
                .map(name -> name + " = null;")
                .collect(Collectors.joining(" "));
        return lines.isEmpty() ? "" : "What variables hold is kept. To free it: " + lines;
    }

    /** @param text whether a value is worth showing that has nothing but a text */
    private void show(@Nullable Object value, boolean last, boolean text, Audience audience) throws CellFailure {
        if (value == null || value instanceof Displayed) return;
        // Otherwise a value is only rendered where that can yield more than text.
        if (!text && value.getClass().getName().startsWith("java.")) return;
        // What was computed before an interrupt is still shown, and that may run code of cells.
        boolean stopped = shell.isStopping();
        if (stopped) shell.begin();
        Rendering rendering = render(value);
        if (text || stopped || rendering.content().size() > 1) {
            if (last || stopped) audience.result(rendering);
            else audience.display(rendering);
        }
        if (stopped) throw interrupted();
    }

    private Rendering render(Object value) throws CellFailure {
        try {
            return shell.onCellThread(() -> Renderers.render(value));
        } catch (StopCell e) {
            throw interrupted();
        } catch (Throwable t) {
            throw CellFailure.plain(
                    RuntimeErrors.name(t.getClass()),
                    (RuntimeErrors.message(t) + " (while showing a " + RuntimeErrors.name(value.getClass()) + ")")
                            .strip());
        }
    }

    private void run(LineMagic magic, Statement statement, Audience audience) throws CellFailure {
        try {
            magic.run(statement.source(), audience);
        } catch (CellFailure e) {
            throw e;
        } catch (Exception e) {
            if (shell.isStopping()) throw interrupted();
            throw CellFailure.plain(RuntimeErrors.name(e.getClass()), RuntimeErrors.message(e));
        }
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.kind() == Snippet.Kind.EXPRESSION
                || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    private boolean isUnresolved(DeclarationSnippet snippet) {
        Snippet.Status status = shell.jshell().status(snippet);
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    /** Declarations of a cell may need each other in any order; what is still missing at its end is worth a word. */
    private void warn(Pending pending, Audience audience) {
        if (!isUnresolved(pending.snippet())) return;
        var reasons = shell.jshell()
                .diagnostics(pending.snippet())
                .filter(Diag::isError)
                .map(error -> compileErrors.reason(pending.statement().source(), error))
                .distinct()
                .collect(Collectors.joining("\n"));
        audience.warn(pending.snippet().name() + " is declared but cannot be used yet: "
                + (reasons.isEmpty() ? missing(pending.snippet()) : reasons) + "\n");
    }

    /** A variable of an unknown type holds nothing, and would lose its initial value if the type came later. */
    private CellFailure unusable(Statement statement, VarSnippet variable) {
        CellFailure failure = refused(statement, variable);
        shell.jshell().drop(variable);
        return failure;
    }

    /** What the compiler says; where it says nothing, what it waits for. */
    private CellFailure refused(Statement statement, Snippet snippet) {
        List<Diag> diagnostics = shell.jshell().diagnostics(snippet).toList();
        boolean spent = diagnostics.stream().anyMatch(d -> d.getCode().startsWith("compiler.err.limit"));
        if (spent) shell.renewCompiler();
        boolean silent = diagnostics.stream().noneMatch(Diag::isError);
        if (silent
                && snippet instanceof DeclarationSnippet declaration
                && !missing(declaration).isEmpty())
            return CellFailure.plain(CompileErrors.NAME, "cannot find " + missing(declaration));
        return compileErrors.failure(statement, diagnostics);
    }

    /** A declaration that another one has taken with it. */
    private void tellLoss(SnippetEvent event, Audience audience) {
        if (!(event.snippet() instanceof VarSnippet variable) || event.previousStatus() != Snippet.Status.VALID) return;
        if (!event.isSignatureChange() || event.status() == Snippet.Status.OVERWRITTEN) return;
        if (shell.snippetLoader().versions().isKept(variable.name())) return;
        var cause = event.causeSnippet() instanceof DeclarationSnippet d ? d.name() : "what it is made of";
        audience.warn(variable.name() + " has lost its value, because " + cause + " changed: run its cell again.\n");
    }

    private CellFailure undefined(DeclarationSnippet snippet, List<Pending> unresolved) {
        String reasons = shell.jshell()
                .diagnostics(snippet)
                .filter(Diag::isError)
                .map(error -> error.getMessage(Locale.getDefault()).strip())
                .collect(Collectors.joining("\n"));
        if (missing(snippet).isEmpty() && !reasons.isEmpty())
            return CellFailure.plain(
                    "UnresolvedReferenceException",
                    snippet.name() + " cannot be used, because of this in it: " + reasons);
        CellFailure failure = CellFailure.plain(
                "UnresolvedReferenceException",
                snippet.name() + " cannot be used until this is declared: " + missing(snippet));
        return unresolved.stream()
                .filter(pending -> pending.snippet().name().equals(snippet.name()))
                .findFirst()
                .map(pending -> failure.with(use(pending)))
                .orElse(failure);
    }

    /** The line in which what a declaration waits for is used. */
    private String use(Pending pending) {
        String source = pending.statement().source();
        return shell.jshell()
                .unresolvedDependencies(pending.snippet())
                .map(dependency -> dependency.replaceFirst("^\\S+ ", "").replaceFirst("\\(.*", ""))
                .map(name ->
                        Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(source))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> RuntimeErrors.line(pending.statement().place(), source, found.start()))
                .orElse("");
    }

    private String missing(DeclarationSnippet snippet) {
        return shell.jshell()
                .unresolvedDependencies(snippet)
                .map(compileErrors::missing)
                .collect(Collectors.joining(", "));
    }

    /** The answer to a cell that was stopped. */
    public static CellFailure interrupted() {
        return CellFailure.plain("Interrupted", "The cell was interrupted.");
    }

    private record Pending(Statement statement, DeclarationSnippet snippet) {}

    private record Quiet(List<Rendering> shown) implements Audience {
        @Override
        public void result(Rendering rendering) {
            shown.add(rendering);
        }

        @Override
        public void display(Rendering rendering) {}

        @Override
        public void warn(String text) {}
    }
}
