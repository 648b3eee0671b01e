package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.stream.DoubleStream;
import org.hillock.model.Card;
import org.hillock.plasticity.PairStdp;
import org.junit.jupiter.api.Test;

class PlasticityWordsTest {
    private static final String PAIR = """
            x' = -x/tauPlus            # pre: trace of presynaptic spikes
            y' = -y/tauMinus           # post
            on pre:  w = w - aMinus*y; x = x + 1
            on post: w = w + aPlus*x;  y = y + 1
            """;

    private static WrittenRule written() {
        return plasticity(PAIR)
                .param("tauPlus", 20)
                .param("tauMinus", 20)
                .param("aPlus", 0.005)
                .param("aMinus", 0.00525)
                .bounds(0, 1);
    }

    @Test
    void the_window_of_isolated_pairs_is_the_formula_to_1e_12() {
        var rule = stdp().aPlus(0.01).aMinus(0.0105).tauPlus(20).tauMinus(20);
        for (var r : new PairRule[] {
            rule,
            rule.bounds(0, 1e-4),
            rule.multiplicative(),
            rule.power(0.3, 0.7),
            rule.nearest(),
            rule.presynapticCentred(),
            rule.reducedSymmetric()
        }) {
            var window = r.measure(range(-80, 80, 2), 60, 1000);
            double scale = DoubleStream.of(window.change()).map(Math::abs).max().orElseThrow();
            assertThat(window.timing()).hasSize(81);
            assertThat(window.change()).containsExactly(window.formula(), within(1e-12 * scale));
        }
    }

    @Test
    void hard_bounds_cut_the_window_and_soft_ones_bend_it() {
        var ms = new double[] {0, 20};
        var hard = stdp().aPlus(0.01).measure(ms, 60, 1000).change();
        assertThat(hard).containsExactly(new double[] {0.5, 0.6 * Math.exp(-1)}, within(1e-14));
        var soft = stdp().aPlus(0.01).multiplicative().measure(ms, 60, 1000).change();
        assertThat(soft[0]).isCloseTo(0.5 * (1 - Math.pow(0.99, 60)), within(1e-14));
        assertThat(stdp().softBounds(0, 1)).isEqualTo(stdp().multiplicative());
        assertThat(stdp().aPlus(0.01).unbounded().measure(ms, 60, 1000).change()[0])
                .isCloseTo(0.6, within(1e-14));
    }

    @Test
    void the_formula_is_there_without_a_measurement() {
        var window = stdp().window();
        assertThat(window.timing()).startsWith(-100, -99).hasSize(201);
        assertThat(window.formula()[110]).isCloseTo(0.005 * Math.exp(-0.5), within(1e-17));
        assertThat(window.formula()).isEqualTo(window.change());
        assertThat(inhibitoryStdp().window().formula()[100]).isCloseTo(0.001 * (1 - 0.12), within(1e-17));
        assertThat(tripletStdp().hippocampus().window().formula()[100]).isCloseTo(5.3e-3, within(1e-15));
        assertThat(window.plot().altText()).isEqualTo("Change of the weight over tPost − tPre -100 to 100 ms");
    }

    @Test
    void a_rule_as_text_is_measured_where_it_has_no_formula() {
        var own = written().window();
        assertThat(own.change()).containsExactly(stdp().window().formula(), within(1e-16));
        var spikes = poissonPair(20, 30, 5000, 1);
        assertThat(written().apply(spikes).weight())
                .isEqualTo(stdp().apply(spikes).weight());
        assertThat(written().measure(range(-4, 4, 2), 5, 100).table().columnNames())
                .containsExactly("dt_ms", "change_of_the_weight");
        assertThat(stdp().measure(range(-4, 4, 2), 5, 100).table().columnNames())
                .containsExactly("dt_ms", "measured", "formula");
    }

    @Test
    void triplets_change_the_weight_by_the_papers_formulas() {
        double a2p = 6.1e-3;
        double a3p = 6.7e-3;
        double a2m = 1.6e-3;
        double a3m = 1.4e-3;
        var rule = tripletStdp().hippocampus().full();
        assertThat(rule.apply(prePostPre(5, 10, 1, 1000)).change())
                .isCloseTo(
                        a2p * Math.exp(-5 / 16.8) - Math.exp(-10 / 33.7) * (a2m + a3m * Math.exp(-15 / 946.0)),
                        within(1e-15));
        assertThat(rule.apply(postPrePost(5, 10, 1, 1000)).change())
                .isCloseTo(
                        Math.exp(-10 / 16.8) * (a2p + a3p * Math.exp(-15 / 27.0)) - a2m * Math.exp(-5 / 33.7),
                        within(1e-15));
    }

