package org.hillock.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.hillock.engine.Extremes;
import org.hillock.model.Check;
import org.hillock.model.Conductance;
import org.hillock.model.Current;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Potential;
import org.hillock.model.Pulses;
import org.hillock.model.Ramp;
import org.hillock.model.Recordable;
import org.hillock.model.Reset;
import org.hillock.model.Samples;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.Synapse;
import org.hillock.model.TimeCourse;
import org.hillock.model.Variable;
import org.hillock.model.WhiteNoise;
import org.hillock.plot.Charts;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Series;
import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/**
 * The opening words: {@code import static org.hillock.dsl.Hillock.*} and everything else is found by Tab.
 *
 * <p>Units: time ms, potential mV, current nA, resistance MΩ, conductance µS, capacitance nF, rate Hz.
 */
public final class Hillock extends Cells {
    /** A spike sets V to rest. */
    public static final Reset ZERO = Reset.ZERO;
    /** A spike subtracts threshold − vRest and keeps what was above the threshold. */
    public static final Reset LINEAR = Reset.LINEAR;

    /** Membrane potential, mV. */
    public static final Variable V = Variable.V;
    /** Injected current, nA. */
    public static final Variable I = Variable.I;
    /** Synaptic current, nA. */
    public static final Variable I_SYN = Variable.I_SYN;
    /** Synaptic conductance, µS. */
    public static final Variable G_SYN = Variable.G_SYN;
    /** Spike times, which are kept anyway: {@code record(SPIKES)} keeps nothing else. */
    public static final Recordable SPIKES = Recordable.Group.SPIKES;

    /** The gates of a cell: m, h and n of Hodgkin and Huxley. */
    public static final Recordable GATES = Recordable.Group.GATES;
    /** Every variable that has a differential equation. */
    public static final Recordable STATE = Recordable.Group.STATE;

    private static final int MOST_VALUES = 10_000_000;

    private Hillock() {}

    // Resets

    /** A spike subtracts so many mV. */
    public static Reset linear(double mV) {
        return new Reset.Linear(OptionalDouble.of(Check.positive("linear", mV, "mV")));
    }

    /** A spike sets V to so many mV. */
    public static Reset to(double mV) {
        return new Reset.To(Check.finite("to", mV, "mV"));
    }

    /** A spike sets V to a potential in a unit of your choice. */
    public static Reset to(Potential potential) {
        return to(potential.millivolts());
    }

    // Input

    /** A constant current, nA, from t = 0 on; {@code step(1).from(10).to(60)} is a step. */
    public static Input step(double nA) {
        return new Input(new Stimulus.Constant(Check.finite("step", nA, "nA")));
    }

    /** A constant current in a unit of your choice. */
    public static Input step(Current current) {
        return step(current.nanoamperes());
    }

    /** Rectangular pulses of so many nA and ms, one every period; {@code pulses(2, 1, 20).from(10).count(5)}. */
    public static PulseInput pulses(double nA, double widthMs, double periodMs) {
        double amplitude = Check.finite("pulses", nA, "nA");
        Check.positive("pulses.width", widthMs, "ms");
        Check.positive("pulses.period", periodMs, "ms");
        if (widthMs > periodMs)
            throw new IllegalArgumentException("pulses.width must be <= the period of " + periodMs + " ms, but was "
                    + widthMs + " ms. Write pulses(" + Check.text(nA) + ", " + Check.text(widthMs) + ", "
                    + Check.text(2 * widthMs) + ").");
        return new PulseInput(new Pulses(amplitude, widthMs, periodMs, 0, Long.MAX_VALUE));
    }

    /** From {@code firstNA} to {@code lastNA} in so many ms, then nothing; {@code ramp(0, 2, 50).from(10)}. */
    public static RampInput ramp(double firstNA, double lastNA, double ms) {
        return new RampInput(new Ramp(
                Check.finite("ramp.first", firstNA, "nA"),
                Check.finite("ramp.last", lastNA, "nA"),
                Check.positive("ramp.duration", ms, "ms"),
                0));
    }

