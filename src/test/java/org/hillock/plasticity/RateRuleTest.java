package org.hillock.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateRuleTest {

    private static double[] learned(RateRule rule, double[][] inputs, int times, double... weights) {
        var state = rule.start(weights);
        for (int k = 0; k < times; k++) for (var x : inputs) state = rule.next(state, x);
        return state;
    }

    private static double[] meanChange(RateRule rule, double[][] inputs, double[] state) {
        var sum = new double[state.length];
        for (var x : inputs) {
            var next = rule.next(state, x);
            for (int i = 0; i < sum.length; i++) sum[i] += next[i] - state[i];
        }
        return sum;
    }

    @Test
    void oja_stands_still_at_the_first_principal_component() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 20; trial++) {
            var inputs = new double[10][4];
            for (var x : inputs) for (int i = 0; i < 4; i++) x[i] = random.nextDouble(-1, 1) * (i + 1);
            var rule = new Oja(0.01);
            var w = rule.fixedPoints(inputs).get(0);
            assertThat(RateRule.output(w, w)).isCloseTo(1, within(1e-14));
            assertThat(meanChange(rule, inputs, w)).containsExactly(new double[4], within(1e-12));
        }
    }

    @Test
    void oja_of_two_inputs_has_the_closed_form_and_is_reached() {
        // The mean of x·xᵀ is [[1, c], [c, 1]]; its first eigenvector is (1, 1)/√2.
        var inputs = new double[][] {{1, 0.5}, {0.5, 1}};
        var w = Oja.DEFAULT.fixedPoints(inputs).get(0);
        assertThat(w).containsExactly(new double[] {Math.sqrt(0.5), Math.sqrt(0.5)}, within(1e-14));
        assertThat(learned(new Oja(1e-4), inputs, 200_000, 0.3, 0.1)).containsExactly(w, within(1e-4));
    }

    @Test
    void bcm_stands_still_where_one_input_alone_is_answered() {
        var inputs = new double[][] {{1, 0.2, 0.1}, {0.2, 1, 0.3}, {0.1, 0.4, 1}};
        var rule = new Bcm(0.01, 50, 2);
        assertThat(rule.fixedPoints(inputs)).hasSize(3);
        for (int k = 0; k < 3; k++) {
            var w = rule.fixedPoints(inputs).get(k);
            for (int i = 0; i < 3; i++)
                assertThat(RateRule.output(w, inputs[i])).isCloseTo(i == k ? 3 * 2 : 0, within(1e-12));
        }
    }

    @Test
    void bcm_comes_to_answer_to_one_of_two_inputs() {
        var inputs = new double[][] {{1, 0.2}, {0.2, 1}};
        var state = learned(new Bcm(1e-4, 200, 1), inputs, 500_000, 0.2, 0.1);
        assertThat(RateRule.output(state, inputs[0])).isCloseTo(2, within(0.01));
        assertThat(RateRule.output(state, inputs[1])).isCloseTo(0, within(0.01));
    }

    @Test
    void inputs_of_zero_have_no_principal_component() {
        assertThat(Oja.DEFAULT.fixedPoints(new double[][] {{0, 0}, {0, 0}})).isEmpty();
    }

    @Test
    void inputs_that_depend_on_one_another_have_no_selective_fixed_point() {
        assertThat(Bcm.DEFAULT.fixedPoints(new double[][] {{1, 1}, {2, 2}})).isEmpty();
        assertThat(Bcm.DEFAULT.fixedPoints(new double[][] {{1, 1}})).isEmpty();
        assertThat(Bcm.DEFAULT.fixedPoints(new double[][] {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}, {0.7, 0.8, 0.9}}))
                .isEmpty();
        assertThat(Bcm.DEFAULT.fixedPoints(new double[][] {{1e-20, 0}, {0, 2e-20}}))
                .hasSize(2);
    }
}
