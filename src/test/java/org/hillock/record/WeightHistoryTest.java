package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightHistoryTest {
    /** Source 0 reaches targets 0 and 2, source 1 none, source 2 target 1 twice. */
    private static final WeightHistory HISTORY = new WeightHistory(
            "a",
            "b",
            3,
            "mV",
            0,
            4,
            new int[] {0, 2, 2, 4},
            new int[] {0, 2, 1, 1},
            new double[] {0, 20_000},
            new double[][] {{0, 1, 2, 3}, {0.5, 0.5, 1, 4}});

    @Test
    void synapses_know_their_source_and_target() {
        assertThat(HISTORY.source(0)).isZero();
        assertThat(HISTORY.source(1)).isZero();
        assertThat(HISTORY.source(2)).isEqualTo(2);
        assertThat(HISTORY.source(3)).isEqualTo(2);
        assertThat(HISTORY.target(1)).isEqualTo(2);
    }

    @Test
    void the_matrix_has_the_sum_of_the_weights_of_a_pair_and_gaps_elsewhere() {
        var rows = Arrays.stream(HISTORY.matrix()).map(Arrays::toString).toList();
        assertThat(rows).containsExactly("[0.5, NaN, 0.5]", "[NaN, NaN, NaN]", "[NaN, 5.0, NaN]");
    }

    @Test
    void histograms_of_all_times_have_the_same_bins() {
        var first = HISTORY.histogram(0, 4);
        var last = HISTORY.histogram(1, 4);
        assertThat(first.from()).isEqualTo(last.from()).isZero();
        assertThat(first.width()).isEqualTo(last.width()).isEqualTo(1);
        assertThat(first.counts()).containsExactly(1, 1, 1, 1);
        assertThat(last.counts()).containsExactly(2, 1, 0, 1);
        assertThat(last.title()).isEqualTo("a to b, t = 20 s");
    }

    private static Histogram histogram(double lower, double upper, double... weights) {
        return new WeightHistory(
                        "a",
                        "b",
                        1,
                        "mV",
                        lower,
                        upper,
                        new int[] {0, weights.length},
                        new int[weights.length],
                        new double[] {0},
                        new double[][] {weights})
                .histogram(0, 2);
    }

    @Test
    void a_histogram_goes_from_bound_to_bound_unless_weights_are_far_from_them() {
        assertThat(histogram(0, 4, 1, 2, 3).from()).isZero();
        assertThat(histogram(0, 4, 1, 2, 3).width()).isEqualTo(2);
        assertThat(histogram(0, 4, 0, 0).width()).isEqualTo(2);
        assertThat(histogram(0, 1000, 1, 2, 3).width()).isEqualTo(1.5);
        assertThat(histogram(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 2, 3)
                        .from())
                .isEqualTo(1);
        assertThat(histogram(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY).counts())
                .containsExactly(0, 0);
    }

    @Test
    void times_are_told_in_seconds_if_there_are_many() {
        assertThat(Clock.upTo(9999).text(40)).isEqualTo("40 ms");
        assertThat(Clock.upTo(10_000).text(40)).isEqualTo("0.04 s");
        assertThat(HISTORY.clock().axis().label()).isEqualTo("time (s)");
        assertThat(HISTORY.clock().times(HISTORY.times())).containsExactly(0, 20);
    }

    @Test
    void means_and_shares_are_those_of_all_synapses() {
        assertThat(HISTORY.means()).containsExactly(1.5, 1.5);
        assertThat(HISTORY.shareBelow(1)).isEqualTo(0.5);
        assertThat(HISTORY.distribution(4).at(1, 0)).isEqualTo(0.5);
    }
}
