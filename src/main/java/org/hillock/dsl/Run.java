package org.hillock.dsl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Membrane;
import org.hillock.model.Variable;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Provenance;
import org.hillock.record.Recording;
import org.hillock.record.Spectrum;
import org.hillock.record.Trace;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What one run left: traces, spikes, and how they came about. */
public final class Run implements Drawn {
    private final Words words;
    private final Experiment experiment;
    private final Recording recording;

    Run(Words words, Experiment experiment, Recording recording) {
        this.words = words;
        this.experiment = experiment;
        this.recording = recording;
    }

    Words words() {
        return words;
    }

    Recording recording() {
        return recording;
    }

    /** V and I on one time axis, with the spikes drawn. */
    @Override
    public Figure plot() {
        return Charts.trace(recording);
    }

    /** Under a name of your own in figures of several runs, in place of the verb that differs. */
    @Detail
    public Run named(String name) {
        return new Run(new Words(Check.named("run.named", name)), experiment, recording);
    }

    /** One row a sample: t_ms, v_mV, i_nA and whatever else was recorded. */
    public Table table() {
        return Tables.of(recording);
    }

    /** The spikes, with their times, intervals and measures. */
    public Spikes spikes() {
        return new Spikes(recording.spikes());
    }

    /** Spikes per second of the whole run, Hz. */
    public double rate() {
        return recording.spikes().rate();
    }

    /** The reciprocal of the mean interval between spikes, Hz: free of the ±1 spike of counting, which {@link #rate} has. */
    @Detail
    public double steadyRate() {
        return recording.spikes().steadyRate();
    }

    /** Coefficient of variation of the intervals between spikes; NaN below three spikes. */
    public double cv() {
        return recording.spikes().cv();
    }

    /** The sample times, ms. */
    public double[] t() {
        return recording.traces().isEmpty()
                ? new double[0]
                : recording.traces().get(0).time().toArray();
    }

    /** The membrane potential at each sample time, mV. */
    public double[] v() {
        return values(Variable.V);
    }

    /** The injected current at each sample time, nA; at a jump, the value after it. */
    public double[] i() {
        return values(Variable.I);
    }

    /** One recorded variable at each sample time, in its unit. */
    @Detail
    public double[] values(Variable variable) {
        return trace(variable).toArray();
    }

    /** The membrane potential at a time, mV: the sample at that time, or the straight line between the two around it. */
    @Detail
    public double vAt(double ms) {
        var trace = trace(Variable.V);
        var time = trace.time();
        if (time.size() == 0) throw new IllegalStateException("This run was interrupted before its first sample.");
        Check.within("run.vAt", ms, 0, time.end(), "ms");
        double x = ms / time.interval();
        int k = (int) Math.min(time.size() - 1, Math.round(x));
        if (Math.abs(x - k) < 1e-9) return trace.at(k);
        k = (int) Math.floor(x);
        return trace.at(k) + (x - k) * (trace.at(k + 1) - trace.at(k));
    }

    /**
     * The first time from {@code fromMs} on at which the potential reaches so many mV from below, on the straight line between two
     * samples, ms; NaN if it never does.
     */
    @Detail
    public double crossing(double mV, double fromMs) {
        Check.finite("run.crossing", mV, "mV");
        Check.notNegative("run.crossing.from", fromMs, "ms");
        var trace = trace(Variable.V);
        var spikes = recording.spikes();
        var peaks = recording.peaks();
        for (int k = 1, spike = 0; k < trace.size(); k++) {
            double t = trace.time().at(k);
            double before = trace.at(k - 1);
            double reached = trace.at(k);
            // A sample shows the potential after the reset; what it had reached is kept beside it.
            for (; spike < spikes.count() && spikes.at(spike) <= t; spike++)
                if (spike < peaks.length && spikes.at(spike) == t) reached = peaks[spike];
            if (before >= mV || reached < mV) continue;
            double crossing = t - trace.time().interval() * (reached - mV) / (reached - before);
            if (crossing >= fromMs) return crossing;
        }
        return Double.NaN;
    }

    /** The first time at which the potential reaches so many mV from below, ms; NaN if it never does. */
    @Detail
    public double crossing(double mV) {
        return crossing(mV, 0);
    }

    /** The greatest |V − exact|, mV, over all samples; {@code exact} takes ms and gives mV. */
    @Detail
    public double largestError(DoubleUnaryOperator exact) {
        var trace = trace(Variable.V);
        double largest = 0;
        for (int k = 0; k < trace.size(); k++)
            largest = Math.max(
                    largest,
                    Math.abs(trace.at(k) - exact.applyAsDouble(trace.time().at(k))));
        return largest;
    }

    /** How far above the threshold the potential was when each spike was found, mV; 0 would be a spike just at the threshold. */
    @Detail
    public double[] overshoots() {
        if (Double.isInfinite(recording.threshold()) && recording.spikes().count() > 0)
            throw new IllegalStateException(
                    "This cell fires by a condition of its own and has no threshold to overshoot.");
        var peaks = recording.peaks();
        for (int k = 0; k < peaks.length; k++) peaks[k] -= recording.threshold();
        return peaks;
    }

    /** The values of a recorded variable, counted in so many equal bins. */
    @Detail
    public Figure histogram(Variable variable, int bins) {
        var shown = trace(variable).variable();
        var axis = Axis.linear((shown.meaning() + " " + shown.symbol()).strip(), shown.unit());
        return Charts.histogram(
                Histogram.of(trace(variable).size() + " samples of " + variable, axis, values(variable), bins));
    }

