package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.hillock.model.Check;
import org.hillock.model.Potential;
import org.hillock.model.Recordable;
import org.hillock.model.Reset;
import org.hillock.model.Variable;
import org.hillock.plot.Charts;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Series;
import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;

/**
 * The opening words: {@code import static org.hillock.dsl.Hillock.*} and everything else is found by Tab.
 *
 * <p>Units: time ms, potential mV, current nA, resistance MΩ, conductance µS, capacitance nF, rate Hz.
 */
public final class Hillock extends Interactions {
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

    /** The weights of {@code plastic(..)} projections: {@code recordEvery(1000, WEIGHTS)}. */
    public static final Recordable WEIGHTS = Recordable.Group.WEIGHTS;

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
        return BifurcationDiagram.of(Axis.ofColumn(name), values, protocol, transientMs, ms);
    }

    // Side by side

    /** The potentials of several runs below one another, each named after the verb in which they differ, with its rate if it has one. */
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
        return run.spikes().count() < 2 ? name : String.format(Locale.ROOT, "%s   %.1f Hz", name, run.rate());
    }

    /** Several curves on the same axes, each named after the verb in which they differ; a reference that all have is drawn once. */
    public static Curve overlay(Curve... curves) {
        if (curves.length == 0) throw new IllegalArgumentException("overlay needs at least 1 curve, but has 0.");
        var differing = Words.differing(Arrays.stream(curves).map(Curve::words).toList());
        var first = curves[0].curves();
        var series = new ArrayList<Series>();
        for (var curve : curves) {
            var set = curve.curves();
            if (!set.x().label().equals(first.x().label())
                    || !set.x().places().equals(first.x().places())
                    || !set.y().label().equals(first.y().label()))
                throw new IllegalArgumentException("overlay needs curves of one kind, but has "
                        + first.y().label() + " over " + first.x().label() + " and "
                        + set.y().label() + " over " + set.x().label() + ".");
            series.add(set.series().get(0).named(curve.words().only(differing)));
            for (var further : set.series().subList(1, set.series().size()))
                if (series.stream().noneMatch(further::repeats)) series.add(further);
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

    /** A value for each of some things that have names, as points: {@code curve("population", names, "rate", "Hz", rates)}. */
    public static Curve curve(String xName, String[] xPlaces, String yName, String yUnit, double[] y) {
        if (xPlaces.length != y.length)
            throw new IllegalArgumentException(
                    "curve needs a value for each of " + xPlaces.length + " names, but has " + y.length + ".");
        var title = yName + " over " + xName;
        var x = Axis.places(xName, List.of(xPlaces));
        return Curve.measured(
                new Words(title),
                title,
                x,
                IntStream.range(0, y.length).asDoubleStream().toArray(),
                Axis.linear(yName, yUnit),
                y);
    }

    /** So many values counted in equal bins: {@code histogram(run.overshoots(), 20, "overshoot", "mV")}. */
    public static Figure histogram(double[] values, int bins, String name, String unit) {
        return Charts.histogram(Histogram.of(values.length + " values", Axis.linear(name, unit), values, bins));
    }

    // Learning

    /** What a word says, with an example to paste: {@code help("stdp")}. Of a verb such as {@code "rm"} too. */
    public static Help help(String word) {
        return Help.of(word);
    }

    /** What there is to say of a value, such as {@code help(stdp())}: what it is, its verbs, and an example to paste. */
    public static Help help(Object value) {
        return value instanceof String word ? Help.of(word) : Help.of(value);
    }

    /** The opening words, each with a sentence. */
    public static Help help() {
        return Help.openings();
    }

    /** A question of a notebook: {@code check("chronaxie").near(myAnswer, 6.93, 0.01)} is green, or a hint. */
    public static Question check(String name) {
        return new Question(Check.named("check", name), "");
    }

    /** Who does an exercise: {@code student("Ada Lovelace")}. The name decides what is hidden from its bearer. */
    public static Student student(String name) {
        return new Student(name);
    }

    /** An expected answer that cannot be read, in a student's copy of a notebook; {@code ./hillock students} writes it. */
    public static Hidden<Double> hidden(String seal) {
        return Hidden.of(Check.given("hidden", seal, "hidden(\"…\") as in the copy"));
    }
}
