package org.hillock.engine.stepper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.hillock.model.Equations;
import org.hillock.model.equation.Derivative;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Expression;
import org.hillock.model.equation.Formulas;

/**
 * Equations {@code x' = M x + b + c I + D ξ} with constant coefficients, and their solution over a step,
 *
 * <pre>x(t+h) = e^(Mh) x + ∫ e^(M(h−s)) (b + c I(s)) ds + L z,   L Lᵀ = ∫ e^(Ms) D Dᵀ e^(Mᵀs) ds,</pre>
 *
 * <p>with standard normal z. It is exact under a current that is constant over the step; any other is taken by five-point
 * Gauss–Legendre quadrature, whose error is beyond the ninth power of h.
 *
 * <p>Reference: C. F. Van Loan, IEEE Trans. Autom. Control 23:395–404, 1978, doi 10.1109/TAC.1978.1101743.
 */
public final class LinearSystem {
    /** The beginning of the step, which is recorded and from which the others are measured, and the five of the quadrature. */
    static final double[] NODES = {
        0, 0.04691007703066802, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332
    };

    private static final double[] WEIGHTS = {
        0, 0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454
    };

    private final double[][] m;
    private final double[] b;
    private final double[] c;
    private final double[][] d;
    private final int potential;

    private LinearSystem(double[][] m, double[] b, double[] c, double[][] d, int potential) {
        this.m = m;
        this.b = b;
        this.c = c;
        this.d = d;
        this.potential = potential;
    }

    /** Empty if a slope is not linear, or its coefficients change in time. */
    public static Optional<LinearSystem> of(Equations equations) {
        var formulas = equations.formulas();
        var slopes = formulas.slopes();
        var changing = formulas.changing();
        int n = slopes.size();
        var noises = formulas.noises();
        var m = new double[n][n];
        var c = new double[n];
        var d = new double[n][noises.size()];
        var values = equations.values();
        var at = values.initial();
        var parts = values.parts();
        // The parts at the origin: those that stay the same have their value, and no coefficient mentions another.
        for (int k = 0; k < parts.size(); k++) at[n + k] = parts.get(k).at(at);
        var b = new double[n];
        for (int i = 0; i < n; i++) {
            var slope = slopes.get(i).value();
            if (formulas.expanded(slope, Formulas.TIME).mentions(Formulas.TIME)) return Optional.empty();
            b[i] = Evaluator.of(slope, values.places()).at(at);
            for (int j = 0; j < n + 1 + noises.size(); j++) {
                var name = j < n ? slopes.get(j).name() : j == n ? Formulas.CURRENT : noises.get(j - n - 1);
                var coefficient = coefficient(formulas, slope, name, changing);
                if (coefficient.isEmpty()) return Optional.empty();
                double value = Evaluator.of(coefficient.get(), values.places()).at(at);
                if (j < n) m[i][j] = value;
                else if (j == n) c[i] = value;
                else d[i][j - n - 1] = value;
            }
        }
        return finite(m, b, c, d)
                ? Optional.of(new LinearSystem(m, b, c, d, values.place(equations.potential())))
                : Optional.empty();
    }

    /** How a slope depends on a name, if it does so by a constant factor. */
    private static Optional<Expression> coefficient(
            Formulas formulas, Expression slope, String name, Set<String> changing) {
        var expanded = formulas.expanded(slope, name);
        if (called(expanded, name)) return Optional.empty();
        return Optional.of(Derivative.of(expanded, name))
                .filter(d -> changing.stream().noneMatch(d::mentions));
    }

    /** True if a name stands within a function: step(v) is not linear, although its slope is 0. */
    private static boolean called(Expression in, String name) {
        if (in instanceof Expression.Call) return in.mentions(name);
        if (in instanceof Expression.Negation n) return called(n.of(), name);
        return in instanceof Expression.Operation o && (called(o.left(), name) || called(o.right(), name));
    }

