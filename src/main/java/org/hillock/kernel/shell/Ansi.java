package org.hillock.kernel.shell;

/** How error texts stress their words, in notebooks and consoles. Without colours: red does not read on the dark red of a dark theme's errors. */
public final class Ansi {
    private Ansi() {}

    public static String bold(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }
}
