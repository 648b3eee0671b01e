package org.hillock.engine;

/**
 * One input into a linear membrane of leak rate a = 1/τ, integrated exactly: over step k it adds
 *
 * <pre>q_k = ∫ e^(−a(t_{k+1} − s)) I(s) ds      nA·ms, over [t_k, t_{k+1})</pre>
 *
 * so that {@code V(t_{k+1}) = vRest + (V(t_k) − vRest) e^(−a·dt) + q_k / Cm}, wherever inside the step the current changes.
 * Steps are asked for in ascending order and once.
 */
interface Drive {

    /** Adds the input of steps k0 … k0+n−1 to q[0 … n−1], and the current at the beginning of each to {@code current}. */
    void add(double[] q, double[] current, long k0, int n);

    /** The input of [k + x, k + 1) alone, 0 < x < 1, where k is the step that {@link #add} takes next. */
    double tail(long k, double x);
}
