package org.hillock.dsl;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hillock.engine.network.NetworkSimulation;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Recordable;
import org.hillock.model.Time;
import org.hillock.model.Variable;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.NetworkCharts;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.NetworkRecording;
import org.hillock.record.PopulationTrace;
import org.hillock.record.Provenance;
import org.hillock.record.Regime;
import org.hillock.record.Spectrum;
import org.hillock.record.SpikeRaster;
import org.hillock.record.SpikeTrain;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What one run of a network left: spikes, traces, and how they came about. */
public final class NetworkRun implements Drawn {
    /** So many neurons have room below one another. */
    private static final int FIRST = 5;

    private final NetworkSimulation end;
    private final NetworkRecording recording;

    /** @param end where the run stopped, which nobody else changes */
    NetworkRun(NetworkSimulation end, NetworkRecording recording) {
        this.end = end;
        this.recording = recording;
    }

    static NetworkRun of(NetworkSimulation start, double ms) {
        return ProgressLine.during(ms, "ms", progress -> new NetworkRun(start, start.run(ms, progress)));
    }

    /** The raster. */
    @Detail
    @Override
    public Figure plot() {
        return raster();
    }

    /** A dot for each spike, neurons from bottom to top, above the rate of each population. */
    public Figure raster() {
        return NetworkCharts.raster(recording.rasters());
    }

    /** The rates, CVs and synchrony of all populations, neuron by neuron as boxes. */
    public Figure measures() {
        return NetworkCharts.measures(recording.rasters());
    }

    /** The rates of all populations beside others, such as published ones, in the order of the populations, Hz. */
    @Detail
    public Figure against(String name, double... meanHz) {
        return NetworkCharts.rates(recording.rasters(), Check.named("against", name), meanHz);
    }

    /** The rate of each population in bins of so many ms, Hz. */
    @Detail
    public Curve populationRate(double binMs) {
        Check.positive("populationRate.bin", binMs, "ms");
        return Curve.of(
                new Words("populationRate"),
                new CurveSet(
                        "Population rates in bins of " + Check.text(binMs) + " ms",
                        Axis.linear("time", "ms"),
                        Axis.linear("rate", "Hz"),
                        recording.rasters().stream()
                                .map(r -> r.populationRate(binMs))
                                .toList()));
    }

    /** Power spectrum of each population's rate, relative to that of independent Poisson neurons; a quarter of the run is a segment. */
    public Figure spectrum() {
        return spectrum(Spectrum.usualSegment(recording.duration()));
    }

    /** Power spectrum from segments of so many ms: longer ones show finer detail, shorter ones give a smoother curve. */
    @Detail
    public Figure spectrum(double segmentMs) {
        return NetworkCharts.spectrum(recording.rasters(), Check.positive("spectrum.segment", segmentMs, "ms"));
    }

    /** Correlation coefficients of pairs of neurons, of their spike counts in bins of so many ms. */
    @Detail
    public Figure correlations(double binMs) {
        return NetworkCharts.correlations(recording.rasters(), Check.positive("correlations.bin", binMs, "ms"));
    }

    /** A recorded variable of a population, neurons by time. */
    @Detail
    public Figure heatMap(Group<?> group, Recordable variable) {
        return NetworkCharts.heatMap(trace(group.name(), variable));
    }

    /** A recorded variable of some neurons, below one another; of the first five that were recorded, if none is named. */
    @Detail
    public Figure traces(Group<?> group, Recordable variable, int... neurons) {
        var trace = trace(group.name(), variable);
        var spikes = recording.rasters().stream()
                .filter(r -> r.population().equals(group.name()))
                .findFirst();
        int first = Math.min(FIRST, trace.neurons());
        var shown = neurons.length > 0
                ? neurons
                : IntStream.range(trace.first(), trace.first() + first).toArray();
        return NetworkCharts.traces(trace, spikes, shown);
    }

    /** Brunel's name for what a population does, by its regularity and synchrony; see {@link Regime} for limits and source. */
    @Detail
    public Regime regime(Group<?> group) {
        return Regime.of(raster(group.name()));
    }

    /** The same run, but only the spikes and samples from … to ms: without what it began with. Some of that must lie in the run. */
    public NetworkRun between(double fromMs, double toMs) {
        Check.notNegative("between.from", fromMs, "ms");
        Check.within("between.to", toMs, fromMs, Check.LARGEST, "ms");
        return new NetworkRun(end, recording.between(fromMs, toMs));
    }

    /** Goes on for so many ms where this run stopped; this one stays as it is. Times go on, too. */
    public NetworkRun more(double ms) {
        return of(end.copy(), Check.positive("more.duration", ms, "ms"));
    }

    /** Goes on for a time in a unit of your choice where this run stopped. */
    public NetworkRun more(Time time) {
        return more(time.milliseconds());
    }

    /** Spikes a second and neuron, Hz, of a population that was recorded. */
    public double rate(Group<?> group) {
        return spikes(group).rate();
    }

    /** Spikes a second and neuron, Hz, of a population by its name: {@code rate("exc")}. */
    @Detail
    public double rate(String population) {
        return spikes(population).rate();
    }

    /**
     * One row a population: its neurons, their rate, regularity, {@link PopulationSpikes#synchrony synchrony} in windows of 3 ms, and
     * Brunel's name for its state, which also sees the rhythms that these windows miss.
     */
    public Table rates() {
        return Tables.of(recording.measures());
    }