    /** {@code nA · sin(2π · hertz · t)}. */
    public static SineInput sine(double nA, double hertz) {
        return new SineInput(new Stimulus.Sine(
                Check.finite("sine.amplitude", nA, "nA"), Check.positive("sine.frequency", hertz, "Hz"), 0));
    }

    /**
     * Gaussian white noise, {@code nA + nASqrtMs · ξ(t)} with {@code ⟨ξ(t) ξ(t′)⟩ = δ(t − t′)}. Noises that are added up are
     * independent.
     */
    public static Input whiteNoise(double nA, double nASqrtMs) {
        return new Input(new WhiteNoise(
                Check.finite("whiteNoise.mean", nA, "nA"),
                Check.notNegative("whiteNoise.intensity", nASqrtMs, "nA·√ms")));
    }

    /** A current that fluctuates about its mean with this sd, an Ornstein–Uhlenbeck process; τ 5 ms unless said. */
    public static NoiseInput noise(double nA, double sdNA) {
        return new NoiseInput(new OrnsteinUhlenbeck(
                Check.finite("noise.mean", nA, "nA"), Check.notNegative("noise.sd", sdNA, "nA"), 5));
    }

    /** Any piecewise-constant current: each value, nA, is held for so many ms. */
    public static Input samples(double[] nA, double intervalMs) {
        Check.positive("samples.interval", intervalMs, "ms");
        if (nA.length == 0) throw new IllegalArgumentException("samples needs at least 1 value, but has 0.");
        for (int k = 0; k < nA.length; k++) Check.finite("samples.values[" + k + "]", nA[k], "nA");
        return new Input(Samples.every(intervalMs, nA));
    }

    /** Any piecewise-constant current: each value, nA, is held from its time, ms, to the next. */
    public static Input samples(double[] ms, double[] nA) {
        return new Input(Samples.at(ms, nA));
    }

    /** A piecewise-constant current from two columns of a table, ms and nA. */
    public static Input column(Table table, String timeColumn, String currentColumn) {
        var columns = Tables.columns(table, timeColumn, currentColumn);
        return samples(columns.time(), columns.values());
    }

    /** A piecewise-constant current from two columns of a CSV file, ms and nA. */
    public static Input csv(String path, String timeColumn, String currentColumn) {
        var columns = Csv.readColumns(Path.of(path), timeColumn, currentColumn);
        return samples(columns.time(), columns.values());
    }

    // Synapses

    /** Each spike moves V by so many mV. */
    public static DeltaSynapse delta(double mV) {
        return new DeltaSynapse(new Synapse.Delta(Check.finite("delta", mV, "mV")));
    }

    /** Each spike starts a current of so many nA at its peak; negative inhibits. Exponential, τ 5 ms, unless said. */
    public static CurrentSynapse current(double nA) {
        return new CurrentSynapse(Check.finite("current", nA, "nA"), new TimeCourse.Exponential(5));
    }

    /** A synaptic current in a unit of your choice. */
    public static CurrentSynapse current(Current current) {
        return current(current.nanoamperes());
    }

    /** Each spike opens a conductance of so many µS at its peak. Exponential, τ 5 ms, reversal 0 mV, unless said. */
    public static ConductanceSynapse conductance(double uS) {
        return new ConductanceSynapse(Check.notNegative("conductance", uS, "µS"), new TimeCourse.Exponential(5), 0);
    }

    /** A synaptic conductance in a unit of your choice: {@code conductance(nS(6))}. */
    public static ConductanceSynapse conductance(Conductance conductance) {
        return conductance(conductance.microsiemens());
    }

    // Spikes that arrive

    /** Spikes at random times, so many a second on average, through a synapse: {@code synapse(delta(0.5), poisson(1000))}. */
    public static PoissonSource poisson(double Hz) {
        return new PoissonSource(new SpikeSource.Poisson.Constant(Check.notNegative("poisson", Hz, "Hz")));
    }

