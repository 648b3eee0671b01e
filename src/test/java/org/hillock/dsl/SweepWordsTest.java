package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hillock.sweep.Design;
import org.hillock.sweep.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepWordsTest {

    @Test
    void a_sweep_measures_what_single_runs_measure() {
        double[] currents = linspace(1, 4, 25);
        var curve = sweep("i_nA", currents)
                .run(i -> neuron().inject(i).record(SPIKES).run(500))
                .measure("rate_Hz", Run::rate)
                .curve("rate_Hz");
        for (int k = 0; k < currents.length; k++)
            assertThat(curve.y()[k])
                    .isEqualTo(neuron().inject(currents[k]).run(500).rate());
        assertThat(curve.plot().altText()).isEqualTo("Rate (Hz) over i 1–4 nA");
    }

    @Test
    void two_axes_give_a_table_and_a_map() {
        var trials = sweep("tau_ms", range(5, 30, 5))
                .and("i_nA", linspace(1, 4, 7))
                .trials(2)
                .seed(7)
                .run((tau, i) -> neuron().cm(tau / 10).inject(i).record(SPIKES).run(200))
                .measure("rate_Hz", Run::rate)
                .measure("cv", Run::cv);
        var table = trials.table();
        assertThat(table.columnNames()).containsExactly("tau_ms", "i_nA", "trial", "rate_Hz", "cv");
        assertThat(table.rowCount()).isEqualTo(6 * 7 * 2);
        assertThat(trials.heatMap("rate_Hz").altText())
                .contains("I (nA) over tau")
                .contains("rate (Hz) 0–");
        assertThat(trials).hasToString("42 points, 2 trials each: rate_Hz, cv over tau_ms, i_nA, seed 7");
        assertThat(trials.plot().panels()).hasSize(2);
    }

    @Test
    void runs_without_a_seed_have_that_of_their_trial_and_say_so() {
        var seeds = ConcurrentHashMap.<Long>newKeySet();
        var lines = ConcurrentHashMap.<String>newKeySet();
        sweep("i_nA", linspace(1, 2, 3))
                .trials(4)
                .seed(1)
                .run(i -> {
                    var p = neuron().inject(i).run(1).provenance();
                    seeds.add(p.seed());
                    lines.add(p.description().replaceAll(".*(seed\\(-?\\d+L?\\)).*", "$1"));
                    return neuron().inject(i).seed(9).run(1);
                })
                .measure("seed", run -> run.provenance().seed())
                .table();
        assertThat(seeds).hasSize(12);
        assertThat(lines)
                .containsExactlyInAnyOrderElementsOf(
                        seeds.stream().map(s -> "seed(" + Words.seed(s) + ")").toList());
        assertThat(neuron().inject(1).run(1).provenance().seed()).isZero();
    }

    @Test
    void a_noisy_trial_is_made_again_from_its_provenance() {
        var table = sweep("sd_nA", new double[] {0.5, 1})
                .trials(3)
                .seed(7)
                .run(sd -> neuron().inject(noise(1.4, sd).tau(5)).run(500))
                .measure("v_mV", run -> run.vAt(500))
                .table();
        var v = table.doubleColumn("v_mV").asDoubleArray();
        assertThat(v).doesNotHaveDuplicates();
        long seed = new Design(List.of(new Dimension("sd_nA", new double[] {0.5, 1})), 3, 7).seed(new double[] {1}, 2);
        assertThat(neuron().inject(noise(1.4, 1).tau(5)).seed(seed).run(500).vAt(500))
                .isEqualTo(v[5]);
    }

    @Test
    void a_seed_that_is_named_is_that_of_every_trial() {
        var table = sweep("i_nA", linspace(1, 2, 3))
                .trials(4)
                .run(i -> neuron().inject(i).seed(0).run(1))
                .measure("seed", run -> run.provenance().seed())
                .table();
        assertThat(table.doubleColumn("seed").asDoubleArray()).containsOnly(0);
    }

    @Test
    void runs_are_run_once_and_only_when_they_are_needed() {
        var count = new AtomicInteger();
        var trials = sweep("a", range(1, 5, 1))
                .run(a -> count.incrementAndGet() > 0 ? a : 0)
                .measure("square", a -> a * a);
        assertThat(count).hasValue(0);
        assertThat(trials.curve("square").y()).containsExactly(1, 4, 9, 16, 25);
        trials.table();
        trials.plot();
        assertThat(count).hasValue(5);
    }

    @Test
    void three_axes_are_maps_in_a_row() {
        var trials = sweep("a_ms", range(1, 3, 1))
                .and("b", range(1, 2, 1))
                .and("c_mV", range(1, 3, 1))
                .run((a, b, c) -> a * b * c)
                .measure("product", x -> x);
        assertThat(trials.heatMap("product").panels())
                .extracting("title")
                .containsExactly("c = 1 mV", "c = 2 mV", "c = 3 mV");
        assertThat(trials.table().rowCount()).isEqualTo(18);
    }

    @Test
    void what_a_sweep_cannot_show_says_what_it_can() {
        var line = sweep("a", range(1, 3, 1)).run(a -> a);
        assertThatThrownBy(line::table)
                .hasMessage("This sweep measures nothing. Write measure(\"rate_Hz\", Run::rate) after run(..).");
        assertThatThrownBy(() -> line.measure("y", a -> a).heatMap("y"))
                .hasMessage("heatMap needs a sweep over 2 axes, but this one has 1. Write curve(\"y\") or table().");
        assertThatThrownBy(() -> line.measure("a", a -> a))
                .hasMessage("sweep has a column \"a\" already. Write another name.");
        var plane = sweep("a", range(1, 3, 1)).and("b", range(1, 2, 1)).run((a, b) -> a + b);
        assertThatThrownBy(() -> plane.measure("y", x -> x).curve("y"))
                .hasMessage("curve needs a sweep over 1 axis, but this one has 2. Write heatMap(\"y\") or table().");
        assertThatThrownBy(() -> sweep("tau_ms", range(0, 3, 1))
                        .run(tau -> neuron().cm(tau).run(1))
                        .measure("rate_Hz", Run::rate)
                        .plot())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sweep at tau_ms = 0: neuron.cm must be > 0 nF, but was 0.0.");
    }

    @Test
    void a_sweep_is_saved_as_its_table(@TempDir Path folder) throws IOException {
        var file = sweep("a_ms", new double[] {1, 2})
                .run(a -> a)
                .measure("y", a -> a == 1 ? Double.NaN : 3)
                .save(folder.resolve("s.csv").toString());
        assertThat(Files.readString(file)).isEqualTo("a_ms,trial,y\n1.0,1.0,\n2.0,1.0,3.0\n");
    }

    @Test
    void extremes_over_a_current_are_those_of_the_sine_and_of_rest() {
        var diagram = bifurcation("i_nA", new double[] {0.5, 1}, i -> membrane().inject(i), 200, 50);
        assertThat(diagram.table().doubleColumn("membrane_potential_V_mV").asDoubleArray())
                .usingComparatorWithPrecision(1e-6)
                .containsExactly(5, 10, 5, 10);
        var sine = bifurcation("f_Hz", new double[] {20}, f -> membrane().inject(sine(1, f)), 200, 200);
        double amplitude = 10 / Math.hypot(1, 2 * Math.PI * 0.02 * 10);
        for (double v : sine.table().doubleColumn("membrane_potential_V_mV").asDoubleArray())
            assertThat(Math.abs(v)).isBetween(amplitude * (1 - 1e-3), amplitude * (1 + 1e-6));
        assertThat(sine).hasToString("Extremes of V over f: 4 minima and 4 maxima");
        assertThat(sine.plot().altText()).contains("curves: minima, maxima");
    }
}
