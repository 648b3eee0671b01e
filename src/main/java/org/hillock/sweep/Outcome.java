package org.hillock.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.record.Axis;
import org.hillock.record.HeatMap;
import org.hillock.record.Measurements;
import org.hillock.record.Series;

/** What a sweep left: each measure of each run. */
public final class Outcome {
    private final Design design;
    private final List<String> names;
    private final double[][] values;

    /** Takes the values over: one array for each measure, one value for each run, the trials of a point side by side. */
    Outcome(Design design, List<String> names, double[][] values) {
        this.design = design;
        this.names = List.copyOf(names);
        this.values = values;
    }

    /** One row a run: the coordinates, the trial's number from 1 on, and the measures. */
    public Measurements table() {
        var columns = new ArrayList<String>();
        int runs = values[0].length;
        int axes = design.dimensions().size();
        var table = new double[axes + 1 + values.length][];
        for (int c = 0; c <= axes; c++) table[c] = new double[runs];
        for (int k = 0; k < runs; k++) {
            var point = design.point(k / design.trials());
            for (int d = 0; d < axes; d++) table[d][k] = point[d];
            table[axes][k] = k % design.trials() + 1;
        }
        design.dimensions().forEach(d -> columns.add(d.name()));
        columns.add("trial");
        for (int m = 0; m < values.length; m++) table[axes + 1 + m] = values[m];
        columns.addAll(names);
        return new Measurements("sweep", columns, table);
    }

    /** A measure over the one axis, the mean of the trials with their standard deviation. */
    public Series series(String measure) {
        var x = design.dimensions().get(0).values();
        var mean = new double[x.length];
        var spread = new double[x.length];
        for (int p = 0; p < x.length; p++) {
            mean[p] = mean(measure, p);
            spread[p] = deviation(measure, p);
        }
        var series = new Series("mean", x, mean, false);
        return design.trials() > 1 ? series.withSpread(spread) : series;
    }

    /** A measure over two axes, the mean of the trials; with a third axis, at its value number {@code slice}. */
    public HeatMap heatMap(String measure, int slice) {
        var x = design.dimensions().get(0);
        var y = design.dimensions().get(1);
        int depth = design.points() / x.size() / y.size();
        var means = new double[x.size()][y.size()];
        for (int i = 0; i < x.size(); i++)
            for (int j = 0; j < y.size(); j++) means[i][j] = mean(measure, (i * y.size() + j) * depth + slice);
        var z = Axis.ofColumn(measure);
        var title = z.name() + " over " + x.axis().name() + " and " + y.axis().name();
        return new HeatMap(title, x.axis(), x.values(), y.axis(), y.values(), z, means);
    }

    /** NaN where no trial has a value, as a CV has none without spikes; else the mean of those that have. */
    private double mean(String measure, int point) {
        return Arrays.stream(trials(measure, point)).average().orElse(Double.NaN);
    }

    private double deviation(String measure, int point) {
        var trials = trials(measure, point);
        double mean = Arrays.stream(trials).average().orElse(Double.NaN);
        double squares = Arrays.stream(trials).map(v -> (v - mean) * (v - mean)).sum();
        return trials.length < 2 ? Double.NaN : Math.sqrt(squares / (trials.length - 1));
    }

    private double[] trials(String measure, int point) {
        int n = design.trials();
        return Arrays.stream(values[index(measure)], point * n, (point + 1) * n)
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    private int index(String measure) {
        int index = names.indexOf(measure);
        if (index < 0)
            throw new IllegalArgumentException(
                    "sweep has no measure \"" + measure + "\". It has: " + String.join(", ", names) + ".");
        return index;
    }
}
