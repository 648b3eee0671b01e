package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.neuron.MorrisLecarModel;
import org.junit.jupiter.api.Test;

/** The two classes of excitability. */
class MorrisLecarTest {
    private static double hertz(Equations cell, double current) {
        var experiment = Experiment.of(cell).withStimulus(new Stimulus.Constant(current));
        return Simulation.run(experiment, 4000, "").spikes().between(1000, 4000).steadyRate();
    }

    @Test
    void class_one_begins_at_a_rate_of_zero_that_rises_as_a_square_root() {
        // The saddle node, where the curve of the steady current against V has its maximum.
        double onset = 39.963;
        assertThat(hertz(MorrisLecarModel.SNIC, onset - 0.05)).isZero();
        double near = hertz(MorrisLecarModel.SNIC, onset + 0.05);
        double far = hertz(MorrisLecarModel.SNIC, onset + 0.2);
        assertThat(near).isBetween(0.5, 2.0);
        assertThat(far / near).isCloseTo(2, within(0.1));
    }

    @Test
    void class_two_begins_with_a_jump() {
        assertThat(hertz(MorrisLecarModel.HOPF, 88)).isZero();
        assertThat(hertz(MorrisLecarModel.HOPF, 90)).isGreaterThan(9);
    }

    @Test
    void both_rest_where_they_start() {
        for (var cell : new Equations[] {MorrisLecarModel.HOPF, MorrisLecarModel.SNIC}) {
            var run = Simulation.run(Experiment.of(cell), 200, "");
            var v = run.traces().get(0);
            assertThat(v.at(v.size() - 1)).isCloseTo(v.at(0), within(1e-9));
        }
    }
}
