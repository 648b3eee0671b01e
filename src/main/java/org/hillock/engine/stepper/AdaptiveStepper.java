package org.hillock.engine.stepper;

import java.util.Arrays;
import org.hillock.model.Check;
import org.hillock.model.Equations;

/**
 * Dormand and Prince's method of order 5 with its error estimate of order 4: within a step of the grid it takes as many of its
 * own as the error asks for. Where the cell fires within a step and is reset, the state waits at the crossing for the end of
 * the step. The drive within a step is the parabola through its beginning, middle and end.
 */
final class AdaptiveStepper extends PlainLoop {
    /** The error of a variable in one step of its own, relative to its magnitude, or to a thousandth for a small one. */
    private static final double TOLERANCE = 1e-9;

    private static final double SMALL = 1e-3;
    private static final int MOST = 100_000;
    /** The upstroke of a spike may need steps that no longer move the time; one that needs still shorter ones has no end. */
    private static final double SHORTEST = 1e-300;

    /** A crossing is found to this fraction of a step. */
    private static final double CROSSING = 1e-7;

    private static final double[] C = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private final double[][] k;
    private final double[] y;
    private double length = Double.POSITIVE_INFINITY;

    AdaptiveStepper(Equations equations, Block.Layout layout) {
        super(equations, layout);
        k = new double[7][slopes.size()];
        y = new double[slopes.size()];
    }

    @Override
    void step(Block block, int c, double h, double t, double[] x, boolean held) {
        boolean stops = resets() && !held;
        double done = 0;
        int attempts = 0;
        while (done < h) {
            if (++attempts > MOST)
                throw Arrays.stream(x).anyMatch(v -> Math.abs(v) > Check.LARGEST) ? endless(t + done) : stiff(h);
            double step = Math.min(length, h - done);
            double error = attempt(block, c, t, h, done, step, x, held);
            if (!(error <= 1)) {
                length = step * (error < 1e6 ? Math.max(0.2, 0.9 * Math.pow(error, -0.2)) : 0.1);
                if (length < SHORTEST) throw endless(t + done);
                continue;
            }
            if (stops && slopes.level(y, t + done + step) >= 0) {
                if (step > CROSSING * h) {
                    length = step / 2;
                    continue;
                }
                System.arraycopy(y, 0, x, 0, y.length);
                return;
            }
            System.arraycopy(y, 0, x, 0, y.length);
            // Neighbouring numbers: what is left would not move the time.
            done = step == h - done ? h : done + step;
            length = step * Math.min(5, Math.max(0.2, 0.9 * Math.pow(Math.max(error, 1e-10), -0.2)));
        }
    }

    private IllegalArgumentException endless(double t) {
        return new IllegalArgumentException(name() + ": the equations run away to infinity at t = " + t
                + " ms. Write a spikeWhen(..) and a reset(..) that end it, or a weaker input.");
    }

    private IllegalArgumentException stiff(double h) {
        return new IllegalArgumentException(name() + ": one step of " + h + " ms needs more than " + MOST
                + " steps of method(DORMAND_PRINCE). Write method(EXPONENTIAL_EULER), or a smaller dt(..).");
    }

    /** Writes the state after a step of its own into y; answers its error, of which 1 is just small enough. */
    private double attempt(Block block, int c, double t, double h, double from, double step, double[] x, boolean held) {
        int n = y.length;
        for (int s = 0; s < 7; s++) {
            System.arraycopy(x, 0, y, 0, n);
            for (int q = 0; q < s; q++) for (int i = 0; i < n; i++) y[i] += step * A[s][q] * k[q][i];
            double at = from + C[s] * step;
            place(block, c, at / h, t + at, y);
            for (int i = 0; i < n; i++) k[s][i] = held && i == slopes.potential() ? 0 : slopes.slope(i);
        }
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double error = 0;
            for (int s = 0; s < 7; s++) error += step * E[s] * k[s][i];
            double scale = TOLERANCE * Math.max(SMALL, Math.max(Math.abs(x[i]), Math.abs(y[i])));
            double relative = Math.abs(error) / scale;
            if (!(relative <= worst)) worst = relative;
            if (Double.isNaN(relative) || !Double.isFinite(y[i])) return Double.POSITIVE_INFINITY;
        }
        return worst;
    }

    /** @param part of the step, 0 to 1 */
    private void place(Block block, int c, double part, double t, double[] x) {
        var layout = block.layout();
        var rows = block.rows();
        slopes.at(
                t,
                x,
                parabola(rows[layout.current(0)][c], rows[layout.current(1)][c], rows[layout.current(2)][c], part),
                layout.conducts()
                        ? parabola(
                                rows[layout.conductance(0)][c],
                                rows[layout.conductance(1)][c],
                                rows[layout.conductance(2)][c],
                                part)
                        : 0);
    }

    private static double parabola(double start, double middle, double end, double part) {
        if (start == middle && middle == end) return start;
        return start + part * (4 * middle - 3 * start - end + part * 2 * (start + end - 2 * middle));
    }
}
