package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.InhibitoryStdp;
import org.hillock.plasticity.PairedSpikes;
import org.junit.jupiter.api.Test;

class InhibitoryStdpTest {
    private static final InhibitoryStdp RULE = InhibitoryStdp.DEFAULT.withBounds(Bounds.NONE);

    @Test
    void random_trains_give_the_symmetric_sum_over_pairs_to_1e_12() {
        var random = new SplittableRandom(1);
        for (int k = 0; k < 60; k++) {
            var pre = Spikes.train(random, random.nextInt(40), 20, k % 2 == 0);
            var post = Spikes.train(random, random.nextInt(40), 20, k % 2 == 0);
            double pairs = 0;
            for (double a : pre) for (double b : post) pairs += 0.001 * Math.exp(-Math.abs(a - b) / 20);
            double alone = pre.length * 0.001 * 2 * 0.003 * 20;
            assertThat(OneSynapse.run(RULE.equations(), 0, PairedSpikes.of(pre, post))
                            .last())
                    .isCloseTo(pairs - alone, within(1e-12 * Math.max(1e-300, pairs + alone)));
        }
    }

    @Test
    void a_pair_changes_the_weight_by_the_closed_form() {
        for (double s : new double[] {-30, -1, 0, 1, 30}) {
            var pair = PairedSpikes.of(new double[] {100}, new double[] {100 + s});
            assertThat(OneSynapse.run(RULE.equations(), 0, pair).last())
                    .isCloseTo(RULE.change(0, s), within(1e-18))
                    .isCloseTo(0.001 * (Math.exp(-Math.abs(s) / 20) - 0.12), within(1e-18));
        }
    }

    @Test
    void the_pure_functions_say_what_the_equations_say() {
        var rule = InhibitoryStdp.DEFAULT.withBounds(new Bounds(0, 5));
        var state = new SynapseState(rule.equations(), 1);
        state.pre();
        state.pass(2, 0);
        state.post();
        state.pass(3, 0);
        state.pre();
        double w = rule.onPost(rule.onPre(1, 0), Math.exp(-2 / 20.0));
        assertThat(state.weight()).isEqualTo(rule.onPre(w, Math.exp(-3 / 20.0)));
    }

    /** Mean drift of uncorrelated Poisson trains: eta · νPre · 2·tau·(νPost − rate) per ms. */
    @Test
    void at_the_target_rate_uncorrelated_spikes_leave_the_weight_where_it_is() {
        double ms = 5e5;
        for (double rate : new double[] {1, 3, 9}) {
            double sum = 0;
            double squares = 0;
            int trials = 8;
            for (int seed = 0; seed < trials; seed++) {
                var spikes = PairedSpikes.of(PoissonPair.train(20, ms, seed, 0), PoissonPair.train(rate, ms, seed, 1));
                double w = OneSynapse.run(RULE.equations(), 0, spikes).last();
                sum += w;
                squares += w * w;
            }
            double mean = sum / trials;
            double error = Math.sqrt((squares / trials - mean * mean) / (trials - 1));
            double drift = 0.001 * 0.02 * ms * 2 * 20 * (rate - 3) / 1000;
            assertThat(mean).isCloseTo(drift, within(4 * error));
        }
    }
}
