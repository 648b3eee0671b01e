package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hillock.engine.network.NetworkSimulation;
import org.hillock.record.NetworkRecording;
import org.hillock.record.PopulationTrace;
import org.hillock.record.Provenance;
import org.hillock.record.SpikeRaster;
import org.hillock.record.TimeAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read off a run of a network. */
class NetworkRunTest {
    private final Population exc = population("exc", 100, neuron());
    private final Population inh = population("inh", 20, neuron());

    /** Two of the 100 neurons of exc were watched for 20 ms. */
    private final NetworkRun run = new NetworkRun(
            NetworkSimulation.of(network(exc, inh).network(), ""),
            new NetworkRecording(
                    List.of(new SpikeRaster("exc", 100, 2, 0.1, new long[] {30, 30, 150}, new int[] {0, 1, 0}, 0, 20)),
                    List.of(new PopulationTrace(
                            "inh", V, 4, 2, new TimeAxis(0, 10, 3), new double[] {0, 10, 1, 11, 2, 12})),
                    20,
                    true,
                    new NetworkRecording.Cost(120, 12_345, 900, 90_000, 1_000_000, 0.1, 0.2, 2),
                    Provenance.of("network(..)", 20, 0.1, 7)));

    @Test
    void a_rate_is_that_of_the_neurons_that_were_watched() {
        assertThat(run.rate(exc)).isEqualTo(75);
        assertThat(run.rates().row(0).getString("population")).isEqualTo("exc");
        assertThat(run.rates().doubleColumn("rate_Hz").asList()).containsExactly(75.0);
    }

    @Test
    void a_table_has_a_row_for_each_spike() {
        var table = run.table();
        assertThat(table.columnNames()).containsExactly("t_ms", "population", "neuron");
        assertThat(table.doubleColumn("t_ms").asList()).containsExactly(3.0, 3.0, 15.0);
        assertThat(table.intColumn("neuron").asList()).containsExactly(0, 1, 0);
    }

    @Test
    void one_neuron_has_its_own_spike_train() {
        assertThat(run.spikes(exc, 0).times()).containsExactly(3, 15);
        assertThatThrownBy(() -> run.spikes(exc, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spikes.neuron must be between 0 and 1, but was 2.");
    }

    @Test
    void traces_are_had_by_neuron_or_as_a_table() {
        assertThat(run.values(inh, V, 5)).containsExactly(10, 11, 12);
        assertThat(run.values(inh, variable("V"), 4)).containsExactly(0, 1, 2);
        assertThat(run.t(inh)).containsExactly(0, 10, 20);
        assertThat(run.traces(inh).columnNames()).containsExactly("t_ms", "v_mV_4", "v_mV_5");
    }

    @Test
    void spikes_are_saved_as_csv(@TempDir Path folder) throws Exception {
        var file = run.save(folder.resolve("run.csv").toString());
        assertThat(Files.readString(file)).isEqualTo("t_ms,population,neuron\n3.0,exc,0\n3.0,exc,1\n15.0,exc,0\n");
    }

    @Test
    void a_run_sums_itself_up_in_a_line() {
        assertThat(run).hasToString("120 neurons, 12,345 synapses, 20 ms: exc 75.0 Hz; dt 0.1 ms, seed 7");
    }

    @Test
    void a_run_goes_on_where_it_stopped_as_often_as_it_is_asked() {
        var driven = population("exc", 10, neuron()).driven(poissonDrive(100, 20, delta(1)));
        var net = network(driven.to(driven).fixedInDegree(3).synapse(delta(0.5)).delay(1.5))
                .seed(5);
        var whole = net.run(50).spikes(driven);
        var half = net.run(25);
        var rest = half.more(25).spikes(driven);
        assertThat(whole.count()).isGreaterThan(20);
        assertThat(half.spikes(driven).count() + rest.count()).isEqualTo(whole.count());
        assertThat(rest.at(rest.count() - 1)).isEqualTo(whole.at(whole.count() - 1));
        assertThat(half.more(25).spikes(driven).count()).isEqualTo(rest.count());
    }

    @Test
    void what_was_not_recorded_says_how_to_record_it() {
        assertThatThrownBy(() -> run.rate(inh))
                .hasMessage(
                        "This run kept no spikes of \"inh\" but [exc]. Write record(\"inh\", SPIKES) before run(..).");
        assertThatThrownBy(() -> run.values(inh, I, 4))
                .hasMessage("This run kept no I of \"inh\" but V. Write record(\"inh\", 10, I) before run(..).");
        assertThatThrownBy(() -> run.traces(exc))
                .hasMessage("This run kept no V of \"exc\". Write record(\"exc\", 10, V) before run(..).");
    }
}
