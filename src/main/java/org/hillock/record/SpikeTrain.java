package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Check;

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

    /**
     * Local variation of the intervals, {@code 3/(n−1) Σ ((I_k − I_(k+1)) / (I_k + I_(k+1)))²}: 0 for a clock, 1 for a Poisson process,
     * and unlike the CV blind to slow changes of the rate. NaN with fewer than two intervals. S. Shinomoto, K. Shima, J. Tanji,
     * Neural Comput. 15:2823–2842, 2003, doi 10.1162/089976603322518759.
     */
    public double lv() {
        var isi = intervals();
        if (isi.length < 2) return Double.NaN;
        double sum = 0;
        for (int k = 0; k + 1 < isi.length; k++) {
            double change = (isi[k] - isi[k + 1]) / (isi[k] + isi[k + 1]);
            sum += change * change;
        }
        return 3 * sum / (isi.length - 1);
    }

    /**
     * The numbers of spikes in successive windows of so many ms, (from, from + window] and so on; a rest that fills no window is
     * left out.
     */
    public int[] counts(double window) {
        Check.positive("spikes.window", window, "ms");
        int n = Check.count("spikes.windows", (long) Math.floor((to - from) / window + 1e-9), 0, 100_000_000);
        var counts = new int[n];
        for (double t : times) {
            // A spike on the border of two windows ends the first, however the division rounds.
            int k = (int) Math.ceil((t - from) / window - 1e-9) - 1;
            if (k >= 0 && k < n) counts[k]++;
        }
        return counts;
    }

    /**
     * Fano factor of the counts in windows of so many ms, variance (divisor n − 1) over mean: 0 for a clock, 1 for a Poisson
     * process. NaN with fewer than two windows or no spikes. U. Fano, Phys. Rev. 72:26–29, 1947, doi 10.1103/PhysRev.72.26.
     */
    public double fano(double window) {
        var counts = counts(window);
        double mean = Arrays.stream(counts).average().orElse(0);
        if (counts.length < 2 || mean == 0) return Double.NaN;
        double squares =
                Arrays.stream(counts).mapToDouble(n -> (n - mean) * (n - mean)).sum();
        return squares / (counts.length - 1) / mean;
    }

    /**
     * Autocorrelogram, Hz: the rate of spikes so many ms after or before a spike, itself left out. What lies beyond the window that
     * was watched is made up for, so a Poisson process has its rate at every lag.
     *
     * @param greatest lag, ms
     * @param bin ms; bins are centred on multiples of it
     */
    public Series autocorrelogram(double greatest, double bin) {
        Check.positive("autocorrelation.lag", greatest, "ms");
        Check.positive("autocorrelation.bin", bin, "ms");
        int bins = Check.count("autocorrelation.bins", (long) Math.floor(greatest / bin + 1e-9), 1, 1_000_000);
        var pairs = new long[bins + 1];
        for (int a = 0; a < times.length; a++)
            for (int b = a + 1; b < times.length; b++) {
                double at = Math.floor((times[b] - times[a]) / bin + 0.5 + 1e-9);
                if (at > bins) break;
                // Before and after: both halves of the bin around 0 are filled by one pair.
                pairs[(int) at] += at == 0 ? 2 : 1;
            }
        var lag = new double[2 * bins + 1];
        var rate = new double[2 * bins + 1];
        for (int k = -bins; k <= bins; k++) {
            double watched = to - from - Math.abs(k) * bin;
            double spikes = times.length * watched / (to - from);
            lag[k + bins] = TimeAxis.multiple(k, bin);
            rate[k + bins] = spikes > 0 ? 1000 * pairs[Math.abs(k)] / (spikes * bin) : Double.NaN;
        }
        return new Series("simulated", lag, rate, false);
    }

    /**
     * The mean of a trace in the so many ms before each spike, over the time relative to it. Spikes that come too early for a whole
     * window are left out.
     *
     * @throws IllegalArgumentException if no spike has a whole window before it
     */
    public Series triggeredAverage(Trace trace, double window) {
        double interval = trace.time().interval();
        Check.positive("spikeTriggeredAverage.window", window, "ms");
        int n = Check.count(
                "spikeTriggeredAverage.samples", (long) Math.floor(window / interval + 1e-9), 1, 10_000_000);
        var sum = new double[n + 1];
        int spikes = 0;
        for (double t : times) {
            int at = (int) Math.floor((t - trace.time().start()) / interval + 1e-6);
            if (at < n || at >= trace.size()) continue;
            spikes++;
            for (int k = 0; k <= n; k++) sum[k] += trace.at(at - n + k);
        }
        if (spikes == 0)
            throw new IllegalArgumentException("spikeTriggeredAverage needs a spike after more than " + window
                    + " ms, but there is none. Write a longer run or a shorter window.");
        var lag = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            lag[k] = TimeAxis.multiple(k - n, interval);
            sum[k] /= spikes;
        }
        return new Series("simulated", lag, sum, false);
    }
}
