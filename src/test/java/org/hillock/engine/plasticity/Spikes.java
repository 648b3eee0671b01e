package org.hillock.engine.plasticity;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random spike trains, and the sums over them of which the papers' formulas are made. */
final class Spikes {
    private Spikes() {}

    /** Poisson spikes, or on a grid of 1 ms, where both sides often fire at once. */
    static double[] train(SplittableRandom random, int count, double mean, boolean grid) {
        var times = new double[count];
        double t = 0;
        for (int k = 0; k < count; k++) {
            t -= mean * Math.log(1 - random.nextDouble());
            if (grid) t = Math.floor(t) + 1;
            times[k] = t;
        }
        return times;
    }

    /** Those before t, or until t. */
    static double[] before(double[] times, double t, boolean atToo) {
        return Arrays.stream(times).filter(s -> atToo ? s <= t : s < t).toArray();
    }

    static double last(double[] times) {
        return times.length == 0 ? Double.NEGATIVE_INFINITY : times[times.length - 1];
    }

    /** Σ exp(−(t − s)/tau). */
    static double sum(double[] times, double t, double tau) {
        return Arrays.stream(times).map(s -> Math.exp((s - t) / tau)).sum();
    }

    /** exp(−(t − s)/tau) of the last; 0 without any. */
    static double nearest(double[] times, double t, double tau) {
        return Math.exp((last(times) - t) / tau);
    }

    /** All times of both, ascending; where both fire at once the presynaptic spike comes first. */
    static double[][] events(double[] pre, double[] post) {
        var events = new double[pre.length + post.length][];
        for (int k = 0; k < pre.length; k++) events[k] = new double[] {pre[k], 0};
        for (int k = 0; k < post.length; k++) events[pre.length + k] = new double[] {post[k], 1};
        Arrays.sort(events, (a, b) -> a[0] == b[0] ? Double.compare(a[1], b[1]) : Double.compare(a[0], b[0]));
        return events;
    }
}
