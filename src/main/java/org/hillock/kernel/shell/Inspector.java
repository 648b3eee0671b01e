package org.hillock.kernel.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What Shift-Tab shows: the signatures of the call or name at the cursor, and what its author says of it. */
public final class Inspector {
    private final SourceCodeAnalysis analysis;
    private final Splitter splitter;
    private final Names names;

    public Inspector(Shell shell) {
        analysis = shell.analysis();
        splitter = new Splitter(analysis);
        names = new Names(shell);
    }

    /** The text, empty if nothing is known of what stands there. */
    public String inspect(String code, int cursor) {
        String masked = Mask.of(code);
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
        boolean onName = end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1));
        if (onName) {
            String verb = verb(masked, end);
            if (!verb.isEmpty()) return verb;
            // As a call first: the compiler only knows overloads where arguments may follow.
            String call = text(Context.of(splitter, code, end) + "(");
            return call.isEmpty() ? text(Context.of(splitter, code, end)) : call;
        }
        if (end > 0 && masked.charAt(end - 1) == ')') {
            int open = Chain.opening(masked, end - 1);
            if (open > 0) {
                String verb = verb(masked, open);
                return verb.isEmpty() ? text(Context.of(splitter, code, open) + "(") : verb;
            }
        }
        int call = enclosing(masked, end);
        String verb = call < 0 ? "" : verb(masked, call);
        if (!verb.isEmpty()) return verb;
        return text(Context.of(splitter, code, end));
    }

    /** Where the innermost bracket that is open here was opened, or -1. */
    private static int enclosing(String masked, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0; i--) {
            char c = masked.charAt(i);
            if (c == ')') depth++;
            if (c == '(' && depth-- == 0) return i;
        }
        return -1;
    }

    /** The overloads of a verb of ours whose name ends here, and what its author says; empty for anything else. */
    private String verb(String masked, int end) {
        int start = end;
        while (start > 0 && Character.isJavaIdentifierPart(masked.charAt(start - 1))) start--;
        Word word = Word.at(masked, start, names);
        if (word == null || !word.isOurs() || word.methods().isEmpty()) return constant(masked.substring(start, end));
        Receiver receiver = word.receiver();
        String on = receiver == null ? "" : receiver.type().getSimpleName() + ".";
        return word.overloads().stream().map(overload -> on + overload).collect(Collectors.joining("\n"))
                + Manual.of(word.name(), word.methods());
    }

    /** A constant of ours, such as LINEAR. */
    private String constant(String name) {
        return names.constant(name).map(Manual::of).orElse("");
    }

    private String text(String context) {
        List<Documentation> found = analysis.documentation(context, context.length(), true);
        var signatures =
                found.stream().map(Documentation::signature).collect(Collectors.toCollection(LinkedHashSet::new));
        var javadoc = found.stream()
                .map(Documentation::javadoc)
                .filter(text -> text != null && !text.isBlank())
                .map(Manual::plain)
                .findFirst()
                .map(text -> "\n\n" + text)
                .orElse("");
        return String.join("\n", signatures) + javadoc;
    }
}