    @Test
    void quadruplets_are_two_pairs_in_either_order() {
        var table = stdp().apply(quadruplets(5, 20, 1, 1000)).table();
        assertThat(table.doubleColumn("t_ms").asList()).containsExactly(0.0, 10.0, 15.0, 30.0, 35.0, 1010.0);
        assertThat(stdp().apply(quadruplets(5, 20, 1, 1000)).transmitted()).hasSize(2);
        double postPre = stdp().apply(quadruplets(5, 1000, 1, 5000)).change();
        double alone = 0.005 * Math.exp(-0.25) - 0.00525 * Math.exp(-0.25);
        assertThat(postPre).isCloseTo(alone, within(1e-15));
        assertThat(stdp().apply(quadruplets(5, -1000, 1, 5000)).change()).isCloseTo(alone, within(1e-15));
    }

    @Test
    void a_reward_makes_a_pair_count() {
        var pair = pairs(10, 1, 1000);
        assertThat(rewardStdp().apply(pair).change()).isZero();
        double c = 0.025 * Math.exp(-0.5) * Math.exp(-0.48);
        assertThat(rewardStdp().apply(pair.reward(1, 500).until(20_000)).change())
                .isCloseTo(c / 1000 / (1 / 1000.0 + 1 / 200.0), within(1e-13));
    }

    @Test
    void nonsense_is_told_and_what_to_write() {
        assertThatThrownBy(() -> pairs(10, 1, 1000).reward(1))
                .hasMessage("protocol.reward needs at least 1 time, ms, but has 0. Write reward(1, 500).");
        assertThatThrownBy(() -> stdp().apply(pairs(10, 1, 1000).reward(1, 500)))
                .hasMessage("stdp does not listen to rewards. Write rewardStdp(), or leave out reward(..).");
        assertThatThrownBy(() -> voltageStdp().apply(pairs(10, 1, 100).potential(t -> Double.NaN)))
                .hasMessage("protocol.potential must be a finite number of mV, but was NaN.");
        assertThatThrownBy(() -> pairs(10, 1, 100).potential(null))
                .hasMessage("protocol.potential must be a function of t, but was null. Write potential(t -> -70).");
        assertThatThrownBy(() -> stdp().apply((PairProtocol) null))
                .hasMessage("stdp.apply must be given spikes, but was null. Write apply(pairs(10, 60, 1000)).");
        assertThatThrownBy(() -> spikePairs(new double[] {1}, null))
                .hasMessage(
                        "spikes.post must be times, ms, but was null. Write new double[0] for a side that is silent.");
        assertThatThrownBy(() -> stdp().measure(new double[0], 60, 1000))
                .hasMessage("measure needs at least 1 time tPost - tPre, ms, but has 0. Write"
                        + " measure(range(-80, 80, 2), 60, 1000).");
        assertThatThrownBy(() -> tripletStdp().param("tauY", 30).hippocampus())
                .hasMessage("tripletStdp.hippocampus() sets all parameters, those of param(..) too. Write it before"
                        + " them: tripletStdp().hippocampus().param(..).");
        assertThatThrownBy(() -> oja().learn(new double[0][], 10))
                .hasMessage(
                        "oja needs at least 1 input of at least 1 number. Write new double[][] {{1, 0.5}, {0.5, 1}}.");
        assertThatThrownBy(() -> bcm().learn(new double[][] {{1, 2}}, 10, 0.1))
                .hasMessage("bcm needs a weight for each number of an input, which are 2, but has 1.");
        assertThatThrownBy(() -> oja().learn(new double[][] {{0, 100}}, 1000))
                .hasMessage("oja grows without bound with these inputs. Write a smaller eta(..).");
    }

    @Test
    void protocols_are_equal_if_a_synapse_cannot_tell_them_apart() {
        assertThat(pairs(10, 1, 100).clamp(-30))
                .isEqualTo(pairs(10, 1, 100).clamp(-30))
                .isNotEqualTo(pairs(10, 1, 100).clamp(-31));
        assertThat(pairs(10, 1, 100).potential(t -> 1))
                .isNotEqualTo(pairs(10, 1, 100).potential(t -> 2));
        assertThat(spikePairs(range(0, 300, 1), new double[0]))
                .isEqualTo(spikePairs(range(0, 300, 1), new double[0]))
                .isNotEqualTo(spikePairs(range(0, 600, 2), new double[0]));
    }

