package org.hillock.kernel;

import org.hillock.kernel.shell.CellFailure;

/** Interrupts a cell that takes longer than the user allows. */
final class TimeLimit implements AutoCloseable {
    private final long milliseconds;
    private final Thread thread;
    private volatile boolean over;

    private TimeLimit(long milliseconds, Runnable interrupt) {
        this.milliseconds = milliseconds;
        thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(milliseconds);
                        over = true;
                        interrupt.run();
                    } catch (InterruptedException closed) {
                        // The cell ended in time.
                    }
                },
                "hillock-time-limit");
        thread.setDaemon(true);
    }

    /** A limit that runs from now on; a negative one never ends. */
    static TimeLimit start(long milliseconds, Runnable interrupt) {
        var limit = new TimeLimit(milliseconds, interrupt);
        if (milliseconds >= 0) limit.thread.start();
        return limit;
    }

    boolean isOver() {
        return over;
    }

    CellFailure failure() {
        return CellFailure.plain("TimeoutException", "The cell took longer than " + milliseconds + " ms.");
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
