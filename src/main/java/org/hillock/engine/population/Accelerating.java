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
    /**
     * Operations of all blocks after which it is likely that there are many more to come: plain loops take some tenths of a second for them,
     * and so long the faster code takes to be made and tried.
     */
    private static final long LONG = 600_000_000;
    /** Nanoseconds after which faster code is given up that has not become it: perhaps the machine had too much else to do. */
    private static final long PATIENCE = 10_000_000_000L;
    /** By how much longer a run has to be before this is tried once more. */
    private static final int NEXT = 10;
    /** Rehearsals take their turn, or they would take the runs' processors. */
    private static final Object TURN = new Object();

    private final int receptors;
    private final Supplier<Optional<Code>> faster;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Code code;
    /** Steps of neurons so far. Several threads may count at once and lose some, which does no harm. */
    private long done;
    /** How many of them make a long run. */
    private long enough;

    /** @param operations of a step of a neuron */
    static Accelerating of(Code code, int receptors, int operations, Supplier<Optional<Code>> faster) {
        return new Accelerating(code, receptors, LONG / Math.max(1, operations), faster);
    }

    /**
     * @param receptors how many rows of cells the code reads in an inbox
     * @param enough steps of neurons that make a long run
     */
    Accelerating(Code code, int receptors, long enough, Supplier<Optional<Code>> faster) {
        this.code = code;
        this.enough = enough;
        this.receptors = receptors;
        this.faster = faster;
    }

    @Override
    public int step(Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
        int count = code.step(columns, scalars, inbox, at, stride, n, size, out);
        if (begun.getPlain()) return count;
        done += n;
        if (done > enough && isTypical(count, size) && begun.compareAndSet(false, true))
            accelerate(new Rehearsal(columns, scalars, inbox.compact(), receptors, n, size));
        return count;
    }

    /** A step in which some fire shows all that the code does; a network may be silent, though. */
    private boolean isTypical(int count, int size) {
        return size >= Lanes.Vector.WORTH && (count > 0 || done > 2 * enough);
    }

    private void accelerate(Rehearsal rehearsal) {
        Code sooner = code;
        Background.start("vector-loops", () -> faster.get().ifPresent(better -> {
            synchronized (TURN) {
                if (rehearsal.outdoes(better, sooner, PATIENCE)) {
                    code = better;
                    return;
                }
            }
            enough *= NEXT;
            done = 0;
            begun.set(false);
        }));
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
