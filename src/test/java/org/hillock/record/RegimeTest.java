package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegimeTest {
    private static SpikeRaster oscillation(double frequency) {
        return Rasters.poisson(500, 2000, t -> 20 * (1 + Math.sin(2 * Math.PI * frequency * t / 1000)), 3);
    }

    @Test
    void clocks_that_tick_together_are_synchronous_and_regular() {
        assertThat(Regime.of(Rasters.clocks(200, 1000, 100, 0))).isEqualTo(Regime.SYNCHRONOUS_REGULAR);
    }

    @Test
    void clocks_that_tick_at_all_times_are_asynchronous_and_regular() {
        assertThat(Regime.of(Rasters.clocks(200, 1000, 100, 7))).isEqualTo(Regime.ASYNCHRONOUS_REGULAR);
    }

    @Test
    void independent_poisson_neurons_are_asynchronous_and_irregular_also_when_they_are_few() {
        assertThat(Regime.of(Rasters.poisson(500, 1000, t -> 20, 1))).isEqualTo(Regime.ASYNCHRONOUS_IRREGULAR);
        for (int seed = 0; seed < 50; seed++)
            assertThat(Regime.of(Rasters.poisson(20, 600, t -> 8, seed))).isEqualTo(Regime.ASYNCHRONOUS_IRREGULAR);
    }

    @Test
    void the_frequency_tells_fast_from_slow_oscillations() {
        assertThat(Regime.of(oscillation(180))).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_FAST);
        assertThat(Regime.of(oscillation(22))).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_SLOW);
    }

    @Test
    void a_shallow_oscillation_leaves_the_population_asynchronous() {
        var shallow = Rasters.poisson(500, 2000, t -> 20 * (1 + 0.5 * Math.sin(2 * Math.PI * t / 50)), 3);
        assertThat(Regime.of(shallow)).isEqualTo(Regime.ASYNCHRONOUS_IRREGULAR);
    }

    @Test
    void no_intervals_are_quiet() {
        assertThat(Regime.of(Rasters.of("exc", 1000, new long[] {5}))).isEqualTo(Regime.QUIET);
    }

    @Test
    void a_state_reads_as_words() {
        assertThat(Regime.SYNCHRONOUS_REGULAR).hasToString("synchronous regular");
        assertThat(Regime.SYNCHRONOUS_IRREGULAR_FAST).hasToString("synchronous irregular, fast oscillation");
    }
}
