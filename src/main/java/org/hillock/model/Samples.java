package org.hillock.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A piecewise-constant current: {@code values[k]} nA in [times[k], times[k+1]) ms, 0 before the first and after the last time.
 * There is one more time than there are values.
 */
public final class Samples implements Stimulus {
    private static final int PRINTED = 200;

    private final double[] times;
    private final double[] values;

    private Samples(double[] times, double[] values) {
        this.times = times;
        this.values = values;
    }

    /** Equidistant samples from t = 0 on, each held for {@code interval} ms. */
    public static Samples every(double interval, double[] values) {
        var times = new double[values.length + 1];
        for (int k = 0; k < times.length; k++) times[k] = k * interval;
        return new Samples(times, values.clone());
    }

    /** Samples at given ascending times; the last is held as long as the one before it. */
    public static Samples at(double[] times, double[] values) {
        if (times.length != values.length)
            throw new IllegalArgumentException(
                    "samples has " + times.length + " times, but " + values.length + " values.");
        if (times.length < 2)
            throw new IllegalArgumentException(
                    "samples needs at least 2 times to know how long a value is held, but has " + times.length + ".");
        int n = times.length;
        var edges = Arrays.copyOf(times, n + 1);
        edges[n] = times[n - 1] + (times[n - 1] - times[n - 2]);
        for (int k = 0; k < n; k++) {
            Check.finite("samples.times[" + k + "]", times[k], "ms");
            if (edges[k + 1] <= edges[k])
                throw new IllegalArgumentException("samples.times must ascend, but times[" + (k + 1) + "] = "
                        + edges[k + 1] + " ms follows " + edges[k] + " ms.");
        }
        for (int k = 0; k < n; k++) Check.finite("samples.values[" + k + "]", values[k], "nA");
        return new Samples(edges, values.clone());
    }

    public int size() {
        return values.length;
    }

    /** The time at which value k begins, ms; {@code edge(size())} is where the last one ends. */
    public double edge(int k) {
        return times[k];
    }

    /** Value k, nA. */
    public double value(int k) {
        return values[k];
    }

    @Override
    public double at(double t) {
        int k = Arrays.binarySearch(times, t);
        if (k < 0) k = -k - 2;
        return k >= 0 && k < values.length ? values[k] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples s && Arrays.equals(times, s.times) && Arrays.equals(values, s.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(values);
    }

    /** The line that rebuilds it; beyond 200 values only their number, in a form that does not pretend to be code. */
    @Override
    public String toString() {
        if (values.length > PRINTED)
            return "samples(<" + values.length + " values over " + times[values.length] + " ms>)";
        if (values.length > 1 && !equidistant())
            return "samples(" + array(Arrays.copyOf(times, values.length)) + ", " + array(values) + ")";
        return "samples(" + array(values) + ", " + Check.text(times[1]) + ")";
    }

    private boolean equidistant() {
        for (int k = 0; k < times.length; k++) if (times[k] != k * times[1]) return false;
        return true;
    }

    private static String array(double[] values) {
        return Arrays.stream(values).mapToObj(Check::text).collect(Collectors.joining(", ", "new double[]{", "}"));
    }
}