    @Test
    void a_clamp_turns_the_sign_of_a_presynaptic_spike() {
        double[] volts = {-80, -50, 0};
        double[] change = new double[3];
        for (int k = 0; k < 3; k++) {
            var clamped =
                    spikePairs(new double[] {300}, new double[0]).until(900).clamp(volts[k]);
            change[k] = voltageStdp().apply(clamped).change();
        }
        assertThat(change[0]).isZero();
        assertThat(change[1]).isCloseTo(-14e-5 * 20.6, within(1e-13));
        assertThat(change[2]).isCloseTo(70.6 * (8e-5 * 45.3 - 14e-5), within(1e-12));
    }

    @Test
    void a_run_lends_its_spikes_and_its_potential() {
        var run = equations("v' = (-70 - v + I)/10").start("v", -70).inject(40).run(300);
        var lent = voltageStdp().apply(new double[] {250}, run);
        double v = -30;
        assertThat(lent.change()).isPositive();
        assertThat(lent.transmitted()).containsExactly(0.5);
        var held = voltageStdp()
                .apply(spikePairs(new double[] {250}, new double[0]).until(300).clamp(v));
        assertThat(lent.change()).isCloseTo(held.change(), within(1e-9));
        var firing = neuron().inject(2).run(100);
        assertThat(stdp().apply(new double[] {20, 50}, firing).weight())
                .isEqualTo(stdp().apply(new double[] {20, 50}, firing.spikes().times())
                        .weight());
    }

    @Test
    void short_term_plasticity_depresses_or_facilitates() {
        var depressing = shortTerm(0.5, 800, 0);
        var spikes = range(0, 2000, 50);
        var passed = depressing.apply(spikes).amplitudes();
        assertThat(passed).startsWith(0.5).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        double e = Math.exp(-50 / 800.0);
        assertThat(passed[40]).isCloseTo(0.5 * (1 - e) / (1 - 0.5 * e), within(1e-9));
        assertThat(depressing.steadyState(20).y()[0]).isCloseTo(passed[40], within(1e-9));
        assertThat(shortTerm(0.1, 100, 1000).apply(spikes).amplitudes()).isSorted();
        assertThat(depressing.apply(0, 50).table().columnNames()).containsExactly("t_ms", "transmitted");
    }

    @Test
    void rate_rules_learn_and_tell_where_they_tend() {
        var inputs = new double[][] {{1, 0.5}, {0.5, 1}};
        var curve = oja().learn(inputs, 1000);
        assertThat(curve.y()[2000]).isCloseTo(Math.sqrt(0.5), within(5e-3));
        assertThat(oja().fixedPoints(inputs).get(0)[0]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(curve.plot().altText()).contains("limit of w1");
        assertThat(bcm().fixedPoints(inputs)).hasSize(2);
    }

    @Test
    void a_description_prints_what_was_said() {
        assertThat(stdp()).hasToString("stdp()");
        assertThat(stdp().aPlus(0.01).bounds(0, 1e-4).nearest().multiplicative())
                .hasToString("stdp().aPlus(0.01).bounds(0, 1.0E-4).nearest().multiplicative()");
        assertThat(tripletStdp().hippocampus().param("tauY", 30))
                .hasToString("tripletStdp().hippocampus().param(\"tauY\", 30)");
        assertThat(shortTerm(0.5, 800, 0)).hasToString("shortTerm(0.5, 800, 0)");
        assertThat(pairs(10, 60, 1000).reward(1, 500)).hasToString("pairs(10, 60, 1000).reward(1, 500)");
        assertThat(stdp().apply(pairs(10, 1, 100)))
                .hasToString(
                        "weight 0.5030 after 110.0 ms, changed by +0.003033: 1 presynaptic and 1 postsynaptic spikes");
    }

    @Test
    void a_card_shows_traces_statements_and_parameters() {
        var card = stdp().card();
        assertThat(card.title()).isEqualTo("Spike-timing-dependent plasticity of pairs");
        assertThat(card.equations())
                .containsExactly(
                        "x' = -x/20   # of the presynaptic side",
                        "y' = -y/20   # of the postsynaptic side",
                        "on pre:  w := w - aMinus*y; x := x + 1",
                        "on post: w := w + aPlus*x; y := y + 1");
        assertThat(card.parameters())
                .extracting(Card.Entry::name)
                .containsExactly("aPlus", "aMinus", "tauPlus", "tauMinus", "wMin", "wMax");
        assertThat(written().card().equations()).hasSize(4);
        assertThat(rewardStdp().card().equations()).contains("always:  w := w + dt*c*d/1000");
    }

    @Test
    void a_verb_leaves_the_value_it_was_called_on_as_it_was() {
        var rule = stdp();
        assertThat(rule.aPlus(1).nearest()).isNotEqualTo(rule);
        assertThat(rule.equations()).isEqualTo(PairStdp.DEFAULT.equations());
    }
}
