package org.hillock.dsl;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.hillock.engine.Branches;
import org.hillock.engine.Equilibria;
import org.hillock.engine.Extremes;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Variable;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.Bifurcation;
import org.hillock.record.Measurements;
import org.hillock.record.Series;
import org.hillock.sweep.Parallel;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What the potential settles to, over a parameter: the minima and maxima of its motion. */
public final class BifurcationDiagram implements Drawn {
    private final Bifurcation diagram;

    BifurcationDiagram(Bifurcation diagram) {
        this.diagram = diagram;
    }

    static BifurcationDiagram of(
            Axis parameter, double[] values, DoubleFunction<Protocol> protocol, double transientMs, double ms) {
        if (values.length == 0) throw new IllegalArgumentException("bifurcation needs at least 1 value, but has 0.");
        for (double value : values) Check.finite("bifurcation." + parameter.name(), value, parameter.unit());
        Check.notNegative("bifurcation.transient", transientMs, "ms");
        Check.positive("bifurcation.duration", ms, "ms");
        var experiments = Arrays.stream(values)
                .mapToObj(value -> protocol.apply(value).experiment())
                .toList();
        var extremes = ProgressLine.during(
                values.length,
                "values",
                line -> Parallel.map(
                        values.length, line, k -> Extremes.of(experiments.get(k), Variable.V, transientMs, ms)));
        var shown = extremes.get(0).variable();
        return new BifurcationDiagram(new Bifurcation(
                "Extremes of V over " + parameter.name(),
                parameter,
                Axis.linear(shown.meaning() + " " + shown.symbol(), shown.unit()),
                points("minima", values, extremes, Extremes::minima),
                points("maxima", values, extremes, Extremes::maxima),
                branches(values, experiments, extremes, transientMs + ms)));
    }

    private static Series points(
            String name, double[] values, List<Extremes> extremes, Function<Extremes, List<Double>> kind) {
        var x = DoubleStream.builder();
        var y = DoubleStream.builder();
        for (int k = 0; k < values.length; k++)
            for (double extreme : kind.apply(extremes.get(k))) {
                x.add(values[k]);
                y.add(extreme);
            }
        return new Series(name, x.build().toArray(), y.build().toArray(), false);
    }

    /** The fixed points under the current that flows at the end of each run, about where any of the runs went. */
    private static List<Bifurcation.Branch> branches(
            double[] values, List<Experiment> experiments, List<Extremes> extremes, double end) {
        double least = extremes.stream().mapToDouble(Extremes::least).min().orElseThrow();
        double greatest =
                extremes.stream().mapToDouble(Extremes::greatest).max().orElseThrow();
        double margin = 0.5 * (greatest - least) + 1;
        return Branches.through(values, Parallel.map(values.length, k -> {
            var run = experiments.get(k);
            return run.cell() instanceof Equations equations && Equilibria.canBeFound(equations)
                    ? new Equilibria(equations, run.stimulus().at(end)).between(least - margin, greatest + margin)
                    : List.of();
        }));
    }

    /** Under another title. */
    public BifurcationDiagram title(String title) {
        return new BifurcationDiagram(diagram.titled(title));
    }

    @Override
    public Figure plot() {
        return Charts.bifurcation(diagram);
    }

    /** One row a point: the parameter, the potential, and 1 for a maximum, 0 for a minimum. */
    public Table table() {
        return Tables.of(measurements());
    }

    /** Writes the table as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("bifurcation", path);
        Csv.write(measurements(), file);
        return file;
    }

    private Measurements measurements() {
        var both = List.of(diagram.minima(), diagram.maxima());
        int n = both.get(0).size();
        int all = n + both.get(1).size();
        var columns = new double[3][all];
        for (int k = 0; k < all; k++) {
            var series = both.get(k < n ? 0 : 1);
            columns[0][k] = series.x(k < n ? k : k - n);
            columns[1][k] = series.y(k < n ? k : k - n);
            columns[2][k] = k < n ? 0 : 1;
        }
        var names = List.of(diagram.x().column(), diagram.y().column(), "maximum");
        return new Measurements("bifurcation", names, columns);
    }

    @Detail
    @Override
    public String summary() {
        return diagram.title() + ": " + diagram.minima().size() + " minima and "
                + diagram.maxima().size() + " maxima";
    }

    @Override
    public String toString() {
        return summary();
    }
}
