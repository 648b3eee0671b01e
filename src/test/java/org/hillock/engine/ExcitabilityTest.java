package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hillock.model.Equations;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.junit.jupiter.api.Test;

class ExcitabilityTest {
    private static double rate(Equations cell, double current) {
        return Excitability.steadyRate(cell, current, 0, cell.dt(), 1000);
    }

    @Test
    void spikes_at_the_onset_alone_are_no_rate() {
        assertThat(rate(HodgkinHuxleyModel.DEFAULT, 6)).isZero();
        assertThat(rate(HodgkinHuxleyModel.DEFAULT, 7)).isCloseTo(58.33, within(0.01));
    }

    // Beyond 116 µA/cm² the cycle is gone, and what oscillates about the fixed point above 0 mV dies away.
    @Test
    void a_train_that_dies_away_is_no_rate() {
        assertThat(rate(MorrisLecarModel.SNIC, 116)).isCloseTo(26.4, within(0.1));
        assertThat(rate(MorrisLecarModel.SNIC, 118)).isZero();
        assertThat(rate(MorrisLecarModel.SNIC, 130)).isZero();
    }
}
