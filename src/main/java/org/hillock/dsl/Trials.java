package org.hillock.dsl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.HeatMap;
import org.hillock.sweep.Design;
import org.hillock.sweep.Outcome;
import org.hillock.sweep.Sweep;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The runs of a sweep, and what is measured on each. They are run when a table, curve, map or file is first asked for, once; a run
 * is dropped as soon as it is measured, so let it keep no more than that takes: {@code record(SPIKES)}.
 *
 * @param <R> what the function of the sweep answers
 */
public final class Trials<R> implements Drawn {
    /** Maps in a figure beyond these would be too small to read. */
    private static final int MOST_MAPS = 16;

    private final Design design;
    private final Function<double[], R> run;
    private final List<String> names;
    private final List<ToDoubleFunction<R>> measures;
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();

    Trials(Design design, Function<double[], R> run, List<String> names, List<ToDoubleFunction<R>> measures) {
        this.design = design;
        this.run = run;
        this.names = names;
        this.measures = measures;
    }

    /**
     * What is read off each run, under a name that says the unit: {@code measure("rate_Hz", Run::rate)}.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Trials<R> measure(String name, ToDoubleFunction<R> measure) {
        Check.named("measure", name);
        if (names.contains(name)
                || name.equals("trial")
                || design.dimensions().stream().anyMatch(d -> d.name().equals(name)))
            throw new IllegalArgumentException("sweep has a column \"" + name + "\" already. Write another name.");
        var moreNames = new ArrayList<>(names);
        var more = new ArrayList<>(measures);
        moreNames.add(name);
        more.add(measure);
        return new Trials<>(design, run, List.copyOf(moreNames), List.copyOf(more));
    }

    /** One row a run: the axes' values, the trial, the measures. */
    public Table table() {
        return Tables.of(outcome().table());
    }

    /** Writes the table as CSV. Answers where. */
    public Path save(String path) {
        var file = Csv.file("sweep", path);
        Csv.write(outcome().table(), file);
        return file;
    }

    /**
     * A measure over the one axis: the mean of the trials, and around it a band of one standard deviation. A trial without a value
     * is left out.
     *
     * @throws IllegalStateException if the sweep has more than one axis
     */
    public Curve curve(String measure) {
        needs(1, "curve", "heatMap(\"" + measure + "\")");
        return Curve.of(new Words("sweep"), curves(measure));
    }

    /**
     * A measure over two axes, in colours: the mean of the trials. With a third axis, a map for each of its values.
     *
     * @throws IllegalStateException if the sweep has one axis
     */
    public Figure heatMap(String measure) {
        if (axes() == 1) needs(2, "heatMap", "curve(\"" + measure + "\")");
        var maps = maps(measure);
        return maps.size() == 1 ? Charts.heatMap(maps.get(0)) : Charts.heatMaps(maps);
    }

    /** Each measure as a curve or as a map. */
    @Override
    public Figure plot() {
        outcome();
        if (axes() == 1) return Charts.stack(names.stream().map(this::curves).toList());
        if (axes() == 2 && names.size() > 1)
            return Charts.heatMaps(names.stream().flatMap(m -> maps(m).stream()).toList());
        return heatMap(names.get(0));
    }

    private CurveSet curves(String measure) {
        var y = Axis.ofColumn(measure);
        var x = Axis.ofColumn(design.dimensions().get(0).name());
        return new CurveSet(
                y.name() + " over " + x.name(), x, y, List.of(outcome().series(measure)));
    }

    private List<HeatMap> maps(String measure) {
        var map = outcome().heatMap(measure, 0);
        if (axes() == 2) return List.of(map);
        var third = design.dimensions().get(2);
        var values = third.values();
        if (values.length > MOST_MAPS)
            throw new IllegalStateException("A figure holds " + MOST_MAPS + " maps, but " + third.name() + " has "
                    + values.length + " values. Write table() and look at some of them.");
        var axis = Axis.ofColumn(third.name());
        var unit = axis.unit().isEmpty() ? "" : " " + axis.unit();
        var maps = new ArrayList<HeatMap>();
        for (int k = 0; k < values.length; k++)
            maps.add(outcome().heatMap(measure, k).titled(axis.name() + " = " + Check.text(values[k]) + unit));
        return maps;
    }

    private int axes() {
        return design.dimensions().size();
    }

    private void needs(int axes, String verb, String instead) {
        if (axes() != axes)
            throw new IllegalStateException(verb + " needs a sweep over " + axes + (axes == 1 ? " axis" : " axes")
                    + ", but this one has " + axes() + ". Write " + instead + " or table().");
    }

    private Outcome outcome() {
        if (measures.isEmpty())
            throw new IllegalStateException(
                    "This sweep measures nothing. Write measure(\"rate_Hz\", Run::rate) after run(..).");
        synchronized (outcome) {
            double runs = (double) design.points() * design.trials();
            if (outcome.get() == null)
                outcome.set(ProgressLine.during(runs, "runs", line -> Sweep.run(design, run, names, measures, line)));
            return Objects.requireNonNull(outcome.get());
        }
    }

    /** {@code 546 points, 20 trials each: rate_Hz, cv over tau_ms, sd_nA, seed 7}. */
    @Detail
    @Override
    public String summary() {
        var axes = design.dimensions().stream().map(d -> d.name()).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%d point%s", design.points(), design.points() == 1 ? "" : "s")
                + (design.trials() > 1 ? ", " + design.trials() + " trials each" : "")
                + ": " + (names.isEmpty() ? "nothing measured" : String.join(", ", names)) + " over " + axes + ", seed "
                + design.seed();
    }

    @Override
    public String toString() {
        return summary();
    }
}
