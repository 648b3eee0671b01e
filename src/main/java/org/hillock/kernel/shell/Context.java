package org.hillock.kernel.shell;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell's text as the compiler should see it when asked about a position in it: JShell takes the whole for the body
 * of one method, so what cannot stand there, or does not matter, is blanked. Offsets stay as they are.
 */
final class Context {
    /** Variables and types that the cell declares are names one may complete; all else above the cursor is not. */
    private static final Pattern KEPT = Pattern.compile(
            "^((final|static|public|private|abstract|sealed)\\s+)*(class|interface|enum|record)\\b.*"
                    + "|^(final\\s+)?(?!return\\b|throw\\b|import\\b|package\\b)[A-Za-z_][\\w.<>\\[\\], ?]*\\s+\\w+\\s*(=|;).*",
            Pattern.DOTALL);

    private Context() {}

    static String of(Splitter splitter, String code, int cursor) {
        String before = code.substring(0, cursor);
        List<Statement> statements = splitter.split(new Cell(0, before));
        var text = new StringBuilder(before);
        for (int i = 0; i < statements.size() - 1; i++) {
            Statement statement = statements.get(i);
            if (!statement.magic() && KEPT.matcher(statement.source().strip()).matches()) continue;
            blank(
                    text,
                    statement.place().offset(),
                    statements.get(i + 1).place().offset());
        }
        return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) if (text.charAt(i) != '\n') text.setCharAt(i, ' ');
    }
}
