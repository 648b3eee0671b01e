package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.WeightDependence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairStdpTest {

    /** The presynaptic spikes that a postsynaptic spike at t is paired with, from the definition. */
    private static double[] pairedPre(Pairing pairing, double[] pre, double[] post, double t) {
        var earlier = Spikes.before(pre, t, true);
        double lastPost = Spikes.last(Spikes.before(post, t, false));
        var since = Arrays.stream(earlier).filter(s -> s > lastPost).toArray();
        return switch (pairing) {
            case ALL_TO_ALL -> earlier;
            case NEAREST -> lastOf(earlier);
            case PRESYNAPTIC_CENTRED -> since;
            case REDUCED_SYMMETRIC -> lastOf(since);
        };
    }

    /** The postsynaptic spikes that a presynaptic spike at t is paired with. */
    private static double[] pairedPost(Pairing pairing, double[] pre, double[] post, double t) {
        var earlier = Spikes.before(post, t, false);
        double lastPre = Spikes.last(Spikes.before(pre, t, false));
        return switch (pairing) {
            case ALL_TO_ALL -> earlier;
            case NEAREST, PRESYNAPTIC_CENTRED -> lastOf(earlier);
            case REDUCED_SYMMETRIC ->
                lastOf(Arrays.stream(earlier).filter(s -> s >= lastPre).toArray());
        };
    }

    private static double[] lastOf(double[] times) {
        return Arrays.copyOfRange(times, Math.max(0, times.length - 1), times.length);
    }

    /** The papers' sums over pairs. @return the weight, and the sum of the sizes of all changes */
    private static double[] reference(PairStdp rule, double start, double[] pre, double[] post) {
        double w = start;
        double moved = 0;
        var bounds = rule.bounds();
        double range = bounds.closed() ? bounds.upper() - bounds.lower() : 1;
        for (var event : Spikes.events(pre, post)) {
            double t = event[0];
            double change;
            if (event[1] == 0) {
                double room = bounds.closed() ? (w - bounds.lower()) / range : 1;
                change = -rule.aMinus()
                        * range
                        * Math.pow(room, rule.dependence().minus())
                        * Spikes.sum(pairedPost(rule.pairing(), pre, post, t), t, rule.tauMinus());
            } else {
                double room = bounds.closed() ? (bounds.upper() - w) / range : 1;
                change = rule.aPlus()
                        * range
                        * Math.pow(room, rule.dependence().plus())
                        * Spikes.sum(pairedPre(rule.pairing(), pre, post, t), t, rule.tauPlus());
            }
            w = Math.min(bounds.upper(), Math.max(bounds.lower(), w + change));
            moved += Math.abs(change);
        }
        return new double[] {w, moved};
    }

    @ParameterizedTest
    @EnumSource(Pairing.class)
    void random_trains_give_the_sum_over_pairs_to_1e_12(Pairing pairing) {
        var random = new SplittableRandom(pairing.ordinal());
        for (int k = 0; k < 60; k++) {
            boolean grid = k % 2 == 0;
            var pre = Spikes.train(random, random.nextInt(40), 20, grid);
            var post = Spikes.train(random, random.nextInt(40), 20, grid);
            var bounds = k % 3 == 0 ? Bounds.NONE : k % 3 == 1 ? new Bounds(0, 1) : new Bounds(-2e-4, 3e-4);
            var dependence = k % 3 == 0
                    ? WeightDependence.ADDITIVE
                    : new WeightDependence(random.nextInt(3) / 2.0, random.nextDouble());
            var rule = PairStdp.DEFAULT
                    .withParameter("aPlus", random.nextDouble(0.1))
                    .withParameter("aMinus", random.nextDouble(0.1))
                    .withParameter("tauPlus", random.nextDouble(5, 50))
                    .withParameter("tauMinus", random.nextDouble(5, 50))
                    .withPairing(pairing)
                    .withDependence(dependence)
                    .withBounds(bounds);
            var run = OneSynapse.run(rule.equations(), bounds.middle(), PairedSpikes.of(pre, post));
            var expected = reference(rule, bounds.middle(), pre, post);
            assertThat(run.last()).isCloseTo(expected[0], within(1e-12 * Math.max(expected[1], 1e-300)));
        }
    }

    @Test
    void a_pair_changes_the_weight_by_the_closed_form() {
        for (var pairing : Pairing.values())
            for (double s : new double[] {-80, -5, -0.1, 0, 0.1, 20, 80}) {
                var rule = PairStdp.DEFAULT.withPairing(pairing).withDependence(WeightDependence.MULTIPLICATIVE);
                var run = OneSynapse.run(
                        rule.equations(), 0.3, PairedSpikes.of(new double[] {100}, new double[] {100 + s}));
                assertThat(run.last() - run.first()).isCloseTo(rule.change(0.3, s), within(1e-16));
                double size = s >= 0 ? 0.005 * 0.7 * Math.exp(-s / 20) : -0.00525 * 0.3 * Math.exp(s / 20);
                assertThat(rule.change(0.3, s)).isCloseTo(size, within(1e-18));
            }
    }

    @Test
    void the_pure_functions_say_what_the_equations_say() {
        for (var dependence : new WeightDependence[] {
            WeightDependence.ADDITIVE, WeightDependence.MULTIPLICATIVE, new WeightDependence(0.02, 0.5)
        }) {
            var rule = PairStdp.DEFAULT.withDependence(dependence).withBounds(new Bounds(-1, 3));
            var state = new SynapseState(rule.equations(), 0.4);
            state.pre();
            state.pass(3, 0);
            state.post();
            double w = rule.onPost(0.4, Math.exp(-3 / 20.0));
            assertThat(state.weight()).isEqualTo(w);
            state.pass(4, 0);
            state.pre();
            assertThat(state.weight()).isEqualTo(rule.onPre(w, Math.exp(-4 / 20.0)));
        }
    }

    @Test
    void amplitudes_are_parts_of_the_range() {
        var spikes = PairedSpikes.of(new double[] {1, 9}, new double[] {4, 30});
        var unit = OneSynapse.run(PairStdp.DEFAULT.equations(), 0.5, spikes);
        var small =
                OneSynapse.run(PairStdp.DEFAULT.withBounds(new Bounds(0, 1e-4)).equations(), 0.5e-4, spikes);
        assertThat(small.last()).isCloseTo(unit.last() * 1e-4, within(1e-19));
    }

    @Test
    void changes_that_depend_on_the_weight_need_bounds() {
        var rule =
                PairStdp.DEFAULT.withDependence(WeightDependence.MULTIPLICATIVE).withBounds(Bounds.NONE);
        assertThatThrownBy(rule::equations)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "stdp needs bounds, since its changes depend on the weight. Write bounds(0, 1), or additive().");
    }
}
