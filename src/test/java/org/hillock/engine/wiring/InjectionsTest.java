package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Pulses;
import org.hillock.model.Ramp;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.WhiteNoise;
import org.hillock.network.Distribution;
import org.hillock.network.Injection;
import org.hillock.network.Members;
import org.hillock.network.Population;
import org.junit.jupiter.api.Test;

class InjectionsTest {
    private static final int SIZE = 10;
    private static final double DT = 0.1;
    private static final Distribution ONE = new Distribution.Constant(1);

    private static Population population(int size, Injection... injections) {
        var population = Population.of("E", size, new Members.Poisson(new SpikeSource.Poisson.Constant(5)));
        for (var injection : injections) population = population.withInjection(injection);
        return population;
    }

    private static Injections into(int size, Stimulus stimulus) {
        return Injections.of(population(size, new Injection(stimulus, 0, size, ONE)), 0, DT, 4, 0, size);
    }

    /** The current of neuron 0 in each step, and NaN where it is said to be that of the step before. */
    private static double[] told(Stimulus stimulus, int steps) {
        var injections = into(SIZE, stimulus);
        var current = new double[SIZE];
        var told = new double[steps];
        for (int step = 0; step < steps; step++) told[step] = injections.set(step, current) ? current[0] : Double.NaN;
        return told;
    }

    @Test
    void a_jump_within_a_step_is_held_at_the_mean() {
        assertThat(told(new Stimulus.Window(new Stimulus.Constant(2), 0.125, 0.46), 7))
                .containsExactly(new double[] {0, 1.5, 2, Double.NaN, 1.2, 0, Double.NaN}, within(1e-12));
    }

    @Test
    void ramps_and_waves_are_held_at_the_mean_of_each_step() {
        double[] ramp = told(new Ramp(0, 2, 1, 0.05), 12);
        assertThat(ramp[0]).isCloseTo(0.025, within(1e-12));
        assertThat(ramp[5]).isCloseTo(1, within(1e-12));
        double[] wave = told(new Stimulus.Sine(3, 100, 30), 50);
        double omega = 2 * Math.PI * 0.1;
        for (int k = 0; k < 50; k++) {
            double mean = 3
                    / (omega * DT)
                    * (Math.cos(omega * k * DT + Math.PI / 6) - Math.cos(omega * (k + 1) * DT + Math.PI / 6));
            assertThat(wave[k]).isCloseTo(mean, within(1e-12));
        }
    }

    @Test
    void pulses_without_end_go_on_beyond_what_was_cut_at_first() {
        var injections = into(1, new Pulses(5, 1, 100, 0, Long.MAX_VALUE));
        var current = new double[1];
        double sum = 0;
        for (int step = 0; step < 50_000; step++) {
            injections.set(step, current);
            sum += current[0];
        }
        assertThat(sum).isCloseTo(5 * 10 * 50, within(1e-6));
    }

    @Test
    void neurons_outside_get_nothing_and_factors_scale() {
        var population = population(
                SIZE,
                new Injection(new Stimulus.Constant(2), 3, 6, new Distribution.OfIndex(k -> k)),
                new Injection(new Stimulus.Constant(1), 5, SIZE, ONE));
        var whole = new double[SIZE];
        assertThat(Injections.of(population, 0, DT, 0, 0, SIZE).set(0, whole)).isTrue();
        assertThat(whole).containsExactly(0, 0, 0, 6, 8, 11, 1, 1, 1, 1);
        var part = new double[4];
        Injections.of(population, 0, DT, 0, 2, 4).set(0, part);
        assertThat(part).containsExactly(0, 6, 8, 11);
    }

    @Test
    void white_noise_has_the_variance_of_its_integral() {
        int size = 500;
        int steps = 400;
        var rows = rows(new WhiteNoise(0.5, 2), size, steps);
        double sd = 2 / Math.sqrt(DT);
        double n = (double) size * steps;
        assertThat(mean(rows, (step, k) -> rows[step][k] - 0.5)).isCloseTo(0, within(4 * sd / Math.sqrt(n)));
        assertThat(mean(rows, (step, k) -> square(rows[step][k] - 0.5)))
                .isCloseTo(sd * sd, within(4 * sd * sd * Math.sqrt(2 / n)));
        assertThat(mean(rows, (step, k) -> (rows[step][k] - 0.5) * (rows[step][(k + 1) % size] - 0.5)))
                .isCloseTo(0, within(4 * sd * sd / Math.sqrt(n)));
        assertThat(mean(rows, (step, k) -> (rows[step][k] - 0.5) * (rows[(step + 1) % steps][k] - 0.5)))
                .isCloseTo(0, within(4 * sd * sd / Math.sqrt(n)));
    }

