package org.hillock.ann;

import org.hillock.model.Check;

/**
 * How long and in what form examples are shown to a network of spiking neurons.
 *
 * @param dt ms of a step
 * @param steps at most
 * @param margin by which the best output must lead the second for an example to end before its time, in units of the outputs; infinite
 *     if none does
 * @param leastSteps that are taken anyhow
 * @param seed of all random spikes
 */
public record Presentation(double dt, int steps, Coding coding, double margin, int leastSteps, long seed) {
    private static final int MOST = 1 << 20;

    /** What becomes of the values of an example. */
    public enum Coding {
        /** Each is a current, the same at every step. */
        CURRENT,
        /** Each is the probability of a spike at every step. */
        POISSON
    }

    public Presentation {
        Check.positive("presentation.dt", dt, "ms");
        Check.count("presentation.steps", steps, 1, MOST);
        Check.count("presentation.leastSteps", leastSteps, 1, steps);
        if (!(margin >= 0))
            throw new IllegalArgumentException("presentation.margin must be >= 0, but was " + margin + ".");
    }

    /** All steps of 1 ms, with constant currents. */
    public static Presentation of(int steps) {
        return new Presentation(1, steps, Coding.CURRENT, Double.POSITIVE_INFINITY, 1, 0);
    }
}
