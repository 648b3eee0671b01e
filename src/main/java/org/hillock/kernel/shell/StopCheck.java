package org.hillock.kernel.shell;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What every method entry and every backward jump of a cell's classes calls. The flag is up from an interrupt until
 * the next cell, so that a {@code catch (Throwable t)} in a loop only delays the end by a turn; all threads that run
 * code of cells meet it, also those of parallel streams. Threads of an abandoned cell meet it for ever.
 */
public final class StopCheck {
    private static volatile boolean up;
    private static volatile boolean stopping;
    private static final Set<ThreadGroup> CONDEMNED = ConcurrentHashMap.newKeySet();

    private StopCheck() {}

    /** Called by woven code: one volatile read, unless something is to be stopped. */
    public static void check() {
        if (up) stop();
    }

    static boolean isUp() {
        return stopping;
    }

    static void raise() {
        stopping = true;
        up = true;
    }

    /** Lets cells run again; groups condemned stay so while they have a thread. */
    static void lower() {
        stopping = false;
        CONDEMNED.removeIf(group -> group.activeCount() == 0);
        up = !CONDEMNED.isEmpty();
    }

    /** No thread of this group runs code of a cell again. */
    static void condemn(ThreadGroup group) {
        CONDEMNED.add(group);
        up = true;
    }

    private static void stop() {
        if (stopping || CONDEMNED.contains(Thread.currentThread().getThreadGroup())) throw new StopCell();
    }
}
