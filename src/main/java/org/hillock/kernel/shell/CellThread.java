package org.hillock.kernel.shell;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that runs users' code, and its replacement when that code will not stop. Threads that a cell starts fall
 * into the same group and are interrupted with it.
 */
public final class CellThread {
    private static final long PATIENCE_MS = 3000;
    private static final long TICK_NANOS = 20_000_000;
    /** How long the flag stays up at least, so that a thread that had no processor just then meets it too. */
    private static final long HOLD_MS = 100;

    private final ClassLoader loader;
    private final Reserve reserve = new Reserve(this::raise);
    private volatile Worker worker;
    private volatile long raisedAt;

    CellThread(ClassLoader loader) {
        this.loader = loader;
        worker = new Worker(loader);
    }

    /**
     * To be called before each cell: forgets an interrupt that was meant for the one before. One that came after the cell was
     * asked for is meant for it.
     *
     * @param asked when the cell was asked for, as {@link System#nanoTime}
     */
    void begin(long asked) {
        if (!StopCheck.isUp() || raisedAt - asked > 0) return;
        try {
            long rest = HOLD_MS - (System.nanoTime() - raisedAt) / 1_000_000;
            if (rest > 0) Thread.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        StopCheck.lower();
    }

    boolean isStopping() {
        return StopCheck.isUp();
    }

    /** Stops what runs on the cell's thread, and every other thread that runs code of cells. */
    void interrupt() {
        raise();
        // Threads that a cell has started may be deep in a library just now; they are stopped when they come back.
        StopCheck.condemn(worker.others());
        worker.group.interrupt();
    }

    private void raise() {
        raisedAt = System.nanoTime();
        StopCheck.raise();
    }

    /**
     * Runs the task on the cell's thread and hands back its value or whatever it threw.
     *
     * @throws StopCell if the cell was interrupted before the task began, or if it did not end within three seconds of
     *     the interrupt; then its thread is abandoned
     */
    <T> T call(Callable<T> task) throws Throwable {
        if (StopCheck.isUp()) throw new StopCell();
        var job = new Job<>(task, reserve);
        reserve.watch();
        worker.queue.put(job);
        boolean full = false;
        // Parked and not on a latch, which would need memory for it: there may be none just now.
        while (!job.done) {
            LockSupport.parkNanos(this, TICK_NANOS);
            if (job.done) break;
            if (!full && reserve.isFull()) {
                full = true;
                raise();
            } else if (full) {
                interruptOthers();
            }
            if (StopCheck.isUp() && System.nanoTime() - raisedAt > PATIENCE_MS * 1_000_000) {
                if (reserve.unwatch()) condemnOthers();
                worker.abandon();
                worker = new Worker(loader);
                throw new StopCell();
            }
        }
        if (!reserve.unwatch()) return job.result();
        condemnOthers();
        StopCheck.lower();
        return job.resultOfFullHeap();
    }

    /** To list threads takes memory, of which there may be none just now. */
    private void interruptOthers() {
        try {
            worker.group.interrupt();
        } catch (OutOfMemoryError e) {
            // At the next look there may be some.
        }
    }

    /** What the cell that has filled the heap has started does not go on filling it. */
    private void condemnOthers() {
        reserve.release();
        try {
            StopCheck.condemn(worker.others());
        } catch (OutOfMemoryError e) {
            // They have what was given back, and will find no more.
        }
    }

    private static final class Job<T> implements Runnable {
        private final Callable<T> task;
        private final Reserve reserve;
        private final Thread asker = Thread.currentThread();
        volatile boolean done;
        private @Nullable T value;
        private @Nullable Throwable thrown;

        Job(Callable<T> task, Reserve reserve) {
            this.task = task;
            this.reserve = reserve;
        }

        @Override
        public void run() {
            try {
                value = task.call();
            } catch (Throwable t) {
                // Before anything else, since all else needs memory; it comes wrapped if a snippet was called by
                // reflection.
                if (t instanceof OutOfMemoryError || t.getCause() instanceof OutOfMemoryError) reserve.release();
                thrown = t;
            } finally {
                done = true;
                LockSupport.unpark(asker);
            }
        }

        /** Where the cell was stopped is where the memory ended. */
        T resultOfFullHeap() throws Throwable {
            @Nullable Throwable stopped = thrown instanceof InvocationTargetException e ? e.getCause() : thrown;
            if (stopped != null && !(stopped instanceof StopCell)) return result();
            var told = new OutOfMemoryError("Java heap space");
            if (stopped != null) told.setStackTrace(stopped.getStackTrace());
            throw new InvocationTargetException(told);
        }

        @SuppressWarnings("NullAway") // a task's null is its value
        T result() throws Throwable {
            if (thrown != null) throw thrown;
            return value;
        }
    }

    private static final class Group extends ThreadGroup {
        Group() {
            super("cells");
        }

        /** That a thread was stopped as it should is nothing to print. */
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            if (!(thrown instanceof StopCell)) super.uncaughtException(thread, thrown);
        }
    }

    private static final class Worker implements Runnable {
        final ThreadGroup group = new Group();
        final SynchronousQueue<Job<?>> queue = new SynchronousQueue<>();
        private final Thread thread = new Thread(group, this, "cell");
        private volatile boolean abandoned;

        Worker(ClassLoader loader) {
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
        }

        @Override
        public void run() {
            while (!abandoned) {
                try {
                    Job<?> job = queue.take();
                    Thread.interrupted(); // an interrupt that came late for the job before
                    job.run();
                } catch (InterruptedException e) {
                    // An interrupt between two jobs: the flag stops the cell, the thread lives on.
                }
            }
        }

        /** The threads that cells have started and that still live. */
        List<Thread> others() {
            var threads = new Thread[group.activeCount() + 16];
            int n = group.enumerate(threads, true);
            return Arrays.stream(threads, 0, n).filter(t -> t != thread).toList();
        }

        /** Leaves the thread to itself, killed where the platform still can (before JDK 20). */
        @SuppressWarnings({"deprecation", "removal"})
        void abandon() {
            abandoned = true;
            StopCheck.condemn(List.of(thread));
            try {
                thread.stop();
            } catch (UnsupportedOperationException | LinkageError newer) {
                thread.setPriority(Thread.MIN_PRIORITY);
            }
        }
    }
}
