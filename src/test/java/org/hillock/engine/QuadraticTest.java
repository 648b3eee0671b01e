package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hillock.model.Experiment;
import org.hillock.model.Stimulus;
import org.hillock.model.neuron.QuadraticModel;
import org.junit.jupiter.api.Test;

class QuadraticTest {

    @Test
    void intervals_are_the_difference_of_two_arc_tangents() {
        double middle = -57.5;
        double rheobase = 0.02 * 15 / 4;
        for (double nA : new double[] {0.08, 0.1, 0.2, 0.5, 1}) {
            double curve = 0.02 / 15 / 0.2;
            double force = (nA - rheobase) / 0.2;
            double scale = Math.sqrt(curve / force);
            double expected =
                    (Math.atan(scale * (30 - middle)) - Math.atan(scale * (-70 - middle))) / Math.sqrt(curve * force);
            var experiment = Experiment.of(QuadraticModel.DEFAULT)
                    .withStimulus(new Stimulus.Constant(nA))
                    .withDt(0.01);
            var intervals = Simulation.run(experiment, 1000, "").spikes().intervals();
            assertThat(intervals).hasSizeGreaterThan(2);
            // A spike waits for the end of its step.
            for (double interval : intervals) assertThat(interval).isBetween(expected, expected + 0.0101);
        }
    }

    @Test
    void the_rheobase_is_a_quarter_of_the_conductance_times_the_distance_of_rest_and_threshold() {
        assertThat(Excitability.steadyRate(QuadraticModel.DEFAULT, 0.0749, 0, 0.1, 3000))
                .isZero();
        assertThat(Excitability.steadyRate(QuadraticModel.DEFAULT, 0.0751, 0, 0.1, 3000))
                .isCloseTo(0.58, within(0.02));
    }
}
