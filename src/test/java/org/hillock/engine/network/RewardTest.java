package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.engine.network.LearningTest.DT;
import static org.hillock.engine.network.Networks.DELTA;
import static org.hillock.engine.network.Networks.constant;
import static org.hillock.engine.network.Networks.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Plasticity;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Reward;
import org.hillock.network.Rule;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.RewardStdp;
import org.junit.jupiter.api.Test;

/** Weights that wait for rewards, against sums over all pairs of spikes and all rewards. */
class RewardTest {
    private static final double MS = 1500;
    private static final double AXON = 1.7;
    private static final double START = 1e-9;
    private static final RewardStdp RULE = new RewardStdp(0.025, 0.0375, 17, 34, 300, 120, 0, Bounds.NONE);

    private final Random random = new Random(8);
    private final double[][] pre = trains(3, 20);
    private final double[][] post = trains(4, 15);
    private final double[][] dopamine = trains(2, 4);

    private double[][] trains(int count, double rate) {
        var trains = new double[count][];
        for (int k = 0; k < count; k++)
            trains[k] = Arrays.stream(LearningTest.train(random, MS, rate))
                    .filter(t -> t > 1)
                    .toArray();
        return trains;
    }

    private static Population trains(String name, double[][] times) {
        return Population.of(name, times.length, new Members.Trains(List.of(times)));
    }

    private final Population source = trains("dopamine", dopamine);

    /** Sources and targets with given spikes: each target has a trigger of its own, a step earlier. */
    private Network rewarded(Reward... rewards) {
        var sources = trains("pre", pre);
        var early = Arrays.stream(post)
                .map(train -> Arrays.stream(train).map(t -> t - DT).toArray())
                .toArray(double[][]::new);
        var triggers = trains("trigger", early);
        var targets = LearningTest.relay("post", post.length);
        var plasticity = new Plasticity(RULE, Plasticity.Delay.AXONAL).withRewards(List.of(rewards));
        var learning = new Projection(
                sources,
                targets,
                new Rule.AllToAll(true),
                DELTA,
                constant(START),
                constant(AXON),
                Optional.of(plasticity));
        return network(
                List.of(sources, triggers, targets, source),
                List.of(
                        new Projection(triggers, targets, new Rule.OneToOne(), DELTA, constant(100), constant(DT)),
                        learning),
                1);
    }

    private static long step(double ms) {
        return Math.round(ms / DT);
    }

    /** Steps and sizes of the jumps of the eligibility between two neurons. */
    private static List<double[]> jumps(double[] pre, double[] post) {
        var jumps = new ArrayList<double[]>();
        for (double a : pre) {
            double arrival = a + AXON;
            double sum = 0;
            for (double b : post)
                if (step(b) < step(arrival)) sum += Math.exp((step(b) - step(arrival)) * DT / RULE.tauMinus());
            jumps.add(new double[] {step(arrival), -RULE.aMinus() * sum});
        }
        for (double b : post) {
            double sum = 0;
            for (double a : pre)
                if (step(a + AXON) <= step(b)) sum += Math.exp((step(a + AXON) - step(b)) * DT / RULE.tauPlus());
            jumps.add(new double[] {step(b), RULE.aPlus() * sum});
        }
        return jumps;
    }

    /** The product of what is left of both jumps, summed over all steps from the later of them to the end. */
    private static double turned(double[] jump, long reward, double amount) {
        long begin = Math.max((long) jump[0], reward);
        long steps = Math.max(0, step(MS) - begin);
        double rate = DT / RULE.tauC() + DT / RULE.tauD();
        double product = jump[1]
                * Math.exp((jump[0] - begin) * DT / RULE.tauC())
                * amount
                * Math.exp((reward - begin) * DT / RULE.tauD());
        return product * DT / 1000 * Math.expm1(-steps * rate) / Math.expm1(-rate);
    }

