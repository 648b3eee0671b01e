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

    public Inspector(Shell shell) {
        analysis = shell.analysis();
        splitter = new Splitter(analysis);
    }

    /** The text, empty if nothing is known of what stands there. */
    public String inspect(String code, int cursor) {
        String masked = Mask.of(code);
        int end = cursor;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) end++;
        boolean onName = end > 0 && Character.isJavaIdentifierPart(code.charAt(end - 1));
        if (onName) {
            // As a call first: the compiler only knows overloads where arguments may follow.
            String call = text(Context.of(splitter, code, end) + "(");
            return call.isEmpty() ? text(Context.of(splitter, code, end)) : call;
        }
        if (end > 0 && masked.charAt(end - 1) == ')') {
            int open = Chain.opening(masked, end - 1);
            if (open > 0) return text(Context.of(splitter, code, open) + "(");
        }
        return text(Context.of(splitter, code, end));
    }

    private String text(String context) {
        List<Documentation> found = analysis.documentation(context, context.length(), true);
        var signatures =
                found.stream().map(Documentation::signature).collect(Collectors.toCollection(LinkedHashSet::new));
        var javadoc = found.stream()
                .map(Documentation::javadoc)
                .filter(text -> text != null && !text.isBlank())
                .map(Inspector::plain)
                .findFirst()
                .map(text -> "\n\n" + text)
                .orElse("");
        return String.join("\n", signatures) + javadoc;
    }

    /** Javadoc comments without the tags a reader of plain text does not need. */
    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link|linkplain|literal)\\s+([^}]*)}", "$1")
                .replaceAll("</?[a-zA-Z][^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }
}
