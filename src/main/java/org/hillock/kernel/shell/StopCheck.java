package org.hillock.kernel.shell;

import java.util.Collection;
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
    private static final Set<Thread> CONDEMNED = ConcurrentHashMap.newKeySet();

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

    /** Lets cells run again; threads that are condemned stay so while they live. */
    static void lower() {
        stopping = false;
        CONDEMNED.removeIf(thread -> !thread.isAlive());
        up = !CONDEMNED.isEmpty();
    }

    /** These threads never run code of a cell again, however long they are held up elsewhere. */
    static void condemn(Collection<Thread> threads) {
        CONDEMNED.addAll(threads);
        up = up || !CONDEMNED.isEmpty();
    }

    private static void stop() {
        if (stopping || CONDEMNED.contains(Thread.currentThread())) throw new StopCell();
    }
}
