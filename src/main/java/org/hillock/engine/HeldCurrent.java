package org.hillock.engine;

import java.util.List;
import org.hillock.model.Stimulus;

/**
 * A stimulus step by step: the mean over each step of what is not noise, exact also where it jumps or bends within one, and the noises
 * beside it. It is cut into pieces only for the first steps, as some stimuli never end.
 */
public final class HeldCurrent {
    private static final long AT_FIRST = 10_000;

    private final Stimulus stimulus;
    private final double dt;
    private final long steps;
    private final Pieces pieces;

    private HeldCurrent(Stimulus stimulus, double dt, long steps) {
        this.stimulus = stimulus;
        this.dt = dt;
        this.steps = steps;
        pieces = Pieces.of(stimulus, new Grid(dt, steps));
    }

    public static HeldCurrent of(Stimulus stimulus, double dt) {
        return new HeldCurrent(stimulus, dt, AT_FIRST);
    }

    /** This, or one that covers step k too. */
    public HeldCurrent covering(long k) {
        return k < steps ? this : new HeldCurrent(stimulus, dt, 2 * k);
    }

    /** The mean over step k, nA. */
    public double mean(long k) {
        double mean = pieces.steps().mean(k, k + 1);
        for (var curve : pieces.curved()) {
            double from = Math.max(k, curve.from());
            double to = Math.min(k + 1, curve.to());
            if (from < to) mean += curve.form().integral(0, from * dt, to * dt) / dt;
        }
        return mean;
    }

    /** ms. */
    public double dt() {
        return dt;
    }

    /** Without their means, which are in {@link #mean}. */
    public List<Noise> noises() {
        return pieces.noises();
    }
}
