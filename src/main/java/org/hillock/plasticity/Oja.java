package org.hillock.plasticity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.model.Card;

/**
 * Oja's rule, which finds the first principal component: with the output y = Σ wᵢ·xᵢ each input changes the weights by
 *
 * <pre>Δwᵢ = eta · y · (xᵢ − y·wᵢ)</pre>
 *
 * Fixed points: the weights of length 1 along the eigenvectors of the mean of x·xᵀ; the one of the largest eigenvalue attracts.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>parameter</th><th>default</th><th>symbol</th><th>meaning</th></tr>
 * <tr><td>eta</td><td>0.01</td><td>η</td><td>learning rate</td></tr>
 * </table>
 *
 * <p>Reference: E. Oja, J. Math. Biol. 15:267–273, 1982, doi 10.1007/BF00275687. Test: {@code RateRuleTest}.
 */
public record Oja(double eta) implements RateRule {
    public static final Oja DEFAULT = new Oja(0.01);
    private static final int MOST_ROUNDS = 100_000;

    @Override
    public double[] start(double[] weights) {
        return weights.clone();
    }

    @Override
    public double[] next(double[] state, double[] input) {
        double y = RateRule.output(state, input);
        var next = state.clone();
        for (int i = 0; i < next.length; i++) next[i] += eta * y * (input[i] - y * state[i]);
        return next;
    }

    /**
     * The attracting one, its largest part positive; found by multiplying with the matrix until nothing changes. None if all inputs are
     * zero, which leave every weight as it is.
     */
    @Override
    public List<double[]> fixedPoints(double[][] inputs) {
        if (Arrays.stream(inputs).allMatch(x -> RateRule.output(x, x) == 0)) return List.of();
        int n = inputs[0].length;
        var w = unit(IntStream.range(0, n).mapToDouble(i -> 1 + i * 0.1).toArray());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = new double[n];
            for (var x : inputs) {
                double y = RateRule.output(w, x);
                for (int i = 0; i < n; i++) next[i] += y * x[i];
            }
            next = unit(next);
            double moved = 0;
            for (int i = 0; i < n; i++) moved = Math.max(moved, Math.abs(next[i] - w[i]));
            w = next;
            if (moved < 1e-15) break;
        }
        return List.of(w);
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(RateRule.output(v, v));
        double largest = 0;
        for (double x : v) if (Math.abs(x) > Math.abs(largest)) largest = x;
        var unit = new double[v.length];
        for (int i = 0; i < v.length; i++) unit[i] = v[i] / (largest < 0 ? -length : length);
        return unit;
    }

    @Override
    public Card card() {
        return new Card(
                "Oja's rule",
                List.of("y = sum(w*x)", "w := w + eta*y*(x - y*w)"),
                List.of(Card.Entry.of("eta", "learning rate", eta, "")),
                List.of());
    }
}
