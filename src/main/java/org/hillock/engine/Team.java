package org.hillock.engine;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Threads that do one thing together: the calling one is the first of them. */
public final class Team {
    private final int threads;
    private volatile boolean cancelled;

    public Team(int threads) {
        this.threads = threads;
    }

    public int threads() {
        return threads;
    }

    /**
     * Hands each thread its number. Ends when all have, with the first exception of any.
     *
     * @param broken called when a thread fails, so that none waits for it
     */
    public void run(IntConsumer work, Runnable broken) {
        var failure = new AtomicReference<Throwable>();
        IntConsumer guarded = k -> {
            try {
                work.accept(k);
            } catch (Throwable e) {
                // That a thread was let go because another failed is not the failure.
                if (!(e instanceof CancellationException)) failure.compareAndSet(null, e);
                broken.run();
            }
        };
        var others = new ArrayList<Thread>();
        for (int k = 1; k < threads; k++) {
            int number = k;
            var thread = new Thread(() -> guarded.accept(number), "worker-" + k);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        guarded.accept(0);
        boolean interrupted = false;
        for (var thread : others)
            while (thread.isAlive())
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
        if (interrupted) Thread.currentThread().interrupt();
        var thrown = failure.get();
        if (thrown instanceof RuntimeException e) throw e;
        if (thrown instanceof Error e) throw e;
    }

    /**
     * Does tasks 0 … count−1, each on whichever thread is free.
     *
     * @throws CancellationException after an interrupt of the calling thread
     */
    public void forEach(int count, Task task) {
        var next = new AtomicInteger();
        var caller = Thread.currentThread();
        Runnable proceed = () -> {
            if (caller.isInterrupted()) cancelled = true;
            if (cancelled) throw new CancellationException("Interrupted.");
        };
        run(
                k -> {
                    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                        proceed.run();
                        task.accept(i, proceed);
                    }
                },
                () -> next.set(count));
        if (cancelled) throw new CancellationException("Interrupted.");
    }

    /** One of several tasks. */
    public interface Task {
        /** @param proceed to be called every few milliseconds; it throws after an interrupt */
        void accept(int number, Runnable proceed);
    }
}