    /** Power spectrum of a recorded variable, Welch's method with a quarter of the run as segment, in its unit²/Hz. */
    @Detail
    public Curve spectrum(Variable variable) {
        var time = trace(variable).time();
        return spectrum(variable, Spectrum.usualSegment(time.size() * time.interval()));
    }

    /** Power spectrum from segments of so many ms: longer ones show finer detail, shorter ones give a smoother curve. */
    @Detail
    public Curve spectrum(Variable variable, double segmentMs) {
        var series = Spectrum.of(trace(variable), Check.positive("spectrum.segment", segmentMs, "ms"));
        var shown = trace(variable).variable();
        var base = shown.unit().contains("/") ? "(" + shown.unit() + ")" : shown.unit();
        var unit = base.isEmpty() ? "1/Hz" : base + "²/Hz";
        return Curve.of(
                new Words("spectrum"),
                new CurveSet(
                        "Power spectrum of " + variable,
                        Axis.log("frequency", "Hz"),
                        Axis.log("power", unit),
                        List.of(series)));
    }

    /** What a recorded variable, such as the injected current, is on average in the so many ms before a spike. */
    @Detail
    public Curve spikeTriggeredAverage(Variable variable, double ms) {
        var series = recording.spikes().triggeredAverage(trace(variable), ms);
        var shown = trace(variable).variable();
        var y = Axis.linear("mean " + shown.meaning() + " " + shown.symbol(), shown.unit());
        return Curve.of(
                new Words("spikeTriggeredAverage"),
                new CurveSet(
                        "Spike-triggered average of " + variable,
                        Axis.linear("time before the spike", "ms"),
                        y,
                        List.of(series)));
    }

    /** The potential with a closed form dashed on top, and the error below it. The closed form takes ms and gives mV. */
    public Figure against(String name, DoubleUnaryOperator exact) {
        var time = trace(Variable.V).time();
        var reference = new double[time.size()];
        for (int k = 0; k < reference.length; k++) reference[k] = exact.applyAsDouble(time.at(k));
        return Charts.traceAgainst(recording, name, reference);
    }

    /** The plane of the first two variables: nullclines, flow, fixed points and the path of this run. */
    public PhaseDiagram phasePlane() {
        return PhaseDiagram.of(experiment, recording, List.of());
    }

    /**
     * The plane of two variables, by their names in the equations: {@code phasePlane("V", "n")}. Any others follow at once to where
     * their slopes are 0.
     */
    @Detail
    public PhaseDiagram phasePlane(String x, String y) {
        return PhaseDiagram.of(experiment, recording, List.of(x, y));
    }

    /** One recorded variable by its name in the equations, at each sample time, in its unit. */
    @Detail
    public double[] values(String name) {
        return recording.traces().stream()
                .filter(t -> t.variable().symbol().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This run kept no \"" + name + "\" but " + kept()
                        + ". Write record(\"" + name + "\") before run(..)."))
                .toArray();
    }

    /** Writes the traces as CSV, or the spike times if no trace was recorded. Answers where. */
    public Path save(String path) {
        if (recording.traces().isEmpty()) return spikes().save(path);
        var file = Csv.file("run", path);
        Csv.write(recording, file);
        return file;
    }

    /** The description, dt, seed, version and Java that made this. */
    public Provenance provenance() {
        return recording.provenance();
    }

    /**
     * {@code 14 spikes in 200 ms (70.0 Hz), CV 0.00, dt 0.1 ms}; without spikes how near the potential came to the threshold, and of a
     * cell that never fires where it ended. The seed is told where something was random.
     */
    @Detail
    @Override
    public String summary() {
        var text = new StringBuilder(fires() ? firing() : ending());
        if (!Double.isNaN(cv())) text.append(String.format(Locale.ROOT, ", CV %.2f", cv()));
        text.append(", dt ").append(Check.text(provenance().dt())).append(" ms");
        if (experiment.random()) text.append(", seed ").append(provenance().seed());
        return recording.complete() ? text.toString() : text + ", interrupted";
    }

    private boolean fires() {
        return !(experiment.cell() instanceof Membrane)
                && !(experiment.cell() instanceof Equations own
                        && own.firing().when().isEmpty());
    }

    private String firing() {
        int n = recording.spikes().count();
        var text = n + (n == 1 ? " spike in " : " spikes in ") + Check.text(recording.duration()) + " ms";
        if (n > 1) return text + String.format(Locale.ROOT, " (%.1f Hz)", rate());
        var v = recording.trace(Variable.V);
        if (n == 1 || v.isEmpty() || v.get().size() == 0 || Double.isInfinite(recording.threshold())) return text;
        double highest = Arrays.stream(v.get().toArray()).max().orElseThrow();
        return text + ", V stays " + rounded(recording.threshold() - highest) + " mV below the threshold";
    }

    private String ending() {
        var after = Check.text(recording.duration()) + " ms";
        return recording
                .trace(Variable.V)
                .filter(v -> v.size() > 0)
                .map(v -> (v.variable().symbol() + " " + rounded(v.at(v.size() - 1)) + " "
                                        + v.variable().unit())
                                .strip()
                        + " after " + after)
                .orElse("run of " + after);
    }

    private static String rounded(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return summary();
    }

    private Trace trace(Variable variable) {
        return recording
                .trace(variable)
                .orElseThrow(() -> new IllegalStateException("This run kept no " + variable + " but " + kept()
                        + ". Write record(" + variable + ") before run(..)."));
    }

    private String kept() {
        return recording.traces().isEmpty()
                ? "its spikes"
                : recording.traces().stream().map(t -> t.variable().toString()).collect(Collectors.joining(", "));
    }
}
