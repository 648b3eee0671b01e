package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.model.neuron.IzhikevichModel.Pattern.*;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Experiment;
import org.hillock.model.neuron.IzhikevichModel.Pattern;
import org.hillock.record.Recording;
import org.junit.jupiter.api.Test;

/** Against the numbers that the author's own script gives, run in double precision outside this project. */
class IzhikevichTest {
    private static Recording run(Pattern pattern) {
        var experiment = Experiment.of(pattern.cell()).withStimulus(pattern.stimulus());
        return Simulation.run(experiment, pattern.duration(), "");
    }

    @Test
    void the_twenty_patterns_have_the_spike_counts_of_the_script() {
        var counts = Stream.of(Pattern.values())
                .map(p -> p.letter() + " " + run(p).spikes().count())
                .collect(Collectors.joining(", "));
        assertThat(counts)
                .isEqualTo(
                        "A 5, B 1, C 28, D 6, E 6, F 6, G 10, H 14, I 1, J 1, K 1, L 1, M 1, N 7, O 1, P 5, Q 1, R 1,"
                                + " S 3, T 12");
    }

    @Test
    void spikes_stand_at_the_times_of_the_script() {
        var times = Map.of(
                TONIC_SPIKING, new double[] {13, 17, 31.5, 59.25, 86.75},
                PHASIC_SPIKING, new double[] {43.75},
                SPIKE_FREQUENCY_ADAPTATION, new double[] {10.25, 12.25, 15, 19.75, 42.5, 71.5},
                SPIKE_LATENCY, new double[] {26.6},
                REBOUND_SPIKE, new double[] {68},
                INHIBITION_INDUCED_SPIKING, new double[] {94.5, 166, 236});
        times.forEach((pattern, expected) -> assertThat(run(pattern).spikes().toArray())
                .as(pattern.title())
                .containsExactly(expected, within(1e-9)));
    }
}