    /** All spikes that were recorded, one row each: t_ms, population, neuron. */
    public Table table() {
        return Tables.spikes(recording);
    }

    /** All recorded spikes of a population. */
    public PopulationSpikes spikes(Group<?> group) {
        return spikes(group.name());
    }

    /** All recorded spikes of a population, by its name. */
    @Detail
    public PopulationSpikes spikes(String population) {
        return new PopulationSpikes(raster(population));
    }

    private SpikeRaster raster(String population) {
        return recording.rasters().stream()
                .filter(r -> r.population().equals(population))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This run kept no spikes of \""
                        + end.network().population(population).name() + "\" but of "
                        + recording.rasters().stream()
                                .map(SpikeRaster::population)
                                .collect(Collectors.joining(", "))
                        + ". Write record(\"" + population + "\", SPIKES) before run(..)."));
    }

    /** The spikes of one neuron, by its index in the population from 0 on, with the measures on them. */
    @Detail
    public Spikes spikes(Group<?> group, int neuron) {
        var raster = raster(group.name());
        Check.count("spikes.neuron", neuron, 0, raster.watched() - 1);
        var times = IntStream.range(0, raster.count())
                .filter(k -> raster.neuron(k) == neuron)
                .mapToDouble(raster::at)
                .toArray();
        return new Spikes(new SpikeTrain(times, raster.from(), raster.to()));
    }

    /** One recorded variable of a neuron at each sample time, in its unit: {@code values(exc, V, 0)}. */
    public double[] values(Group<?> group, Recordable variable, int neuron) {
        var trace = trace(group.name(), variable);
        Check.count("values.neuron", neuron, trace.first(), trace.first() + trace.neurons() - 1);
        var values = new double[trace.time().size()];
        Arrays.setAll(values, k -> trace.at(k, neuron - trace.first()));
        return values;
    }

    private PopulationTrace trace(String population, Recordable variable) {
        return traces(population).stream()
                .filter(t -> answers(t.variable(), variable))
                .findFirst()
                .orElseThrow(() -> missing(population, variable.toString()));
    }

    private static boolean answers(Variable variable, Recordable asked) {
        if (asked instanceof Recordable.Named n) return variable.symbol().equals(n.name());
        return asked instanceof Variable v && variable.answers(v);
    }

    /** All recorded variables of a population: t_ms, then a column for each variable and neuron. */
    public Table traces(Group<?> group) {
        var traces = traces(group.name());
        if (traces.isEmpty()) throw missing(group.name(), "V");
        return Tables.traces(traces);
    }

    private List<PopulationTrace> traces(String population) {
        return recording.traces().stream()
                .filter(t -> t.population().equals(population))
                .toList();
    }

    private IllegalStateException missing(String population, String variable) {
        var kept = traces(population).stream().map(t -> t.variable().toString()).collect(Collectors.joining(", "));
        return new IllegalStateException("This run kept no " + variable + " of \"" + population + "\""
                + (kept.isEmpty() ? "" : " but " + kept) + ". Write record(\"" + population + "\", 10, " + variable
                + ") before run(..).");
    }

    /** The weights of a {@code plastic(..)} projection: at the times that {@code recordEvery(1000, WEIGHTS)} said, and at the end. */
    public Weights weights(Projection projection) {
        var all = projection.projections();
        if (all.size() > 1)
            throw new IllegalArgumentException("weights needs one target, but the projection from \""
                    + projection.source().name() + "\" has " + all.size() + ". Write one projection for each.");
        return new Weights(recording.weights(end.learning(all.get(0))).orElseGet(() -> end.weights(all.get(0))));
    }

    /** The times of the samples of a population's variables, ms. */
    @Detail
    public double[] t(Group<?> group) {
        return traces(group.name()).stream()
                .findFirst()
                .orElseThrow(() -> missing(group.name(), "V"))
                .time()
                .toArray();
    }

    /** Writes the spikes as CSV: t_ms, population, neuron. Answers where. */
    public Path save(String path) {
        var file = Csv.file("run", path);
        Csv.write(recording, file);
        return file;
    }

    /** The lines, dt, seed, version and Java that made this. */
    @Detail
    public Provenance provenance() {
        return recording.provenance();
    }

    /** What the run took: neurons, synapses, spikes, bytes and seconds. */
    @Detail
    public NetworkRecording.Cost cost() {
        return recording.cost();
    }

    /** {@code 12,500 neurons, 15,625,000 synapses, 0–600 ms: exc 37.7 Hz; dt 0.1 ms, seed 7}. */
    @Detail
    @Override
    public String summary() {
        var cost = recording.cost();
        var rates = recording.rasters().stream()
                .map(r -> String.format(Locale.ROOT, "%s %.1f Hz", r.population(), r.rate()))
                .collect(Collectors.joining(", "));
        return String.format(
                        Locale.ROOT,
                        "%,d neurons, %,d synapses, %s–%s ms",
                        cost.neurons(),
                        cost.synapses(),
                        Check.text(recording.from()),
                        Check.text(recording.to()))
                + (rates.isEmpty() ? "" : ": " + rates)
                + "; dt " + Check.text(provenance().dt()) + " ms, seed "
                + provenance().seed()
                + (recording.complete() ? "" : ", interrupted");
    }

    @Override
    public String toString() {
        return summary();
    }
}
