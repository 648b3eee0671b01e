package org.hillock.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hillock.record.FixedPoint;
import org.hillock.record.VectorField.Window;
import org.jspecify.annotations.Nullable;

/** The points of a plane at which nothing moves, by Newton's method from where the nullclines come close to each other. */
final class FixedPoints {
    private static final int MOST_STEPS = 60;
    /** Of the window: below this two solutions are one, and a step is no longer one. */
    private static final double SAME = 1e-7;

    private static final double ARRIVED = 1e-12;
    /** Of the window: the arm of the differences, of fourth order, which are exact to rounding for smooth functions. */
    private static final double ARM = 1e-4;

    private final Flow flow;
    private final Window window;
    private final double[] slopes = new double[2];

    FixedPoints(Flow flow, Window window) {
        this.flow = flow;
        this.window = window;
    }

    List<FixedPoint> near(Contour first, Contour second) {
        var found = new ArrayList<FixedPoint>();
        for (int j = 0; j < Contour.CELLS; j++)
            for (int i = 0; i < Contour.CELLS; i++) {
                if (!first.crosses(i, j) || !around(second, i, j)) continue;
                var point = newton(first.x(i + 0.5), first.y(j + 0.5));
                if (point != null && found.stream().noneMatch(p -> same(p, point))) found.add(point);
            }
        found.sort(Comparator.comparingDouble(FixedPoint::x).thenComparingDouble(FixedPoint::y));
        return found;
    }

    private static boolean around(Contour contour, int i, int j) {
        for (int di = -1; di <= 1; di++)
            for (int dj = -1; dj <= 1; dj++) if (contour.crosses(i + di, j + dj)) return true;
        return false;
    }

    private boolean same(FixedPoint a, FixedPoint b) {
        return Math.abs(a.x() - b.x()) < SAME * window.width() && Math.abs(a.y() - b.y()) < SAME * window.height();
    }

    private @Nullable FixedPoint newton(double x, double y) {
        double step = Double.POSITIVE_INFINITY;
        for (int k = 0; k < MOST_STEPS && step > ARRIVED; k++) {
            var j = jacobian(x, y);
            flow.slopes(x, y, slopes);
            double determinant = j[0] * j[3] - j[1] * j[2];
            double dx = (j[1] * slopes[1] - j[3] * slopes[0]) / determinant;
            double dy = (j[2] * slopes[0] - j[0] * slopes[1]) / determinant;
            if (slopes[0] == 0 && slopes[1] == 0) dx = dy = 0;
            x += dx;
            y += dy;
            step = Math.max(Math.abs(dx) / window.width(), Math.abs(dy) / window.height());
            if (!(step < 1)) return null;
        }
        // Where nullclines touch, the steps shrink slowly, and rounding ends them early.
        boolean inside = x >= window.xFrom() && x <= window.xTo() && y >= window.yFrom() && y <= window.yTo();
        if (!inside || step > SAME) return null;
        var j = jacobian(x, y);
        return new FixedPoint(x, y, j[0] + j[3], j[0] * j[3] - j[1] * j[2]);
    }

    /** ∂(dx/dt, dy/dt) / ∂(x, y), row by row. */
    private double[] jacobian(double x, double y) {
        double hx = ARM * window.width();
        double hy = ARM * window.height();
        var jacobian = new double[4];
        for (int k = 0; k < 2; k++) {
            double h = k == 0 ? hx : hy;
            for (int arm = 1; arm <= 2; arm++) {
                double weight = (arm == 1 ? 8 : -1) / (12 * h);
                for (int sign = -1; sign <= 1; sign += 2) {
                    double by = sign * arm * h;
                    flow.slopes(k == 0 ? x + by : x, k == 0 ? y : y + by, slopes);
                    jacobian[k] += sign * weight * slopes[0];
                    jacobian[2 + k] += sign * weight * slopes[1];
                }
            }
        }
        return jacobian;
    }
}
