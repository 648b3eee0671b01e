package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.hillock.record.Axis;
import org.hillock.record.CurveSet;
import org.hillock.record.Histogram;
import org.hillock.record.Recording;
import org.hillock.record.Series;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static Series series(String name, boolean reference) {
        return new Series(name, new double[] {1, 2, 3}, new double[] {1, 4, 9}, reference);
    }

    @Test
    void a_trace_has_the_potential_above_and_the_current_below_on_one_time_axis() {
        var panels = Charts.trace(Sample.lif(2, 0.1, 100)).panels();
        assertThat(panels)
                .extracting(p -> p.y().label())
                .containsExactly("membrane potential V (mV)", "injected current I (nA)");
        assertThat(panels).extracting(Panel::xShown).containsOnly(new Range(0, 100));
    }

    @Test
    void the_drawn_line_reaches_each_peak_and_the_samples_are_untouched() {
        var run = Sample.lif(2, 0.1, 100);
        var before = run.traces().get(0).toArray();
        var line = (LineMark) Charts.trace(run).panels().get(0).marks().get(2);
        assertThat(line.points().size()).isEqualTo(before.length + run.spikes().count());
        assertThat(line.yExtent(new Range(0, 100), false).high())
                .isEqualTo(Arrays.stream(run.peaks()).max().orElseThrow());
        assertThat(run.traces().get(0).toArray()).isEqualTo(before);
    }

    @Test
    void spikes_stand_well_above_the_threshold() {
        var run = Sample.lif(2, 0.1, 100);
        var spikes = (SpikeMark) Charts.trace(run).panels().get(0).marks().get(1);
        assertThat(spikes.top()).isGreaterThan(20);
        assertThat(spikes.foot()).isEqualTo(run.peaks());
    }

    @Test
    void a_run_that_recorded_only_spikes_shows_them() {
        var run = Sample.lif(2, 0.1, 100);
        var bare = new Recording(List.of(), run.spikes(), run.peaks(), 15, 100, true, run.provenance());
        assertThat(Charts.trace(bare).altText()).isEqualTo("Spikes over 0–100 ms; 6 spikes");
        assertThat(Charts.trace(bare).png()).isNotEmpty();
    }

    @Test
    void compared_runs_share_their_axes_and_are_named() {
        var figure = Charts.compare(List.of("ZERO", "LINEAR"), List.of(Sample.lif(2, 1, 50), Sample.lif(4, 1, 60)));
        assertThat(figure.panels()).extracting(Panel::title).containsExactly("ZERO", "LINEAR");
        assertThat(figure.panels().get(0).yShown())
                .isEqualTo(figure.panels().get(1).yShown());
        assertThat(figure.panels().get(0).xShown())
                .isEqualTo(figure.panels().get(1).xShown());
        assertThatThrownBy(() -> Charts.compare(List.of("ZERO"), List.of()))
                .hasMessage("compare needs one name for each run, but had 1 names and 0 runs.");
    }

    @Test
    void references_are_drawn_dashed_on_top_of_the_measured() {
        var curves = new CurveSet(
                "f",
                Axis.log("x", "nA"),
                Axis.linear("y", "Hz"),
                List.of(series("theory", true), series("measured", false)));
        var figure = Charts.curves(curves);
        assertThat(figure.panels().get(0).marks()).extracting(Mark::name).containsExactly("measured", "theory");
        assertThat(figure.panels().get(0).marks())
                .extracting(m -> m.ink().dashed())
                .containsExactly(false, true);
        assertThat(figure.altText()).isEqualTo("Y (Hz) over x 1–3 nA; curves: measured, theory");
    }

    @Test
    void a_single_curve_needs_no_legend() {
        var curves = new CurveSet("f", Axis.linear("x", ""), Axis.linear("y", ""), List.of(series("only", false)));
        assertThat(Charts.curves(curves).panels().get(0).marks())
                .extracting(Mark::name)
                .containsExactly("");
    }

    @Test
    void bars_stand_on_zero() {
        var histogram = Histogram.of("ISI", Axis.linear("interval", "ms"), new double[] {1, 2, 2, 3, 9}, 4);
        var figure = Charts.histogram(histogram);
        assertThat(figure.panels().get(0).yShown().low()).isZero();
        assertThat(figure.altText()).isEqualTo("Count over interval 1–9 ms; 5 values in 4 bins");
    }

    @Test
    void the_error_below_is_potential_minus_closed_form() {
        var run = Sample.lif(1, 0.1, 50);
        var exact = run.traces().get(0).toArray();
        exact[100] -= 0.5;
        var error = (LineMark)
                Charts.traceAgainst(run, "exact", exact).panels().get(1).marks().get(0);
        assertThat(error.points().y(100)).isEqualTo(0.5);
        assertThatThrownBy(() -> Charts.traceAgainst(run, "exact", new double[3]))
                .hasMessage("The closed form must have one value for each of the 501 samples of V, but had 3.");
        var bare = new Recording(List.of(), run.spikes(), run.peaks(), 15, 50, true, run.provenance());
        assertThatThrownBy(() -> Charts.traceAgainst(bare, "exact", exact))
                .hasMessage("The run did not record V, so there is nothing to compare. Add .record(V).");
    }

    @Test
    void a_million_points_make_a_picture_of_ordinary_size() {
        var run = Sample.lif(1.7, 0.001, 1000);
        assertThat(run.traces().get(0).size()).isEqualTo(1_000_001);
        assertThat(Charts.trace(run).png().length).isBetween(10_000, 300_000);
    }
}
