package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import org.hillock.dsl.PoissonSource;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class PoissonTest {

    /** The arrivals themselves: every one fires a cell whose threshold is low, at the end of its step. */
    private static double[] arrivals(PoissonSource source, double dt, long seed, double ms) {
        return neuron().synapse(delta(100), source)
                .dt(dt)
                .seed(seed)
                .record(SPIKES)
                .run(ms)
                .spikes()
                .times();
    }

    @Test
    void intervals_are_exponential_with_the_mean_of_the_rate() {
        var run = neuron().synapse(delta(100), poisson(50))
                .dt(0.01)
                .record(SPIKES)
                .run(200_000);
        int n = run.spikes().count();
        assertThat(n).isCloseTo(10_000, within(400));
        assertThat(run.cv()).isCloseTo(1, within(0.04));
    }

    @Test
    void campbells_theorem_gives_mean_and_variance_of_the_potential() {
        // V = w Σ e^(−(t − tₖ)/τ): mean w ν τ, variance w² ν τ / 2
        double[] v = membrane()
                .synapse(delta(0.5), poisson(1000))
                .dt(1)
                .record(V)
                .run(200_000)
                .v();
        double[] settled = Arrays.copyOfRange(v, 200, v.length);
        double mean = Arrays.stream(settled).average().orElseThrow();
        double variance = Arrays.stream(settled)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(5, within(4 * Math.sqrt(1.25 * 20 / 200_000)));
        assertThat(variance).isCloseTo(1.25, within(4 * 1.25 * Math.sqrt(2 * 20.0 / 200_000)));
    }

    @Test
    void the_spikes_do_not_depend_on_the_step_nor_on_what_else_there_is() {
        double[] fine = arrivals(poisson(20), 0.01, 2, 1000);
        double[] coarse = arrivals(poisson(20), 0.1, 2, 1000);
        assertThat(coarse).hasSameSizeAs(fine);
        for (int k = 0; k < fine.length; k++) assertThat(coarse[k]).isBetween(fine[k] - 0.0101, fine[k] + 0.1);
        assertThat(arrivals(poisson(20), 0.1, 2, 500))
                .containsExactly(Arrays.stream(coarse).filter(t -> t <= 500).toArray());
        assertThat(arrivals(poisson(20), 0.1, 3, 1000)).isNotEqualTo(coarse);
        double[] plain = membrane().synapse(current(1), poisson(100)).run(100).v();
        double[] conducting = membrane()
                .synapse(current(1), poisson(100))
                .synapse(conductance(0), 50)
                .inject(noise(0, 0))
                .run(100)
                .v();
        assertThat(conducting).containsExactly(plain, within(1e-10));
    }

    @Test
    void synapses_have_sources_of_their_own() {
        double[] v = membrane()
                .synapse(delta(1), poisson(100))
                .synapse(delta(-1), poisson(100))
                .run(100)
                .v();
        assertThat(Arrays.stream(v).map(Math::abs).max().orElseThrow()).isGreaterThan(0.5);
    }

    @Test
    void many_sources_are_one_of_their_summed_rate() {
        assertThat(arrivals(poisson(1).sources(40), 0.1, 1, 10_000))
                .isEqualTo(arrivals(poisson(40), 0.1, 1, 10_000))
                .hasSizeBetween(320, 480);
    }

    @Test
    void a_window_bounds_the_spikes() {
        double[] t = arrivals(poisson(200).from(100).to(200), 0.1, 1, 1000);
        assertThat(t).hasSizeBetween(8, 32);
        for (double at : t) assertThat(at).isBetween(100.0, 200.1);
        assertThat(arrivals(poisson(0), 0.1, 1, 1000)).isEmpty();
    }

    @Test
    void a_changing_rate_is_followed() {
        double[] t = arrivals(poisson(ms -> 50 * (1 + Math.sin(ms / 100)), 100), 0.1, 4, 628_318);
        assertThat(t.length).isCloseTo(31_416, within(4 * 178 + 200));
        // The first harmonic of the rate is half of its mean.
        double sum = Arrays.stream(t).map(ms -> Math.sin(ms / 100)).sum() / t.length;
        assertThat(sum).isCloseTo(0.5, within(4 / Math.sqrt(2 * t.length) + 0.005));
    }

    @Test
    void a_rate_that_leaves_its_bounds_ends_the_run_and_says_when() {
        refuses(
                () -> arrivals(poisson(ms -> 200, 100), 0.1, 0, 1000),
                "200.0 Hz at t = ",
                "Write a higher bound: poisson(rate, 250).");
        refuses(() -> arrivals(poisson(ms -> -1, 100), 0.1, 0, 1000), "-1.0 Hz at t = ", " ms.");
        refuses(() -> arrivals(poisson(ms -> Double.NaN, 100), 0.1, 0, 1000), "NaN Hz at t = ", " ms.");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable code, String value, String end) {
        assertThatThrownBy(code)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("poisson.rate must be between 0 and 100 Hz, but was " + value)
                .hasMessageEndingWith(end);
    }

    @Test
    void what_cannot_be_says_what_to_write() {
        assertThatThrownBy(() -> arrivals(poisson(1e9), 0.1, 0, 100_000))
                .hasMessage(
                        "poisson has about 100000000000 spikes in this run, more than 10000000. Write a lower rate or a"
                                + " shorter run.");
        assertThatThrownBy(() -> arrivals(poisson(10).from(60).to(10), 0.1, 0, 100))
                .hasMessage(
                        "poisson.from must be before poisson.to = 10.0 ms, but was 60.0 ms. Write from(10).to(60).");
        assertThatThrownBy(() -> poisson(10).sources(0)).hasMessage("poisson.sources must be >= 1, but was 0.");
    }

    @Test
    void spike_times_come_from_a_table_too() {
        var table = Table.create("clamp", DoubleColumn.create("t_ms", 30.0, 10, 20));
        assertThat(neuron().synapse(delta(20), spikes(table, "t_ms"))
                        .run(50)
                        .spikes()
                        .times())
                .containsExactly(10, 20, 30);
        assertThatThrownBy(() -> spikes(table, "t_s"))
                .hasMessage("The table clamp has no column \"t_s\". It has: t_ms. Did you mean t_ms?");
    }
}
