package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final int COLUMNS = 50;

    private static double[] walk(Random random, int n, boolean gaps) {
        var y = new double[n];
        for (int k = 1; k < n; k++) y[k] = y[k - 1] + random.nextGaussian();
        if (gaps) for (int k = 0; k < n / 20; k++) y[random.nextInt(n)] = Double.NaN;
        return y;
    }

    private static double[] times(int n) {
        return IntStream.range(0, n).mapToDouble(k -> k).toArray();
    }

    private static int[] thin(double[] y) {
        return Thinning.indices(Points.of(times(y.length), y), x -> x * COLUMNS / y.length, COLUMNS);
    }

    @Test
    void each_pixel_column_keeps_its_first_least_greatest_and_last() {
        var random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            int n = COLUMNS + random.nextInt(5000);
            var y = walk(random, n, false);
            var kept = thin(y);
            for (int column = 0; column < COLUMNS; column++) {
                int c = column;
                var all =
                        IntStream.range(0, n).filter(k -> k * COLUMNS / n == c).toArray();
                var left = Arrays.stream(kept).filter(k -> k * COLUMNS / n == c).toArray();
                assertThat(left).contains(all[0], all[all.length - 1]);
                assertThat(Arrays.stream(left).mapToDouble(k -> y[k]).min())
                        .isEqualTo(Arrays.stream(all).mapToDouble(k -> y[k]).min());
                assertThat(Arrays.stream(left).mapToDouble(k -> y[k]).max())
                        .isEqualTo(Arrays.stream(all).mapToDouble(k -> y[k]).max());
            }
        }
    }

    @Test
    void indices_ascend_and_are_at_most_four_to_a_column() {
        var random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            var kept = thin(walk(random, 1 + random.nextInt(5000), false));
            assertThat(kept.length).isBetween(1, 4 * COLUMNS);
            for (int k = 1; k < kept.length; k++) assertThat(kept[k]).isGreaterThan(kept[k - 1]);
        }
    }

    @Test
    void a_gap_between_two_kept_points_stays_a_gap() {
        var random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            var y = walk(random, 3000, true);
            var kept = thin(y);
            for (int k = 1; k < kept.length; k++) {
                if (Double.isNaN(y[kept[k]]) || Double.isNaN(y[kept[k - 1]])) continue;
                assertThat(IntStream.range(kept[k - 1], kept[k]).noneMatch(j -> Double.isNaN(y[j])))
                        .isTrue();
            }
        }
    }

    @Test
    void few_points_are_all_kept() {
        assertThat(thin(new double[] {3, 1, 2})).containsExactly(0, 1, 2);
        assertThat(thin(new double[0])).isEmpty();
    }

    @Test
    void a_million_points_left_of_the_plot_become_a_handful() {
        var y = walk(new Random(4), 1_000_000, false);
        assertThat(Thinning.indices(Points.of(times(y.length), y), x -> x - 2e6, COLUMNS))
                .hasSizeLessThanOrEqualTo(4);
    }
}
