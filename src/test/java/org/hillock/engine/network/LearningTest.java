package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.engine.network.Networks.DELTA;
import static org.hillock.engine.network.Networks.constant;
import static org.hillock.engine.network.Networks.driven;
import static org.hillock.engine.network.Networks.network;
import static org.hillock.engine.network.Networks.spikes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Reset;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Plasticity;
import org.hillock.network.Plasticity.Delay;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Rule;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.SynapseRule;
import org.hillock.plasticity.WeightDependence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights against sums over all pairs of spikes, and against themselves on other threads and in other pieces. */
class LearningTest {
    static final double DT = 0.1;

    private static PairStdp stdp(Pairing pairing) {
        return new PairStdp(0.01, 0.012, 17, 34, pairing, WeightDependence.ADDITIVE, Bounds.NONE);
    }

    /** A neuron that fires whenever a spike reaches it through a strong synapse. */
    static Population relay(String name, int size) {
        return Population.of(
                name,
                size,
                new Members.Neurons(
                        new IntegrateAndFire(Membrane.DEFAULT.withRm(20).withCm(1), 20, new Reset.To(0), 0)));
    }

    static double[] train(Random random, double ms, double rate) {
        var times = new ArrayList<Double>();
        for (int k = 0; k < ms / DT; k++) if (random.nextDouble() < rate * DT / 1000) times.add((k + 1) * DT);
        return times.stream().mapToDouble(t -> t).toArray();
    }

    private static Projection plastic(
            Population from, Population to, Distribution weight, Distribution delay, SynapseRule rule, Delay kind) {
        return new Projection(
                from, to, new Rule.AllToAll(true), DELTA, weight, delay, Optional.of(new Plasticity(rule, kind)));
    }

    /** Sources and targets with given spikes: each target has a trigger of its own, a step earlier. */
    private static Network scripted(double[][] pre, double[][] post, double delay, SynapseRule rule, Delay kind) {
        var sources = Population.of("pre", pre.length, new Members.Trains(List.of(pre)));
        var triggers = Population.of(
                "trigger",
                post.length,
                new Members.Trains(Arrays.stream(post)
                        .map(train -> Arrays.stream(train).map(t -> t - DT).toArray())
                        .toList()));
        var targets = relay("post", post.length);
        return network(
                List.of(sources, triggers, targets),
                List.of(
                        new Projection(triggers, targets, new Rule.OneToOne(), DELTA, constant(100), constant(DT)),
                        plastic(sources, targets, constant(1e-9), constant(delay), rule, kind)),
                1);
    }

    static double[] weights(Network network, double ms, int threads, int parts) {
        var simulation = NetworkSimulation.of(network, "", threads, parts);
        simulation.run(ms);
        return simulation.weights(learning(network)).last();
    }

