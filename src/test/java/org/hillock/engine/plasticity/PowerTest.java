package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hillock.engine.stepper.VectorModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PowerTest {
    private static final double[] BORDERS = {
        0,
        -0.0,
        1,
        -1,
        2,
        0.5,
        1e-300,
        1e300,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    /** Bases and exponents, up to whole vectors. */
    private static double[][] numbers(int n) {
        var random = new Random(7);
        var bases = new double[n];
        var exponents = new double[n];
        for (int k = 0; k < n; k++) {
            bases[k] = k % 2 == 0
                    ? Math.exp(4 * random.nextGaussian())
                    : Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            exponents[k] = 3 * random.nextGaussian();
        }
        int k = 0;
        for (double base : BORDERS)
            for (double exponent : BORDERS) {
                bases[k] = base;
                exponents[k++] = exponent;
            }
        return new double[][] {bases, exponents};
    }

    /** In units in the last place of {@link StrictMath#pow}, whose own error is below 1. */
    private static double error(double base, double exponent) {
        double expected = StrictMath.pow(base, exponent);
        double found = Power.of(base, exponent);
        if (Double.compare(found, expected) == 0) return 0;
        return Double.isFinite(expected) ? Math.abs(found - expected) / Math.ulp(expected) : Double.POSITIVE_INFINITY;
    }

    @Test
    void powers_are_those_of_the_language_to_two_units_in_the_last_place() {
        var numbers = numbers(100_000);
        double largest = 0;
        for (int k = 0; k < numbers[0].length; k++) {
            // Of the zeros there is one.
            boolean zero = numbers[0][k] == 0 && numbers[1][k] > 0;
            double error = zero ? Power.of(numbers[0][k], numbers[1][k]) : error(numbers[0][k], numbers[1][k]);
            largest = Math.max(largest, error);
        }
        assertThat(largest).isLessThanOrEqualTo(2);
    }

    @Test
    void wide_powers_are_those_of_one_number_to_the_last_bit() {
        assumeThat(VectorModule.isHere()).isTrue();
        var wide = WideLoops.load().orElseThrow();
        int n = 4096;
        var numbers = numbers(n);
        for (int length : new int[] {n, n - 3, 1}) {
            var found = numbers[0].clone();
            wide.raise(length, found, numbers[1], new double[n], new double[n]);
            var expected = numbers[0].clone();
            for (int k = 0; k < length; k++) expected[k] = Power.of(numbers[0][k], numbers[1][k]);
            assertThat(Arrays.copyOf(found, length)).isEqualTo(Arrays.copyOf(expected, length));
        }
    }

    @Test
    void wide_and_plain_loops_select_the_same() {
        assumeThat(VectorModule.isHere()).isTrue();
        var wide = WideLoops.load().orElseThrow();
        var random = new Random(1);
        int n = 512;
        var values = random.ints(n, 0, 4).toArray();
        for (int bound = -1; bound < 5; bound++)
            assertThat(selected(n, values, bound, wide)).isEqualTo(selected(n, values, bound, null));
        Arrays.fill(values, 100, n, 0);
        assertThat(selected(100, values, 1, wide)).isEqualTo(selected(100, values, 1, null));
    }

    private static List<Integer> selected(int n, int[] values, int bound, @Nullable WideLoops wide) {
        var list = new int[n + 16];
        int found =
                wide == null ? new ManyAtOnce().select(n, values, bound, list) : wide.select(n, values, bound, list);
        var all = new ArrayList<Integer>();
        for (int k = 0; k < found; k++) all.add(list[k]);
        return all;
    }
}
