package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.TripletFit;
import org.hillock.plasticity.TripletStdp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TripletStdpTest {

    /** The paper's sums over pairs and triplets. @return the change, and the sum of the sizes of all changes */
    private static double[] reference(TripletStdp r, double[] pre, double[] post) {
        double change = 0;
        double moved = 0;
        for (double t : post) {
            double pairs = trace(r, Spikes.before(pre, t, true), t, r.tauPlus());
            double third = trace(r, Spikes.before(post, t, false), t, r.tauY());
            change += pairs * (r.a2Plus() + r.a3Plus() * third);
            moved += Math.abs(pairs * (r.a2Plus() + r.a3Plus() * third));
        }
        for (double t : pre) {
            double pairs = trace(r, Spikes.before(post, t, false), t, r.tauMinus());
            double third = trace(r, Spikes.before(pre, t, false), t, r.tauX());
            change -= pairs * (r.a2Minus() + r.a3Minus() * third);
            moved += Math.abs(pairs * (r.a2Minus() + r.a3Minus() * third));
        }
        return new double[] {change, moved};
    }

    private static double trace(TripletStdp r, double[] earlier, double t, double tau) {
        return r.nearest() ? Spikes.nearest(earlier, t, tau) : Spikes.sum(earlier, t, tau);
    }

    @ParameterizedTest
    @EnumSource(TripletFit.class)
    void random_trains_give_the_sum_over_pairs_and_triplets_to_1e_12(TripletFit fit) {
        var random = new SplittableRandom(fit.ordinal());
        var rule = fit.rule().withBounds(Bounds.NONE);
        for (int k = 0; k < 40; k++) {
            boolean grid = k % 2 == 0;
            var pre = Spikes.train(random, random.nextInt(40), 30, grid);
            var post = Spikes.train(random, random.nextInt(40), 30, grid);
            var run = OneSynapse.run(rule.equations(), 0, PairedSpikes.of(pre, post));
            var expected = reference(rule, pre, post);
            assertThat(run.last()).isCloseTo(expected[0], within(1e-12 * Math.max(expected[1], 1e-300)));
        }
    }

    @Test
    void a_triplet_changes_the_weight_by_the_closed_form() {
        var r = TripletFit.HIPPOCAMPUS_FULL.rule().withBounds(Bounds.NONE);
        double a = 5;
        double b = 12;
        double postPrePost = r.a2Plus() * Math.exp(-b / r.tauPlus())
                - r.a2Minus() * Math.exp(-a / r.tauMinus())
                + r.a3Plus() * Math.exp(-b / r.tauPlus()) * Math.exp(-(a + b) / r.tauY());
        double prePostPre = r.a2Plus() * Math.exp(-a / r.tauPlus())
                - r.a2Minus() * Math.exp(-b / r.tauMinus())
                - r.a3Minus() * Math.exp(-b / r.tauMinus()) * Math.exp(-(a + b) / r.tauX());
        assertThat(change(r, new double[] {20}, new double[] {20 - a, 20 + b})).isCloseTo(postPrePost, within(1e-17));
        assertThat(change(r, new double[] {20 - a, 20 + b}, new double[] {20})).isCloseTo(prePostPre, within(1e-17));
    }

    private static double change(TripletStdp rule, double[] pre, double[] post) {
        return OneSynapse.run(rule.equations(), 0, PairedSpikes.of(pre, post)).last();
    }

    @Test
    void the_order_of_a_pair_matters_at_low_rates_and_both_orders_potentiate_at_high_ones() {
        var rule = TripletFit.VISUAL_CORTEX.rule().withBounds(Bounds.NONE);
        assertThat(sixty(rule, 10, 10_000)).isCloseTo(0, within(1e-9));
        assertThat(sixty(rule, -10, 10_000)).isCloseTo(-60 * 7.1e-3 * Math.exp(-10 / 33.7), within(1e-9));
        assertThat(sixty(rule, 10, 20)).isPositive().isGreaterThan(sixty(rule, 10, 50));
        assertThat(sixty(rule, -10, 20)).isPositive();
    }

    private static double sixty(TripletStdp rule, double s, double every) {
        var pre = new double[60];
        var post = new double[60];
        for (int k = 0; k < 60; k++) {
            pre[k] = 100 + k * every;
            post[k] = pre[k] + s;
        }
        return change(rule, pre, post);
    }

    @Test
    void the_pure_functions_say_what_the_equations_say() {
        var rule = TripletFit.VISUAL_CORTEX_FULL.rule().withBounds(new Bounds(0, 2));
        var state = new SynapseState(rule.equations(), 1);
        state.pre();
        state.post();
        double w = rule.onPost(1, 1, 0);
        state.pass(7, 0);
        state.pre();
        assertThat(state.weight())
                .isCloseTo(rule.onPre(w, Math.exp(-7 / rule.tauMinus()), Math.exp(-7 / rule.tauX())), within(1e-16));
    }

    @Test
    void a_fit_is_found_by_what_it_is() {
        for (var fit : TripletFit.values())
            assertThat(TripletFit.of(fit.hippocampus(), fit.nearest(), fit.full()))
                    .isEqualTo(fit);
        assertThat(TripletFit.HIPPOCAMPUS_NEAREST.hippocampus()).isTrue();
        assertThat(TripletFit.VISUAL_CORTEX_NEAREST_FULL.full()).isTrue();
    }
}
