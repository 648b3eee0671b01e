package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What compact precision costs in exactness. */
class CompactTest {

    /** Each potential rises to its peak as the closed form says, but for the rounding of weights to 1/1023 of the strongest. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.5, 12.8})
    void a_synaptic_potential_is_right_to_a_thousandth_of_the_strongest(double delay) {
        int n = 64;
        double strongest = 0.4;
        var source = spikeTrains("source", new double[][] {{3}});
        var cell = population("cell", n, neuron().rm(20).cm(1).threshold(20));
        var run = network(source.to(cell)
                        .allToAll()
                        .synapse(current(byPair((i, j) -> strongest * (j + 1) / n))
                                .tau(5))
                        .delay(delay))
                .compact()
                .record(cell, V)
                .run(60);
        var t = run.t(cell);
        double worst = 0;
        double peak = 0;
        for (int j = 0; j < n; j++) {
            var v = run.values(cell, V, j);
            for (int k = 0; k < t.length; k++) {
                double since = t[k] - 3 - delay;
                double course = since <= 0 ? 0 : 20 * 5 / 15.0 * (Math.exp(-since / 20) - Math.exp(-since / 5));
                worst = Math.max(worst, Math.abs(v[k] - strongest * (j + 1) / n * course));
                peak = Math.max(peak, strongest * course);
            }
        }
        assertThat(worst / peak).isBetween(1e-6, 0.5 / 1023 + 2e-5);
    }

    @Test
    void one_weight_for_all_is_right_to_a_hundred_thousandth() {
        var source = spikeTrains("source", new double[][] {{3}});
        var cell = population("cell", 1, neuron().rm(20).cm(1).threshold(20));
        var v = network(source.to(cell).allToAll().synapse(delta(0.7)).delay(1))
                .compact()
                .record(cell, V)
                .run(50);
        var t = v.t(cell);
        double worst = 0;
        for (int k = 0; k < t.length; k++) {
            double exact = t[k] < 4 - 1e-9 ? 0 : 0.7 * Math.exp(-(t[k] - 4) / 20);
            worst = Math.max(worst, Math.abs(v.values(cell, V, 0)[k] - exact));
        }
        assertThat(worst).isBetween(1e-9, 0.7e-5);
    }

    /** The same network and input in both precisions: first each spike is at the same step, then rounding has grown to other spikes. */
    @Test
    void spikes_come_at_the_same_steps_at_first_and_as_often_later() {
        for (var network : new Network[] {brunel(5, 2), cuba()}) {
            var exc = network.population("exc");
            var exact = network.seed(1).run(500);
            var compact = network.seed(1).compact().run(500);
            var first = first(exact, exc);
            var other = first(compact, exc);
            int same = 0;
            int fired = 0;
            for (int k = 0; k < first.length; k++) {
                if (first[k] > 60) continue;
                fired++;
                if (first[k] == other[k]) same++;
            }
            assertThat(fired).isGreaterThan(1000);
            assertThat(compact.rate(exc)).isCloseTo(exact.rate(exc), within(0.02 * exact.rate(exc)));
            assertThat((double) same / fired).isGreaterThan(0.5);
        }
    }

    /** Time of each neuron's first spike, ms; infinite if there is none. */
    private static double[] first(NetworkRun run, Population population) {
        var first = new double[population.size()];
        Arrays.fill(first, Double.POSITIVE_INFINITY);
        var spikes = run.spikes(population);
        for (int k = spikes.count() - 1; k >= 0; k--) first[spikes.neuron(k)] = spikes.at(k);
        return first;
    }
}
