package org.hillock.table;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hillock.model.Check;
import org.hillock.record.ClassLabels;
import org.hillock.record.Confusion;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Measurements;
import org.hillock.record.NetworkRecording;
import org.hillock.record.PopulationMeasures;
import org.hillock.record.PopulationTrace;
import org.hillock.record.Recording;
import org.hillock.record.SpikeRaster;
import org.hillock.record.SpikeTrain;
import org.hillock.record.WeightCourse;
import org.hillock.record.WeightHistory;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/**
 * Records as Tablesaw tables, and columns of a table as numbers. The names carry the units: {@code t_ms}, {@code v_mV}.
 */
public final class Tables {
    private Tables() {}

    /** {@code t_ms}, then one column for each recorded variable. */
    public static Table of(Recording recording) {
        return table(Columns.of(recording));
    }

    /** One column {@code spike_ms}. */
    public static Table spikes(SpikeTrain spikes) {
        return table(Columns.of(spikes));
    }

    /** The x column, then one for each series. */
    public static Table of(CurveSet curves) {
        return table(Columns.of(curves));
    }

    /** {@code t_ms} and {@code w} after each event. */
    public static Table of(WeightCourse course) {
        return table(Columns.of(course));
    }

    /** {@code t_ms} of each presynaptic spike, and what it passed on. */
    public static Table transmitted(WeightCourse course) {
        return NewTable.of(
                "transmitted",
                DoubleColumn.create("t_ms", course.pre().toArray()),
                DoubleColumn.create("transmitted", course.transmitted()));
    }

    /** The columns as they are. */
    public static Table of(Measurements measurements) {
        return table(Columns.of(measurements));
    }

    /** The edges and the count of each bin. */
    public static Table of(Histogram histogram) {
        return table(Columns.of(histogram));
    }

    /** {@code t_ms}, {@code population} and {@code neuron} of each spike, in the order of time. */
    public static Table spikes(NetworkRecording recording) {
        int count = Check.count(
                "table.spikes",
                recording.rasters().stream().mapToLong(SpikeRaster::count).sum(),
                0,
                Integer.MAX_VALUE - 8);
        var time = new double[count];
        var neuron = new int[count];
        var population = StringColumn.create("population");
        var at = new int[1];
        recording.forEachSpike((t, p, n) -> {
            time[at[0]] = t;
            neuron[at[0]++] = n;
            population.append(recording.rasters().get(p).population());
        });
        return NewTable.of("spikes", DoubleColumn.create("t_ms", time), population, IntColumn.create("neuron", neuron));
    }

    /** {@code t_ms} and {@code neuron} of each spike of a population. */
    public static Table spikes(SpikeRaster raster) {
        var time = new double[raster.count()];
        var neuron = new int[raster.count()];
        Arrays.setAll(time, raster::at);
        Arrays.setAll(neuron, raster::neuron);
        return NewTable.of(raster.population(), DoubleColumn.create("t_ms", time), IntColumn.create("neuron", neuron));
    }

    /** {@code t_ms}, then a column for each variable and neuron: {@code v_mV_0}, {@code v_mV_1}, … */
    public static Table traces(List<PopulationTrace> traces) {
        var time = traces.get(0).time();
        var table = NewTable.of(traces.get(0).population(), DoubleColumn.create("t_ms", time.toArray()));
        for (var trace : traces)
            for (int n = 0; n < trace.neurons(); n++) {
                var values = new double[time.size()];
                for (int k = 0; k < values.length; k++) values[k] = trace.at(k, n);
                table.addColumns(DoubleColumn.create(trace.variable().column() + "_" + (trace.first() + n), values));
            }
        return table;
    }

    /** {@code source} and {@code target} of each synapse, and its weight at each time: {@code weight_uS_1000ms}. */
    public static Table of(WeightHistory history) {
        return table(Columns.of(history));
    }

