package org.hillock.engine.population;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.hillock.engine.Background;

/**
 * Code that others do faster, but are not there yet: they are made beside the run, when it proves to be long, are tried until they are the
 * faster ones indeed, which they are not before the virtual machine has compiled them, and take over between two blocks. Both give
 * the same bits, so it does not matter when, nor whether they can be made at all.
 */
final class Accelerating implements Code {
    /** Nanoseconds in this code, of all threads, after which it is likely that there are many more to come. */
    static final long LONG = 4_000_000_000L;
    /** Nanoseconds after which faster code is given up that has not become it. */
    private static final long PATIENCE = 10_000_000_000L;

    private final int receptors;
    private final Supplier<Optional<Code>> faster;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Code code;
    /** Nanoseconds so far. Several threads may count at once and lose some, which does no harm. */
    private long spent;

    /** @param receptors how many rows of cells the code reads in an inbox */
    Accelerating(Code code, int receptors, Supplier<Optional<Code>> faster) {
        this.code = code;
        this.receptors = receptors;
        this.faster = faster;
    }

    @Override
    public int step(Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
        if (begun.getPlain()) return code.step(columns, scalars, inbox, at, stride, n, size, out);
        long begin = System.nanoTime();
        int count = code.step(columns, scalars, inbox, at, stride, n, size, out);
        spent += System.nanoTime() - begin;
        // A step in which some fire shows all that the code does.
        if (spent > LONG && (count > 0 || spent > 2 * LONG) && begun.compareAndSet(false, true))
            accelerate(new Rehearsal(columns, scalars, inbox.compact(), receptors, n, size));
        return count;
    }

    private void accelerate(Rehearsal rehearsal) {
        Code sooner = code;
        Background.start("vector-loops", () -> faster.get()
                .filter(better -> rehearsal.outdoes(better, sooner, PATIENCE))
                .ifPresent(better -> code = better));
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
