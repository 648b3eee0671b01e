package org.hillock.engine.population;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Code that others do faster, but are not there yet: they are made beside the run, when it proves to be long, and take over between two
 * blocks. Both give the same bits, so it does not matter when, nor whether they can be made at all.
 */
final class Accelerating implements Code {
    /** Operations that take about as long as the faster code takes to be made. */
    private static final long LONG = 2_000_000_000L;

    private final int work;
    private final Supplier<Optional<Code>> faster;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Code code;
    /** Operations so far. Several threads may count at once and lose some, which does no harm. */
    private long done;

    /** @param work operations of a neuron's step */
    Accelerating(Code code, int work, Supplier<Optional<Code>> faster) {
        this.code = code;
        this.work = work;
        this.faster = faster;
    }

    @Override
    public int step(Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
        if (done <= LONG && (done += (long) n * work) > LONG && begun.compareAndSet(false, true)) accelerate();
        return code.step(columns, scalars, inbox, at, stride, n, size, out);
    }

    private void accelerate() {
        var thread = new Thread(() -> faster.get().ifPresent(better -> code = better), "vector-loops");
        thread.setDaemon(true);
        // The run goes on as it is, and its user can do nothing about what has gone wrong here.
        thread.setUncaughtExceptionHandler((ended, reason) -> {});
        thread.start();
    }

    @Override
    public int fired(Columns columns, double[] scalars, int[] some, int count, int[] out, int m) {
        return code.fired(columns, scalars, some, count, out, m);
    }

    @Override
    public void reset(Columns columns, double[] scalars, int[] fired, int count) {
        code.reset(columns, scalars, fired, count);
    }
}
