package org.hillock.dsl;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Charts;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Spectrum;
import org.hillock.record.SpikeTrain;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The spike times of a run and the measures on them. */
public final class Spikes {
    private final SpikeTrain train;

    Spikes(SpikeTrain train) {
        this.train = train;
    }

    public int count() {
        return train.count();
    }

    /**
     * The time of spike k, ms; the first is spike 0.
     *
     * @throws IllegalArgumentException if there is no spike k
     */
    public double at(int k) {
        if (train.count() == 0) throw new IllegalArgumentException("spikes.at(" + k + "): there are no spikes.");
        if (k < 0 || k >= train.count())
            throw new IllegalArgumentException("spikes.at must be between 0 and " + (train.count() - 1) + ", but was "
                    + k + ": there " + (train.count() == 1 ? "is 1 spike." : "are " + train.count() + " spikes."));
        return train.at(k);
    }

    /** All spike times, ms; a copy. */
    public double[] times() {
        return train.toArray();
    }

    /** Spikes per second, Hz. */
    public double rate() {
        return train.rate();
    }

    /** Coefficient of variation of the intervals: 0 for a clock, 1 for a Poisson process, NaN below three spikes. */
    public double cv() {
        return train.cv();
    }

    /** Intervals between successive spikes, ms. */
    public double[] intervals() {
        return train.intervals();
    }

    /** Only the spikes after {@code from} up to and including {@code to}, ms: for instance without the onset. */
    public Spikes between(double from, double to) {
        Check.finite("spikes.from", from, "ms");
        Check.finite("spikes.to", to, "ms");
        if (from >= to)
            throw new IllegalArgumentException(
                    "spikes.between must go from an earlier to a later time, but was " + from + " to " + to + " ms.");
        return new Spikes(train.between(from, to));
    }

    /** The intervals between spikes, counted in so many equal bins, or somewhat fewer that are a whole number of steps wide. */
    public Figure isiHistogram(int bins) {
        int n = train.intervals().length;
        var title = n < 2 ? n + " intervals" : String.format(Locale.ROOT, "%d intervals, CV %.2f", n, cv());
        return Charts.histogram(
                Histogram.onGrid(title, Axis.linear("interspike interval", "ms"), train.intervals(), bins));
    }

    /**
     * Local variation: like the {@link #cv}, 0 for a clock and 1 for a Poisson process, but blind to slow changes of the rate; NaN below
     * three spikes.
     */
    @Detail
    public double lv() {
        return train.lv();
    }

    /** Fano factor, variance over mean of the counts in windows of so many ms: 0 for a clock, 1 for a Poisson process. */
    @Detail
    public double fano(double windowMs) {
        return train.fano(windowMs);
    }

    /** The rate of spikes so many ms before and after a spike, up to a greatest lag, in bins; flat for a Poisson process. */
    public Curve autocorrelation(double lagMs, double binMs) {
        var series = train.autocorrelogram(lagMs, binMs);
        return Curve.of(
                new Words("autocorrelation"),
                new CurveSet("Autocorrelation", Axis.linear("lag", "ms"), Axis.linear("rate", "Hz"), List.of(series)));
    }

    /** Power spectrum, Welch's method with a quarter of the run as segment: the rate at every frequency for a Poisson process. */
    public Curve spectrum() {
        return spectrum(Spectrum.usualSegment(train.to() - train.from()));
    }

    /** Power spectrum from segments of so many ms: longer ones show finer detail, shorter ones give a smoother curve. */
    public Curve spectrum(double segmentMs) {
        var series = Spectrum.of(train, Check.positive("spectrum.segment", segmentMs, "ms"));
        return Curve.of(
                new Words("spectrum"),
                new CurveSet(
                        "Power spectrum of the spikes",
                        Axis.linear("frequency", "Hz"),
                        Axis.linear("power", "Hz"),
                        List.of(series)));
    }

    /** One row a spike: its time, and the interval since the one before. */
    public Table table() {
        return Tables.spikes(train);
    }

    /** Writes the spike times and the intervals before them as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("spikes", path);
        Csv.write(train, file);
        return file;
    }

    @Override
    public String toString() {
        int n = Math.min(10, train.count());
        var first = Arrays.toString(Arrays.copyOf(train.toArray(), n));
        return train.count()
                + (train.count() == 1 ? " spike" : " spikes")
                + (n == 0 ? "" : " at " + first.substring(1, first.length() - 1))
                + (train.count() > n ? ", … ms" : n == 0 ? "" : " ms");
    }
}