    /**
     * Spikes at random times with a rate that changes: {@code poisson(t -> 50 + 50 * Math.sin(t / 100), 100)}.
     *
     * @param rateHz takes ms and gives Hz
     * @param highestHz a bound that the rate keeps; a run in which it does not ends with an error
     */
    public static PoissonSource poisson(DoubleUnaryOperator rateHz, double highestHz) {
        return new PoissonSource(
                new SpikeSource.Poisson.Varying(rateHz, Check.notNegative("poisson.highest", highestHz, "Hz")));
    }

    /** Spike times, ms, from a column of a table: {@code synapse(delta(2), spikes(table, "t_ms"))}. */
    public static double[] spikes(Table table, String timeColumn) {
        return Tables.column(table, timeColumn);
    }

    // Values

    /** from, from + step, … up to and including {@code to}. */
    public static double[] range(double from, double to, double step) {
        Check.finite("range.from", from, "");
        Check.finite("range.to", to, "");
        Check.positive("range.step", step, "");
        if (from > to)
            throw new IllegalArgumentException("range must go upwards, but was from " + from + " to " + to
                    + ". Write range(" + Check.text(to) + ", " + Check.text(from) + ", " + Check.text(step) + ").");
        double count = Math.floor((to - from) / step + 1e-9) + 1;
        Check.count("range.count", (long) count, 1, MOST_VALUES);
        var values = new double[(int) count];
        // Counted in whole numbers of the last decimal: the fourth of range(0, 1, 0.1) is 0.3, not 0.30000000000000004.
        double decimals = 1;
        while (decimals <= 1e9 && !(whole(from, decimals) && whole(step, decimals))) decimals *= 10;
        if (decimals > 1e9) {
            Arrays.setAll(values, k -> Math.min(to, from + k * step));
            return values;
        }
        double scale = decimals;
        double first = Math.rint(from * scale);
        double stride = Math.rint(step * scale);
        Arrays.setAll(values, k -> (first + k * stride) / scale);
        return values;
    }

    private static boolean whole(double value, double decimals) {
        return Math.rint(value * decimals) / decimals == value;
    }

    /** So many equidistant values, both ends included. */
    public static double[] linspace(double from, double to, int count) {
        Check.finite("linspace.from", from, "");
        Check.finite("linspace.to", to, "");
        Check.count("linspace.count", count, 2, MOST_VALUES);
        var values = new double[count];
        Arrays.setAll(values, k -> k == count - 1 ? to : from + (to - from) * k / (count - 1));
        return values;
    }

    /** So many values with equal ratios, both ends included; both above 0. */
    public static double[] logspace(double from, double to, int count) {
        Check.positive("logspace.from", from, "");
        Check.positive("logspace.to", to, "");
        var values = linspace(Math.log(from), Math.log(to), count);
        Arrays.setAll(values, k -> k == 0 ? from : k == count - 1 ? to : Math.exp(values[k]));
        return values;
    }

    // Many runs

    /**
     * A sweep over values of a parameter, whose name says the unit: {@code sweep("i_nA", linspace(4, 14, 100)).run(i ->
     * neuron().inject(i).record(SPIKES).run(1000)).measure("rate_Hz", Run::rate)}.
     */
    public static LineSweep sweep(String name, double[] values) {
        return new LineSweep(Design.over(new Dimension(name, values)));
    }

    /**
     * The local minima and maxima of the potential over a parameter, after a transient: {@code bifurcation("i_nA", range(0, 1, 0.01), i ->
     * cell.inject(i), 200, 500)}.
     *
     * @param transientMs ms at the beginning of each run that do not count
     * @param ms that count
     */
    public static BifurcationDiagram bifurcation(
            String name, double[] values, DoubleFunction<Protocol> protocol, double transientMs, double ms) {
        if (values.length == 0) throw new IllegalArgumentException("bifurcation needs at least 1 value, but has 0.");
        var axis = Axis.ofColumn(name);
        return new BifurcationDiagram(Extremes.of(
                "Extremes of V over " + axis.name(),
                axis,
                values,
                value -> protocol.apply(value).experiment(),
                V,
                transientMs,
                ms));
    }

