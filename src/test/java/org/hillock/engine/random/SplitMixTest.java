package org.hillock.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMixTest {

    // The first five numbers that the reference program of S. Vigna (splitmix64.c) gives for this state.
    @Test
    void the_known_answers_are_met() {
        var numbers = new SplitMix(1234567);
        assertThat(IntStream.range(0, 5).mapToObj(k -> Long.toUnsignedString(numbers.bits())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void numbers_begin_where_the_stream_of_their_name_says() {
        var stream = RandomStream.of(1, 2, 3, Purpose.PARTNERS, 4);
        var numbers = SplitMix.of(1, 2, 3, Purpose.PARTNERS, 4);
        assertThat(numbers.bits()).isEqualTo(new SplitMix(stream.bits()).bits());
    }

    @Test
    void bounded_numbers_are_equally_frequent() {
        var numbers = SplitMix.of(5, 0, 0, Purpose.PARTNERS, 0);
        for (int n : new int[] {1, 2, 7, 100}) {
            var counts = new double[n];
            for (int k = 0; k < 1000 * n; k++) counts[numbers.below(n)]++;
            double chiSquare = 0;
            for (double count : counts) chiSquare += (count - 1000) * (count - 1000) / 1000;
            assertThat(chiSquare).isLessThanOrEqualTo(n - 1 + 4 * Math.sqrt(2 * (n - 1)));
        }
    }

    /** Of bounds just above 2³⁰ half of the words would be refused without need, or 3 values be twice as frequent as others. */
    @Test
    void large_bounds_are_met_without_bias() {
        var numbers = SplitMix.of(6, 0, 0, Purpose.PARTNERS, 0);
        int bound = 3 << 29;
        int draws = 300_000;
        var thirds = new double[3];
        for (int k = 0; k < draws; k++) thirds[numbers.below(bound) / (1 << 29)]++;
        for (double count : thirds)
            assertThat(Math.abs(count - draws / 3.0)).isLessThan(4 * Math.sqrt(draws * 2 / 9.0));
    }
}
