package org.hillock.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    private static final int DRAWS = 200_000;

    private static double[] draws(long n, double p) {
        var numbers = SplitMix.of(8, 0, (int) n, Purpose.COUNTS, (int) (1000 * p));
        var binomial = new Binomial(n, p);
        var drawn = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) drawn[k] = binomial.draw(numbers);
        return drawn;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "20, 0.2",
        "20, 0.9",
        "25, 0.5",
        "40, 0.3",
        "300, 0.04",
        "1000, 0.02",
        "1000, 0.7",
        "5000, 0.1"
    })
    void counts_are_as_frequent_as_the_binomial_distribution_says(int n, double p) {
        var counts = new double[n + 1];
        for (double k : draws(n, p)) counts[(int) k]++;
        double chiSquare = 0;
        int cells = 0;
        double logP = n * Math.log1p(-p);
        double rareExpected = 0;
        double rareFound = 0;
        for (int k = 0; k <= n; k++) {
            double expected = DRAWS * Math.exp(logP);
            if (expected >= 10) {
                chiSquare += (counts[k] - expected) * (counts[k] - expected) / expected;
                cells++;
            } else {
                rareExpected += expected;
                rareFound += counts[k];
            }
            logP += Math.log((n - k) / (k + 1.0)) + Math.log(p / (1 - p));
        }
        assertThat(chiSquare).isLessThan(cells - 1 + 4 * Math.sqrt(2.0 * cells));
        assertThat(rareFound).isCloseTo(rareExpected, within(4 * Math.sqrt(rareExpected + 1)));
    }

    @ParameterizedTest
    @CsvSource({"300000000, 0.0000125", "4000000000, 0.25", "300000000, 0.99999999", "10000000, 0.5"})
    void mean_and_variance_are_np_and_npq_however_many_the_trials(long n, double p) {
        double mean = n * p;
        double variance = n * p * (1 - p);
        double sum = 0;
        double squares = 0;
        for (double k : draws(n, p)) {
            sum += k - mean;
            squares += (k - mean) * (k - mean);
        }
        double kurtosis = 3 + (1 - 6 * p * (1 - p)) / variance;
        assertThat(sum / DRAWS).isCloseTo(0, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(variance, within(4 * variance * Math.sqrt((kurtosis - 1) / DRAWS)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5, 0", "100, 0, 0", "100, 1, 100", "100000, 1, 100000"})
    void what_is_certain_is_certain(long n, double p, double k) {
        assertThat(draws(n, p)).containsOnly(k);
    }
}
