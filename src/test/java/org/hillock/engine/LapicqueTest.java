package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;

class LapicqueTest {

    @Test
    void strength_and_duration_follow_the_law_to_1e_9() {
        var curve = lapicque().rm(10).cm(1).threshold(15).strengthDuration(logspace(0.1, 300, 40));
        assertThat(curve.against("Lapicque", d -> 1.5 / -Math.expm1(-d / 10)).largestError())
                .isLessThan(1e-9);
    }

    // Closed form, I/Irh at tau = 10 ms
    @Test
    void strengths_at_1_5_and_10_ms_are_those_of_the_reference() {
        var y = lapicque().rm(10).cm(1).threshold(15).strengthDuration(1, 5, 10).y();
        assertThat(y[0] / 1.5).isCloseTo(10.50833, within(5e-6));
        assertThat(y[1] / 1.5).isCloseTo(2.54149, within(5e-6));
        assertThat(y[2] / 1.5).isCloseTo(1.58198, within(5e-6));
    }

    @Test
    void the_chronaxie_needs_twice_the_rheobase() {
        var cell = lapicque().rm(10).cm(1).threshold(15);
        assertThat(cell.chronaxie()).isCloseTo(6.931471805599453, within(1e-14));
        assertThat(cell.strengthDuration(cell.chronaxie()).y()[0]).isCloseTo(2 * cell.rheobase(), within(3e-9));
    }

    @Test
    void without_leak_strength_times_duration_is_the_charge() {
        var curve = lapicque().leakFree().cm(0.5).threshold(12).strengthDuration(logspace(0.1, 300, 12));
        assertThat(curve.against("charge", d -> 12 * 0.5 / d).largestError()).isLessThan(1e-9);
    }

    @Test
    void a_resting_potential_shifts_the_threshold_charge() {
        var curve = lapicque().vRest(-70).threshold(-55).strengthDuration(5);
        assertThat(curve.y()[0]).isCloseTo(1.5 / -Math.expm1(-0.5), within(1e-9));
    }
}
