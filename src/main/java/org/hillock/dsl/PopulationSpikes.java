package org.hillock.dsl;

import java.util.List;
import java.util.Locale;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.NetworkCharts;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.SpikeRaster;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The recorded spikes of a population, in the order of time and, at one time, of the neuron; and the measures on them. */
public final class PopulationSpikes implements Drawn {
    private final SpikeRaster raster;

    PopulationSpikes(SpikeRaster raster) {
        this.raster = raster;
    }

    SpikeRaster raster() {
        return raster;
    }

    /** A dot for each spike, above the rate of the population. */
    @Override
    public Figure plot() {
        return NetworkCharts.raster(List.of(raster));
    }

    /** One row a spike: t_ms, neuron. */
    public Table table() {
        return Tables.spikes(raster);
    }

    public int count() {
        return raster.count();
    }

    /** The time of spike k, ms, from 0 on. */
    public double at(int k) {
        return raster.at(one(k));
    }

    /** The neuron that fired spike k, by its index in the population. */
    public int neuron(int k) {
        return raster.neuron(one(k));
    }

    private int one(int k) {
        return Check.count("spikes.spike", k, 0, raster.count() - 1L);
    }

    /** How many neurons were recorded: the first ones. */
    @Detail
    public int watched() {
        return raster.watched();
    }

    /** Where the window begins from which they are, ms. */
    @Detail
    public double from() {
        return raster.from();
    }

    /** Where that window ends, ms. */
    @Detail
    public double to() {
        return raster.to();
    }

    /** Only the spikes after … up to and at … ms, for instance without the onset. Some of that must lie in the run. */
    public PopulationSpikes between(double fromMs, double toMs) {
        Check.notNegative("between.from", fromMs, "ms");
        Check.within("between.to", toMs, fromMs, Check.LARGEST, "ms");
        return new PopulationSpikes(raster.between(fromMs, toMs));
    }

    /** Only the first so many neurons, since some measures depend on how many there are. */
    @Detail
    public PopulationSpikes first(int neurons) {
        return new PopulationSpikes(raster.first(Check.count("first", neurons, 1, raster.watched())));
    }

    /** Spikes a second and neuron, Hz. */
    public double rate() {
        return raster.rate();
    }

    /** Spikes a second of each recorded neuron, Hz. */
    public double[] rates() {
        return raster.rates();
    }

    /** The rate in successive windows of so many ms, Hz. */
    public Curve populationRate(double binMs) {
        return Curve.of(
                new Words("populationRate"),
                new CurveSet(
                        "Population rate in bins of " + Check.text(binMs) + " ms",
                        Axis.linear("time", "ms"),
                        Axis.linear("rate", "Hz"),
                        List.of(raster.populationRate(binMs))));
    }

    /** The spikes of all neurons in successive windows of so many ms. */
    @Detail
    public int[] counts(double binMs) {
        return raster.counts(binMs);
    }

    /** Mean coefficient of variation of the intervals of single neurons: 0 for clocks, 1 for Poisson processes. */
    public double cv() {
        return raster.cv();
    }

    /** That of each neuron; NaN with fewer than three intervals. */
    @Detail
    public double[] cvs() {
        return raster.cvs();
    }

    /** Mean local variation: like {@link #cv}, but blind to slow changes of the rate. */
    @Detail
    public double lv() {
        return raster.lv();
    }

    /** That of each neuron; NaN with fewer than three intervals. */
    @Detail
    public double[] lvs() {
        return raster.lvs();
    }

    /** Mean Fano factor of single neurons, variance over mean of the counts in windows of so many ms. */
    @Detail
    public double fano(double windowMs) {
        return raster.fano(windowMs);
    }

    /**
     * Variance over mean of the population's count in windows of so many ms: 1 for independent Poisson processes. It grows with the number of
     * neurons, and is blind to a rhythm of which whole periods fit into a window: neurons that all fire every 3 ms have 0 in windows of
     * 3 ms. Take windows that are shorter than the rhythm.
     *
     * @see SpikeRaster#synchrony
     */
    public double synchrony(double binMs) {
        return raster.synchrony(binMs);
    }

    /**
     * Variance of the population's rate over its squared mean, without what independent Poisson processes have by chance, in windows of so
     * many ms: 0 for these, 1/2 for a rate that goes down to zero as a sine.
     *
     * @see SpikeRaster#modulation
     */
    public double modulation(double binMs) {
        return raster.modulation(binMs);
    }

    /** The correlation of the counts of two neurons in windows of so many ms, averaged over all pairs. */
    public double correlation(double binMs) {
        return raster.correlation(binMs);
    }

    /** {@code exc: 3,755 spikes of 1,000 neurons, 500–600 ms: 37.6 Hz}. */
    @Detail
    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s of %,d %s, %s–%s ms: %.1f Hz",
                raster.population(),
                raster.count(),
                raster.count() == 1 ? "spike" : "spikes",
                raster.watched(),
                raster.watched() == 1 ? "neuron" : "neurons",
                Check.text(raster.from()),
                Check.text(raster.to()),
                raster.rate());
    }

    @Override
    public String toString() {
        return summary();
    }
}
