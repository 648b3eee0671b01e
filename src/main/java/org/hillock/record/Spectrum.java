package org.hillock.record;

import java.util.Arrays;

/**
 * Power spectral density by Welch's method: the periodograms of half-overlapping segments, each without its mean and under a Hann
 * window, averaged. P. D. Welch, IEEE Trans. Audio Electroacoust. 15:70–73, 1967, doi 10.1109/TAU.1967.1161901.
 */
public final class Spectrum {
    /** Spikes are counted in bins of so many ms, so their spectrum reaches up to 1000 Hz. */
    private static final double BIN = 0.5;

    private static final int LEAST = 8;

    private Spectrum() {}

    /**
     * The spectrum of a trace, in its unit²/Hz, one-sided: its sum over all frequencies times their distance is the variance.
     *
     * @param segment ms; shortened to a power of two of samples
     * @throws IllegalArgumentException if the segment is longer than the trace or has fewer than 8 samples
     */
    public static Series of(Trace trace, double segment) {
        return welch(trace.toArray(), trace.time().interval(), segment, 2);
    }

    /**
     * The spectrum of a spike train, Hz, two-sided, so that a Poisson process has its rate at every frequency.
     *
     * @param segment ms; shortened to a power of two of bins of 0.5 ms
     * @throws IllegalArgumentException if the segment is longer than the window that was watched or has fewer than 8 bins
     */
    public static Series of(SpikeTrain spikes, double segment) {
        var perSecond = Arrays.stream(spikes.counts(BIN))
                .mapToDouble(n -> n * 1000 / BIN)
                .toArray();
        return welch(perSecond, BIN, segment, 1);
    }

    /** A quarter of the whole, ms: seven segments, few enough for a fine and enough for a smooth spectrum. */
    public static double usualSegment(double duration) {
        return duration / 4;
    }

    private static Series welch(double[] values, double interval, double segment, int sides) {
        int n = Integer.highestOneBit((int) Math.min(1 << 24, Math.floor(segment / interval + 1e-9)));
        if (n < LEAST || n > values.length)
            throw new IllegalArgumentException("spectrum.segment must be between " + LEAST * interval + " and "
                    + values.length * interval + " ms, but was " + segment + ".");
        var window = new double[n];
        double norm = 0;
        for (int k = 0; k < n; k++) {
            window[k] = 0.5 - 0.5 * Math.cos(2 * Math.PI * k / n);
            norm += window[k] * window[k];
        }
        var power = new double[n / 2];
        int segments = 0;
        for (int start = 0; start + n <= values.length; start += n / 2, segments++) {
            double mean = Arrays.stream(values, start, start + n).average().orElse(0);
            var re = new double[n];
            var im = new double[n];
            for (int k = 0; k < n; k++) re[k] = window[k] * (values[start + k] - mean);
            Fourier.transform(re, im);
            for (int k = 1; k <= n / 2; k++) power[k - 1] += re[k] * re[k] + im[k] * im[k];
        }
        var hertz = new double[n / 2];
        double seconds = interval / 1000;
        for (int k = 1; k <= n / 2; k++) {
            hertz[k - 1] = k / (n * seconds);
            // The highest frequency is its own mirror image.
            power[k - 1] *= (k == n / 2 ? 1 : sides) * seconds / norm / segments;
        }
        return new Series("simulated", hertz, power, false);
    }
}
