package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Check;
import org.hillock.record.Axis;
import org.hillock.record.FixedPoint;
import org.hillock.record.PhasePlane;
import org.hillock.record.Series;
import org.hillock.record.VectorField;
import org.hillock.record.VectorField.Window;

/** The phase plane of a flow: nullclines, fixed points with their kind, directions, and paths. */
public final class PhasePortrait {
    private static final int COLUMNS = 26;
    private static final int ROWS = 18;

    private PhasePortrait() {}

    /**
     * Nullclines are named after the variables: {@code V′ = 0}.
     *
     * @param x the first variable of the flow, as an axis
     * @param y the second
     */
    public static PhasePlane of(String title, Flow flow, Axis x, Axis y, Window window) {
        var first = new Contour((a, b) -> slopes(flow, a, b)[0], window);
        var second = new Contour((a, b) -> slopes(flow, a, b)[1], window);
        return new PhasePlane(
                title,
                x,
                y,
                field(flow, window),
                List.of(first.series(symbol(x) + "′ = 0"), second.series(symbol(y) + "′ = 0")),
                new FixedPoints(flow, window).near(first, second),
                List.of());
    }

    /** The fixed points alone, ascending in x: for branches over a parameter. */
    public static List<FixedPoint> fixedPoints(Flow flow, Window window) {
        var first = new Contour((a, b) -> slopes(flow, a, b)[0], window);
        var second = new Contour((a, b) -> slopes(flow, a, b)[1], window);
        return new FixedPoints(flow, window).near(first, second);
    }

    /**
     * The path from a point, by the classical Runge–Kutta method of fourth order; it ends where it is no longer finite.
     *
     * @param duration ms
     * @param dt ms
     */
    public static Series trajectory(String name, Flow flow, double x, double y, double duration, double dt) {
        Check.finite("trajectory.x", x, "");
        Check.finite("trajectory.y", y, "");
        long steps = Grid.covering(duration, dt).steps();
        Check.count("trajectory.steps", steps, 1, 10_000_000);
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        for (long k = 0; k <= steps && Double.isFinite(x) && Double.isFinite(y); k++) {
            xs.add(x);
            ys.add(y);
            var a = slopes(flow, x, y);
            var b = slopes(flow, x + dt / 2 * a[0], y + dt / 2 * a[1]);
            var c = slopes(flow, x + dt / 2 * b[0], y + dt / 2 * b[1]);
            var d = slopes(flow, x + dt * c[0], y + dt * c[1]);
            x += dt / 6 * (a[0] + 2 * b[0] + 2 * c[0] + d[0]);
            y += dt / 6 * (a[1] + 2 * b[1] + 2 * c[1] + d[1]);
        }
        return new Series(
                name,
                xs.stream().mapToDouble(v -> v).toArray(),
                ys.stream().mapToDouble(v -> v).toArray(),
                false);
    }

    private static VectorField field(Flow flow, Window window) {
        var dx = new double[COLUMNS * ROWS];
        var dy = new double[COLUMNS * ROWS];
        var cells = new VectorField(window, COLUMNS, ROWS, dx, dy);
        for (int row = 0; row < ROWS; row++)
            for (int column = 0; column < COLUMNS; column++) {
                var slopes = slopes(flow, cells.x(column), cells.y(row));
                dx[row * COLUMNS + column] = slopes[0];
                dy[row * COLUMNS + column] = slopes[1];
            }
        return new VectorField(window, COLUMNS, ROWS, dx, dy);
    }

    private static double[] slopes(Flow flow, double x, double y) {
        var out = new double[2];
        flow.slopes(x, y, out);
        return out;
    }

    /** The last word of {@code membrane potential V}. */
    private static String symbol(Axis axis) {
        return axis.name().substring(axis.name().lastIndexOf(' ') + 1);
    }
}
