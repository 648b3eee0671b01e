package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hillock.engine.stepper.VectorModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Raises many numbers at once. */
    private interface Raise {
        void raise(int n, double[] x, double[] y, double[] high, double[] low);
    }

    /** Lists where values are above a bound. */
    private interface Select {
        int select(int n, int[] values, int bound, int[] list);
    }

    /** One by one, and by vectors wherever this virtual machine has those. */
    private static Stream<Raise> waysToRaise() {
        return Stream.concat(
                Stream.of(new ManyAtOnce()::raise), WideLoops.load().stream().map(wide -> wide::raise));
    }

    private static Stream<Select> waysToSelect() {
        return Stream.concat(
                Stream.of(new ManyAtOnce()::select), WideLoops.load().stream().map(wide -> wide::select));
    }

    @ParameterizedTest
    @MethodSource("waysToRaise")
    void powers_of_many_numbers_are_those_of_one_to_the_last_bit(Raise way) {
        int n = 4096;
        var numbers = numbers(n);
        for (int length : new int[] {n, n - 3, 1}) {
            var found = numbers[0].clone();
            way.raise(length, found, numbers[1], new double[n], new double[n]);
            var expected = numbers[0].clone();
            for (int k = 0; k < length; k++) expected[k] = Power.of(numbers[0][k], numbers[1][k]);
            assertThat(Arrays.copyOf(found, length)).isEqualTo(Arrays.copyOf(expected, length));
        }
    }

    @ParameterizedTest
    @MethodSource("waysToSelect")
    void listed_are_the_places_of_all_values_above_the_bound(Select way) {
        int n = 512;
        var values = new Random(1).ints(n, 0, 4).toArray();
        for (int bound = -1; bound < 5; bound++)
            assertThat(selected(way, n, values, bound)).isEqualTo(above(n, values, bound));
        Arrays.fill(values, 100, n, 0);
        assertThat(selected(way, 100, values, 1)).isEqualTo(above(100, values, 1));
    }

    private static int[] selected(Select way, int n, int[] values, int bound) {
        var list = new int[n + 16];
        int found = way.select(n, values, bound, list);
        return Arrays.copyOf(list, found);
    }

    private static int[] above(int n, int[] values, int bound) {
        return IntStream.range(0, n).filter(k -> values[k] > bound).toArray();
    }

    @Test
    void vectors_are_used_wherever_they_are_fast() {
        assertThat(WideLoops.load().isPresent()).isEqualTo(VectorModule.isHere());
    }
}
