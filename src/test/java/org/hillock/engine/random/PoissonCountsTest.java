package org.hillock.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonCountsTest {

    private static int[] count(double mean, int... words) {
        var counts = new int[words.length];
        PoissonCounts.of(mean).count(words, counts, words.length);
        return counts;
    }

    /** Words at equal distances are a quadrature of the inverse distribution function. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1.6, 7.9, 8, 9, 40, 1000, 30_000, 1e6})
    void mean_and_variance_are_those_of_the_distribution(double mean) {
        int n = 1 << 18;
        int[] counts =
                count(mean, IntStream.range(0, n).map(k -> k << 13 | 1 << 12).toArray());
        double sum = 0;
        double squares = 0;
        for (int k : counts) {
            sum += k - mean;
            squares += (k - mean) * (k - mean);
        }
        assertThat(sum / n).isCloseTo(0, within(2e-4 * Math.sqrt(mean) + 1e-5));
        assertThat(squares / n).isCloseTo(mean, within(2e-3 * mean));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.6, 7, 20, 300})
    void a_word_becomes_the_count_whose_cumulative_probability_it_has_not_reached(double mean) {
        double cumulative = 0;
        double probability = Math.exp(-mean);
        for (int k = 0; k < mean + 4 * Math.sqrt(mean); k++) {
            cumulative += probability;
            probability *= mean / (k + 1);
            int level = (int) Math.rint(cumulative * 0x1p31);
            // What is rarer than can be told from 0 has no word of its own, and an ulp of the sum may move a level by
            // one.
            if (probability < 1e-8) continue;
            assertThat(count(mean, level - 2, level + 2)).containsExactly(k, k + 1);
        }
    }

    @Test
    void nothing_comes_of_a_mean_of_zero() {
        assertThat(count(0, 0, 1, 1 << 30, Integer.MAX_VALUE)).containsOnly(0);
    }
}
