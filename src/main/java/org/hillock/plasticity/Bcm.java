package org.hillock.plasticity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.model.Card;

/**
 * The rule of Bienenstock, Cooper and Munro, by which a neuron comes to answer to one of its inputs alone: with the output y = Σ wᵢ·xᵢ each
 * input changes weights and threshold by
 *
 * <pre>
 * Δwᵢ = eta · y · (y − θ) · xᵢ
 * Δθ  = (y²/target − θ) / tau
 * </pre>
 *
 * Fixed points for n linearly independent inputs, each as often as the others: y = n·target for one of them and 0 for all others; these
 * attract if θ is fast enough. The threshold starts at 0.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>eta</td><td>0.001</td><td>η</td><td>learning rate</td></tr>
 * <tr><td>tau</td><td>20</td><td>τ</td><td>of the threshold, in presentations</td></tr>
 * <tr><td>target</td><td>1</td><td>y₀</td><td>output that the threshold aims at</td></tr>
 * </table>
 *
 * <p>References: E. L. Bienenstock, L. N. Cooper, P. W. Munro, J. Neurosci. 2:32–48, 1982, doi 10.1523/JNEUROSCI.02-01-00032.1982; in
 * this form N. Intrator, L. N. Cooper, Neural Netw. 5:3–17, 1992, doi 10.1016/S0893-6080(05)80003-6. Test: {@code RateRuleTest}.
 */
public record Bcm(double eta, double tau, double target) implements RateRule {
    public static final Bcm DEFAULT = new Bcm(0.001, 20, 1);
    private static final double SINGULAR = 1e-12;

    @Override
    public double[] start(double[] weights) {
        return Arrays.copyOf(weights, weights.length + 1);
    }

    @Override
    public double[] next(double[] state, double[] input) {
        int n = input.length;
        double y = RateRule.output(state, input);
        double theta = state[n];
        var next = state.clone();
        for (int i = 0; i < n; i++) next[i] += eta * y * (y - theta) * input[i];
        next[n] += (y * y / target - theta) / tau;
        return next;
    }

    /** One for each input, where there are as many inputs as weights; none if the inputs depend on one another. */
    @Override
    public List<double[]> fixedPoints(double[][] inputs) {
        int n = inputs.length;
        if (n != inputs[0].length) return List.of();
        var points = new ArrayList<double[]>();
        for (int chosen = 0; chosen < n; chosen++) {
            var answers = new double[n];
            answers[chosen] = n * target;
            var weights = solve(inputs, answers);
            if (!Arrays.stream(weights).allMatch(Double::isFinite)) return List.of();
            points.add(weights);
        }
        return points;
    }

    /** Gauss's elimination, the largest pivot first; NaN where equations depend on one another, up to rounding. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double size = Arrays.stream(matrix)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        var a = new double[n][];
        for (int r = 0; r < n; r++) {
            a[r] = Arrays.copyOf(matrix[r], n + 1);
            a[r][n] = right[r];
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) if (Math.abs(a[r][c]) > Math.abs(a[pivot][c])) pivot = r;
            var row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            if (Math.abs(row[c]) < SINGULAR * size) row[c] = Double.NaN;
            for (int r = 0; r < n; r++) {
                if (r == c) continue;
                double factor = a[r][c] / row[c];
                for (int k = c; k <= n; k++) a[r][k] -= factor * row[k];
            }
        }
        var x = new double[n];
        for (int r = 0; r < n; r++) x[r] = a[r][n] / a[r][r];
        return x;
    }

    @Override
    public Card card() {
        return new Card(
                "Rule of Bienenstock, Cooper and Munro",
                List.of("y = sum(w*x)", "w := w + eta*y*(y - theta)*x", "theta := theta + (y^2/target - theta)/tau"),
                List.of(
                        Card.Entry.of("eta", "learning rate", eta, ""),
                        Card.Entry.of("tau", "of the threshold", tau, "presentations"),
                        Card.Entry.of("target", "output that the threshold aims at", target, "")),
                List.of());
    }
}
