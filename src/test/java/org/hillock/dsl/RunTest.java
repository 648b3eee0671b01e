package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;

class RunTest {
    private final Run charging = membrane().rm(10).cm(1).inject(1).run(100);

    @Test
    void a_crossing_is_found_between_two_samples() {
        assertThat(charging.crossing(10 * (1 - Math.exp(-1)))).isCloseTo(10, within(1e-3));
        assertThat(charging.crossing(10 * (1 - Math.exp(-1)), 20)).isNaN();
        assertThat(charging.crossing(11)).isNaN();
        var firing = neuron().inject(2).run(60);
        assertThat(firing.crossing(10, firing.spikes().at(0))).isBetween(13.9, 27.8);
    }

    @Test
    void the_largest_error_against_the_closed_form_is_rounding() {
        assertThat(charging.largestError(t -> -10 * Math.expm1(-t / 10))).isLessThan(1e-13);
        assertThat(charging.largestError(t -> 0)).isCloseTo(charging.vAt(100), within(1e-9));
    }

    @Test
    void a_potential_between_samples_is_interpolated() {
        assertThat(charging.vAt(10.05)).isCloseTo((charging.vAt(10) + charging.vAt(10.1)) / 2, within(1e-12));
        assertThatThrownBy(() -> charging.vAt(101)).hasMessage("run.vAt must be between 0 and 100 ms, but was 101.0.");
    }

    @Test
    void overshoots_are_what_the_reset_throws_away() {
        var zero = neuron().reset(ZERO).inject(12).dt(1).run(100);
        var linear = neuron().reset(LINEAR).inject(12).dt(1).run(100);
        assertThat(zero.overshoots()).hasSameSizeAs(zero.spikes().times());
        for (int k = 0; k < linear.overshoots().length; k++)
            assertThat(linear.vAt(linear.spikes().at(k))).isCloseTo(linear.overshoots()[k], within(1e-12));
        for (double over : zero.overshoots()) assertThat(over).isBetween(0.0, 12.0);
    }

    @Test
    void spikes_can_be_looked_at_without_the_onset() {
        var spikes = neuron().inject(3).run(1000).spikes();
        var later = spikes.between(500, 1000);
        assertThat(later.count()).isLessThan(spikes.count());
        assertThat(later.rate()).isCloseTo(spikes.rate(), within(3.0));
        assertThat(later.at(0)).isGreaterThan(500);
        assertThatThrownBy(() -> later.at(1000))
                .hasMessageContaining("spikes.at must be between 0 and 70, but was 1000");
        assertThatThrownBy(() -> spikes.between(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void curves_of_ones_own_can_be_stacked() {
        double[] f = {1, 10, 100};
        var amplitude = curve("frequency", "Hz", f, "amplitude", "mV", new double[] {10, 5, 1})
                .logX();
        var phase = curve("frequency", "Hz", f, "phase", "°", new double[] {0, -45, -80})
                .logX();
        assertThat(stack(amplitude, phase).altText()).contains("amplitude").contains("phase");
        assertThatThrownBy(() -> overlay(amplitude, phase))
                .hasMessage(
                        "overlay needs curves of one kind, but has amplitude (mV) over frequency (Hz) and phase (°) over"
                                + " frequency (Hz).");
    }
}
