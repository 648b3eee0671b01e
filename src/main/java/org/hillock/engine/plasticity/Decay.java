package org.hillock.engine.plasticity;

import java.util.Arrays;

/** {@code exp(−k·dt/tau)} for whole steps k, from a table as far as that reaches. */
final class Decay {
    /** So many steps are in the table: the ages that occur most often. */
    private static final int LENGTH = 1 << 13;

    /** For steps from 0 on. */
    final double[] table = new double[LENGTH];
    /** {@code dt/tau} */
    final double rate;

    /** Both in ms. */
    Decay(double tau, double dt) {
        rate = dt / tau;
        Arrays.setAll(table, k -> beyond(k, rate));
    }

    double at(long steps) {
        return steps < LENGTH ? table[(int) steps] : beyond(steps, rate);
    }

    private static double beyond(long steps, double rate) {
        return Math.exp(-steps * rate);
    }
}
