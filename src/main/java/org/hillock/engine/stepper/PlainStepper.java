package org.hillock.engine.stepper;

import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Evaluator;
import org.hillock.model.equation.Function;

/** The methods of a fixed step, written down plainly. {@link CompiledStepper} does the same, operation by operation. */
final class PlainStepper extends PlainLoop {
    private final Method method;
    private final Propagators propagators;
    /** ∂(d(variable)/dt)/∂(variable) of each, 1/ms, where the method asks for it. */
    private final List<Evaluator> decays;

    private final double[][] k;
    private final double[] y;

    PlainStepper(Equations equations, Method method, Block.Layout layout) {
        super(equations, layout);
        this.method = method;
        var values = equations.values();
        this.propagators = new Propagators(equations, method);
        var formulas = equations.formulas();
        this.decays = method != Method.EXPONENTIAL_EULER
                ? List.of()
                : formulas.slopes().stream()
                        .map(s -> Evaluator.of(Slopes.own(formulas, s), values.places()))
                        .toList();
        this.k = new double[4][slopes.size()];
        this.y = new double[slopes.size()];
    }

    @Override
    void step(Block block, int c, double h, double now, double[] x, boolean held) {
        int n = x.length - 2;
        switch (method) {
            case EXACT -> exact(block, c, propagators.step(h, held), x);
            case EULER -> {
                slopes(0, held);
                for (int i = 0; i < n; i++) x[i] += h * k[0][i];
            }
            case SEQUENTIAL_EULER -> {
                for (int i = 0; i < n; i++) {
                    if (i > 0) place(block, c, 0, now, x);
                    if (!held || i != slopes.potential()) x[i] += h * slopes.slope(i);
                }
            }
            case EXPONENTIAL_EULER -> {
                slopes(0, held);
                for (int i = 0; i < n; i++) k[1][i] = slopes.value(decays.get(i));
                for (int i = 0; i < n; i++) x[i] += h * k[0][i] * Function.exprel(h * k[1][i]);
            }
            case HEUN -> {
                slopes(0, held);
                for (int i = 0; i < n; i++) y[i] = x[i] + h * k[0][i];
                place(block, c, 1, now + h, y);
                slopes(1, held);
                for (int i = 0; i < n; i++) x[i] += 0.5 * h * (k[0][i] + k[1][i]);
            }
            case RK4 -> {
                slopes(0, held);
                for (int i = 0; i < n; i++) y[i] = x[i] + 0.5 * h * k[0][i];
                place(block, c, 1, now + 0.5 * h, y);
                slopes(1, held);
                for (int i = 0; i < n; i++) y[i] = x[i] + 0.5 * h * k[1][i];
                place(block, c, 1, now + 0.5 * h, y);
                slopes(2, held);
                for (int i = 0; i < n; i++) y[i] = x[i] + h * k[2][i];
                place(block, c, 2, now + h, y);
                slopes(3, held);
                for (int i = 0; i < n; i++) x[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
            }
            default -> throw new IllegalStateException(method + " has no fixed step.");
        }
    }

    @Override
    void noise(Block block, int c, double h) {
        var layout = block.layout();
        for (int z = 0; method != Method.EXACT && z < layout.noises(); z++)
            slopes.noise(z, block.rows()[layout.noise(z)][c] / Math.sqrt(h));
    }

    private void exact(Block block, int c, double[] p, double[] x) {
        int n = y.length;
        int nodes = LinearSystem.NODES.length;
        var layout = block.layout();
        var rows = block.rows();
        double first = rows[layout.current(0)][c];
        for (int i = 0; i < n; i++) {
            int at = i * (2 * n + 1 + nodes);
            double sum = p[at + n] + p[at + n + 1] * first;
            for (int j = 0; j < n; j++) sum += p[at + j] * x[j];
            for (int q = 1; q < nodes; q++) sum += p[at + n + 1 + q] * (rows[layout.current(q)][c] - first);
            for (int z = 0; z < layout.noises(); z++) sum += p[at + n + 1 + nodes + z] * rows[layout.noise(z)][c];
            y[i] = sum;
        }
        System.arraycopy(y, 0, x, 0, n);
    }

    private void slopes(int stage, boolean held) {
        for (int i = 0; i < k[stage].length; i++) k[stage][i] = held && i == slopes.potential() ? 0 : slopes.slope(i);
    }
}
