package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        lines.add(Ansi.bold(name) + (message.isEmpty() ? "" : ": " + message));
        if (isPlain(thrown)) {
            if (translated != null && !isObvious(translated)) lines.addAll(frames(translated));
        } else if (translated != null) {
            lines.addAll(frames(translated));
            Throwable cause = thrown.getCause();
            Throwable told = translated.getCause();
            for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
                lines.add("Caused by " + Ansi.bold(name(cause.getClass())) + ": " + message(cause));
                if (told != null) lines.addAll(frames(told));
                told = told == null ? null : told.getCause();
            }
        }
        return new CellFailure(name, message, lines);
    }

    /** Bad input that our library found: its message says all, but for where. */
    private static boolean isPlain(Throwable thrown) {
        boolean badInput = thrown instanceof IllegalArgumentException || thrown instanceof IllegalStateException;
        StackTraceElement[] stack = thrown.getStackTrace();
        return badInput && stack.length > 0 && stack[0].getClassName().startsWith("org.hillock.");
    }

    /** Whether there is one line only that can be meant: the whole cell is that line. */
    private boolean isObvious(Throwable translated) {
        return frames(translated).size() <= 1
                && Arrays.stream(translated.getStackTrace())
                        .flatMap(frame -> place(frame).stream())
                        .allMatch(place -> place.cell().text().strip().lines().count() == 1);
    }

    private List<String> frames(Throwable translated) {
        var lines = new ArrayList<String>();
        int same = 0;
        int more = 0;
        for (StackTraceElement frame : translated.getStackTrace()) {
            String line = line(frame).orElse(null);
            if (line == null) continue;
            if (!lines.isEmpty() && more == 0 && line.equals(lines.get(lines.size() - 1))) same++;
            else if (lines.size() < MOST_FRAMES) lines.add(line);
            else more++;
        }
        // A lambda and the call that it stands in are two frames of one line.
        if (same > 1) lines.add("    … and " + same + " times the same");
        if (more > 0) lines.add("    … " + more + " more");
        return lines;
    }

    private Optional<String> line(StackTraceElement frame) {
        return place(frame).map(place -> line(place, place.line(Math.max(1, frame.getLineNumber()))));
    }

    /** The line of a cell in which this part of a statement stands. */
    static String line(Place place, String source, int at) {
        int line =
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        return line(place, place.line(line));
    }

    private static String line(Place place, int line) {
        return "    at " + Ansi.bold(place.cell().title() + ", line " + line) + ": "
                + place.cell().line(line).strip();
    }

    /** JShell names the file of a snippet's frame {@code #id}. */
    private Optional<Place> place(StackTraceElement frame) {
        String file = frame.getFileName();
        return file == null || !file.startsWith("#")
                ? Optional.empty()
                : Optional.ofNullable(places.get(file.substring(1)));
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
