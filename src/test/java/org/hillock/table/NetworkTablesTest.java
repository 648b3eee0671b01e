package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hillock.record.NetworkRecording;
import org.hillock.record.Rasters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTablesTest {
    private static final NetworkRecording RUN = Rasters.recording(
            Rasters.of("exc", 100, new long[] {1, 3}, new long[] {500}),
            Rasters.of("inh, fast", 100, new long[] {2, 3}));

    @TempDir
    Path folder;

    @Test
    void each_spike_is_a_row_with_its_time_population_and_neuron() {
        var table = Tables.spikes(RUN);
        assertThat(table.columnNames()).containsExactly("t_ms", "population", "neuron");
        assertThat(table.doubleColumn("t_ms").asDoubleArray()).containsExactly(0.1, 0.2, 0.3, 0.3, 50);
        assertThat(table.stringColumn("population").asList())
                .containsExactly("exc", "inh, fast", "exc", "inh, fast", "exc");
        assertThat(table.intColumn("neuron").asIntArray()).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void each_population_is_a_row_with_its_measures() {
        var table = Tables.of(RUN.measures());
        assertThat(table.columnNames())
                .containsExactly(
                        "population",
                        "neurons",
                        "spikes",
                        "rate_Hz",
                        "cv",
                        "lv",
                        "synchrony",
                        "correlation",
                        "peak_Hz",
                        "regime");
        assertThat(table.doubleColumn("rate_Hz").asDoubleArray()).containsExactly(15, 20);
        assertThat(table.stringColumn("regime").asList()).containsOnly("quiet");
        assertThat(table.doubleColumn("cv").isMissing(0)).isTrue();
    }

    @Test
    void spikes_are_written_as_they_come_and_names_are_quoted() throws IOException {
        var file = folder.resolve("spikes.csv");
        Csv.write(RUN, file);
        assertThat(Files.readString(file))
                .isEqualTo("t_ms,population,neuron\n0.1,exc,0\n0.2,\"inh, fast\",0\n0.3,exc,0\n0.3,\"inh, fast\",0\n"
                        + "50.0,exc,1\n");
        assertThatThrownBy(() -> Csv.write(RUN, folder.resolve("none").resolve("spikes.csv")))
                .hasMessageEndingWith("Make it first, or save to another one.");
    }
}