    static Projection learning(Network network) {
        return network.projections().stream()
                .filter(p -> p.plasticity().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Delay.class)
    void weights_are_the_sum_over_all_pairs_of_spikes(Delay kind) {
        var random = new Random(5);
        double ms = 3000;
        for (double delay : new double[] {0.1, 1.7, 20}) {
            var pre = new double[3][];
            var post = new double[4][];
            for (int k = 0; k < pre.length; k++) pre[k] = train(random, ms, 15 * (k + 1));
            for (int k = 0; k < post.length; k++)
                post[k] = Arrays.stream(train(random, ms, 10 * (k + 1)))
                        .filter(t -> t > 1)
                        .toArray();
            var rule = stdp(Pairing.ALL_TO_ALL);
            var found = weights(scripted(pre, post, delay, rule, kind), ms, 1, 1);
            for (int i = 0; i < pre.length; i++)
                for (int j = 0; j < post.length; j++) {
                    double sum = 1e-9;
                    double late = kind == Delay.AXONAL ? delay : 0;
                    double back = kind == Delay.AXONAL ? 0 : delay;
                    for (double s : pre[i])
                        for (double t : post[j])
                            if (s + late <= ms + 1e-6 && t + back <= ms + 1e-6)
                                sum += rule.change(1, snapped(t + back - s - late));
                    assertThat(found[i * post.length + j]).isCloseTo(sum, within(1e-12));
                }
        }
    }

    private static double snapped(double ms) {
        return Math.rint(ms / DT) * DT;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_same_weights_on_any_number_of_threads_and_parts(long seed) {
        var network = random(seed);
        var one = NetworkSimulation.of(network, "", 1, 1);
        var recording = one.run(200);
        assertThat(recording.cost().spikes()).isGreaterThan(200);
        var weights = one.weights(learning(network)).last();
        assertThat(Arrays.stream(weights).distinct().count()).isGreaterThan(weights.length / 4);
        for (int parts : new int[] {2, 3, 7}) {
            var other = NetworkSimulation.of(network, "", 2, parts);
            assertThat(spikes(other.run(200))).isEqualTo(spikes(recording));
            assertThat(other.weights(learning(network)).last()).isEqualTo(weights);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void to_go_on_and_to_record_changes_no_weight(long seed) {
        var network = random(seed);
        var whole = NetworkSimulation.of(network, "", 1, 2);
        var spikes = spikes(whole.run(150));
        var weights = whole.weights(learning(network)).last();
        var recorded = NetworkSimulation.of(network.recordingWeightsEvery(1.3), "", 2, 3);
        var recording = recorded.run(150);
        assertThat(spikes(recording)).isEqualTo(spikes);
        assertThat(recording.weights().get(0).last()).isEqualTo(weights);
        var first = NetworkSimulation.of(network, "", 2, 3);
        for (double ms : new double[] {33.3, 0.1, 16.6, 100}) {
            first = first.copy();
            first.run(ms);
        }
        assertThat(first.weights(learning(network)).last()).isEqualTo(weights);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void the_same_weights_in_compact_precision_however_the_network_is_divided(long seed) {
        var network = random(seed).withPrecision(Network.Precision.COMPACT);
        var weights = weights(network, 150, 1, 1);
        assertThat(weights(network.recordingWeightsEvery(0.7), 150, 2, 5)).isEqualTo(weights);
    }

    @Test
    void each_weight_at_a_time_is_that_at_the_end_of_a_run_so_long() {
        var network = random(31);
        var history = NetworkSimulation.of(network.recordingWeightsEvery(7), "", 2, 3)
                .run(30)
                .weights()
                .get(0);
        assertThat(history.times()).containsExactly(0, 7, 14, 21, 28, 30);
        for (int k = 1; k < history.size(); k++)
            assertThat(history.at(k)).isEqualTo(weights(network, history.times()[k], 1, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void the_memory_that_was_told_is_what_is_held(long seed) {
        var network = random(seed);
        for (var precision : Network.Precision.values()) {
            var asked = network.withPrecision(precision);
            double told = Estimate.of(asked).bytes();
            assertThat((double) Networks.run(asked, 20).cost().bytes()).isBetween(0.6 * told, 1.2 * told);
        }
    }

    /** Driven neurons of which each is joined to each, with a rule, delays and their kind drawn at random. */
    private static Network random(long seed) {
        var random = new Random(seed);
        var exc = driven("exc", 60 + random.nextInt(60));
        var delay = random.nextBoolean()
                ? constant(DT * (1 + random.nextInt(30)))
                : new Distribution.Uniform(DT, DT + 3 * random.nextDouble());
        var rule = new PairStdp(
                0.02,
                0.01,
                10 + 10 * random.nextDouble(),
                20,
                Pairing.values()[(int) (seed % Pairing.values().length)],
                WeightDependence.ADDITIVE,
                new Bounds(0, 0.6));
        var projection = plastic(
                exc,
                exc,
                new Distribution.Uniform(0, 0.6),
                delay,
                rule,
                random.nextBoolean() ? Delay.AXONAL : Delay.DENDRITIC);
        return network(List.of(exc), List.of(projection), seed);
    }
}
