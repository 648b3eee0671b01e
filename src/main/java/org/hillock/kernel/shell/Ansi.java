package org.hillock.kernel.shell;

/** The few colours of error texts, as notebooks and consoles understand them. */
public final class Ansi {
    private Ansi() {}

    public static String red(String text) {
        return "\u001b[1;31m" + text + "\u001b[0m";
    }

    public static String bold(String text) {
        return "\u001b[1m" + text + "\u001b[0m";
    }

    public static String dim(String text) {
        return "\u001b[2m" + text + "\u001b[0m";
    }
}
