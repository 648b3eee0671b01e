package org.hillock.engine.population;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hillock.engine.Background;

/**
 * Code that others do faster, but are not there yet: they are made beside the run, when it proves to be long, and take over between two
 * blocks. Both give the same bits, so it does not matter when, nor whether they can be made at all.
 */
final class Accelerating implements Code {
    /**
     * Steps of a neuron that take about as long as the faster code takes to be made and then to become fast, which it is not before the
     * virtual machine has compiled it: until then each of its vectors is an object. Both take longer the more there is to do in a step.
     */
    private static final long LONG = 100_000_000;

    private final Supplier<Optional<Code>> faster;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Code code;
    /** Steps of neurons so far. Several threads may count at once and lose some, which does no harm. */
    private long done;

    Accelerating(Code code, Supplier<Optional<Code>> faster) {
        this.code = code;
        this.faster = faster;
    }

    @Override
    public int step(Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
        if (done <= LONG && (done += n) > LONG && begun.compareAndSet(false, true))
            Background.start("vector-loops", () -> faster.get().ifPresent(better -> code = better));
        return code.step(columns, scalars, inbox, at, stride, n, size, out);
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
