package org.hillock.record;

import org.hillock.model.Check;

/**
 * Equidistant sample times: sample k was taken at {@code start + k·interval} ms, a product and never a running sum.
 *
 * @param start ms
 * @param interval ms between samples
 * @param size number of samples
 */
public record TimeAxis(double start, double interval, int size) {

    public double at(int k) {
        return start + multiple(k, interval);
    }

    /**
     * k · interval, rounded once: 3 steps of 0.1 ms are 0.3 ms and not 0.30000000000000004, because an interval of few decimals
     * is counted in whole numbers of its last one.
     */
    public static double multiple(long k, double interval) {
        for (double decimals = 1; decimals <= 1e6; decimals *= 10) {
            double whole = Math.rint(interval * decimals);
            if (whole / decimals == interval) return k * whole / decimals;
        }
        return k * interval;
    }

    /** Refuses a window of which nothing lies in what was watched, since its silence would say nothing. */
    static void checkOverlap(double from, double to, double begin, double end) {
        if (begin >= to || end <= from)
            throw new IllegalArgumentException("This run goes from " + Check.text(from) + " to " + Check.text(to)
                    + " ms. Write between(" + Check.text(from) + ", " + Check.text(to) + ").");
    }

    public double end() {
        return at(Math.max(0, size - 1));
    }

    public double[] toArray() {
        var t = new double[size];
        for (int k = 0; k < size; k++) t[k] = at(k);
        return t;
    }
}