    /** A row for each population with the number of its neurons and spikes, its rate, and the measures of its state. */
    public static Table of(List<PopulationMeasures> measures) {
        return NewTable.of(
                "populations",
                StringColumn.create("population", measures.stream().map(PopulationMeasures::population)),
                IntColumn.create("neurons", measures.stream().mapToInt(PopulationMeasures::neurons)),
                LongColumn.create("spikes", measures.stream().mapToLong(PopulationMeasures::spikes)),
                numbers("rate_Hz", 2, measures, PopulationMeasures::rate),
                numbers("cv", 2, measures, PopulationMeasures::cv),
                numbers("lv", 2, measures, PopulationMeasures::lv),
                numbers("synchrony", 2, measures, PopulationMeasures::synchrony),
                numbers("correlation", 4, measures, PopulationMeasures::correlation),
                numbers("peak_Hz", 1, measures, PopulationMeasures::peak),
                StringColumn.create(
                        "regime", measures.stream().map(m -> m.regime().toString())));
    }

    /** A row for each class with the number of its pictures that were given each answer. */
    public static Table of(Confusion confusion) {
        int classes = confusion.classes();
        var table = NewTable.of(
                "confusion",
                IntColumn.create("shown", IntStream.range(0, classes).toArray()));
        for (int answer = 0; answer < classes; answer++) {
            int column = answer;
            table.addColumns(IntColumn.create(
                    "answer_" + answer,
                    IntStream.range(0, classes)
                            .map(label -> confusion.at(label, column))
                            .toArray()));
        }
        return table;
    }

    /** A row for each neuron of a layer: the class that it stands for and its threshold. */
    public static Table of(ClassLabels labels, double[] thresholds) {
        return NewTable.of(
                "neurons",
                IntColumn.create("neuron", IntStream.range(0, thresholds.length).toArray()),
                IntColumn.create("class", labels.labels()),
                DoubleColumn.create("theta_mV", thresholds));
    }

    private static DoubleColumn numbers(
            String name,
            int decimals,
            List<PopulationMeasures> measures,
            ToDoubleFunction<PopulationMeasures> measure) {
        var column =
                DoubleColumn.create(name, measures.stream().mapToDouble(measure).toArray());
        column.setPrintFormatter(decimals(decimals));
        return column;
    }

    /** Shows so many decimals and sets thousands apart; the column keeps its numbers as they are. */
    public static NumberColumnFormatter decimals(int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return new NumberColumnFormatter(format, "");
    }

    private static Table table(Columns columns) {
        var table = NewTable.of(columns.title());
        for (int k = 0; k < columns.names().size(); k++)
            table.addColumns(
                    DoubleColumn.create(columns.names().get(k), columns.values().get(k)));
        return table;
    }

    /**
     * Two columns of a table as numbers.
     *
     * @throws IllegalArgumentException if one is missing, is not of numbers, lacks a value, or the times do not ascend
     */
    public static TimedValues columns(Table table, String timeColumn, String valueColumn) {
        var checks = checks(table);
        var time = numbers(table, timeColumn, checks);
        var values = numbers(table, valueColumn, checks);
        checks.notEmpty(time.length);
        checks.atLeastTwo(time.length);
        for (int k = 1; k < time.length; k++) checks.ascends(k + 1, timeColumn, time[k - 1], time[k]);
        return new TimedValues(time, values);
    }

    /**
     * One column of a table as numbers, in any order.
     *
     * @throws IllegalArgumentException if it is missing, is not of numbers, or lacks a value
     */
    public static double[] column(Table table, String column) {
        return numbers(table, column, checks(table));
    }

    private static Checks checks(Table table) {
        var what = table.name() == null || table.name().isBlank() ? "The table" : "The table " + table.name();
        return new Checks(what, "row");
    }

    private static double[] numbers(Table table, String name, Checks checks) {
        var found = table.columnNames().get(checks.column(table.columnNames(), name));
        if (!(table.column(found) instanceof NumericColumn<?> numeric))
            throw checks.wrongType(found, table.column(found).type().name().toLowerCase(Locale.ROOT));
        var numbers = new double[numeric.size()];
        for (int k = 0; k < numbers.length; k++) {
            if (numeric.isMissing(k)) throw checks.missing(k + 1, found);
            numbers[k] = numeric.getDouble(k);
        }
        return numbers;
    }
}
