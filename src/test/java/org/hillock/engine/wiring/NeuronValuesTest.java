package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hillock.network.Distribution;
import org.junit.jupiter.api.Test;

class NeuronValuesTest {
    private static final int N = 100_000;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static double[] values(Distribution distribution, int first, int size) {
        return NeuronValues.of(distribution, "E.threshold", 3, 1, 2, first, size);
    }

    private static void moments(Distribution distribution, double mean, double sd) {
        double[] values = values(distribution, 0, N);
        double found = Arrays.stream(values).average().orElseThrow();
        double[] squares =
                Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();
        double variance = Arrays.stream(squares).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(squares)
                        .map(s -> (s - variance) * (s - variance))
                        .sum())
                / N;
        assertThat(found).isCloseTo(mean, within(4 * sd / Math.sqrt(N)));
        assertThat(variance).isCloseTo(sd * sd, within(4 * spread));
    }

    @Test
    void moments_are_those_of_the_distributions() {
        moments(new Distribution.Uniform(-2, 4), 1, 6 / Math.sqrt(12));
        moments(new Distribution.Normal(-55, 2), -55, 2);
        double e = Math.exp(0.125);
        moments(new Distribution.LogNormal(3, 0.5), 3 * e, 3 * e * Math.sqrt(Math.expm1(0.25)));
        // Half of a normal distribution.
        moments(
                new Distribution.Truncated(new Distribution.Normal(0, 1), 0, INFINITE),
                Math.sqrt(2 / Math.PI),
                Math.sqrt(1 - 2 / Math.PI));
    }

    @Test
    void what_is_truncated_stays_within_its_bounds_and_is_not_heaped_there() {
        var twice = new Distribution.Truncated(
                new Distribution.Truncated(new Distribution.Normal(0, 1), -1, INFINITE), -INFINITE, 0.5);
        double[] values = values(twice, 0, N);
        assertThat(Arrays.stream(values)).allMatch(x -> x >= -1 && x <= 0.5);
        assertThat(Arrays.stream(values).distinct().count()).isEqualTo(N);
        // Φ(0) less Φ(−1), over Φ(1/2) less Φ(−1).
        double share = 0.3413447460685429 / (0.3413447460685429 + 0.1914624612740131);
        assertThat(Arrays.stream(values).filter(x -> x < 0).count() / (double) N)
                .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / N)));
    }

    @Test
    void bounds_that_bind_nothing_change_nothing() {
        var normal = new Distribution.Normal(10, 1);
        assertThat(values(new Distribution.Truncated(normal, 0, 20), 0, 100)).containsExactly(values(normal, 0, 100));
    }

    @Test
    void a_slice_has_the_values_of_the_whole() {
        for (var distribution : new Distribution[] {
            new Distribution.Constant(4),
            new Distribution.Normal(0, 1),
            new Distribution.OfIndex(k -> 0.5 * k),
            new Distribution.Listed(values(new Distribution.Uniform(0, 1), 0, 50))
        }) {
            double[] whole = values(distribution, 0, 50);
            assertThat(values(distribution, 20, 30)).containsExactly(Arrays.copyOfRange(whole, 20, 50));
        }
    }

    @Test
    void quantities_populations_and_seeds_have_values_of_their_own() {
        var normal = new Distribution.Normal(0, 1);
        assertThat(new double[] {
                    values(normal, 0, 1)[0],
                    NeuronValues.of(normal, "", 3, 1, 3, 0, 1)[0],
                    NeuronValues.of(normal, "", 3, 2, 2, 0, 1)[0],
                    NeuronValues.of(normal, "", 4, 1, 2, 0, 1)[0]
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void what_gives_no_number_is_refused() {
        refused(
                new Distribution.OfIndex(k -> 1.0 / (k - 3)),
                "E.threshold must be a finite number of at most 1.0E12, but was Infinity for neuron 3.");
        refused(
                new Distribution.Listed(new double[] {1, 2}),
                "E.threshold has 2 values, but neuron 2 needs one too. List a value for each neuron.");
        refused(
                new Distribution.OfPair((i, j) -> 1),
                "E.threshold has a value for each neuron, but byPair(<a function>) is for synapses. Write byIndex(k -> ..).");
        refused(
                new Distribution.Truncated(new Distribution.Normal(0, 1), 9, INFINITE),
                "E.threshold cannot be drawn from normal(0, 1).atLeast(9): normal(0, 1) has next to nothing there."
                        + " Write other bounds.");
    }

    private static void refused(Distribution distribution, String message) {
        assertThatThrownBy(() -> values(distribution, 0, 10)).hasMessage(message);
    }
}
