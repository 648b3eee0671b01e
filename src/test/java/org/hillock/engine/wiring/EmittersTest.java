package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hillock.model.SpikeSource;
import org.hillock.network.Members;
import org.hillock.network.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmittersTest {
    private static final int SIZE = 3000;

    private static Emitter poisson(SpikeSource.Poisson.Rate rate) {
        return Emitters.of(Population.of("P", SIZE, new Members.Poisson(rate)), 2, 0.1, 5);
    }

    private static Emitter trains(double[]... times) {
        return Emitters.of(Population.of("P", times.length, new Members.Trains(List.of(times))), 0, 0.1, 0);
    }

    private static int[] fired(Emitter emitter, long step, int from, int to) {
        var fired = new int[to - from];
        return Arrays.copyOf(fired, emitter.step(step, from, to, fired));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 20, 5000, 10_000})
    void each_source_fires_with_the_probability_of_one_spike_or_more(double rate) {
        var emitter = poisson(new SpikeSource.Poisson.Constant(rate));
        int steps = 1000;
        var counts = new double[SIZE];
        for (int step = 0; step < steps; step++) for (int k : fired(emitter, step, 0, SIZE)) counts[k]++;
        double p = -Math.expm1(-rate * 1e-4);
        double n = (double) SIZE * steps;
        assertThat(Arrays.stream(counts).sum()).isCloseTo(n * p, within(4 * Math.sqrt(n * p * (1 - p))));
        double variance = steps * p * (1 - p);
        double chiSquare = Arrays.stream(counts)
                .map(c -> (c - steps * p) * (c - steps * p) / variance)
                .sum();
        double spread = Math.sqrt(SIZE * (2 + 1 / variance));
        assertThat(chiSquare).isCloseTo(SIZE, within(4 * spread));
    }

    @Test
    void what_is_passed_over_is_the_floor_of_the_strict_logarithm_wherever_that_falls() {
        var random = new Random(7);
        for (double quiet : new double[] {-1e-9, -0.0015, -0.3, -4}) {
            for (int k = 0; k < 20_000; k++) {
                double any = random.nextDouble();
                assertThat(PoissonEmitter.passed(any, quiet)).isEqualTo(strict(any, quiet));
                // Where a last bit decides.
                double edge = StrictMath.exp(quiet * random.nextInt(1, 2000));
                for (double u : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge)})
                    if (u > 0 && u < 1)
                        assertThat(PoissonEmitter.passed(u, quiet)).isEqualTo(strict(u, quiet));
            }
            for (double u : new double[] {0, Double.MIN_VALUE, 0x1p-53, Math.nextDown(1.0), 1})
                assertThat(PoissonEmitter.passed(u, quiet)).isEqualTo(strict(u, quiet));
        }
    }

    private static double strict(double u, double quiet) {
        return Math.floor(StrictMath.log(u) / quiet);
    }

    @Test
    void sources_and_steps_do_not_correlate() {
        var emitter = poisson(new SpikeSource.Poisson.Constant(3000));
        double p = -Math.expm1(-0.3);
        double neighbours = 0;
        double lag = 0;
        int steps = 300;
        double[] before = new double[SIZE];
        for (int step = 0; step < steps; step++) {
            var now = new double[SIZE];
            Arrays.fill(now, -p);
            for (int k : fired(emitter, step, 0, SIZE)) now[k] = 1 - p;
            for (int k = 0; k + 1 < SIZE; k++) {
                neighbours += now[k] * now[k + 1];
                lag += now[k] * before[k];
            }
            before = now;
        }
        double error = 4 * p * (1 - p) * Math.sqrt((double) SIZE * steps);
        assertThat(neighbours).isCloseTo(0, within(error));
        assertThat(lag).isCloseTo(0, within(error));
    }

    @Test
    void cutting_a_population_does_not_change_who_fires() {
        var emitter = poisson(new SpikeSource.Poisson.Constant(200));
        int[] whole = fired(emitter, 17, 0, SIZE);
        assertThat(whole).isSorted().doesNotHaveDuplicates().isNotEmpty();
        int[] cut = IntStream.concat(
                        Arrays.stream(fired(emitter, 17, 0, 1500)),
                        Arrays.stream(fired(emitter, 17, 1500, SIZE)).map(k -> k + 1500))
                .toArray();
        assertThat(cut).containsExactly(whole);
    }

    @Test
    void a_rate_in_time_is_that_of_the_middle_of_each_step() {
        var emitter = poisson(new SpikeSource.Poisson.Varying(t -> t < 10 ? 0 : 10_000, 10_000));
        assertThat(fired(emitter, 99, 0, SIZE)).isEmpty();
        double p = -Math.expm1(-1);
        assertThat((double) fired(emitter, 100, 0, SIZE).length)
                .isCloseTo(SIZE * p, within(4 * Math.sqrt(SIZE * p * (1 - p))));
    }

    @Test
    void a_given_spike_belongs_to_the_step_that_ends_at_it_or_after_it() {
        var emitter = trains(new double[] {0, 0.3, 0.35}, new double[] {0.25, 0.7}, new double[] {});
        assertThat(fired(emitter, 0, 0, 3)).containsExactly(0);
        assertThat(fired(emitter, 1, 0, 3)).isEmpty();
        assertThat(fired(emitter, 2, 0, 3)).containsExactly(0, 1);
        assertThat(fired(emitter, 2, 1, 3)).containsExactly(0);
        assertThat(fired(emitter, 2, 0, 1)).containsExactly(0);
        assertThat(fired(emitter, 3, 0, 3)).containsExactly(0);
        assertThat(fired(emitter, 6, 0, 3)).containsExactly(1);
        assertThat(fired(emitter, 7, 0, 3)).isEmpty();
    }

    @Test
    void more_than_one_spike_a_step_is_refused() {
        assertThatThrownBy(() -> poisson(new SpikeSource.Poisson.Constant(1e6)))
                .hasMessage(
                        "The rate of \"P\" must be <= 10000 Hz, one spike in a step of 0.1 ms, but was 1000000.0 Hz."
                                + " Write a smaller dt(..), or .driven(poissonDrive(1, 1000000, ..)) for the neurons it is joined"
                                + " to.");
        assertThatThrownBy(() -> poisson(new SpikeSource.Poisson.Varying(t -> 5, 20_000)))
                .hasMessageStartingWith("The rate of \"P\" must be <= 10000 Hz");
    }

    @Test
    void two_spikes_of_a_source_in_a_step_are_refused() {
        assertThatThrownBy(() -> trains(new double[] {}, new double[] {5.02, 5.05}))
                .hasMessage(
                        "Source 1 of \"P\" must fire at most once in a step of 0.1 ms, in ascending order, but fires at"
                                + " 5.02 ms and 5.05 ms. Write a smaller dt(..) or leave one out.");
        assertThatThrownBy(() -> trains(new double[] {Double.NaN}))
                .hasMessage("\"P\": a spike time must be >= 0 ms, but was NaN.");
    }
}