    private static boolean finite(double[][] m, double[] b, double[] c, double[][] d) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            sum += Math.abs(b[i]) + Math.abs(c[i]);
            for (double x : m[i]) sum += Math.abs(x);
            for (double x : d[i]) sum += Math.abs(x);
        }
        return sum < 1e15;
    }

    /**
     * The coefficients of a step, row by row for each variable: n for the state, one for what is constant, one for the current at
     * the first node, one for the difference of each other node from it, and n for the noise.
     *
     * @param held if the potential stays as it is
     */
    double[] step(double h, boolean held) {
        int n = b.length;
        var free = held ? withoutPotential() : this;
        var transition = free.transition(h);
        var kicks = new double[NODES.length][];
        for (int k = 0; k < kicks.length; k++) {
            var column = new double[n][1];
            for (int i = 0; i < n; i++) column[i][0] = free.c[i] * h * WEIGHTS[k];
            kicks[k] = Matrices.transposed(Matrices.times(Matrices.exp(free.m, h * (1 - NODES[k])), column))[0];
        }
        int width = 2 * n + 1 + NODES.length;
        var row = new double[n * width];
        for (int i = 0; i < n; i++) {
            System.arraycopy(transition.state[i], 0, row, i * width, n);
            row[i * width + n] = transition.constant[i];
            row[i * width + n + 1] = transition.current[i];
            for (int k = 1; k < kicks.length; k++) row[i * width + n + 1 + k] = kicks[k][i];
            System.arraycopy(transition.noise[i], 0, row, i * width + n + 1 + NODES.length, n);
        }
        return row;
    }

    /** A step under a constant current: {@code x := state x + constant + current I + noise z} with standard normal z. */
    public record Transition(double[][] state, double[] constant, double[] current, double[][] noise) {}

    /** @param held if the potential stays as it is */
    public Transition transition(double h, boolean held) {
        return (held ? withoutPotential() : this).transition(h);
    }

    private Transition transition(double h) {
        int n = b.length;
        // One exponential gives the transition and both integrals: the state, then b and c as constants of the system,
        // scaled so that large ones do not shorten the series' step.
        double scale = Double.MIN_NORMAL;
        for (int i = 0; i < n; i++) scale = Math.max(scale, Math.max(Math.abs(b[i]), Math.abs(c[i])) * h);
        var augmented = new double[n + 2][n + 2];
        for (int i = 0; i < n; i++) {
            System.arraycopy(m[i], 0, augmented[i], 0, n);
            augmented[i][n] = b[i] / scale;
            augmented[i][n + 1] = c[i] / scale;
        }
        var all = Matrices.exp(augmented, h);
        var state = new double[n][];
        var constant = new double[n];
        var current = new double[n];
        for (int i = 0; i < n; i++) {
            state[i] = Arrays.copyOf(all[i], n);
            constant[i] = all[i][n] * scale;
            current[i] = all[i][n + 1] * scale;
        }
        return new Transition(state, constant, current, Matrices.root(covariance(h)));
    }

    private LinearSystem withoutPotential() {
        var still = new LinearSystem(
                Matrices.scaled(m, 1), b.clone(), c.clone(), d.length == 0 ? d : Matrices.scaled(d, 1), potential);
        Arrays.fill(still.m[potential], 0);
        Arrays.fill(still.d[potential], 0);
        still.b[potential] = 0;
        still.c[potential] = 0;
        return still;
    }

    /** {@code Q(h) = ∫ e^(Ms) D Dᵀ e^(Mᵀs) ds} over [0, h), by quadrature over a short stretch and Q(2h) = Q(h) + E Q(h) Eᵀ. */
    private double[][] covariance(double h) {
        int n = b.length;
        var q = new double[n][n];
        if (d[0].length == 0) return q;
        var power = Matrices.times(d, Matrices.transposed(d));
        int halvings = Matrices.halvings(m, h);
        double shortest = Math.scalb(h, -halvings);
        for (int k = 0; k < NODES.length; k++) {
            var e = Matrices.exp(m, shortest * NODES[k]);
            q = Matrices.plus(
                    q,
                    Matrices.scaled(
                            Matrices.times(Matrices.times(e, power), Matrices.transposed(e)), shortest * WEIGHTS[k]));
        }
        var e = Matrices.exp(m, shortest);
        for (int k = 0; k < halvings; k++) {
            q = Matrices.plus(q, Matrices.times(Matrices.times(e, q), Matrices.transposed(e)));
            e = Matrices.times(e, e);
        }
        return q;
    }

    /** Names the first slope that is not linear, for an error. */
    static String culprit(Equations equations) {
        var formulas = equations.formulas();
        var changing = formulas.changing();
        changing.remove(Formulas.TIME);
        var names = new ArrayList<String>();
        formulas.slopes().forEach(s -> names.add(s.name()));
        names.add(Formulas.CURRENT);
        for (var s : formulas.slopes())
            for (var name : names)
                if (coefficient(formulas, s.value(), name, changing).isEmpty())
                    return s.name() + "' is not linear in " + name;
        return "its coefficients change in time or are infinite";
    }
}