    private void check(Network network, double amount, double[] rewards) {
        var found = LearningTest.weights(network, MS, 1, 1);
        for (int i = 0; i < pre.length; i++)
            for (int j = 0; j < post.length; j++) {
                double sum = START;
                double moved = 0;
                for (var jump : jumps(pre[i], post[j]))
                    for (double reward : rewards) {
                        double change = turned(jump, step(reward), amount);
                        sum += change;
                        moved += Math.abs(change);
                    }
                assertThat(moved).isGreaterThan(1e-4);
                assertThat(found[i * post.length + j]).isCloseTo(sum, within(1e-11 * moved));
            }
    }

    @Test
    void rewards_at_times_give_the_sum_over_all_pairs_of_spikes_and_all_rewards() {
        check(rewarded(new Reward.At(0.5, List.of(800.0, 200.0, 800.0))), 0.5, new double[] {200, 800, 800});
    }

    @Test
    void spikes_that_are_rewards_give_the_sum_over_all_pairs_of_spikes_and_all_of_them() {
        for (double delay : new double[] {DT, 2.3}) {
            var rewards = Arrays.stream(dopamine)
                    .flatMapToDouble(Arrays::stream)
                    .map(t -> t + delay)
                    .toArray();
            assertThat(rewards).hasSizeGreaterThan(2);
            check(rewarded(new Reward.From(0.3, source, delay)), 0.3, rewards);
        }
    }

    @Test
    void rewards_of_several_kinds_add_up() {
        var all = DoubleStream.concat(
                        DoubleStream.of(0, 100),
                        Arrays.stream(dopamine).flatMapToDouble(Arrays::stream).map(t -> t + 1))
                .toArray();
        check(rewarded(new Reward.From(0.3, source, 1), new Reward.At(0.3, List.of(0.0, 100.0))), 0.3, all);
    }

    @Test
    void the_same_weights_on_any_number_of_threads_and_parts_and_in_pieces() {
        var network = rewarded(new Reward.From(0.3, source, 2.3), new Reward.At(0.5, List.of(500.0, 700.0)));
        var weights = LearningTest.weights(network, MS, 1, 1);
        for (int parts : new int[] {2, 3, 5})
            assertThat(LearningTest.weights(network, MS, 2, parts)).isEqualTo(weights);
        var pieces = NetworkSimulation.of(network, "", 2, 3);
        for (double ms : new double[] {500, 200, 1.2, 0.1, 798.7}) {
            pieces = pieces.copy();
            pieces.run(ms);
        }
        assertThat(pieces.weights(LearningTest.learning(network)).last()).isEqualTo(weights);
    }

    @Test
    void without_a_reward_no_weight_moves() {
        var weights = LearningTest.weights(rewarded(new Reward.At(1, List.of(MS + 1))), MS, 1, 1);
        assertThat(weights).containsOnly(START);
    }

    @Test
    void the_memory_that_was_told_is_what_is_held() {
        var all = Networks.driven("all", 100);
        var plasticity = new Plasticity(RULE, Plasticity.Delay.AXONAL).withRewards(List.of(new Reward.From(1, all, 1)));
        var network = network(
                List.of(all),
                List.of(new Projection(
                        all,
                        all,
                        new Rule.AllToAll(true),
                        DELTA,
                        constant(0.1),
                        constant(AXON),
                        Optional.of(plasticity))),
                1);
        double told = Estimate.of(network).bytes();
        assertThat((double) Networks.run(network, 20).cost().bytes()).isBetween(0.6 * told, 1.2 * told);
    }

    @Test
    void a_reward_that_cannot_come_is_refused() {
        assertThatThrownBy(() ->
                        rewarded(new Reward.From(1, trains("vta", dopamine), 1)).check())
                .hasMessage("From \"pre\" to \"post\": reward(..) comes from \"vta\", which the network has not.");
        assertThatThrownBy(() -> NetworkSimulation.of(rewarded(new Reward.From(1, source, 1e6)), ""))
                .hasMessageStartingWith("reward.delay must be between");
    }
}
