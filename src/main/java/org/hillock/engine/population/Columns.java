package org.hillock.engine.population;

import java.lang.reflect.Array;
import java.util.Arrays;

/** The numbers of a block of neurons, a column for each quantity: in double precision, or in single precision. */
final class Columns {
    /** {@code double[][]} or {@code float[][]}. */
    private final Object[] arrays;
    /** How many are the block's own; those that follow belong to all blocks. */
    private final int own;

    private Columns(Object[] arrays, int own) {
        this.arrays = arrays;
        this.own = own;
    }

    static Columns of(boolean single, int count, int length) {
        return new Columns(single ? new float[count][length] : new double[count][length], count);
    }

    /** These, and after them columns that blocks have in common, since they last no longer than a step. */
    Columns and(Columns common) {
        var all = Arrays.copyOf(arrays, own + common.own);
        System.arraycopy(common.arrays, 0, all, own, common.own);
        return new Columns(all, own);
    }

    /** A copy of the block's own. */
    Columns copy() {
        var copy = Arrays.copyOf(arrays, own);
        for (int k = 0; k < own; k++) copy[k] = copy[k] instanceof double[] d ? d.clone() : ((float[]) copy[k]).clone();
        return new Columns(copy, own);
    }

    /** A copy of all, also of those that blocks have in common. */
    Columns whole() {
        return new Columns(arrays, arrays.length).copy();
    }

    /** Takes over every number from a copy. */
    void takeOver(Columns copy) {
        for (int k = 0; k < arrays.length; k++)
            System.arraycopy(copy.arrays[k], 0, arrays[k], 0, Array.getLength(arrays[k]));
    }

    /** Bytes of a number. */
    int width() {
        return arrays.length > 0 && arrays[0] instanceof double[] ? Double.BYTES : Float.BYTES;
    }

    /** As the compiled loops take them. */
    Object arrays() {
        return arrays;
    }

    double get(int column, int i) {
        return arrays[column] instanceof double[] d ? d[i] : ((float[]) arrays[column])[i];
    }

    void set(int column, int i, double value) {
        if (arrays[column] instanceof double[] d) d[i] = value;
        else ((float[]) arrays[column])[i] = (float) value;
    }

    /** Fills a column from elsewhere. */
    void bring(int column, double[] from, int at, int n) {
        if (arrays[column] instanceof double[] d) {
            System.arraycopy(from, at, d, 0, n);
            return;
        }
        var f = (float[]) arrays[column];
        for (int i = 0; i < n; i++) f[i] = (float) from[at + i];
    }
}
