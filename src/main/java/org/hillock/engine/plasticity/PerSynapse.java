package org.hillock.engine.plasticity;

import java.util.Arrays;

/** One number for each synapse, in double or in single precision. */
public final class PerSynapse {
    private static final double[] NO_DOUBLES = {};
    private static final float[] NO_FLOATS = {};

    final double[] wide;
    final float[] narrow;

    private PerSynapse(double[] wide, float[] narrow) {
        this.wide = wide;
        this.narrow = narrow;
    }

    /** @param single if in single precision */
    public static PerSynapse of(int size, boolean single) {
        return single ? new PerSynapse(NO_DOUBLES, new float[size]) : new PerSynapse(new double[size], NO_FLOATS);
    }

    /** As many others, all of one value. */
    PerSynapse filled(double value) {
        var all = new PerSynapse(new double[wide.length], new float[narrow.length]);
        Arrays.fill(all.wide, value);
        Arrays.fill(all.narrow, (float) value);
        return all;
    }

    PerSynapse copy() {
        return new PerSynapse(wide.clone(), narrow.clone());
    }

    boolean single() {
        return narrow.length > 0;
    }

    public double get(int k) {
        return single() ? narrow[k] : wide[k];
    }

    public void set(int k, double value) {
        if (single()) narrow[k] = (float) value;
        else wide[k] = value;
    }

    /** True if all of them are numbers. */
    public boolean finite() {
        for (double value : wide) if (!Double.isFinite(value)) return false;
        for (float value : narrow) if (!Float.isFinite(value)) return false;
        return true;
    }

    long bytes() {
        return 8L * wide.length + 4L * narrow.length;
    }
}
