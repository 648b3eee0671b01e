package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.OwnRule;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.record.WeightCourse;
import org.junit.jupiter.api.Test;

/** What a rule's statements mean, one by one. */
class OneSynapseTest {

    private static WeightCourse run(String rule, double[] pre, double[] post) {
        return OneSynapse.run(OwnRule.of(rule).equations(), 1, PairedSpikes.of(pre, post));
    }

    private static double[] at(double... times) {
        return times;
    }

    @Test
    void a_pair_at_zero_is_pre_before_post() {
        var rule = PairStdp.DEFAULT.withBounds(Bounds.NONE).equations();
        assertThat(OneSynapse.run(rule, 0, PairedSpikes.of(at(5), at(5))).last())
                .isEqualTo(0.005);
    }

    @Test
    void a_spike_passes_on_the_weight_that_it_finds() {
        var run = run("on pre: w += 1", at(1, 2, 3), at());
        assertThat(run.transmitted()).containsExactly(1, 2, 3);
        assertThat(run.last()).isEqualTo(4);
    }

    @Test
    void statements_see_what_those_before_them_changed() {
        assertThat(run("x' = -x/10\non pre: x += 1; w += x", at(1), at()).last())
                .isEqualTo(2);
        assertThat(run("x' = -x/10\non pre: w += x; x += 1", at(1), at()).last())
                .isEqualTo(1);
    }

    @Test
    void traces_relax_exactly() {
        var run = run("R' = (3 - R)/7\non pre: R = 1\non post: w = R", at(2), at(7.5));
        assertThat(run.last()).isCloseTo(3 - 2 * Math.exp(-5.5 / 7), within(1e-15));
        assertThat(run("R' = (3 - R)/7\non pre: w = R", at(2), at()).last()).isEqualTo(3);
    }

    @Test
    void bounds_hold_after_every_statement_that_sets_the_weight() {
        var rule = OwnRule.of("on pre: w += 10; w -= 0.25").withBounds(new Bounds(0, 2));
        assertThat(OneSynapse.run(rule.equations(), 1, PairedSpikes.of(at(1), at()))
                        .last())
                .isEqualTo(1.75);
    }

    @Test
    void nothing_is_lost_at_the_first_spike_or_at_the_last() {
        var run = run("on pre: w += 1\non post: w += 10", at(0, 50), at(0, 50));
        assertThat(run.last()).isEqualTo(23);
        assertThat(run.weight(0)).isEqualTo(1);
        assertThat(run.time(0)).isZero();
        assertThat(run.time(run.size() - 1)).isEqualTo(50);
    }

    @Test
    void time_goes_on_from_every_whole_step_however_it_is_rounded() {
        for (double step : new double[] {0.1, 0.15, 0.35, 0.85, 1})
            for (long k : new long[] {1, 19_737_906, 20_971_524, 25_165_824, 27_962_031, 300_000_001}) {
                double now = k * step;
                assertThat(OneSynapse.nextWhole(now, step)).isBetween(now + 0.99 * step, now + 1.01 * step);
            }
        assertThat(OneSynapse.nextWhole(0.27, 0.1)).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> run("on post: w = 1/0", at(1), at(2, 7)))
                .hasMessage("plasticity: the weight is Infinity from t = 2.0 ms on. Write bounds(0, 1) if it grows"
                        + " without end, or changes that are finite numbers.");
        assertThatThrownBy(() -> run("on pre: w = log(-1)", at(1), at()))
                .hasMessageStartingWith("plasticity: the weight is NaN from t = 1.0 ms on.");
    }

    @Test
    void the_weight_may_follow_an_equation_of_its_own() {
        assertThat(OneSynapse.run(
                                OwnRule.of("w' = (2 - w)/50").equations(),
                                1,
                                PairedSpikes.of(at(), at()).until(30))
                        .last())
                .isCloseTo(2 - Math.exp(-30 / 50.0), within(1e-12));
        var clamped = PairedSpikes.of(at(), at()).until(30).withPotential(t -> t < 10 ? -50 : -60);
        assertThat(OneSynapse.run(
                                OwnRule.of("u' = (v - u)/10\nw' = u + 70")
                                        .withStart("u", -70)
                                        .equations(),
                                0,
                                clamped)
                        .last())
                .isCloseTo(filtered(), within(1e-9));
    }

    /** ∫ (u + 70) over 10 ms towards 20 from 0, and 20 ms towards 10 from there. */
    private static double filtered() {
        double e1 = Math.exp(-1);
        double e2 = Math.exp(-2);
        double u = 20 * (1 - e1);
        return 20 * 10 - 20 * 10 * (1 - e1) + 10 * 20 + (u - 10) * 10 * (1 - e2);
    }

    @Test
    void days_of_a_weight_that_moves_all_the_time_are_refused_before_they_fill_the_heap() {
        var moving = OwnRule.of("x' = -x/10\nw' = x\non pre: x += 1").equations();
        assertThatThrownBy(() -> OneSynapse.run(moving, 1, PairedSpikes.of(at(1), at(6e10))))
                .hasMessage(
                        "plasticity moves the weight between spikes too, and is followed for 1.0E7 ms at most, but these"
                                + " spikes take 6.0E10 ms. Write fewer of them, or let them follow sooner.");
        var still = OwnRule.of("on post: w += 1").equations();
        assertThat(OneSynapse.run(still, 1, PairedSpikes.of(at(1), at(6e10))).last())
                .isEqualTo(2);
    }

    @Test
    void an_interrupt_ends_it() {
        var moving = OwnRule.of("x' = -x/10\nw' = x\non pre: x += 1").equations();
        for (var spikes : List.of(
                PairedSpikes.of(at(1), at(5)), PairedSpikes.of(at(), at()).until(10))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> OneSynapse.run(moving, 1, spikes)).isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
