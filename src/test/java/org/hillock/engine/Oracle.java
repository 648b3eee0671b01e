package org.hillock.engine;

import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * A second opinion: the 8(5,3) method of Dormand and Prince from Hipparchus, step by step of our grid, on right-hand sides that
 * a test writes by hand.
 */
final class Oracle {
    private static final double TOLERANCE = 1e-11;

    private final Slopes slopes;
    private final double dt;
    private ToDoubleFunction<double[]> level = x -> -1;
    private Consumer<double[]> reset = x -> {};
    private boolean waits;
    private int refractory;

    /** The right-hand side. */
    interface Slopes {
        double[] at(double t, double[] x);
    }

    Oracle(double dt, Slopes slopes) {
        this.slopes = slopes;
        this.dt = dt;
    }

    /** Looks at the level at the end of each step; at or above 0 the cell fires. */
    Oracle fires(ToDoubleFunction<double[]> level, Consumer<double[]> reset) {
        this.level = level;
        this.reset = reset;
        return this;
    }

    /** Where the level reaches 0 within a step, the state waits there for its end. */
    Oracle waiting() {
        waits = true;
        return this;
    }

    /** The first variable is held for so many steps after a spike. */
    Oracle refractory(int steps) {
        refractory = steps;
        return this;
    }

    /** The state at the beginning of each step and after the last, one row for each variable. */
    double[][] trace(int steps, double... start) {
        var x = start.clone();
        var trace = new double[x.length][steps + 1];
        int held = 0;
        for (int k = 0; k <= steps; k++) {
            for (int i = 0; i < x.length; i++) trace[i][k] = x[i];
            boolean still = held > 0;
            x = step(k * dt, x, still);
            if (still) held--;
            else if (level.applyAsDouble(x) >= 0) {
                reset.accept(x);
                held = refractory;
            }
        }
        return trace;
    }

    private double[] step(double t, double[] x, boolean still) {
        var end = integrate(t, x, dt, still);
        if (!waits || still || level.applyAsDouble(end) < 0) return end;
        double before = 0;
        double after = dt;
        while (after - before > 1e-10) {
            double middle = 0.5 * (before + after);
            if (level.applyAsDouble(integrate(t, x, middle, false)) < 0) before = middle;
            else after = middle;
        }
        return integrate(t, x, after, false);
    }

    private double[] integrate(double t, double[] x, double length, boolean still) {
        var equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return x.length;
            }

            @Override
            public double[] computeDerivatives(double at, double[] y) {
                var dy = slopes.at(at, y);
                if (still) dy[0] = 0;
                return dy;
            }
        };
        return new DormandPrince853Integrator(1e-13, dt, TOLERANCE, TOLERANCE)
                .integrate(equations, new ODEState(t, x), t + length)
                .getPrimaryState();
    }
}
