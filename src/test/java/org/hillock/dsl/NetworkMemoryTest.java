package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import java.util.regex.Pattern;
import org.hillock.engine.network.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a network takes is known before it is built. */
class NetworkMemoryTest {

    static List<Network> networks() {
        var exc = population("exc", 3000, neuron().rm(20)).with("threshold", normal(15, 1));
        var ring = population("ring", 2000, neuron()).ring().inject(1);
        return List.of(
                brunel(5, 2),
                cuba(40_000),
                coba(),
                cobaHH(),
                izhikevich2003(),
                microcircuit(0.2),
                network(exc.to(exc)
                        .fixedOutDegree(300)
                        .synapse(current(normal(0.01, 0.002)))
                        .delay(uniform(0.5, 3))),
                network(exc.to(exc).fixedOutDegree(100).synapse(delta(0.1)).delay(20))
                        .regenerated(),
                network(ring.to(ring).byDistance(d -> Math.exp(-d / 20)).synapse(gap(0.001))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void the_estimate_is_within_a_tenth_of_what_is_held(Network network) {
        var estimate = Estimate.of(network.network());
        var cost = network.run(1).cost();
        assertThat(estimate.bytes()).isCloseTo(cost.bytes(), withinPercentage(10));
        // Neither what is drawn again nor a gap junction is counted among what is stored.
        if (cost.synapses() > 0) assertThat(estimate.synapses()).isCloseTo(cost.synapses(), withinPercentage(5));
    }

    @Test
    void what_does_not_fit_is_refused_before_it_is_built() {
        var all = population("all", 1_000_000, neuron());
        var network = network(all.to(all).allToAll().synapse(delta(0.1)).delay(1));
        assertThatThrownBy(() -> network.run(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "The network needs [234]\\.\\d TB for 1,000,000 neurons and 10¹² synapses, but only \\d+\\.\\d [MG]B"
                                + " of the heap are free\\. Write \\.regenerated\\(\\), which takes \\d+\\.\\d MB, or fewer"
                                + " synapses\\.");
    }

    @Test
    void what_does_not_help_is_not_offered() {
        var all = population("all", 10_000_000, neuron());
        var network = network(all.to(all).allToAll().synapse(delta(0.1)).delay(1));
        for (var n : List.of(network, network.compact()))
            assertThatThrownBy(() -> n.run(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The network needs ")
                    .hasMessageContaining(" for 10,000,000 neurons and 10¹⁴ synapses, but only ")
                    .hasMessageNotContaining("-Xmx")
                    .hasMessageEndingWith("of the heap are free. Write fewer synapses.");
        assertThatThrownBy(() -> network.regenerated().run(1))
                .hasMessageContaining("of the heap are free. Write fewer neurons");
    }

    @Test
    void synapses_that_nobody_can_wait_for_are_not_drawn_one_by_one() {
        var all = population("all", 10_000_000, neuron());
        var network = network(all.to(all).allToAll().synapse(delta(0.1)).delay(1));
        var refusal =
                " draws the synapses one by one, and here are 10¹⁴ of them. Write it for a smaller network with at"
                        + " most 10,000,000,000.";
        assertThatThrownBy(network::matrix).hasMessage("matrix" + refusal);
        assertThatThrownBy(network::degrees).hasMessage("degrees" + refusal);
        assertThatThrownBy(() -> network.weights(10)).hasMessage("weights" + refusal);
        assertThat(network.diagram().altText()).contains("10,000,000 neurons, 10¹⁴ synapses");
    }

    @Test
    void traces_that_do_not_fit_are_told_an_interval_with_which_they_do() {
        var exc = population("exc", 1000, neuron());
        assertThatThrownBy(() -> network(exc).record(exc, V).run(1e7)).satisfies(refusal -> {
            var told = Pattern.compile("record\\(exc, 1000, V\\) would keep 800\\.0 GB, and .* are free\\."
                            + " Write recordEvery\\((\\d+)\\) or fewer neurons\\.")
                    .matcher(refusal.getMessage());
            assertThat(told.matches()).as(refusal.getMessage()).isTrue();
            double bytes = 8 * 1000 * (1e7 / Double.parseDouble(told.group(1)) + 1);
            assertThat(bytes).isLessThan(Runtime.getRuntime().maxMemory());
        });
    }

    @Test
    void neurons_that_do_not_fit_are_refused_whatever_joins_them() {
        var many = population("many", Integer.MAX_VALUE, neuron());
        for (var network : List.of(
                network(many),
                network(many.to(many).fixedTotal(5).synapse(delta(1))).regenerated()))
            assertThatThrownBy(() -> network.run(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageMatching("The network needs more than 17\\.2 GB for 2,147,483,647 neurons, but only"
                            + " \\d+\\.\\d [MG]B of the heap are free\\. Write fewer neurons, or start Java with a larger"
                            + " -Xmx\\.");
    }

    @Test
    void sources_whose_spikes_do_not_fit_are_refused() {
        assertThatThrownBy(() -> network(poisson("p", 50_000_000, 10_000)).run(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "(?s)The network needs 51\\.8 GB for 50,000,000 neurons and 0 synapses, but only .*");
    }

    @Test
    void delays_too_long_to_be_counted_are_refused() {
        var exc = population("exc", 50, neuron());
        var join = exc.to(exc).allToAll().synapse(delta(uniform(0, 1)));
        assertThatThrownBy(
                        () -> network(join.delay(uniform(0.1, 1e9))).compact().run(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be <= 10000 ms, 100000 steps");
    }

    @Test
    void a_compact_network_of_many_neurons_and_long_delays_is_cut_into_more_parts() {
        var exc = population("exc", 160_000, neuron());
        var source = spikeTrains("source", new double[][] {{0.1}});
        var projection = source.to(exc)
                .allToAll()
                .synapse(delta(byPair((i, j) -> 1 + j % 3)))
                .delay(byPair((i, j) -> 11 + j % 2));
        var run = network(projection).compact().record(exc, V).recordEvery(1).run(14);
        assertThat(run.cost().events()).isEqualTo(160_000);
        for (int neuron : new int[] {0, 1, 39_999, 159_999}) {
            double arrived = 0.1 + 11 + neuron % 2;
            double exact = (1 + neuron % 3) * Math.exp(-(13 - arrived) / 10);
            assertThat(run.values(exc, V, neuron)[13]).isCloseTo(exact, org.assertj.core.api.Assertions.within(5e-3));
        }
    }

    @Test
    void a_hundred_million_synapses_take_no_more_than_their_neurons_if_they_are_drawn_again() {
        var exc = population("exc", 100_000, neuron().rm(20).cm(1).threshold(20).refractory(2))
                .start(uniform(0, 20.2));
        var network =
                network(exc.to(exc).fixedOutDegree(1000).synapse(delta(0.05)).delay(1.5));
        var fired = network.regenerated().run(20);
        // A row is drawn as soon as the interval of its spike is over, which is as long as the delay: by 19.5 ms here.
        long drawn = 0;
        var spikes = fired.spikes(exc);
        for (int k = 0; k < spikes.count(); k++) if (spikes.at(k) <= 19.5 + 1e-9) drawn++;
        assertThat(drawn).isGreaterThan(300);
        assertThat(fired.cost().events()).isEqualTo(1000 * drawn);
        // A byte a synapse would be more.
        assertThat(fired.cost().bytes()).isLessThan(100_000_000);
        assertThat(Estimate.of(network.network()).bytes()).isGreaterThan(200_000_000);
    }
}
