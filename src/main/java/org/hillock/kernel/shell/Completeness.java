package org.hillock.kernel.shell;

import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.jspecify.annotations.Nullable;

/**
 * Whether a console should run what was typed, or wait for more.
 *
 * @param status {@code complete}, {@code incomplete} or {@code invalid}, as Jupyter calls them
 * @param indent what the next line begins with, if there shall be one
 */
public record Completeness(String status, @Nullable String indent) {

    public static Completeness of(SourceCodeAnalysis analysis, String code) {
        String rest = code;
        while (!rest.isBlank() && !rest.stripLeading().startsWith("%")) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            switch (info.completeness()) {
                case EMPTY:
                    return new Completeness("complete", null);
                case UNKNOWN:
                    // JShell calls this complete, since running it would show what is wrong.
                    return new Completeness("invalid", null);
                case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE:
                    return new Completeness("incomplete", indent(code));
                default:
                    // JShell stops at the first thing that may be a whole; only parsing tells whether it is one. What
                    // it calls erroneous may also be a name that this very code declares further up.
                    if (isErroneous(analysis, info.source()) && !Syntax.isValid(info.source()))
                        return new Completeness("invalid", null);
                    if (info.remaining() == null || info.remaining().length() >= rest.length())
                        return new Completeness("complete", null);
                    rest = info.remaining();
            }
        }
        return new Completeness("complete", null);
    }

    private static boolean isErroneous(SourceCodeAnalysis analysis, String source) {
        return analysis.sourceToSnippets(source).stream().anyMatch(s -> s.kind() == Snippet.Kind.ERRONEOUS);
    }

    /** The last line's, and one step more after an opening bracket. */
    private static String indent(String code) {
        String line = code.substring(code.lastIndexOf('\n') + 1);
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String end = line.stripTrailing();
        boolean opened = end.endsWith("{") || end.endsWith("(") || end.endsWith("[");
        return opened ? indent + "    " : indent;
    }
}
