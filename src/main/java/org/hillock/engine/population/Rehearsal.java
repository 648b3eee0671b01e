package org.hillock.engine.population;

/**
 * A block of neurons as it stood after a step of a run. Code can be tried on it again and again, and no run notices: so code is compiled by
 * the virtual machine, and known to be worth it, before a run has to wait for it.
 */
final class Rehearsal {
    /** Steps between two looks at the clock. */
    private static final int STEPS = 20;
    /** How often in a row code has to be the quicker one, since other threads may have held up the other. */
    private static final int IN_A_ROW = 3;

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
        for (int won = 0; won < IN_A_ROW; ) {
            if (System.nanoTime() - begin > patience) return false;
            won = time(code) < time(other) ? won + 1 : 0;
        }
        return true;
    }

    private long time(Code code) {
        long begin = System.nanoTime();
        for (int k = 0; k < STEPS; k++) {
            columns.set(then);
            int fired = code.step(columns, scalars, nothing, 0, n, n, size, out);
            code.reset(columns, scalars, out, fired);
        }
        return System.nanoTime() - begin;
    }
}
