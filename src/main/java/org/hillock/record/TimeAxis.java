package org.hillock.record;

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
     * k · interval, rounded once: 3 steps of 0.1 ms are 0.3 ms and not 0.30000000000000004, because an interval that is one
     * n-th of a millisecond is counted as k / n.
     */
    public static double multiple(long k, double interval) {
        double perMs = Math.rint(1 / interval);
        return perMs > 1 && 1 / perMs == interval ? k / perMs : k * interval;
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
