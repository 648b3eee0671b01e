package org.hillock.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlowRuleTest {

    @Test
    void an_average_forgets_exponentially_and_stays_at_a_steady_rate() {
        var scaling = Scaling.to(5).memory(4000).every(500);
        double a = 0;
        for (int k = 1; k <= 40; k++) {
            a = scaling.average(a, 4); // 4 spikes in 500 ms are 8 Hz
            assertThat(a).isCloseTo(8 * (1 - Math.exp(-k * 500 / 4000.0)), within(1e-12));
        }
        assertThat(scaling.average(8, 4)).isCloseTo(8, within(1e-14));
        assertThat(scaling.average(8, 0)).isCloseTo(8 * Math.exp(-0.125), within(1e-14));
    }

    @Test
    void weights_follow_the_closed_form_at_a_steady_average_however_often_they_are_scaled() {
        for (double every : new double[] {1, 50, 2000}) {
            var scaling = Scaling.to(5).tau(20_000).every(every);
            double w = 1;
            for (int k = 0; k < 10_000 / every; k++) w *= scaling.factor(8);
            assertThat(w).isCloseTo(Math.exp(10_000 / 20_000.0 * (1 - 8 / 5.0)), within(1e-11));
        }
    }

    @Test
    void weights_stay_at_the_target_grow_below_it_and_shrink_above_it() {
        var scaling = Scaling.to(5);
        assertThat(scaling.factor(5)).isEqualTo(1);
        assertThat(scaling.factor(4)).isGreaterThan(1);
        assertThat(scaling.factor(6)).isLessThan(1);
        assertThat(scaling.factor(0)).as("a silent neuron's grow with tau").isCloseTo(Math.exp(0.01), within(1e-15));
    }

    @Test
    void normalised_weights_sum_to_what_is_said_and_none_stay_none() {
        var rule = Normalization.to(78);
        assertThat(39 * rule.factor(39)).isEqualTo(78);
        assertThat(100 * rule.factor(100)).isCloseTo(78, within(1e-13));
        assertThat(rule.factor(0)).isEqualTo(1);
    }

    @Test
    void they_print_what_was_said() {
        assertThat(Scaling.to(5)).hasToString("scaling(5)");
        assertThat(Scaling.to(5).tau(50_000).memory(2000).every(500))
                .hasToString("scaling(5).tau(50000).memory(2000).every(500)");
        assertThat(Normalization.to(78).every(500)).hasToString("normalize(78).every(500)");
    }

    @Test
    void nonsense_is_refused_by_its_word() {
        assertThatThrownBy(() -> Scaling.to(0)).hasMessage("scaling must be > 0 Hz, but was 0.0.");
        assertThatThrownBy(() -> Scaling.to(5).memory(-1)).hasMessage("scaling.memory must be > 0 ms, but was -1.0.");
        assertThatThrownBy(() -> Normalization.to(Double.NaN)).hasMessage("normalize must be > 0, but was NaN.");
        assertThatThrownBy(() -> Normalization.to(1).every(0))
                .hasMessage("normalize.every must be > 0 ms, but was 0.0.");
    }
}
