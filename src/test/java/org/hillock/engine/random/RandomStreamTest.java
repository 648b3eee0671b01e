package org.hillock.engine.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static RandomStream stream() {
        return RandomStream.of(3, 2, 5, Purpose.NOISE_START, 7);
    }

    // Computed independently with mpmath 1.3 in fifty digits.
    @Test
    void words_and_numbers_are_those_of_the_reference() {
        var words = stream();
        assertThat(words.bits()).isEqualTo(0x1865a0ac53c881f4L);
        assertThat(words.bits()).isEqualTo(0xc0cd5f5d74e2f227L);
        assertThat(words.bits()).isEqualTo(0xcf358904f1df4b78L);
        assertThat(stream().uniform()).isEqualTo(0.095300714561547761328);
        assertThat(stream().exponential()).isCloseTo(2.3507179703275546892, within(1e-15));
        var gaussian = stream();
        assertThat(gaussian.gaussian()).isCloseTo(-1.668075628337676441, within(1e-15));
        assertThat(gaussian.gaussian()).isCloseTo(0.3145099824409018801, within(1e-15));
        assertThat(gaussian.gaussian()).isCloseTo(-0.24118642353054299813, within(1e-15));
    }

    @Test
    void any_block_is_found_at_once() {
        var walked = stream();
        for (int k = 0; k < 2000; k++) walked.gaussian();
        var sought = stream();
        sought.gaussian();
        sought.seek(1000);
        assertThat(sought.gaussian()).isEqualTo(walked.gaussian());
        assertThat(sought.gaussian()).isEqualTo(walked.gaussian());
    }

    @Test
    void threads_do_not_change_what_a_stream_gives() {
        double[] alone =
                IntStream.range(0, 5000).mapToDouble(neuron -> first(neuron)).toArray();
        double[] together = IntStream.range(0, 5000)
                .parallel()
                .mapToDouble(neuron -> first(neuron))
                .toArray();
        assertThat(together).containsExactly(alone);
    }

    private static double first(int neuron) {
        return RandomStream.of(1, 0, neuron, Purpose.NOISE, 0).gaussian();
    }

    @Test
    void every_part_of_the_name_makes_another_stream() {
        var seen = new HashSet<Long>();
        for (long seed : new long[] {0, 1, 2, -1, 1L << 32})
            for (int population : new int[] {0, 1, (1 << 24) - 1})
                for (int neuron : new int[] {0, 1, 2, Integer.MAX_VALUE})
                    for (var purpose : Purpose.values())
                        for (int index : new int[] {0, 1, (1 << 20) - 1}) {
                            var stream = RandomStream.of(seed, population, neuron, purpose, index);
                            for (int k = 0; k < 4; k++) seen.add(stream.bits());
                        }
        assertThat(seen).hasSize(5 * 3 * 4 * Purpose.values().length * 3 * 4);
    }

    @Test
    void more_streams_than_there_are_names_for_are_refused() {
        assertThatThrownBy(() -> RandomStream.of(0, Purpose.NOISE, 1 << 20))
                .hasMessage("A cell has room for 2^20 random inputs of a kind, but asks for 1048576.");
        assertThatThrownBy(() -> RandomStream.of(0, 1 << 24, 0, Purpose.NOISE, 0))
                .hasMessage("A run has room for 2^24 populations, but asks for 16777216.");
    }

    @Test
    void the_moments_are_those_of_the_distributions() {
        int n = 400_000;
        var stream = RandomStream.of(4, Purpose.NOISE, 0);
        double[] power = new double[5];
        double exponential = 0;
        double square = 0;
        for (int k = 0; k < n; k++) {
            double z = stream.gaussian();
            for (int p = 1; p <= 4; p++) power[p] += Math.pow(z, p) / n;
            double e = stream.exponential();
            exponential += e / n;
            square += e * e / n;
        }
        double error = 4 / Math.sqrt(n); // four standard errors, of which the sd is 1, √2, √15, √96, 1, √20
        assertThat(power[1]).isCloseTo(0, within(error));
        assertThat(power[2]).isCloseTo(1, within(error * Math.sqrt(2)));
        assertThat(power[3]).isCloseTo(0, within(error * Math.sqrt(15)));
        assertThat(power[4]).isCloseTo(3, within(error * Math.sqrt(96)));
        assertThat(exponential).isCloseTo(1, within(error));
        assertThat(square).isCloseTo(2, within(error * Math.sqrt(20)));
    }

    @Test
    void the_distributions_pass_kolmogorov_and_smirnov() {
        assertThat(distance(RandomStream::uniform, x -> x)).isLessThan(1.63);
        assertThat(distance(RandomStream::exponential, x -> -Math.expm1(-x))).isLessThan(1.63);
        assertThat(distance(RandomStream::gaussian, RandomStreamTest::normal)).isLessThan(1.63);
    }

    @Test
    void neighbouring_streams_and_seeds_do_not_correlate() {
        int n = 100_000;
        var one = RandomStream.of(0, Purpose.NOISE, 0);
        var next = RandomStream.of(0, Purpose.NOISE, 1);
        var seed = RandomStream.of(1, Purpose.NOISE, 0);
        double streams = 0;
        double seeds = 0;
        double lag = 0;
        double before = 0;
        for (int k = 0; k < n; k++) {
            double z = one.gaussian();
            streams += z * next.gaussian() / n;
            seeds += z * seed.gaussian() / n;
            lag += z * before / n;
            before = z;
        }
        for (double correlation : new double[] {streams, seeds, lag})
            assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    /** √n times the greatest distance from the distribution function: above 1.63 once in a hundred times. */
    private static double distance(
            java.util.function.ToDoubleFunction<RandomStream> draw, DoubleUnaryOperator distribution) {
        int n = 100_000;
        var stream = RandomStream.of(9, Purpose.NOISE, 0);
        double[] x = LongStream.range(0, n)
                .mapToDouble(k -> draw.applyAsDouble(stream))
                .toArray();
        Arrays.sort(x);
        double greatest = 0;
        for (int k = 0; k < n; k++) {
            double f = distribution.applyAsDouble(x[k]);
            greatest = Math.max(greatest, Math.max((k + 1.0) / n - f, f - (double) k / n));
        }
        return greatest * Math.sqrt(n);
    }

    /** Φ(x) = 1/2 + φ(x) Σ x^(2k+1) / (1 · 3 · … · (2k + 1)). */
    private static double normal(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
            term *= x * x / (2 * k + 1);
            sum += term;
        }
        return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
