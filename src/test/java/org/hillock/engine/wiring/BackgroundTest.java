package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hillock.engine.population.Inbox;
import org.hillock.model.SpikeSource;
import org.hillock.network.Drive;
import org.hillock.network.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundTest {
    private static final int NEURONS = 2000;
    private static final int STEPS = 200;
    private static final double N = (double) NEURONS * STEPS;

    private static Background background(double mean, int population, int number, long seed) {
        var rate = new SpikeSource.Poisson.Constant(10 * mean);
        return Background.of(new Drive(1000, rate, new Receptor.Delta(""), 1), population, number, 0.1, seed);
    }

    /** The counts of all neurons, for each step. */
    private static double[][] counts(Background background) {
        var counts = new double[STEPS][];
        for (int step = 0; step < STEPS; step++) {
            var inbox = Inbox.exact(NEURONS);
            background.add(step, 0, NEURONS, 1, inbox, 0);
            counts[step] = inbox.exact;
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1.6, 6, 30})
    void counts_are_as_frequent_as_the_poisson_distribution_says(double mean) {
        var found = new double[200];
        for (double[] step : counts(background(mean, 0, 0, 3))) for (double k : step) found[(int) k]++;
        double probability = Math.exp(-mean);
        double chiSquare = 0;
        int cells = 0;
        for (int k = 0; k < 100; k++) {
            double expected = N * probability;
            if (expected >= 10) {
                chiSquare += (found[k] - expected) * (found[k] - expected) / expected;
                cells++;
            }
            probability *= mean / (k + 1);
        }
        assertThat(chiSquare).isLessThan(cells + 4 * Math.sqrt(2.0 * cells));
    }

    @Test
    void mean_and_variance_are_the_same() {
        double sum = 0;
        double squares = 0;
        for (double[] step : counts(background(1.6, 0, 0, 4)))
            for (double k : step) {
                sum += k;
                squares += (k - 1.6) * (k - 1.6);
            }
        assertThat(sum / N).isCloseTo(1.6, within(4 * Math.sqrt(1.6 / N)));
        assertThat(squares / N).isCloseTo(1.6, within(4 * Math.sqrt((1.6 + 2 * 1.6 * 1.6) / N)));
    }

    @Test
    void neurons_steps_drives_populations_and_seeds_do_not_correlate() {
        var counts = counts(background(1.6, 0, 0, 5));
        for (int lag : new int[] {1, 2, 3, 8, 512, 1024}) uncorrelated(counts, counts, lag, 0);
        for (int lag : new int[] {1, 2, 10}) uncorrelated(counts, counts, 0, lag);
        uncorrelated(counts, counts, 1, 1);
        uncorrelated(counts, counts(background(1.6, 0, 1, 5)), 0, 0);
        uncorrelated(counts, counts(background(1.6, 1, 0, 5)), 0, 0);
        uncorrelated(counts, counts(background(1.6, 0, 0, 6)), 0, 0);
    }

    private static void uncorrelated(double[][] one, double[][] other, int neurons, int steps) {
        double sum = 0;
        int pairs = 0;
        for (int step = 0; step + steps < STEPS; step++)
            for (int k = 0; k + neurons < NEURONS; k++, pairs++)
                sum += (one[step][k] - 1.6) * (other[step + steps][k + neurons] - 1.6);
        assertThat(sum / pairs / 1.6).isCloseTo(0, within(4 / Math.sqrt(pairs)));
    }

    /** The sum over all neurons is Poisson too: neighbours do not conspire. */
    @Test
    void sums_over_a_population_vary_as_much_as_they_should() {
        double squares = 0;
        for (double[] step : counts(background(1.6, 0, 0, 7))) {
            double sum = -1.6 * NEURONS;
            for (double k : step) sum += k;
            squares += sum * sum;
        }
        double variance = 1.6 * NEURONS;
        assertThat(squares / STEPS).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / STEPS)));
    }

    @Test
    void slices_and_precision_change_nothing_but_the_unit() {
        var background = background(1.6, 2, 1, 8);
        var whole = Inbox.exact(NEURONS);
        background.add(9, 0, NEURONS, 0.25, whole, 0);
        var sliced = Inbox.exact(NEURONS);
        background.add(9, 0, 700, 0.25, sliced, 0);
        background.add(9, 700, NEURONS - 700, 0.25, sliced, 700);
        assertThat(sliced.exact).containsExactly(whole.exact);
        var compact = Inbox.compact(NEURONS + 5);
        background.add(9, 0, NEURONS, -3, compact, 5);
        for (int k = 0; k < NEURONS; k++) assertThat(compact.quanta[k + 5]).isEqualTo((int) (-12 * whole.exact[k]));
    }

    @Test
    void what_is_in_the_cells_stays() {
        var inbox = Inbox.exact(3);
        inbox.exact[1] = 7;
        background(0, 0, 0, 1).add(0, 0, 3, 1, inbox, 0);
        assertThat(inbox.exact).containsExactly(0, 7, 0);
    }

    @Test
    void a_rate_in_time_is_that_of_the_middle_of_each_step() {
        var ramp = new SpikeSource.Poisson.Varying(t -> t, 100);
        var background = Background.of(new Drive(1000, ramp, new Receptor.Delta(""), 1), 0, 0, 0.1, 1);
        var inbox = Inbox.exact(100_000);
        background.add(300, 0, 100_000, 1, inbox, 0);
        double sum = 0;
        for (double k : inbox.exact) sum += k;
        assertThat(sum / 100_000).isCloseTo(3.005, within(4 * Math.sqrt(3.005 / 100_000)));
    }

    @Test
    void more_spikes_than_can_be_counted_are_refused() {
        var drive = new Drive(1_000_000_000, new SpikeSource.Poisson.Constant(100), new Receptor.Delta(""), 1);
        assertThatThrownBy(() -> Background.of(drive, 0, 0, 0.1, 1))
                .hasMessage("drive must have at most 1000000 spikes a neuron and step, but 1000000000 sources of 100 Hz"
                        + " have 1.0E7 in 0.1 ms. Write fewer sources or a smaller dt(..).");
    }
}
