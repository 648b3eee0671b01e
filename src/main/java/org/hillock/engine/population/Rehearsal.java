package org.hillock.engine.population;

/**
 * A block of neurons as it stood after a step of a run. Code can be tried on it again and again, and no run notices: so code is compiled by
 * the virtual machine, and known to be worth it, before a run has to wait for it.
 */
final class Rehearsal {
    /**
     * So many neurons are taken first: in so few steps of its loops a method is compiled before they are, which would take as long once more
     * and is of no use to the run.
     */
    private static final int FEW = 64;
    /** Steps of one time. */
    private static final int STEPS = 20;
    /** Of so many times the best counts: other threads have held up the others. */
    private static final int TIMES = 12;
    /** How much less time it has to take, or it is not worth a change. */
    private static final double LESS = 0.95;

    private final Columns then;
    private final Columns columns;
    private final double[] scalars;
    private final Inbox nothing;
    private final int n;
    private final int size;
    private final int[] out;

    /** @param receptors how many rows of cells the code reads in an inbox */
    Rehearsal(Columns columns, double[] scalars, boolean compact, int receptors, int n, int size) {
        this.then = columns.whole();
        this.columns = columns.whole();
        this.scalars = scalars.clone();
        this.nothing = compact ? Inbox.compact(receptors * n) : Inbox.exact(receptors * n);
        this.n = n;
        this.size = size;
        this.out = new int[size];
    }

    /** Whether this code becomes quicker than the other within so many nanoseconds; returns as soon as it has. */
    boolean outdoes(Code code, Code other, long patience) {
        long begin = System.nanoTime();
        int few = Math.min(FEW, n);
        do {
            if (isQuicker(code, other, few, Math.min(few, size)) && isQuicker(code, other, n, size)) return true;
        } while (System.nanoTime() - begin < patience);
        return false;
    }

    private boolean isQuicker(Code code, Code other, int length, int neurons) {
        long best = Long.MAX_VALUE;
        long others = Long.MAX_VALUE;
        for (int k = 0; k < TIMES; k++) {
            best = Math.min(best, time(code, length, neurons));
            others = Math.min(others, time(other, length, neurons));
        }
        return best < LESS * others;
    }

    private long time(Code code, int length, int neurons) {
        long time = 0;
        for (int k = 0; k < STEPS; k++) {
            columns.takeOver(then);
            long begin = System.nanoTime();
            int fired = code.step(columns, scalars, nothing, 0, n, length, neurons, out);
            code.reset(columns, scalars, out, fired);
            time += System.nanoTime() - begin;
        }
        return time;
    }
}
