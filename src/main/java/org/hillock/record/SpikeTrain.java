package org.hillock.record;

import java.util.Arrays;

/**
 * The spike times of one cell in the window (from, to] ms that was watched. A spike stands at the end of the step in
 * which the threshold was reached.
 */
public final class SpikeTrain {
    private final double[] times;
    private final double from;
    private final double to;

    /** @param times ms, ascending; copied */
    public SpikeTrain(double[] times, double from, double to) {
        this.times = times.clone();
        this.from = from;
        this.to = to;
    }

    public int count() {
        return times.length;
    }

    /** The time of spike k, ms. */
    public double at(int k) {
        return times[k];
    }

    /** All times, ms; a copy. */
    public double[] toArray() {
        return times.clone();
    }

    public double from() {
        return from;
    }

    public double to() {
        return to;
    }

    /** Spikes per second of the window, Hz; 0 for an empty window. */
    public double rate() {
        return to > from ? 1000.0 * times.length / (to - from) : 0;
    }

    /** Only the spikes in (from, to] ms, for instance without the onset; what was not watched is not counted as silence. */
    public SpikeTrain between(double begin, double end) {
        double from = Math.max(begin, this.from);
        double to = Math.max(from, Math.min(end, this.to));
        return new SpikeTrain(
                Arrays.stream(times).filter(t -> t > from && t <= to).toArray(), from, to);
    }

    /** Intervals between successive spikes, ms; empty with fewer than two spikes. */
    public double[] intervals() {
        var isi = new double[Math.max(0, times.length - 1)];
        for (int k = 0; k < isi.length; k++) isi[k] = times[k + 1] - times[k];
        return isi;
    }

    /**
     * Rate of regular firing, Hz: the reciprocal of the mean interval, free of the ±1 spike of counting; 0 with fewer than
     * two spikes.
     */
    public double steadyRate() {
        return times.length < 2 ? 0 : 1000.0 * (times.length - 1) / (times[times.length - 1] - times[0]);
    }

    /**
     * Coefficient of variation of the intervals, SD / mean with the population's SD (divisor n): 0 for a clock, 1 for a
     * Poisson process. NaN with fewer than two intervals.
     */
    public double cv() {
        var isi = intervals();
        if (isi.length < 2) return Double.NaN;
        double mean = Arrays.stream(isi).average().orElseThrow();
        double variance =
                Arrays.stream(isi).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        return Math.sqrt(variance) / mean;
    }
}
