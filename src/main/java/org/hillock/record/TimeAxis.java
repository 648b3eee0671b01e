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
        return start + k * interval;
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
