package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.record.Axis;
import org.hillock.record.HeatMap;
import org.hillock.record.Histogram;
import org.hillock.record.WeightHistory;

/** Figures of the weights of many synapses that change. */
public final class WeightCharts {
    private static final int BINS = 60;
    private static final Ink EACH = new Ink(-1, 0.8, false, false);
    private static final Ink MEAN = new Ink(1, 2.5, false, false);

    private WeightCharts() {}

    /** The weights at the end. */
    public static Figure histogram(WeightHistory history, int bins) {
        return Charts.histogram(history.histogram(history.size() - 1, bins)).note(said(history));
    }

    /** The weights at some of the times, one histogram below another on common axes. */
    public static Figure histograms(WeightHistory history, int bins, int most) {
        int count = Math.min(most, history.size());
        var panels = new ArrayList<Panel>();
        for (int i = 0; i < count; i++) {
            int k = count == 1 ? history.size() - 1 : (int) Math.round(i * (history.size() - 1.0) / (count - 1));
            panels.add(panel(history.histogram(k, bins)).title(time(history, k)));
        }
        var common = panels.stream().map(Panel::yShown).reduce(Range.EMPTY, Range::union);
        var figure = Figure.stack(panels.stream().map(p -> p.yRange(common)).toList());
        return figure.title(history.name())
                .size(figure.width(), 90 + 150 * count)
                .note(said(history));
    }

    private static Panel panel(Histogram histogram) {
        var counts = histogram.counts();
        var heights =
                IntStream.range(0, counts.length).mapToDouble(b -> counts[b]).toArray();
        var bars = new BarMark("", histogram.from(), histogram.width(), heights, Ink.line(0));
        return Panel.of("", histogram.axis(), Axis.linear("count", ""), List.of(bars));
    }

    /** How the weights are spread over time, as colours, and their mean. */
    public static Figure overTime(WeightHistory history) {
        var heat = HeatMark.signed(history.distribution(BINS));
        var mean = new LineMark("mean", points(history, history.means()), MEAN);
        return Figure.of(Panel.of("", history.clock().axis(), history.quantity(), List.of(heat, mean)))
                .title(history.name())
                .note(said(history));
    }

    /** Single synapses over time, evenly chosen among all, and the mean of all. */
    public static Figure samples(WeightHistory history, int synapses) {
        int count = Math.min(synapses, history.synapses());
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < count; i++) {
            int synapse = (int) ((long) i * history.synapses() / count);
            var values = IntStream.range(0, history.size())
                    .mapToDouble(k -> history.at(k, synapse))
                    .toArray();
            marks.add(new LineMark(i == 0 ? "single synapses" : "", points(history, values), EACH));
        }
        marks.add(new LineMark("mean of all", points(history, history.means()), MEAN));
        return Figure.of(Panel.of("", history.clock().axis(), history.quantity(), marks))
                .title(history.name())
                .note(count + " of " + history.synapses() + " synapses");
    }

    /** The weights at the end, sources from left to right and targets from bottom to top. */
    public static Figure matrix(WeightHistory history) {
        var matrix = history.matrix();
        var x = IntStream.range(0, matrix.length).mapToDouble(k -> k).toArray();
        var y = IntStream.range(0, matrix.length == 0 ? 0 : matrix[0].length)
                .mapToDouble(k -> k)
                .toArray();
        var map = new HeatMap(
                history.name() + ", " + time(history, history.size() - 1),
                Axis.linear("source", ""),
                x,
                Axis.linear("target", ""),
                y,
                history.quantity(),
                matrix);
        return Charts.heatMap(map);
    }

    private static Points points(WeightHistory history, double[] values) {
        return Points.of(history.clock().times(history.times()), values);
    }

    private static String time(WeightHistory history, int k) {
        return "t = " + history.clock().text(history.times()[k]);
    }

    private static String said(WeightHistory history) {
        var means = history.means();
        return String.format(
                Locale.ROOT,
                "%,d synapses, mean weight %.3g at %s and %.3g at %s",
                history.synapses(),
                means[0],
                history.clock().text(history.times()[0]),
                means[means.length - 1],
                history.clock().text(history.times()[means.length - 1]));
    }
}
