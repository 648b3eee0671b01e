package org.hillock.record;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Power spectral density by Welch's method: the periodograms of half-overlapping segments, each without its mean and under a Hann
 * window, averaged. P. D. Welch, IEEE Trans. Audio Electroacoust. 15:70–73, 1967, doi 10.1109/TAU.1967.1161901.
 */
public final class Spectrum {
    /** Spikes are counted in bins of so many ms, so their spectrum reaches up to 1000 Hz. */
    private static final double BIN = 0.5;

    private static final int LEAST = 8;

    /** Slower than this, a change is none of a network's oscillations, Hz. */
    private static final double LOWEST = 5;

    /** ms; a power of two of bins. */
    private static final double PEAK_SEGMENT = 512;

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

    /**
     * The spectrum of the rate of a population, spikes a second and neuron, in Hz, two-sided: N independent Poisson processes have their
     * rate over N at every frequency.
     *
     * @param segment ms; shortened to a power of two of bins of 0.5 ms
     * @throws IllegalArgumentException if the segment is longer than the window that was watched or has fewer than 8 bins
     */
    public static Series of(SpikeRaster spikes, double segment) {
        return welch(spikes.populationRate(BIN).y(), BIN, segment, 1).named(spikes.population());
    }

    /**
     * The frequency at which the spectrum of a population's rate is greatest, Hz, from {@value #LOWEST} Hz on, to the resolution of segments
     * of half a second or, of a short record, a quarter; NaN without spikes or with too short a window.
     */
    static double peak(SpikeRaster spikes) {
        double segment = Math.min(PEAK_SEGMENT, (spikes.to() - spikes.from()) / 4);
        if (spikes.count() == 0 || segment < LEAST * BIN) return Double.NaN;
        var spectrum = of(spikes, segment);
        return IntStream.range(0, spectrum.size())
                .filter(k -> spectrum.x(k) >= LOWEST)
                .boxed()
                .max(Comparator.comparingDouble(spectrum::y))
                .map(spectrum::x)
                .orElse(Double.NaN);
    }

    /** A quarter of the whole, ms: seven segments, few enough for a fine and enough for a smooth spectrum; more if that would be too short. */
    public static double usualSegment(double duration) {
        return Math.min(duration, Math.max(duration / 4, LEAST * BIN));
    }

    private static Series welch(double[] values, double interval, double segment, int sides) {
        if (values.length < LEAST)
            throw new IllegalArgumentException("spectrum needs a record of at least " + LEAST * interval
                    + " ms, but has " + values.length * interval + " ms. Write a longer run(..).");
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
