package org.hillock.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.hillock.engine.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Does tasks 0, 1, … on several threads. They are begun in ascending order, so that of several failures the same one is told on
 * any number of threads: that of the first task.
 */
final class Workers {
    /** How long an interrupt waits for the threads to end; one that does not hear it ends after its task. */
    private static final long PATIENCE_MS = 100;

    private final IntConsumer work;
    private final int tasks;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    /** Tasks from here on are not begun any more. */
    private final AtomicInteger end;

    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    /** What a task threw. */
    record Failure(int task, Throwable thrown) {}

    private Workers(int tasks, Progress progress, IntConsumer work) {
        this.tasks = tasks;
        this.progress = progress;
        this.work = work;
        this.end = new AtomicInteger(tasks);
    }

    /**
     * Does all tasks and waits for them.
     *
     * @return the first failure, if there is one
     * @throws CancellationException if the thread, or one of those that work, was interrupted
     */
    static @Nullable Failure run(int tasks, int threads, Progress progress, IntConsumer work) {
        return new Workers(tasks, progress, work).run(Math.min(tasks, threads));
    }

    private @Nullable Failure run(int count) {
        var threads = new ArrayList<Thread>();
        for (int k = 0; k < count; k++) {
            var thread = new Thread(this::work, "sweep-" + (k + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        try {
            for (var thread : threads) thread.join();
        } catch (InterruptedException e) {
            stop(threads);
            throw interrupted();
        }
        var first = failure.get();
        if (first != null && first.thrown instanceof CancellationException) throw interrupted();
        return first;
    }

    private void work() {
        for (int task = next.getAndIncrement(); task < end.get(); task = next.getAndIncrement()) {
            try {
                work.accept(task);
                progress.reached((double) done.incrementAndGet() / tasks);
            } catch (Throwable thrown) {
                var mine = new Failure(task, thrown);
                failure.accumulateAndGet(mine, (a, b) -> a == null || b != null && b.task < a.task ? b : a);
                end.accumulateAndGet(task, Math::min);
            }
        }
    }

    private void stop(List<Thread> threads) {
        end.set(0);
        threads.forEach(Thread::interrupt);
        long patience = System.nanoTime() + PATIENCE_MS * 1_000_000;
        try {
            for (var thread : threads) thread.join(Math.max(1, (patience - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    private CancellationException interrupted() {
        return new CancellationException("The sweep was interrupted after " + done.get() + " of " + tasks + " runs.");
    }
}
