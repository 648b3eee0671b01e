package org.hillock.kernel.script;

import jdk.jshell.EvalException;
import org.jspecify.annotations.Nullable;

/** An exception of a script, told in a line and its causes in one each. */
final class Failure {
    private Failure() {}

    static String describe(Throwable thrown) {
        var text = new StringBuilder(line(thrown));
        for (@Nullable Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            text.append(System.lineSeparator()).append("  caused by ").append(line(cause));
        }
        return text.toString();
    }

    private static String line(Throwable thrown) {
        String type = thrown instanceof EvalException e
                ? e.getExceptionClassName()
                : thrown.getClass().getName();
        return type.substring(type.lastIndexOf('.') + 1)
                + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }
}