    @Test
    void noise_with_a_memory_is_stationary_from_the_beginning_and_forgets_exponentially() {
        int size = 20_000;
        var rows = rows(new OrnsteinUhlenbeck(1, 0.5, 2), size, 41);
        for (int lag : new int[] {0, 1, 20, 40}) {
            double covariance = 0;
            for (int k = 0; k < size; k++) covariance += (rows[0][k] - 1) * (rows[lag][k] - 1) / size;
            double expected = 0.25 * Math.exp(-lag * DT / 2);
            assertThat(covariance).isCloseTo(expected, within(4 * 0.25 * Math.sqrt(2.0 / size)));
        }
        assertThat(Arrays.stream(rows[40]).map(x -> square(x - 1)).average().orElseThrow())
                .isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / size)));
    }

    @Test
    void noise_in_part_of_a_step_keeps_the_variance_of_its_integral() {
        var window = new Stimulus.Window(new WhiteNoise(0, 1), 0.025, 0.2);
        int size = 20_000;
        var rows = rows(window, size, 3);
        double[] variances = {0.75 / DT, 1 / DT, 0};
        for (int step = 0; step < 3; step++)
            assertThat(Arrays.stream(rows[step])
                            .map(InjectionsTest::square)
                            .average()
                            .orElseThrow())
                    .isCloseTo(variances[step], within(4 * variances[step] * Math.sqrt(2.0 / size)));
    }

    @Test
    void after_noise_the_column_is_written_once_more() {
        var injections = into(SIZE, new Stimulus.Window(new OrnsteinUhlenbeck(0, 1, 5), 0.1, 0.3));
        var current = new double[SIZE];
        assertThat(List.of(
                        injections.set(0, current),
                        injections.set(1, current),
                        injections.set(2, current),
                        injections.set(3, current),
                        injections.set(4, current)))
                .containsExactly(true, true, true, true, false);
        assertThat(current).containsOnly(0);
    }

    @Test
    void slices_have_the_noise_of_the_whole_and_copies_go_on_alike() {
        var both = new Stimulus.Sum(List.of(new WhiteNoise(0, 1), new OrnsteinUhlenbeck(0, 1, 5)));
        var population = population(
                SIZE, new Injection(both, 1, SIZE, new Distribution.Uniform(1, 2)), new Injection(both, 0, 9, ONE));
        var whole = Injections.of(population, 3, DT, 4, 0, SIZE);
        var slice = Injections.of(population, 3, DT, 4, 4, 6);
        var all = new double[SIZE];
        var some = new double[6];
        var again = new double[6];
        for (int step = 0; step < 20; step++) {
            whole.set(step, all);
            slice.set(step, some);
            assertThat(some).containsExactly(Arrays.copyOfRange(all, 4, 10));
        }
        var copy = slice.copy();
        for (int step = 20; step < 40; step++) {
            slice.set(step, some);
            whole.set(step, all);
        }
        for (int step = 20; step < 40; step++) copy.set(step, again);
        assertThat(again).containsExactly(some).containsExactly(Arrays.copyOfRange(all, 4, 10));
    }

    @Test
    void populations_seeds_and_injections_have_noises_of_their_own() {
        var noise = new Injection(new WhiteNoise(0, 1), 0, 1, ONE);
        var twice = new double[1];
        Injections.of(population(1, noise, noise), 0, DT, 4, 0, 1).set(0, twice);
        var values = new double[3];
        for (int k = 0; k < 3; k++) {
            var one = new double[1];
            Injections.of(population(1, noise), k == 1 ? 1 : 0, DT, k == 2 ? 5 : 4, 0, 1)
                    .set(0, one);
            values[k] = one[0];
        }
        assertThat(values).doesNotHaveDuplicates();
        assertThat(twice[0]).isNotEqualTo(2 * values[0]);
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_whatever_the_slice() {
        var window = new Stimulus.Window(new Stimulus.Constant(1), 5, 3);
        var population = population(SIZE, new Injection(window, 0, 1, ONE));
        assertThatThrownBy(() -> Injections.of(population, 0, DT, 0, 5, 5))
                .hasMessage("input.from must be before input.to = 3.0 ms, but was 5.0 ms. Write from(3).to(5).");
    }

    private interface Value {
        double at(int step, int neuron);
    }

    private static double mean(double[][] rows, Value value) {
        double sum = 0;
        for (int step = 0; step < rows.length; step++)
            for (int k = 0; k < rows[step].length; k++) sum += value.at(step, k);
        return sum / rows.length / rows[0].length;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double[][] rows(Stimulus stimulus, int size, int steps) {
        var injections = into(size, stimulus);
        var current = new double[size];
        var rows = new double[steps][];
        for (int step = 0; step < steps; step++) {
            injections.set(step, current);
            rows[step] = current.clone();
        }
        return rows;
    }
}
