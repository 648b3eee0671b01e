package org.hillock.sweep;

/** What a function of a sweep threw, and at which point. */
public final class SweepException extends RuntimeException {
    SweepException(String where, Throwable cause) {
        super("sweep at " + where + ": " + cause, cause);
    }
}
