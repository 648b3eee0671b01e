package org.hillock.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hillock.model.Check;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Measurements;
import org.hillock.record.Recording;
import org.hillock.record.Series;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightCourse;
import org.hillock.record.WeightHistory;

/**
 * A record as named columns of one length, the common form of tables and files. NaN is a missing value.
 *
 * @param title of the table
 */
record Columns(String title, List<String> names, List<double[]> values) {

    /** {@code t_ms}, then one column for each recorded variable. */
    static Columns of(Recording recording) {
        var columns = new Columns("run", new ArrayList<>(), new ArrayList<>());
        var traces = recording.traces();
        columns.add(
                "t_ms", traces.isEmpty() ? new double[0] : traces.get(0).time().toArray());
        for (var trace : traces) columns.add(trace.variable().column(), trace.toArray());
        return columns;
    }

    /** {@code spike_ms}, and {@code isi_ms}, the interval before it, missing for the first. */
    static Columns of(SpikeTrain spikes) {
        var columns = new Columns("spikes", new ArrayList<>(), new ArrayList<>());
        columns.add("spike_ms", spikes.toArray());
        var before = new double[spikes.count()];
        for (int k = 0; k < before.length; k++) before[k] = k == 0 ? Double.NaN : spikes.at(k) - spikes.at(k - 1);
        columns.add("isi_ms", before);
        return columns;
    }

    /** {@code t_ms} and {@code w}. */
    static Columns of(WeightCourse course) {
        var columns = new Columns("weight", new ArrayList<>(), new ArrayList<>());
        columns.add(
                "t_ms",
                IntStream.range(0, course.size()).mapToDouble(course::time).toArray());
        columns.add(
                "w",
                IntStream.range(0, course.size()).mapToDouble(course::weight).toArray());
        return columns;
    }

    /** The x column, then one for each series; where a series has no point at an x of another, its value is missing. */
    static Columns of(CurveSet curves) {
        var columns = new Columns(curves.title(), new ArrayList<>(), new ArrayList<>());
        var rows = rows(curves);
        columns.add(curves.x().column(), DoubleStream.of(rows).toArray());
        for (var series : curves.series()) {
            var name = curves.series().size() == 1 ? curves.y().column() : series.name();
            columns.add(name, at(rows, series.x(), series.y()));
            series.spread().ifPresent(sd -> columns.add(name + "_sd", at(rows, series.x(), sd)));
        }
        return columns;
    }

    private static double[] at(double[] rows, double[] x, double[] y) {
        var values = new double[rows.length];
        var at = new HashMap<Double, Double>();
        for (int k = 0; k < x.length; k++) at.putIfAbsent(x[k], y[k]);
        for (int row = 0; row < rows.length; row++) values[row] = at.getOrDefault(rows[row], Double.NaN);
        return values;
    }

    /** The x of the first series if all have the same, else all that occur, ascending. */
    private static double[] rows(CurveSet curves) {
        var first = curves.series().get(0).x();
        if (curves.series().stream().allMatch(s -> Arrays.equals(first, s.x()))) return first;
        return curves.series().stream()
                .map(Series::x)
                .flatMapToDouble(DoubleStream::of)
                .distinct()
                .sorted()
                .toArray();
    }

    /** As they are. */
    static Columns of(Measurements measurements) {
        var columns = new Columns(measurements.title(), new ArrayList<>(), new ArrayList<>());
        for (int c = 0; c < measurements.columns().size(); c++)
            columns.add(measurements.columns().get(c), measurements.values(c));
        return columns;
    }

    /** The edges and the count of each bin. */
    static Columns of(Histogram histogram) {
        var counts = histogram.counts();
        var from = new double[counts.length];
        var to = new double[counts.length];
        var values = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            from[k] = histogram.from() + k * histogram.width();
            to[k] = histogram.from() + (k + 1) * histogram.width();
            values[k] = counts[k];
        }
        var columns = new Columns(histogram.title(), new ArrayList<>(), new ArrayList<>());
        var axis = histogram.axis();
        columns.add(Axis.linear("from", axis.unit()).column(), from);
        columns.add(Axis.linear("to", axis.unit()).column(), to);
        columns.add("count", values);
        return columns;
    }

    /** Source and target of each synapse, and its weight at each time. */
    static Columns of(WeightHistory history) {
        var columns = new Columns(history.name(), new ArrayList<>(), new ArrayList<>());
        var synapses = IntStream.range(0, history.synapses());
        columns.add("source", synapses.mapToDouble(history::source).toArray());
        columns.add(
                "target",
                IntStream.range(0, history.synapses())
                        .mapToDouble(history::target)
                        .toArray());
        var times = history.times();
        for (int k = 0; k < times.length; k++)
            columns.add(history.quantity().column() + "_" + Check.text(times[k]) + "ms", history.at(k));
        return columns;
    }

    /** A name that is taken gets a number, since a table refuses two columns of one name. */
    private void add(String name, double[] column) {
        var free = name;
        for (int n = 2; taken(free); n++) free = name + "_" + n;
        names.add(free);
        values.add(column);
    }

    private boolean taken(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    int rows() {
        return values.get(0).length;
    }
}
