package org.hillock.engine;

/**
 * A noise of mean 0 between two grid coordinates; its mean is with the constant currents.
 *
 * @param strength sd, nA; of a white noise its intensity, nA·√ms
 * @param tau correlation time, ms; 0 for a white noise
 * @param number its position among the noises of the stimulus, which names its random stream
 * @param from grid coordinate at which it begins
 * @param to grid coordinate at which it ends
 */
public record Noise(double strength, double tau, int number, double from, double to) {
    public boolean white() {
        return tau == 0;
    }

    /** The first step of which it has a part. */
    public long first() {
        return (long) Math.floor(from);
    }

    /** The part of step k in which it flows. */
    public double part(long k) {
        return part(k, k);
    }

    /** The part of step k, from a coordinate in it on, in which it flows. */
    double part(long k, double begin) {
        return Math.max(0, Math.min(k + 1, to) - Math.max(begin, from));
    }
}
