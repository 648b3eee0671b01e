package org.hillock.engine;

import java.util.ArrayList;
import java.util.List;
import org.hillock.engine.stepper.Slopes;
import org.hillock.model.Equations;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Statement;

/**
 * The states of a cell in which nothing changes, for equations in which every other variable enters its own slope linearly, as
 * gates, adaptations and recoveries do: each of them follows from the potential, which is then searched for.
 */
public final class Equilibria {
    private static final int SAMPLES = 2000;
    private static final double SMALL = 1e-6;

    private final Slopes slopes;
    private final int n;
    private final int potential;
    private final double current;

    /** @param current held constant, in the unit of the cell's current */
    public Equilibria(Equations equations, double current) {
        this.slopes = new Slopes(equations);
        this.n = equations.formulas().slopes().size();
        this.potential = equations.values().place(equations.potential());
        this.current = current;
    }

    /**
     * A state in which nothing changes.
     *
     * @param state in the order of the equations
     * @param stable if every small deviation dies away
     */
    public record Equilibrium(double[] state, double potential, boolean stable) {}

    /** All with a potential in the range, ascending; those that are closer to each other than a 2000th of it may be missed. */
    public List<Equilibrium> between(double from, double to) {
        var found = new ArrayList<Equilibrium>();
        double step = (to - from) / SAMPLES;
        double left = drift(from);
        for (int k = 1; k <= SAMPLES; k++) {
            double right = drift(from + k * step);
            double low = from + (k - 1) * step;
            if (left == 0) found.add(at(low));
            else if (left * right < 0) {
                double root = bisect(low, low + step);
                // At a pole the drift changes its sign too, but grows.
                if (Math.abs(drift(root)) <= Math.min(Math.abs(left), Math.abs(right))) found.add(at(root));
            }
            left = right;
        }
        if (left == 0) found.add(at(to));
        return found;
    }

    /** True if every variable beside the potential is linear in itself. */
    public static boolean canBeFound(Equations equations) {
        return unsettled(equations, List.of(equations.potential())).isEmpty();
    }

    /** The variables beside these that are not linear in themselves, so that nothing here can be said. */
    static List<String> unsettled(Equations equations, List<String> fixed) {
        var formulas = equations.formulas();
        return formulas.slopes().stream()
                .filter(s -> !fixed.contains(s.name()))
                .filter(s -> {
                    var written = formulas.expanded(s.value(), s.name());
                    return Derivative.of(written, s.name()).mentions(s.name()) || Derivative.jumps(written, s.name());
                })
                .map(Statement::name)
                .toList();
    }

    private double bisect(double low, double high) {
        double sign = Math.signum(drift(low));
        if (sign == 0) return low;
        for (int k = 0; k < 100 && high - low > Math.ulp(high); k++) {
            double middle = 0.5 * (low + high);
            if (Math.signum(drift(middle)) == sign) low = middle;
            else high = middle;
        }
        return 0.5 * (low + high);
    }

    private double drift(double v) {
        var out = new double[n];
        slopes.of(state(v), current, out);
        return out[potential];
    }

    /** The other variables where their slopes are 0, each linear in itself; sweeps settle those that depend on each other. */
    public double[] state(double v) {
        var x = new double[n];
        x[potential] = v;
        settle(x, List.of(potential));
        return x;
    }

    /** Moves all variables but the fixed ones to where their slopes are 0. */
    void settle(double[] x, List<Integer> fixed) {
        var out = new double[n];
        for (int sweep = 0; sweep < n; sweep++)
            for (int i = 0; i < n; i++) {
                if (fixed.contains(i)) continue;
                x[i] = 0;
                slopes.of(x, current, out);
                double at0 = out[i];
                x[i] = 1;
                slopes.of(x, current, out);
                x[i] = at0 == out[i] ? 0 : at0 / (at0 - out[i]);
            }
    }

    private Equilibrium at(double v) {
        var x = state(v);
        return new Equilibrium(x, v, stable(jacobian(x)));
    }

    private double[][] jacobian(double[] x) {
        var j = new double[n][n];
        var up = new double[n];
        var down = new double[n];
        for (int k = 0; k < n; k++) {
            double h = SMALL * Math.max(1, Math.abs(x[k]));
            var moved = x.clone();
            moved[k] = x[k] + h;
            slopes.of(moved, current, up);
            moved[k] = x[k] - h;
            slopes.of(moved, current, down);
            for (int i = 0; i < n; i++) j[i][k] = (up[i] - down[i]) / (2 * h);
        }
        return j;
    }

    /** Routh and Hurwitz's criterion on the characteristic polynomial, which Faddeev and LeVerrier's sums of traces give. */
    static boolean stable(double[][] j) {
        int n = j.length;
        var c = new double[n + 1];
        c[0] = 1;
        var m = new double[n][n];
        for (int k = 1; k <= n; k++) {
            var next = new double[n][n];
            for (int r = 0; r < n; r++) m[r][r] += c[k - 1];
            for (int r = 0; r < n; r++)
                for (int q = 0; q < n; q++) for (int s = 0; s < n; s++) next[r][s] += j[r][q] * m[q][s];
            double trace = 0;
            for (int r = 0; r < n; r++) trace += next[r][r];
            c[k] = -trace / k;
            m = next;
        }
        // Routh's table: the first column must stay above 0.
        var above = new double[n / 2 + 2];
        var below = new double[n / 2 + 2];
        for (int k = 0; k <= n; k++) (k % 2 == 0 ? above : below)[k / 2] = c[k];
        for (int row = 1; row <= n; row++) {
            if (!(below[0] > 0)) return false;
            var next = new double[above.length];
            for (int q = 0; q + 1 < above.length; q++) next[q] = above[q + 1] - above[0] * below[q + 1] / below[0];
            above = below;
            below = next;
        }
        return true;
    }
}
