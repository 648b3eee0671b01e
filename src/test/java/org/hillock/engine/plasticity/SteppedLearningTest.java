package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.RewardStdp;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.WeightDependence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteppedLearningTest {
    private static final double DT = 0.1;

    @ParameterizedTest
    @EnumSource(Pairing.class)
    void step_by_step_a_rule_does_what_it_does_from_spike_to_spike(Pairing pairing) {
        var rule = new PairStdp(0.1, 0.12, 15, 30, pairing, WeightDependence.ADDITIVE, new Bounds(0, 2)).equations();
        var lazy = base(rule);
        var stepped = base(rule);
        var weights = List.of(weights(), weights());
        var program = new Program(rule, DT);
        run(LazyLearning.of(lazy, weights.get(0), program, new PlainWalk(program, false), 16), 4000);
        run(SteppedLearning.of(stepped, weights.get(1)), 4000);
        for (int k = 0; k < 4; k++)
            assertThat(weights.get(1).get(k)).isCloseTo(weights.get(0).get(k), within(1e-9));
    }

    /** A constant dopamine turns an eligibility c into c·d/1000·tauC of weight. */
    @Test
    void a_baseline_of_dopamine_turns_eligibility_into_weight() {
        var rule = new RewardStdp(0.025, 0.0375, 20, 20, 100, 200, 2, new Bounds(0, 1));
        var weights = weights();
        var learning = SteppedLearning.of(base(rule.equations()), weights);
        double before = weights.get(0);
        for (int step = 0; step < 20_000; step++) {
            learning.pass(step);
            if (step == 100) learning.hear(new int[] {0}, 0, 1, step, Inbox.exact(64));
            learning.arrive(step, Inbox.exact(64));
            if (step == 152) learning.fire(step, new int[] {0}, 1, Inbox.exact(64));
        }
        double eligibility = rule.onPost(0, Math.exp(-5 / 20.0));
        double change = eligibility * 2 / 1000 * 100;
        assertThat(weights.get(0) - before).isCloseTo(change, within(change * 2 * DT / 100));
    }

    private static Base base(SynapseEquations rule) {
        // Each of two sources reaches both of two targets.
        var wires = new Wires(new int[] {0, 1, 2}, new int[] {0, 2, 4}, new int[] {2, 2}, new int[] {0, 1, 0, 1});
        return Base.of(
                new Setting(0, 0, 2, wires, false, 2, DT, Math.scalb(1.0, -20), 0, 2, 32), rule, List.of(), List.of());
    }

    private static PerSynapse weights() {
        var weights = PerSynapse.of(4, false);
        for (int k = 0; k < 4; k++) weights.set(k, 0.4 + 0.1 * k);
        return weights;
    }

    private static void run(Learning learning, int steps) {
        var random = new Random(9);
        var inbox = Inbox.exact(64);
        for (int step = 0; step < steps; step++) {
            learning.pass(step);
            for (int s = 0; s < 2; s++) if (random.nextDouble() < 0.01) learning.hear(new int[] {s}, 0, 1, step, inbox);
            learning.arrive(step, inbox);
            for (int t = 0; t < 2; t++) if (random.nextDouble() < 0.01) learning.fire(step, new int[] {t}, 1, inbox);
        }
        learning.settle(steps, inbox);
    }
}
