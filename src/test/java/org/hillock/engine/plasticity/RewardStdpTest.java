package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.RewardStdp;
import org.junit.jupiter.api.Test;

class RewardStdpTest {
    private static final RewardStdp RULE = RewardStdp.DEFAULT.withBounds(Bounds.NONE);

    /** What a jump of the eligibility at one time and a jump of the dopamine at another change until the end: their product, integrated. */
    private static double integral(RewardStdp r, double c, double tC, double d, double tD, double end) {
        double rate = 1 / r.tauC() + 1 / r.tauD();
        double begin = Math.max(tC, tD);
        double product = c * Math.exp((tC - begin) / r.tauC()) * d * Math.exp((tD - begin) / r.tauD());
        return product / 1000 / rate * (1 - Math.exp(-rate * (end - begin)));
    }

    @Test
    void random_spikes_and_rewards_give_the_sum_over_pairs_and_rewards_to_1e_12() {
        var random = new SplittableRandom(3);
        for (int k = 0; k < 10; k++) {
            var pre = Spikes.train(random, 15, 60, k % 2 == 0);
            var post = Spikes.train(random, 15, 60, k % 2 == 0);
            var rewards = Spikes.train(random, 3, 300, false);
            double end = 2000;
            double change = 0;
            double moved = 0;
            for (var event : Spikes.events(pre, post)) {
                double t = event[0];
                double c = event[1] == 0
                        ? -RULE.aMinus() * Spikes.sum(Spikes.before(post, t, false), t, RULE.tauMinus())
                        : RULE.aPlus() * Spikes.sum(Spikes.before(pre, t, true), t, RULE.tauPlus());
                for (double r : rewards) {
                    double part = integral(RULE, c, t, 0.5, r, end);
                    change += part;
                    moved += Math.abs(part);
                }
            }
            var spikes = PairedSpikes.of(pre, post).withRewards(0.5, rewards).until(end);
            assertThat(OneSynapse.run(RULE.equations(), 0, spikes).last()).isCloseTo(change, within(1e-12 * moved));
        }
    }

    @Test
    void a_pair_and_a_reward_change_the_weight_by_the_closed_form() {
        var spikes = PairedSpikes.of(new double[] {0}, new double[] {10})
                .withRewards(2, 300)
                .until(20_000);
        double c = RULE.onPost(0, Math.exp(-10 / 20.0)) * Math.exp(-290 / 1000.0);
        assertThat(OneSynapse.run(RULE.equations(), 0, spikes).last()).isCloseTo(RULE.remaining(c, 2), within(1e-14));
    }

    @Test
    void without_a_reward_the_weight_stays_and_a_baseline_rewards_all_the_time() {
        var spikes = PairedSpikes.of(new double[] {5}, new double[] {10}).until(30_000);
        assertThat(OneSynapse.run(RULE.equations(), 0.25, spikes).last()).isEqualTo(0.25);
        var tonic = RULE.withParameter("baseline", 0.1);
        double c = RULE.aPlus() * Math.exp(-5 / 20.0);
        assertThat(OneSynapse.run(tonic.equations(), 0, spikes).last()).isCloseTo(c * 0.1, within(1e-13));
    }

    @Test
    void the_pure_functions_say_what_a_presynaptic_spike_takes() {
        var spikes = PairedSpikes.of(new double[] {10}, new double[] {4})
                .withRewards(1, 10)
                .until(20_000);
        double c = RULE.onPre(0, Math.exp(-6 / 20.0));
        assertThat(OneSynapse.run(RULE.equations(), 0, spikes).last()).isCloseTo(RULE.remaining(c, 1), within(1e-14));
    }
}
