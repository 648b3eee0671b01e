package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkRunTest {
    private static final Population EXC = population(
                    "exc", 80, neuron().rm(20).cm(1).threshold(20).refractory(2))
            .driven(poissonDrive(1000, 20, delta(0.1)));
    private static final Network NETWORK = network(EXC.to(EXC)
            .probability(0.1)
            .synapse(delta(0.2))
            .delay(normal(1.5, 0.5).atLeast(0.1)));

    @Test
    void a_file_that_grows_with_the_run_is_the_one_that_is_saved_after_it(@TempDir Path folder) throws IOException {
        var streamed = NETWORK.stream(230, folder.resolve("a.csv").toString());
        var saved = NETWORK.run(230).save(folder.resolve("b.csv").toString());
        assertThat(Files.readString(streamed)).isEqualTo(Files.readString(saved));
        assertThat(Files.readAllLines(streamed)).hasSizeGreaterThan(100);
    }

    @Test
    void a_file_grows_by_whole_steps(@TempDir Path folder) throws IOException {
        var coarse = NETWORK.dt(0.3);
        var streamed = coarse.stream(200.2, folder.resolve("a.csv").toString());
        var saved = coarse.run(200.2).save(folder.resolve("b.csv").toString());
        assertThat(Files.readString(streamed)).isEqualTo(Files.readString(saved));
    }

    @Test
    void a_file_is_refused_before_anything_runs(@TempDir Path folder) {
        assertThatThrownBy(() -> NETWORK.stream(10, folder.resolve("a.txt").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".csv");
        assertThatThrownBy(() -> NETWORK.stream(-1, "a.csv"))
                .hasMessage("stream.duration must be > 0 ms, but was -1.0.");
    }

    @Test
    void the_rate_of_a_population_is_its_mean_over_all_bins() {
        var run = NETWORK.run(300);
        var rates = run.populationRate(10).table().doubleColumn(1);
        assertThat(rates.size()).isEqualTo(30);
        assertThat(rates.mean()).isCloseTo(run.rate(EXC), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void of_two_words_on_what_to_record_the_later_counts() {
        var net = NETWORK.recordEvery(0.5).recordEvery(1);
        var run = net.record(EXC, 1, V)
                .record(EXC, 3, V)
                .record(EXC, 50, SPIKES)
                .record(EXC, 5, SPIKES)
                .run(20);
        assertThat(run.traces(EXC).columnNames()).containsExactly("t_ms", "v_mV_0", "v_mV_1", "v_mV_2");
        assertThat(run.traces(EXC).rowCount()).isEqualTo(21);
        assertThat(run.spikes(EXC).watched()).isEqualTo(5);
        assertThat(net.record(EXC, 3, V, V).run(1).traces(EXC).columnCount()).isEqualTo(4);
    }

    @Test
    void a_window_of_a_run_cuts_its_traces_too() {
        var window = NETWORK.record(EXC, 2, V).run(30).between(10, 20);
        assertThat(window.t(EXC)).hasSize(101).startsWith(10).endsWith(20);
        assertThat(window.values(EXC, V, 1)).hasSize(101);
        assertThat(window.rate("exc")).isEqualTo(window.rate(EXC));
    }

    @Test
    void what_a_run_is_too_short_for_is_said() {
        assertThatThrownBy(() -> NETWORK.run(1).spectrum())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spectrum needs a record of at least 4.0 ms, but has 1.0 ms. Write a longer run(..).");
        assertThat(NETWORK.run(5).spectrum().panels()).hasSize(1);
        assertThatThrownBy(() -> NETWORK.run(1).traces(EXC, V, 0))
                .hasMessage("This run kept no V of \"exc\". Write record(\"exc\", 10, V) before run(..).");
        assertThatThrownBy(() -> NETWORK.record(EXC, 2, V).run(1).traces(EXC, V, 2))
                .hasMessage("The neuron must be between 0 and 1, but was 2: 2 neurons of exc were recorded.");
    }

    @Test
    void a_window_beside_the_run_is_refused_since_its_silence_would_say_nothing() {
        var run = NETWORK.run(50);
        var refusal = "This run goes from 0 to 50 ms. Write between(0, 50).";
        assertThatThrownBy(() -> run.between(60, 70)).hasMessage(refusal);
        assertThatThrownBy(() -> run.between(50, 70)).hasMessage(refusal);
        assertThatThrownBy(() -> run.spikes(EXC).between(60, 70)).hasMessage(refusal);
        assertThatThrownBy(() -> run.more(50).between(0, 50))
                .hasMessage("This run goes from 50 to 100 ms. Write between(50, 100).");
        assertThat(run.summary()).contains(" synapses, 0–50 ms: exc ");
        assertThat(run.between(20, 70).summary()).contains(" synapses, 20–50 ms: exc ");
        assertThat(run.more(50).summary()).contains(" synapses, 50–100 ms: exc ");
    }

    @Test
    void the_provenance_of_a_run_is_code_that_makes_it_again() {
        assertThat(NETWORK.run(50).more(30).provenance().toString())
                .startsWith(NETWORK + ".run(80)\n// dt 0.1 ms, seed "
                        + NETWORK.network().seed() + ", Hillock ");
    }

    @Test
    void traces_without_numbers_are_of_the_first_neurons_that_were_recorded() {
        assertThat(NETWORK.record(EXC, 2, V).run(5).traces(EXC, V).panels()).hasSize(2);
        assertThat(NETWORK.record(EXC, 8, V).run(5).traces(EXC, V).panels()).hasSize(5);
    }

    @Test
    void the_spikes_of_a_population_are_a_line_a_figure_and_a_table() {
        var run = NETWORK.run(50);
        var spikes = run.spikes(EXC);
        assertThat(spikes).hasToString(spikes.summary());
        assertThat(spikes.summary())
                .startsWith("exc: " + spikes.count() + " spikes of ")
                .contains(", 0–50 ms: ");
        assertThat(spikes.plot().panels()).hasSize(2);
        assertThat(spikes.table().columnNames()).containsExactly("t_ms", "neuron");
        assertThat(spikes.table().rowCount()).isEqualTo(spikes.count()).isPositive();
        assertThat(spikes.at(0)).isEqualTo(spikes.table().doubleColumn("t_ms").get(0));
        assertThatThrownBy(() -> run.spikes("exz"))
                .hasMessage("The network has no population \"exz\". Did you mean \"exc\"?");
    }

    @Test
    void what_follows_a_run_is_what_a_longer_run_has_there() {
        var whole = NETWORK.run(200);
        var more = NETWORK.run(120).more(80);
        assertThat(more.spikes(EXC).from()).isEqualTo(120);
        assertThat(more.table().toString())
                .isEqualTo(whole.between(120, 200).table().toString());
        assertThat(NETWORK.run(120).more(80).table().toString())
                .isEqualTo(more.table().toString());
    }
}
