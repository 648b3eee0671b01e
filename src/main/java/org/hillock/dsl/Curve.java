package org.hillock.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** A measured curve, and whatever it is held against. */
public final class Curve implements Drawn {
    private final Words words;
    private final CurveSet curves;

    private Curve(Words words, CurveSet curves) {
        this.words = words;
        this.curves = curves;
    }

    static Curve strengthDuration(Words words, double[] ms, double[] nA) {
        return measured(words, "Strength and duration", Axis.log("duration", "ms"), ms, Axis.log("current", "nA"), nA);
    }

    static Curve measured(Words words, String title, Axis xAxis, double[] x, Axis yAxis, double[] y) {
        return new Curve(words, new CurveSet(title, xAxis, yAxis, List.of(new Series("simulated", x, y, false))));
    }

    static Curve of(Words words, CurveSet curves) {
        return new Curve(words, curves);
    }

    Words words() {
        return words;
    }

    CurveSet curves() {
        return curves;
    }

    Curve with(CurveSet other) {
        return new Curve(words, other);
    }

    /** With a law drawn on top, dashed: {@code against("Lapicque", d -> 1.5 / (1 - Math.exp(-d / 10)))}. */
    public Curve against(String name, DoubleUnaryOperator law) {
        var x = x();
        var y = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double value = law.applyAsDouble(x[k]);
            y[k] = Double.isFinite(value) ? value : Double.NaN;
        }
        return with(curves.with(new Series(name, x, y, true)));
    }

    /** Under a name of your own in legends, in place of the verb that differs. */
    public Curve named(String name) {
        var series = new ArrayList<>(curves.series());
        series.set(0, series.get(0).named(Check.named("curve.named", name)));
        return new Curve(new Words(name), new CurveSet(curves.title(), curves.x(), curves.y(), series));
    }

    /** In the colour of the k-th curve of a figure, or of a network's k-th population, from 0 on. */
    @Detail
    public Curve colour(int k) {
        Check.count("curve.colour", k, 0, 1000);
        var series = new ArrayList<>(curves.series());
        series.set(0, series.get(0).coloured(k));
        return with(new CurveSet(curves.title(), curves.x(), curves.y(), series));
    }

    /** Under another title. */
    public Curve title(String title) {
        return with(curves.titled(title));
    }

    /** With a logarithmic x axis. */
    public Curve logX() {
        return with(new CurveSet(
                curves.title(), Axis.log(curves.x().name(), curves.x().unit()), curves.y(), curves.series()));
    }

    /** With a logarithmic y axis. */
    public Curve logY() {
        return with(new CurveSet(
                curves.title(),
                curves.x(),
                Axis.log(curves.y().name(), curves.y().unit()),
                curves.series()));
    }

    /** The x values of the measured curve; a copy. */
    public double[] x() {
        return curves.series().get(0).x();
    }

    /** The y values of the measured curve; a copy. */
    public double[] y() {
        return curves.series().get(0).y();
    }

    /**
     * The greatest |measured − law| / |law|, or |measured − law| where the law is 0: 1e-9 reads "equal to nine digits". Where the
     * law has no value nothing is compared; NaN if that is everywhere.
     *
     * @throws IllegalStateException if the curve is held against nothing
     */
    public double largestError() {
        var measured = curves.series().get(0);
        var law = curves.series().stream()
                .filter(Series::reference)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "This curve is held against nothing. Write against(\"law\", x -> ..) before largestError()."));
        double largest = Double.NaN;
        for (int k = 0; k < measured.size(); k++) {
            double error = Math.abs(measured.y(k) - law.y(k)) / (law.y(k) == 0 ? 1 : Math.abs(law.y(k)));
            if (!Double.isNaN(error)) largest = Double.isNaN(largest) ? error : Math.max(largest, error);
        }
        return largest;
    }

    @Override
    public Figure plot() {
        return Charts.curves(curves);
    }

    /** One row a point. */
    public Table table() {
        return Tables.of(curves);
    }

    /** Writes the curve as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("curve", path);
        Csv.write(curves, file);
        return file;
    }

    @Detail
    @Override
    public String summary() {
        return curves.title() + ": " + curves.y().label() + " at " + x().length + " values of "
                + curves.x().label();
    }

    @Override
    public String toString() {
        return summary();
    }
}
