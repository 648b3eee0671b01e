package org.hillock.kernel.shell;

import java.util.ArrayList;
import java.util.List;

/** Why a cell did not run to its end, ready to be shown: no stack of the machinery, only what the user wrote. */
public final class CellFailure extends Exception {
    private final String name;
    private final List<String> traceback;

    /**
     * @param name the real kind of the error: the exception's class, {@code CompilationError}, {@code Interrupted}
     * @param traceback lines to show, the reason last
     */
    public CellFailure(String name, String message, List<String> traceback) {
        super(message, null, false, false);
        this.name = name;
        this.traceback = List.copyOf(traceback);
    }

    /** A failure that its message says all about. */
    public static CellFailure plain(String name, String message) {
        return new CellFailure(name, message, List.of(Ansi.bold(name) + ": " + message));
    }

    public String name() {
        return name;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public List<String> traceback() {
        return traceback;
    }

    /** This failure with one more line at its end; the same if that is empty. */
    CellFailure with(String line) {
        if (line.isEmpty()) return this;
        var lines = new ArrayList<>(traceback);
        lines.add(line);
        return new CellFailure(name, message(), lines);
    }
}
