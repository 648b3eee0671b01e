package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import org.hillock.record.Series;
import org.hillock.record.VectorField.Window;

/**
 * The curves on which a function of two variables is zero, by marching squares: W. E. Lorensen, H. E. Cline, SIGGRAPH 1987, doi
 * 10.1145/37401.37422, in two dimensions. Each point of the polylines is found by bisection of the function itself along the
 * edge of a cell, so it lies on the curve to rounding.
 */
final class Contour {
    static final int CELLS = 160;
    private static final int NODES = CELLS + 1;

    private final DoubleBinaryOperator f;
    private final Window window;
    private final double[] nodes = new double[NODES * NODES];
    /** The points where edges of cells are crossed, by the number of the edge. */
    private final Map<Integer, Crossing> crossings = new TreeMap<>();

    private final boolean[] crossed = new boolean[CELLS * CELLS];

    private static final class Crossing {
        final double x;
        final double y;
        final List<Crossing> neighbours = new ArrayList<>(2);
        boolean seen;

        Crossing(double x, double y) {
            this.x = x;
            this.y = y;
        }
    }

    Contour(DoubleBinaryOperator f, Window window) {
        this.f = f;
        this.window = window;
        for (int j = 0; j < NODES; j++)
            for (int i = 0; i < NODES; i++) nodes[j * NODES + i] = f.applyAsDouble(x(i), y(j));
        for (int j = 0; j < NODES; j++) for (int i = 0; i < CELLS; i++) cross(2 * node(i, j), i, j, i + 1, j);
        for (int j = 0; j < CELLS; j++) for (int i = 0; i < NODES; i++) cross(2 * node(i, j) + 1, i, j, i, j + 1);
        for (int j = 0; j < CELLS; j++) for (int i = 0; i < CELLS; i++) connect(i, j);
    }

    double x(double i) {
        return window.xFrom() + i * window.width() / CELLS;
    }

    double y(double j) {
        return window.yFrom() + j * window.height() / CELLS;
    }

    private static int node(int i, int j) {
        return j * NODES + i;
    }

    /** True if the curve runs through this cell. */
    boolean crosses(int i, int j) {
        return i >= 0 && j >= 0 && i < CELLS && j < CELLS && crossed[j * CELLS + i];
    }

    private void cross(int edge, int i0, int j0, int i1, int j1) {
        double low = nodes[node(i0, j0)];
        double high = nodes[node(i1, j1)];
        if (!Double.isFinite(low) || !Double.isFinite(high) || low < 0 == high < 0) return;
        double a = 0;
        double b = 1;
        double value = low;
        while (b - a > 1e-15) {
            double middle = (a + b) / 2;
            value = f.applyAsDouble(x(i0 + middle * (i1 - i0)), y(j0 + middle * (j1 - j0)));
            if (value < 0 == low < 0) a = middle;
            else b = middle;
        }
        // A jump through infinity changes the sign too.
        if (Math.abs(value) <= Math.max(Math.abs(low), Math.abs(high)))
            crossings.put(edge, new Crossing(x(i0 + b * (i1 - i0)), y(j0 + b * (j1 - j0))));
    }

    private void connect(int i, int j) {
        var bottom = crossings.get(2 * node(i, j));
        var top = crossings.get(2 * node(i, j + 1));
        var left = crossings.get(2 * node(i, j) + 1);
        var right = crossings.get(2 * node(i + 1, j) + 1);
        var all = new ArrayList<Crossing>();
        for (var crossing : new Crossing[] {bottom, right, top, left}) if (crossing != null) all.add(crossing);
        crossed[j * CELLS + i] = !all.isEmpty();
        if (all.size() == 2) join(all.get(0), all.get(1));
        if (all.size() < 4) return;
        // Two curves run through the cell: which corners they cut off is seen in its middle.
        boolean middle = f.applyAsDouble(x(i + 0.5), y(j + 0.5)) < 0;
        boolean corner = nodes[node(i, j)] < 0;
        join(all.get(0), all.get(middle == corner ? 1 : 3));
        join(all.get(2), all.get(middle == corner ? 3 : 1));
    }

    private static void join(Crossing a, Crossing b) {
        a.neighbours.add(b);
        b.neighbours.add(a);
    }

    /** The curves as polylines, a NaN between each two. */
    Series series(String name) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        // Open curves begin at an end; what is left are closed ones.
        for (var start : crossings.values()) if (start.neighbours.size() == 1 && !start.seen) follow(start, x, y);
        for (var start : crossings.values()) if (start.neighbours.size() == 2 && !start.seen) follow(start, x, y);
        return new Series(name, array(x), array(y), false);
    }

    private static void follow(Crossing start, List<Double> x, List<Double> y) {
        if (!x.isEmpty()) {
            x.add(Double.NaN);
            y.add(Double.NaN);
        }
        var at = start;
        while (true) {
            at.seen = true;
            x.add(at.x);
            y.add(at.y);
            var next = at.neighbours.stream().filter(n -> !n.seen).findFirst();
            if (next.isEmpty()) break;
            at = next.get();
        }
        if (at != start && at.neighbours.contains(start) && start.neighbours.size() == 2) {
            x.add(start.x);
            y.add(start.y);
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
