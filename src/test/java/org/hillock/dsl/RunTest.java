package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hillock.plot.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    private final Run charging = membrane().rm(10).cm(1).inject(1).run(100);

    @Test
    void a_crossing_is_found_between_two_samples() {
        assertThat(charging.crossing(10 * (1 - Math.exp(-1)))).isCloseTo(10, within(1e-3));
        assertThat(charging.crossing(10 * (1 - Math.exp(-1)), 20)).isNaN();
        assertThat(charging.crossing(11)).isNaN();
        var firing = neuron().inject(2).run(60);
        assertThat(firing.crossing(10, firing.spikes().at(0)))
                .isCloseTo(firing.spikes().at(0) + 10 * Math.log(2), within(0.01));
        assertThat(firing.crossing(15)).isCloseTo(10 * Math.log(4), within(0.01));
        assertThat(neuron().inject(2).dt(1).run(60).crossing(5.5, 7.99)).isGreaterThan(7.99);
    }

    @Test
    void the_largest_error_against_the_closed_form_is_rounding() {
        assertThat(charging.largestError(t -> -10 * Math.expm1(-t / 10))).isLessThan(1e-13);
        assertThat(charging.largestError(t -> 0)).isCloseTo(charging.vAt(100), within(1e-9));
    }

    @Test
    void a_potential_between_samples_is_interpolated() {
        assertThat(charging.vAt(10.05)).isCloseTo((charging.vAt(10) + charging.vAt(10.1)) / 2, within(1e-12));
        assertThatThrownBy(() -> charging.vAt(101)).hasMessage("run.vAt must be between 0 and 100 ms, but was 101.0.");
    }

    @Test
    void overshoots_are_what_the_reset_throws_away() {
        var zero = neuron().reset(ZERO).inject(12).dt(1).run(100);
        var linear = neuron().reset(LINEAR).inject(12).dt(1).run(100);
        assertThat(zero.overshoots()).hasSameSizeAs(zero.spikes().times());
        for (int k = 0; k < linear.overshoots().length; k++)
            assertThat(linear.vAt(linear.spikes().at(k))).isCloseTo(linear.overshoots()[k], within(1e-12));
        for (double over : zero.overshoots()) assertThat(over).isBetween(0.0, 12.0);
    }

    @Test
    void a_gallery_names_its_panels_by_the_verb_that_differs_or_as_told() {
        var weak = neuron().inject(1).run(50);
        var strong = neuron().inject(2).run(80);
        var told = gallery(2, weak.named("silent"), strong.named("firing"));
        assertThat(gallery(2, weak, strong).panels())
                .extracting(Panel::title)
                .containsExactly("inject(1)", "inject(2)");
        assertThat(told.panels()).extracting(Panel::title).containsExactly("silent", "firing");
        assertThat(told.columns()).isEqualTo(2);
        assertThat(told.altText()).contains("silent", "firing");
        assertThat(strong.named("firing").provenance()).isEqualTo(strong.provenance());
    }

    @Test
    void spikes_can_be_looked_at_without_the_onset() {
        var spikes = neuron().inject(3).run(1000).spikes();
        var later = spikes.between(500, 1000);
        assertThat(later.count()).isLessThan(spikes.count());
        assertThat(later.rate()).isCloseTo(spikes.rate(), within(3.0));
        assertThat(spikes.between(0, 10_000).rate()).isEqualTo(spikes.rate());
        assertThat(later.at(0)).isGreaterThan(500);
        assertThatThrownBy(() -> later.at(1000))
                .hasMessageContaining("spikes.at must be between 0 and 70, but was 1000");
        assertThatThrownBy(() -> spikes.between(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_slow_neuron_gets_time_to_show_its_rate() {
        var slow = neuron().cm(100);
        double[] measured = slow.fI(new double[] {1, 2, 3}).y();
        assertThat(measured[0]).isZero();
        assertThat(measured[1]).isCloseTo(slow.exactRate(2), within(1e-3));
        assertThat(measured[2]).isCloseTo(slow.exactRate(3), within(1e-3));
        assertThat(slow.fI(range(0, 3, 0.5)).against("exact", slow::exactRate).largestError())
                .isLessThan(1e-3);
    }

    @Test
    void a_law_that_has_no_value_is_no_perfect_score() {
        var curve = neuron().fI(range(0, 3, 1));
        assertThat(curve.against("none", i -> Double.NaN).largestError()).isNaN();
        assertThat(curve.against("zero", i -> 0).largestError()).isGreaterThan(100);
    }

    @Test
    void what_is_saved_is_csv_and_nothing_that_only_looks_like_it() {
        assertThatThrownBy(() -> charging.save("x.xlsx"))
                .hasMessage("run.save needs a name that ends in .csv, but was \"x.xlsx\".");
        assertThatThrownBy(() -> charging.spikes().at(0)).hasMessage("spikes.at(0): there are no spikes.");
        assertThatThrownBy(() -> neuron().fI(new double[0]))
                .hasMessage("neuron.fI needs at least 1 current, but has 0.");
    }

    @Test
    void ranges_read_as_they_are_typed() {
        assertThat(range(0, 1, 0.1)).containsExactly(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
        assertThat(range(-80, 80, 2)).hasSize(81).endsWith(80);
        assertThat(linspace(0, 0.1, 4)).endsWith(0.1);
        assertThat(logspace(0.1, 300, 40)).startsWith(0.1).endsWith(300).isSorted();
        assertThat(range(0, 1, Math.PI / 10)).hasSize(4);
    }

    @Test
    void a_run_of_spikes_alone_saves_its_spikes(@TempDir Path folder) throws IOException {
        var file = neuron().inject(3)
                .record(SPIKES)
                .run(30)
                .save(folder.resolve("s.csv").toString());
        assertThat(Files.readString(file)).startsWith("spike_ms,isi_ms\n7.0,\n14.0,7.0\n");
    }

    @Test
    void curves_of_ones_own_can_be_stacked() {
        double[] f = {1, 10, 100};
        var amplitude = curve("frequency", "Hz", f, "amplitude", "mV", new double[] {10, 5, 1})
                .logX();
        var phase = curve("frequency", "Hz", f, "phase", "°", new double[] {0, -45, -80})
                .logX();
        assertThat(stack(amplitude, phase).altText()).contains("amplitude").contains("phase");
        assertThatThrownBy(() -> overlay(amplitude, phase))
                .hasMessage(
                        "overlay needs curves of one kind, but has amplitude (mV) over frequency (Hz) and phase (°) over"
                                + " frequency (Hz).");
    }
}
