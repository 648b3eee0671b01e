package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final Axis AXIS = Axis.linear("interval", "ms");

    @Test
    void bins_of_values_on_a_grid_hold_equally_many_grid_points() {
        double[] values = IntStream.range(0, 160).mapToDouble(k -> 4 + 0.1 * k).toArray();
        var histogram = Histogram.onGrid("", AXIS, values, 50);
        assertThat(histogram.counts()).hasSize(40).containsOnly(4);
        assertThat(histogram.width()).isCloseTo(0.4, within(1e-9));
        assertThat(histogram.from()).isCloseTo(3.95, within(1e-9));
    }

    @Test
    void every_value_is_counted_and_no_more_bins_are_made_than_asked() {
        var random = new SplittableRandom(1);
        for (int k = 0; k < 500; k++) {
            double step = random.nextDouble(1e-3, 1);
            int bins = random.nextInt(1, 60);
            double[] values = IntStream.range(0, random.nextInt(0, 200))
                    .mapToDouble(v -> step * random.nextInt(0, 300))
                    .toArray();
            var counts = Histogram.onGrid("", AXIS, values, bins).counts();
            assertThat(Arrays.stream(counts).sum()).isEqualTo(values.length);
            assertThat(counts.length).isLessThanOrEqualTo(bins);
        }
    }

    @Test
    void values_on_no_grid_have_the_bins_that_were_asked_for() {
        var random = new SplittableRandom(2);
        double[] values = random.doubles(1000).toArray();
        assertThat(Histogram.onGrid("", AXIS, values, 50).counts())
                .isEqualTo(Histogram.of("", AXIS, values, 50).counts());
        assertThat(Histogram.onGrid("", AXIS, new double[] {5, 5, 5}, 3).counts())
                .containsExactly(3, 0, 0);
    }
}
