package org.hillock.kernel.shell;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every method entry and every backward jump of a cell's classes looks at. The flags are up from an interrupt until
 * the next cell, so that a {@code catch (Throwable t)} in a loop only delays the end by a turn; all threads that run
 * code of cells meet them, also those of parallel streams. Threads of an abandoned cell meet them for ever.
 */
public final class StopCheck {
    /** Which of the flags a turn of a loop looks at: those bits of the turn's number. */
    static final int MASK = 1023;
    /** All up or all down. */
    public static final boolean[] FLAGS = new boolean[MASK + 1];

    private static volatile boolean up;
    private static volatile boolean stopping;
    private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

    private StopCheck() {}

    /** Called by woven code at method entry: one volatile read, unless something is to be stopped. */
    public static void check() {
        if (up) stop();
    }

    /** Called by woven code after a turn of this number; hands back the next. */
    public static int turn(int number) {
        if (FLAGS[number & MASK]) stop();
        return number + 1;
    }

    /** Called by woven code that has found a flag up. */
    public static void stop() {
        if (stopping || CONDEMNED.contains(Thread.currentThread())) throw new StopCell();
    }

    static boolean isUp() {
        return stopping;
    }

    static void raise() {
        stopping = true;
        set(true);
    }

    /** Lets cells run again; threads that are condemned stay so while they live. */
    static void lower() {
        stopping = false;
        CONDEMNED.removeIf(thread -> !thread.isAlive());
        set(!CONDEMNED.isEmpty());
    }

    /** These threads never run code of a cell again, however long they are held up elsewhere. */
    static void condemn(Collection<Thread> threads) {
        CONDEMNED.addAll(threads);
        if (!CONDEMNED.isEmpty()) set(true);
    }

    private static void set(boolean value) {
        up = value;
        Arrays.fill(FLAGS, value);
        VarHandle.fullFence();
    }
}
