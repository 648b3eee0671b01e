package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jshell.EvalException;
import org.jspecify.annotations.Nullable;

/** Says what a cell threw: the exception, its message, and only those frames that the user wrote. */
final class RuntimeErrors {
    private static final int MOST_FRAMES = 10;
    private static final int MOST_CAUSES = 5;
    private final Map<String, Place> places;

    /** @param places where each snippet stands, by JShell's id for it */
    RuntimeErrors(Map<String, Place> places) {
        this.places = places;
    }

    /**
     * @param thrown what was thrown
     * @param translated the same as JShell tells it, with frames that name snippets; null if it does not
     */
    CellFailure failure(Throwable thrown, @Nullable Throwable translated) {
        String name = name(thrown.getClass());
        String message = message(thrown);
        var lines = new ArrayList<String>();
        lines.add(Ansi.red(name) + (message.isEmpty() ? "" : ": " + message));
        if (!isPlain(thrown) && translated != null) {
            lines.addAll(frames(translated));
            Throwable cause = thrown.getCause();
            Throwable told = translated.getCause();
            for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
                lines.add("Caused by " + Ansi.red(name(cause.getClass())) + ": " + message(cause));
                if (told != null) lines.addAll(frames(told));
                told = told == null ? null : told.getCause();
            }
        }
        return new CellFailure(name, message, lines);
    }

    /** Bad input that our library found: its message says all. */
    private static boolean isPlain(Throwable thrown) {
        boolean badInput = thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException;
        StackTraceElement[] stack = thrown.getStackTrace();
        return badInput && stack.length > 0 && stack[0].getClassName().startsWith("org.hillock.");
    }

    private List<String> frames(Throwable translated) {
        var lines = new ArrayList<String>();
        int same = 0;
        int more = 0;
        for (StackTraceElement frame : translated.getStackTrace()) {
            String line = frame(frame);
            if (line == null) continue;
            if (!lines.isEmpty() && more == 0 && line.equals(lines.get(lines.size() - 1))) same++;
            else if (lines.size() < MOST_FRAMES) lines.add(line);
            else more++;
        }
        if (same > 0) lines.add("    … and " + same + " times the same");
        if (more > 0) lines.add("    … " + more + " more");
        return lines;
    }

    /** JShell names the file of a snippet's frame {@code #id}. */
    private @Nullable String frame(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file == null || !file.startsWith("#")) return null;
        Place place = places.get(file.substring(1));
        if (place == null) return null;
        int line = place.line(Math.max(1, frame.getLineNumber()));
        return "    at " + Ansi.bold(place.cell().title() + ", line " + line) + ": "
                + place.cell().line(line).strip();
    }

    /** Classes that cells define are nested in JShell's own, which is nothing to the user. */
    static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** An exception's message may be computed by user code, and fail. */
    static String message(Throwable thrown) {
        try {
            if (thrown instanceof StackOverflowError) return "The recursion is too deep.";
            if (thrown instanceof OutOfMemoryError) return "Out of memory: " + thrown.getMessage() + ". " + cure();
            String message = thrown.getLocalizedMessage();
            return message == null ? "" : message;
        } catch (Throwable t) {
            return "(its message could not be computed: " + t.getClass().getName() + ")";
        }
    }

    private static String cure() {
        return "The JVM has " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MiB; -Xmx among the flags in kernel.json gives it more.";
    }

    /** The exception JShell reports for a snippet, as far as it has translated frames. */
    static @Nullable Throwable translated(@Nullable Throwable reported) {
        return reported instanceof EvalException ? reported : null;
    }
}
