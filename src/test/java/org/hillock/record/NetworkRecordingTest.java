package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import org.hillock.model.Variable;
import org.junit.jupiter.api.Test;

class NetworkRecordingTest {
    private static final NetworkRecording RUN = Rasters.recording(
            Rasters.of("exc", 100, new long[] {1, 3}, new long[] {3, 500}),
            Rasters.of("inh", 100, new long[] {2, 3, 900}));

    @Test
    void spikes_of_all_populations_come_in_the_order_of_time_and_then_of_population_and_neuron() {
        var spikes = new ArrayList<String>();
        RUN.forEachSpike((time, population, neuron) -> spikes.add(time + " " + population + " " + neuron));
        assertThat(spikes)
                .containsExactly("0.1 0 0", "0.2 1 0", "0.3 0 0", "0.3 0 1", "0.3 1 0", "50.0 0 1", "90.0 1 0");
    }

    @Test
    void a_population_is_found_by_its_name() {
        assertThat(RUN.raster("inh").count()).isEqualTo(3);
        assertThatThrownBy(() -> RUN.raster("in"))
                .hasMessage("No spikes of a population \"in\" were recorded. There are: exc, inh.");
    }

    @Test
    void a_window_cuts_all_populations() {
        var late = RUN.between(10, 60);
        assertThat(late.rasters()).extracting(SpikeRaster::count).containsExactly(1, 0);
        assertThat(late.measures())
                .extracting(PopulationMeasures::population, PopulationMeasures::spikes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("exc", 1L), org.assertj.core.groups.Tuple.tuple("inh", 0L));
    }

    private static PopulationTrace noise(int neurons) {
        int samples = 5000;
        var values = new Random(7).doubles((long) samples * neurons).toArray();
        return new PopulationTrace("exc", 0, Variable.V, 10, neurons, new TimeAxis(0, 0.1, samples), values);
    }

    @Test
    void a_window_of_a_trace_has_its_samples_and_both_ends() {
        var whole = noise(3);
        var window = whole.between(0.3, 1.2);
        assertThat(window.time()).isEqualTo(new TimeAxis(whole.time().at(3), 0.1, 10));
        assertThat(window.at(0, 1)).isEqualTo(whole.at(3, 1));
        assertThat(window.at(9, 2)).isEqualTo(whole.at(12, 2));
        assertThat(whole.between(-5, 1e9).time().size()).isEqualTo(5000);
        assertThat(whole.between(600, 700).time().size()).isZero();
    }

    @Test
    void one_neuron_of_a_population_is_a_trace() {
        var traces = noise(3);
        var second = traces.trace(1);
        assertThat(second.size()).isEqualTo(5000);
        assertThat(second.at(17)).isEqualTo(traces.at(17, 1));
        assertThatThrownBy(() -> traces.trace(3))
                .hasMessage("The neuron must be between 0 and 2, but was 3: 3 neurons of exc were recorded.");
    }

    @Test
    void a_coarse_map_is_the_mean_of_its_blocks_and_a_fine_one_has_every_value() {
        var time = new TimeAxis(0, 1, 5);
        var traces =
                new PopulationTrace("exc", 0, Variable.V, 4, 2, time, new double[] {0, 10, 1, 11, 2, 12, 3, 13, 4, 14});
        var fine = traces.heatMap(5, 2);
        assertThat(fine.at(3, 1)).isEqualTo(13);
        assertThat(fine.y()).containsExactly(4, 5);
        var coarse = traces.heatMap(3, 1);
        assertThat(coarse.x()).containsExactly(0.5, 2.5, 4);
        assertThat(coarse.y()).containsExactly(4.5);
        assertThat(coarse.at(0, 0)).isEqualTo(5.5);
        assertThat(coarse.at(2, 0)).isEqualTo(9);
    }
}
