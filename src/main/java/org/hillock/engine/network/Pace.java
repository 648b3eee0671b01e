package org.hillock.engine.network;

/**
 * Decides when the first thread goes on alone for a while: if it waits for the others longer than it works, because the machine has other
 * things to do, then being many is of no use. After that it is tried again; each time that it fails in a row, twice as late.
 */
class Pace {
    /** A decision is made after so many intervals, and after so many ns: a moment's disturbance is not worth one. */
    private static final int FEWEST = 64;

    private static final double WINDOW = 1e7;
    /** Waiting is too long when it is so many times the work. */
    private static final double PATIENCE = 1.5;
    /** And when it is longer than a meeting of threads takes that have nothing else to do, ns an interval. */
    private static final double MEETING = 10_000;
    /** At most so many times as many intervals alone as it took to decide. */
    private static final int LONGEST = 32;

    private int intervals;
    private double worked;
    private double waited;
    private int times = 1;

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
        intervals++;
        if (intervals < FEWEST || worked + waited < WINDOW) return 0;
        boolean slow = waited > PATIENCE * worked && waited > MEETING * intervals;
        int alone = slow ? times * intervals : 0;
        times = slow ? Math.min(2 * times, LONGEST) : 1;
        intervals = 0;
        worked = 0;
        waited = 0;
        return alone;
    }
}
