package org.hillock.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plasticity.PairFormula;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PlasticityCharts;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.hillock.sweep.Parallel;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The change of a weight over tPost − tPre. */
public final class TimingWindow implements Drawn {
    private static final Axis TIMING = Axis.linear("tPost − tPre", "ms");
    private static final Axis COLUMN = Axis.linear("dt", "ms");
    private static final Axis CHANGE = Axis.linear("change of the weight", "");
    private static final String FORMULA = "formula";
    private static final double REACH = 100;
    private static final int FINE = 400;

    private final Words words;
    private final CurveSet curves;
    private final CurveSet drawn;

    private TimingWindow(Words words, CurveSet curves, CurveSet drawn) {
        this.words = words;
        this.curves = curves;
        this.drawn = drawn;
    }

    static TimingWindow measured(LearningRule<?> rule, double[] ms, int pairs, double everyMs) {
        if (ms == null || ms.length == 0)
            throw new IllegalArgumentException("measure needs at least 1 time tPost - tPre, ms, but has "
                    + (ms == null ? "none" : "0") + ". Write measure(range(-80, 80, 2), 60, 1000).");
        for (double s : ms) Check.finite("measure.timing", s, "ms");
        Check.count("measure.pairs", pairs, 1, 1_000_000);
        Check.positive("measure.every", everyMs, "ms");
        var changes = ProgressLine.during(
                ms.length,
                "pairs",
                line -> Parallel.map(ms.length, line, k -> rule.apply(PairProtocol.pairs(ms[k], pairs, everyMs))
                        .change()));
        var measured = new Series(
                "measured",
                ms,
                changes.stream().mapToDouble(Double::doubleValue).toArray(),
                false);
        var title = pairs + (pairs == 1 ? " pair" : " pairs, one every " + Check.text(everyMs) + " ms");
        return with(rule, measured, title, repeated(rule, pairs));
    }

    /** The formula where there is one, else a pair measured at each time. */
    static TimingWindow ofOnePair(LearningRule<?> rule) {
        var ms = Hillock.range(-REACH, REACH, 1);
        if (!(rule.rule instanceof PairFormula)) return measured(rule, ms, 1, 3 * REACH);
        var law = repeated(rule, 1);
        var alone = List.of(sampled(FORMULA, ms, law));
        var fine = List.of(fine(-REACH, REACH, law));
        return new TimingWindow(rule.words(), set("One pair", COLUMN, alone), set("One pair", TIMING, fine));
    }

    private static TimingWindow with(LearningRule<?> rule, Series measured, String title, DoubleUnaryOperator law) {
        var curves = new ArrayList<>(List.of(measured));
        var drawn = new ArrayList<Series>();
        if (rule.rule instanceof PairFormula) {
            var x = measured.x();
            curves.add(sampled(FORMULA, x, law));
            drawn.add(fine(
                    Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow(), law));
        }
        drawn.add(measured);
        return new TimingWindow(rule.words(), set(title, COLUMN, curves), set(title, TIMING, drawn));
    }

    private static CurveSet set(String title, Axis x, List<Series> series) {
        return new CurveSet(title, x, CHANGE, series);
    }

    /** So many pairs, each as if it were alone, from the middle of the bounds and never beyond them. */
    private static DoubleUnaryOperator repeated(LearningRule<?> rule, int pairs) {
        if (!(rule.rule instanceof PairFormula formula)) return s -> Double.NaN;
        var bounds = rule.bounds();
        return s -> {
            double w = bounds.middle();
            for (int k = 0; k < pairs; k++) w = bounds.clip(w + formula.change(w, s));
            return w - bounds.middle();
        };
    }

    private static Series sampled(String name, double[] x, DoubleUnaryOperator law) {
        return new Series(name, x, Arrays.stream(x).map(law).toArray(), true);
    }

    /** As a line, broken at 0 where it jumps. */
    private static Series fine(double from, double to, DoubleUnaryOperator law) {
        var even = DoubleStream.iterate(0, k -> k <= FINE, k -> k + 1).map(k -> from + (to - from) * k / FINE);
        double below = -Double.MIN_NORMAL;
        var zero = from < 0 && to > 0 ? DoubleStream.of(below, below / 2, 0.0) : DoubleStream.empty();
        var x = DoubleStream.concat(even.filter(s -> s != 0), zero).sorted().toArray();
        return new Series(
                FORMULA,
                x,
                Arrays.stream(x)
                        .map(s -> s == below / 2 ? Double.NaN : law.applyAsDouble(s))
                        .toArray(),
                true);
    }

    /** tPost − tPre, ms; a copy. */
    public double[] timing() {
        return curves.series().get(0).x();
    }

    /** The change at each; a copy. */
    public double[] change() {
        return curves.series().get(0).y();
    }

    /** The formula at each, where there is one: so many pairs as if each were alone; a copy. */
    @Detail
    public double[] formula() {
        return curves.series().get(curves.series().size() - 1).y();
    }

    @Override
    public Figure plot() {
        return PlasticityCharts.window(drawn);
    }

    /** One row a time: {@code dt_ms}, which is tPost − tPre, the change, and the formula where there is one. */
    public Table table() {
        return Tables.of(curves);
    }

    /** Writes the table as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("window", path);
        Csv.write(curves, file);
        return file;
    }

    @Detail
    @Override
    public String summary() {
        return words + ": " + curves.title() + ", at " + timing().length + " times";
    }

    @Override
    public String toString() {
        return summary();
    }
}
