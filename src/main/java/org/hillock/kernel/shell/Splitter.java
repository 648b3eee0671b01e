package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Cuts a cell into statements in one pass. */
final class Splitter {
    private final SourceCodeAnalysis analysis;

    Splitter(SourceCodeAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The cell's statements in order; comments and blank lines between them belong to none. */
    List<Statement> split(Cell cell) {
        var statements = new ArrayList<Statement>();
        String text = cell.text();
        int at = 0;
        while ((at = skipBlank(text, at)) < text.length()) {
            var place = new Place(cell, at);
            if (text.charAt(at) == '%') {
                int end = text.indexOf('\n', at);
                if (end < 0) end = text.length();
                statements.add(new Statement(text.substring(at, end).strip(), place, true, false, true));
                at = end;
                continue;
            }
            String rest = text.substring(at);
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String source = info.source();
            if (source == null || source.isBlank()) source = rest;
            String remaining = info.remaining() == null ? "" : info.remaining();
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) break;
            // Where a semicolon is missing the analysis adds one, and says so.
            boolean quiet = info.completeness() == SourceCodeAnalysis.Completeness.COMPLETE
                    && source.stripTrailing().endsWith(";");
            statements.add(new Statement(
                    source, place, false, quiet, info.completeness().isComplete()));
            int next = text.length() - remaining.length();
            if (next <= at) break;
            at = next;
        }
        return statements;
    }

    /** Whether the cell ends within a comment: JShell would run what stands before it and say nothing of the rest. */
    boolean endsInComment(Cell cell) {
        String text = cell.text().replaceAll("(?m)^\\s*%.*$", ""); // %jars lib/*.jar opens none
        return text.lastIndexOf("/*") > text.lastIndexOf("*/")
                && !analysis.analyzeCompletion(text).completeness().isComplete()
                && analysis.analyzeCompletion(text + "*/").completeness().isComplete();
    }

    /** The first offset from here that is neither white space nor in a comment. */
    static int skipBlank(String text, int at) {
        int i = at;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                if (end < 0) return i; // an open comment: for the compiler to complain of
                i = end + 2;
            } else {
                return i;
            }
        }
        return i;
    }
}
