package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoublePredicate;
import org.hillock.model.Experiment;
import org.hillock.model.Recordable;
import org.hillock.model.Stimulus;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.record.Recording;
import org.junit.jupiter.api.Test;

/** Against numbers computed outside this project in double precision, and so known to the digits that stand here. */
class HodgkinHuxleyTest {
    private static Recording run(double current, double ms, List<Recordable> recorded) {
        var experiment = Experiment.of(HodgkinHuxleyModel.DEFAULT)
                .withStimulus(new Stimulus.Constant(current))
                .recording(recorded);
        return Simulation.run(experiment, ms, "");
    }

    private static int spikes(double current, double ms) {
        return run(current, ms, List.of(Recordable.Group.SPIKES)).spikes().count();
    }

    /** The least current, to 0.001, for which something holds. */
    private static double least(double low, double high, DoublePredicate holds) {
        while (high - low > 1e-3) {
            double middle = 0.5 * (low + high);
            if (holds.test(middle)) high = middle;
            else low = middle;
        }
        return high;
    }

    @Test
    void rests_where_the_paper_rests() {
        var run = run(0, 500, List.of(Recordable.Group.STATE));
        double[] rest = {-64.99638, 0.052955, 0.595994, 0.317732};
        double[] digit = {1e-5, 1e-6, 1e-6, 1e-6};
        for (int i = 0; i < 4; i++) {
            var trace = run.traces().get(i);
            assertThat(trace.at(0)).isCloseTo(rest[i], within(digit[i]));
            assertThat(trace.at(trace.size() - 1)).isCloseTo(trace.at(0), within(1e-8));
        }
    }

    @Test
    void one_spike_needs_2_240_and_repetitive_firing_6_26_microamperes_per_square_centimetre() {
        assertThat(least(2, 3, i -> spikes(i, 50) > 0)).isCloseTo(2.240, within(2e-3));
        assertThat(least(5.5, 7, i -> spikes(i, 1000) > 20)).isCloseTo(6.26, within(1e-2));
    }

    @Test
    void rates_jump_to_50_hertz_and_rise() {
        double[] currents = {6.3, 7, 10, 20, 50};
        double[] hertz = {52.37, 58.33, 68.32, 86.47, 117.04};
        for (int k = 0; k < currents.length; k++) {
            var late = run(currents[k], 1000, List.of(Recordable.Group.SPIKES))
                    .spikes()
                    .between(200, 1000);
            assertThat(late.steadyRate()).as("at %s", currents[k]).isCloseTo(hertz[k], within(0.01));
        }
    }

    @Test
    void a_step_of_10_gives_the_known_spike_times_peak_and_trough() {
        var run = run(10, 50, List.of());
        assertThat(run.spikes().toArray())
                .containsExactly(new double[] {1.9012, 16.8226, 31.4719, 46.1091}, within(1e-4));
        double peak = -100;
        double trough = 100;
        var v = run.traces().get(0);
        for (int k = 0; k * HodgkinHuxleyModel.DEFAULT.dt() < 15; k++) {
            peak = Math.max(peak, v.at(k));
            trough = Math.min(trough, v.at(k));
        }
        assertThat(peak).isCloseTo(40.263, within(2e-3));
        assertThat(trough).isCloseTo(-75.078, within(1e-3));
    }
}
