package org.hillock.kernel.wire;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A word to whoever watches the kernel's process: the real standard error, which no cell's output goes to. */
public final class Log {
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Log() {}

    public static void say(String line) {
        ERR.println("hillock: " + line);
    }

    /** A fault of the kernel itself, with the stack that finds it. */
    public static void fault(String where, Throwable fault) {
        try {
            say(where + ": " + fault);
            fault.printStackTrace(ERR);
        } catch (Throwable worse) {
            // Out of memory while saying so: there is nothing left to say it with.
        }
    }
}
