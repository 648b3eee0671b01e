package org.hillock.engine.network;

/**
 * Decides when the first thread goes on alone for a while: if it waits for the others longer than it works, because the machine has other
 * things to do, then being many is of no use. After that it is tried again.
 */
class Pace {
    /** Intervals after which is decided. */
    private static final int WINDOW = 64;
    /** Intervals alone. */
    private static final int ALONE = 2048;
    /** Waiting is too long when it is so many times the work. */
    private static final double PATIENCE = 1.5;
    /** And when it is longer than a meeting of threads takes that have nothing else to do, ns an interval. */
    private static final double MEETING = 10_000;

    private int intervals;
    private double worked;
    private double waited;

    /**
     * Takes note of an interval that all threads took together.
     *
     * @param work ns
     * @param wait ns
     * @return for how many of the next intervals to go on alone
     */
    int together(long work, long wait) {
        worked += work;
        waited += wait;
        if (++intervals < WINDOW) return 0;
        boolean slow = waited > PATIENCE * worked && waited > MEETING * intervals;
        intervals = 0;
        worked = 0;
        waited = 0;
        return slow ? ALONE : 0;
    }
}