    // Side by side

    /** The potentials of several runs below one another, each named after the verb in which they differ, with its rate. */
    public static Figure compare(Run... runs) {
        if (runs.length == 0) throw new IllegalArgumentException("compare needs at least 1 run, but has 0.");
        var lines = Arrays.stream(runs).map(Run::words).toList();
        var differing = Words.differing(lines);
        return Charts.compare(
                Arrays.stream(runs).map(run -> named(run, differing)).toList(),
                Arrays.stream(runs).map(Run::recording).toList());
    }

    /**
     * The potentials of many runs in rows of small panels, each named after the verb in which they differ, or by {@link Run#named}:
     * {@code gallery(4, runs)}.
     *
     * @param columns panels in a row, at most 8
     */
    public static Figure gallery(int columns, Run... runs) {
        Check.count("gallery.columns", columns, 1, 8);
        if (runs.length == 0) throw new IllegalArgumentException("gallery needs at least 1 run, but has 0.");
        var lines = Arrays.stream(runs).map(Run::words).toList();
        var differing = Words.differing(lines);
        return Charts.gallery(
                columns,
                lines.stream().map(line -> line.only(differing)).toList(),
                Arrays.stream(runs).map(Run::recording).toList());
    }

    private static String named(Run run, Set<String> differing) {
        var name = run.words().only(differing);
        return run.spikes().count() == 0 ? name : String.format(Locale.ROOT, "%s   %.1f Hz", name, run.rate());
    }

    /** Several curves on the same axes, each named after the verb in which they differ. */
    public static Curve overlay(Curve... curves) {
        if (curves.length == 0) throw new IllegalArgumentException("overlay needs at least 1 curve, but has 0.");
        var differing = Words.differing(Arrays.stream(curves).map(Curve::words).toList());
        var first = curves[0].curves();
        var series = new ArrayList<Series>();
        for (var curve : curves) {
            var set = curve.curves();
            if (!set.x().label().equals(first.x().label())
                    || !set.y().label().equals(first.y().label()))
                throw new IllegalArgumentException("overlay needs curves of one kind, but has "
                        + first.y().label() + " over " + first.x().label() + " and "
                        + set.y().label() + " over " + set.x().label() + ".");
            series.add(set.series().get(0).named(curve.words().only(differing)));
            series.addAll(set.series().subList(1, set.series().size()));
        }
        return curves[0].with(new CurveSet(first.title(), first.x(), first.y(), series));
    }

    /** Curves below one another on one x axis, such as amplitude over phase. */
    public static Figure stack(Curve... curves) {
        if (curves.length == 0) throw new IllegalArgumentException("stack needs at least 1 curve, but has 0.");
        return Charts.stack(Arrays.stream(curves).map(Curve::curves).toList());
    }

    /** A curve of your own numbers: {@code curve("frequency", "Hz", f, "amplitude", "mV", a).logX()}. */
    public static Curve curve(String xName, String xUnit, double[] x, String yName, String yUnit, double[] y) {
        var title = yName + " over " + xName;
        return Curve.measured(new Words(title), title, Axis.linear(xName, xUnit), x, Axis.linear(yName, yUnit), y);
    }

    /** So many values counted in equal bins: {@code histogram(run.overshoots(), 20, "overshoot", "mV")}. */
    public static Figure histogram(double[] values, int bins, String name, String unit) {
        return Charts.histogram(Histogram.of(values.length + " values", Axis.linear(name, unit), values, bins));
    }

    // Learning

    /** A question of a notebook: {@code check("chronaxie").near(myAnswer, 6.93, 0.01)} is green, or a hint. */
    public static Question check(String name) {
        return new Question(Check.named("check", name), "");
    }
}
