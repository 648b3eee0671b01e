package org.hillock.plasticity;

import org.hillock.model.equation.Expression;

/**
 * A quantity that a rule remembers by. Between the statements that set it, it relaxes exactly:
 * {@code x(t + s) = target + (x(t) − target)·exp(−s/tau)}.
 *
 * @param tau ms
 * @param target what it relaxes to: the number 0, 1 for resources, or {@code v} for a low-pass of the target's potential
 * @param start its value at t = 0
 */
public record Trace(String name, Side side, double tau, Expression target, double start) {

    /** A trace that fades to 0, where it starts. */
    public Trace(String name, Side side, double tau) {
        this(name, side, tau, new Expression.Number(0), 0);
    }
}
