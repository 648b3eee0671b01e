package org.hillock.engine.network;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where threads wait for one another, thousands of times a second: by looking again and again, and by stepping aside once it takes
 * longer. What one wrote before it, all can read after it.
 */
final class Barrier {
    private static final int LOOKS = 2000;

    private final int threads;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int round;
    private volatile boolean broken;

    Barrier(int threads) {
        this.threads = threads;
    }

    /** @throws CancellationException if a thread will never come */
    void await() {
        if (threads == 1) return;
        int now = round;
        if (arrived.incrementAndGet() == threads) {
            arrived.set(0);
            round = now + 1;
            return;
        }
        for (int looks = 0; round == now; looks++) {
            if (broken) throw new CancellationException("Another thread failed.");
            if (looks < LOOKS) Thread.onSpinWait();
            else Thread.yield();
        }
    }

    boolean broken() {
        return broken;
    }

    /** Lets all who wait, and who will, go with an exception. */
    void shatter() {
        broken = true;
    }
}
