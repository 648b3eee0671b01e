package org.hillock.dsl;

import java.nio.file.Path;
import java.util.Locale;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.WeightCharts;
import org.hillock.record.WeightHistory;
import org.hillock.table.Csv;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** The weights of a projection that learns, at the times at which they were kept and at the end. */
public final class Weights implements Drawn {
    private static final int BINS = 40;
    private static final int PANELS = 4;
    private static final int LINES = 30;
    /** A larger matrix would be too fine to be seen. */
    private static final int MOST_CELLS = 4_000_000;

    private final WeightHistory history;

    Weights(WeightHistory history) {
        this.history = history;
    }

    /** {@link #overTime} if there are several times, else the histogram. */
    @Detail
    @Override
    public Figure plot() {
        return history.size() > 1 ? overTime() : histogram(BINS);
    }

    /** The weights at the end, counted in so many bins. */
    public Figure histogram(int bins) {
        return WeightCharts.histogram(history, Check.count("histogram.bins", bins, 1, 100_000));
    }

    /** The weights at four of the times, from the first to the last, each counted in so many bins. */
    public Figure histograms(int bins) {
        return WeightCharts.histograms(history, Check.count("histograms.bins", bins, 1, 100_000), PANELS);
    }

    /** How the weights are spread over time, as colours, and their mean. */
    public Figure overTime() {
        several("overTime");
        return WeightCharts.overTime(history);
    }

    /** Thirty single synapses over time, and the mean of all. */
    public Figure samples() {
        several("samples");
        return WeightCharts.samples(history, LINES);
    }

    private void several(String verb) {
        if (history.size() < 2)
            throw new IllegalStateException(
                    verb + " needs weights at several times, but this run kept those at its end only. Write"
                            + " recordEvery(1000, WEIGHTS) before run(..).");
    }

    /** The weights at the end, sources by targets. */
    public Figure matrix() {
        var matrix = history.matrix();
        if (matrix.length > 0 && (double) matrix.length * matrix[0].length > MOST_CELLS)
            throw new IllegalStateException("matrix has room for " + MOST_CELLS + " pairs, but there are "
                    + (long) matrix.length * matrix[0].length + ". Write histogram(40) or last().");
        return WeightCharts.matrix(history);
    }

    /** The weights at the end, synapse by synapse in the order of their sources and then of their targets. */
    public double[] last() {
        return history.last();
    }

    /** The times at which there are weights, ms. */
    public double[] times() {
        return history.times();
    }

    /** The weights at the k-th of the times, from 0 on. */
    @Detail
    public double[] at(int k) {
        return history.at(Check.count("at", k, 0, history.size() - 1));
    }

    /** The mean weight at each time. */
    public double[] means() {
        return history.means();
    }

    /** The share of the weights at the end that are below a value in their unit, from 0 to 1. */
    public double shareBelow(double weight) {
        return history.shareBelow(Check.finite("shareBelow", weight, ""));
    }

    /** One row a synapse: source, target, and a column for the weight at each time. */
    public Table table() {
        return Tables.of(history);
    }

    /** Writes the table as CSV. Answers where. */
    @Detail
    public Path save(String path) {
        var file = Csv.file("weights", path);
        Csv.write(history, file);
        return file;
    }

    /** {@code input to cell: 1,000 weights at 301 times, mean 4.6e-05 µS at the end}. */
    @Detail
    @Override
    public String summary() {
        var means = history.means();
        int times = history.size();
        var unit = history.quantity().unit();
        return String.format(
                Locale.ROOT,
                "%s: %,d weights at %d time%s, mean %.3g%s at the end",
                history.name(),
                history.synapses(),
                times,
                times == 1 ? "" : "s",
                means[times - 1],
                unit.isEmpty() ? "" : " " + unit);
    }

    @Override
    public String toString() {
        return summary();
    }
}
