package org.hillock.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hillock.model.Check;
import org.hillock.record.Axis;
import org.hillock.record.ConnectionMatrix;
import org.hillock.record.Degrees;
import org.hillock.record.HeatMap;
import org.hillock.record.NetworkDiagram;

/** Figures of how a network is wired. */
public final class ConnectionCharts {
    /** Up to so many cells on a side have room for their values as numbers. */
    private static final int NUMBERED = 12;

    private static final int BINS = 40;
    /** Whole numbers on each side of a bar that stands alone. */
    private static final int ALONE = 10;

    private static final Ink BORDER = new Ink(-1, 1, false, false);

    private ConnectionCharts() {}

    /** Sources from left to right, targets from top to bottom. */
    public static Figure matrix(ConnectionMatrix matrix) {
        int side = matrix.side();
        var x = IntStream.range(0, side).mapToDouble(k -> k + 0.5).toArray();
        var y = IntStream.range(0, side).mapToDouble(k -> k + 0.5 - side).toArray();
        var z = new double[side][side];
        for (int i = 0; i < side; i++) for (int j = 0; j < side; j++) z[i][side - 1 - j] = matrix.at(i, j);
        var sources = Axis.linear("source", "");
        var targets = Axis.linear("target", "");
        var heat = HeatMark.signed(new HeatMap("", sources, x, targets, y, matrix.quantity(), z));
        var marks = new ArrayList<Mark>();
        marks.add(heat);
        if (side <= NUMBERED) marks.add(new NumberMark(heat, false));
        var xPlaces = new ArrayList<Place>();
        var yPlaces = new ArrayList<Place>();
        double at = 0;
        for (int p = 0; p < matrix.populations().size(); p++) {
            var name = matrix.populations().get(p).name();
            double middle = at + matrix.cells(p) / 2.0;
            xPlaces.add(new Place(name, middle, Ink.REFERENCE));
            yPlaces.add(new Place(name, -middle, Ink.REFERENCE));
            at += matrix.cells(p);
            if (at == side || side <= NUMBERED) continue;
            marks.add(line(new double[] {at, at}, new double[] {-side, 0}));
            marks.add(line(new double[] {0, side}, new double[] {-at, -at}));
        }
        return Figure.of(Panel.of("", sources, targets, marks)
                        .xPlaces(xPlaces)
                        .yPlaces(yPlaces)
                        .xRange(new Range(0, side))
                        .yRange(new Range(-side, 0)))
                .size(700, 620);
    }

    private static Mark line(double[] x, double[] y) {
        return new LineMark("", Points.of(x, y), BORDER);
    }

    /** How many neurons receive and make how many synapses, a row for each population. */
    public static Figure degrees(Degrees degrees) {
        var panels = new ArrayList<Panel>();
        for (int p = 0; p < degrees.populations().size(); p++) {
            var name = degrees.populations().get(p).name();
            panels.add(histogram(name, "in-degree", degrees.in(p), p));
            panels.add(histogram(name, "out-degree", degrees.out(p), p));
        }
        return Figure.grid(2, panels);
    }

    /** Bins are whole numbers of synapses wide, so that none counts more of them than its neighbour. */
    private static Panel histogram(String name, String quantity, double[] degrees, int hue) {
        double low = DoubleStream.of(degrees).min().orElse(0);
        double high = DoubleStream.of(degrees).max().orElse(0);
        double width = Math.max(1, Math.ceil((high - low + 1) / BINS));
        var counts = new double[(int) ((high - low) / width) + 1];
        for (double degree : degrees) counts[(int) ((degree - low) / width)]++;
        var mean = String.format(
                Locale.ROOT,
                "%s, mean %.4g",
                name,
                DoubleStream.of(degrees).average().orElse(0));
        var bars = new BarMark("", low - 0.5, width, counts, Ink.line(hue));
        var panel = Panel.of(mean, Axis.linear(quantity, ""), Axis.linear("neurons", ""), List.of(bars));
        return low < high ? panel : panel.xRange(new Range(Math.max(0, low - ALONE) - 0.5, low + ALONE + 0.5));
    }

    /** Populations as circles, projections as lines: an arrow excites and a disc inhibits, and its width goes with the synapses. */
    public static Figure diagram(NetworkDiagram diagram) {
        var marks = new ArrayList<Mark>();
        for (var effect : NetworkDiagram.Effect.values())
            if (diagram.projections().stream().anyMatch(e -> e.effect() == effect))
                marks.add(new ProjectionMark(diagram, effect, new Ink(effect.ordinal(), 3, false, false)));
        marks.add(new PopulationMark(diagram, Ink.REFERENCE));
        long neurons = diagram.populations().stream()
                .mapToLong(NetworkDiagram.Node::size)
                .sum();
        double synapses = diagram.projections().stream()
                .mapToDouble(NetworkDiagram.Edge::synapses)
                .sum();
        var title = String.format(Locale.ROOT, "%,d neurons, %s synapses", neurons, number(synapses));
        return Figure.of(Panel.of(title, Axis.linear("", ""), Axis.linear("", ""), marks))
                .size(800, diagram.populations().size() <= 2 ? 280 : 640)
                .note(title);
    }

    private static String number(double count) {
        if (count >= 1e12) return Check.amount(count);
        if (count >= 1e9) return String.format(Locale.ROOT, "%.3g billion", count / 1e9);
        if (count >= 1e6) return String.format(Locale.ROOT, "%.3g million", count / 1e6);
        return String.format(Locale.ROOT, "%,.0f", count);
    }
}
