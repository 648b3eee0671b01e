package org.hillock.engine.population;

import java.util.Arrays;

/** The numbers of a block of neurons, a column for each quantity, in double precision. */
final class Columns {
    private final double[][] arrays;
    private final int kept;

    /** @param shared columns that blocks have in common, since they last no longer than a step */
    Columns(int kept, int length, double[][] shared) {
        this.kept = kept;
        arrays = Arrays.copyOf(new double[kept][length], kept + shared.length);
        System.arraycopy(shared, 0, arrays, kept, shared.length);
    }

    private Columns(double[][] arrays, int kept) {
        this.arrays = arrays;
        this.kept = kept;
    }

    Object arrays() {
        return arrays;
    }

    double get(int column, int i) {
        return arrays[column][i];
    }

    void set(int column, int i, double value) {
        arrays[column][i] = value;
    }

    /** Fills a column from elsewhere. */
    void bring(int column, double[] from, int at, int n) {
        System.arraycopy(from, at, arrays[column], 0, n);
    }

    /** Moves what has arrived into a column, in units of {@code quantum} if it is counted in quanta, and leaves 0 behind. */
    void take(int column, Inbox inbox, int at, int n, double quantum) {
        if (inbox.compact()) {
            for (int i = 0; i < n; i++) arrays[column][i] = quantum * inbox.quanta[at + i];
            Arrays.fill(inbox.quanta, at, at + n, 0);
        } else {
            System.arraycopy(inbox.exact, at, arrays[column], 0, n);
            Arrays.fill(inbox.exact, at, at + n, 0);
        }
    }

    /** New columns for a copy of all blocks to have in common. */
    double[][] shared() {
        var shared = new double[arrays.length - kept][];
        for (int k = 0; k < shared.length; k++) shared[k] = new double[arrays[kept + k].length];
        return shared;
    }

    Columns copy(double[][] shared) {
        var copy = new double[arrays.length][];
        for (int k = 0; k < kept; k++) copy[k] = arrays[k].clone();
        System.arraycopy(shared, 0, copy, kept, shared.length);
        return new Columns(copy, kept);
    }
}
