package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hillock.model.Variable;
import org.hillock.record.PopulationTrace;
import org.hillock.record.Rasters;
import org.hillock.record.SpikeRaster;
import org.hillock.record.TimeAxis;
import org.junit.jupiter.api.Test;

class NetworkChartsTest {
    private static final int BLUE = 0x0072B2;
    private static final SpikeRaster NOISE = Rasters.poisson(100, 1000, t -> 20, 1);

    private static SpikeRaster many(int neurons) {
        return Rasters.poisson(neurons, 100, t -> 20, 2);
    }

    /** How much of a rectangle, given in shares of the image, has exactly this colour. */
    private static double share(Figure figure, int rgb, double left, double right, double top, double bottom) {
        var image = figure.image();
        int count = 0;
        int all = 0;
        for (int y = (int) (top * image.getHeight()); y < bottom * image.getHeight(); y++)
            for (int x = (int) (left * image.getWidth()); x < right * image.getWidth(); x++, all++)
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) count++;
        return count / (double) all;
    }

    @Test
    void few_neurons_are_all_shown_and_of_many_the_header_says_how_many() {
        assertThat(NetworkCharts.raster(List.of(NOISE)).panels().get(0).title()).isEqualTo("100 neurons");
        assertThat(NetworkCharts.raster(List.of(NOISE.first(50)))
                        .panels()
                        .get(0)
                        .title())
                .isEqualTo("50 of 100 neurons");
        var figure = NetworkCharts.raster(List.of(many(80_000)));
        assertThat(figure.panels().get(0).title()).isEqualTo("80,000 neurons, 1 in 7 shown");
    }

    @Test
    void the_same_share_of_each_population_is_shown() {
        var figure = NetworkCharts.raster(List.of(many(80_000), many(200)));
        var marks = figure.panels().get(0).marks();
        assertThat(marks).extracting(m -> ((RasterMark) m).every()).containsOnly(7);
        assertThat(((RasterMark) marks.get(1)).rows()).isEqualTo(29);
    }

    @Test
    void populations_stand_in_their_order_from_the_top_with_room_for_every_name() {
        var panel = NetworkCharts.raster(List.of(many(20), many(9000), many(20)))
                .panels()
                .get(0);
        var bands = panel.marks().stream().map(m -> (RasterMark) m).toList();
        for (int p = 0; p < 3; p++) {
            assertThat(bands.get(p).high() - bands.get(p).low()).isGreaterThanOrEqualTo(40);
            assertThat(panel.yPlaces().get(p).at())
                    .isBetween(bands.get(p).low(), bands.get(p).high());
            if (p > 0)
                assertThat(bands.get(p).high()).isLessThan(bands.get(p - 1).low());
        }
    }

    @Test
    void a_spike_is_drawn_where_and_only_where_it_is() {
        var burst = Rasters.of(
                "exc", 100, IntStream.range(450, 550).mapToLong(k -> k).toArray());
        var figure = NetworkCharts.raster(List.of(burst));
        // The plot begins at about 9 % and ends at 97 % of the width: the burst is around 53 %.
        assertThat(share(figure, BLUE, 0.50, 0.56, 0.05, 0.6)).isGreaterThan(0.01);
        assertThat(share(figure, BLUE, 0.2, 0.45, 0.05, 0.6)).isZero();
        assertThat(share(figure, BLUE, 0.6, 0.95, 0.05, 0.6)).isZero();
    }

    @Test
    void where_spikes_crowd_the_raster_is_darker_and_nowhere_full() {
        var dense = Rasters.poisson(400, 4000, t -> t < 2000 ? 100 : 400, 3);
        var figure = NetworkCharts.raster(List.of(dense)).size(800, 400);
        assertThat(lightness(figure, 0.2, 0.45)).isGreaterThan(lightness(figure, 0.6, 0.9) + 20);
        assertThat(lightness(figure, 0.6, 0.9)).isGreaterThan(80);
    }

    private static double lightness(Figure figure, double left, double right) {
        var image = figure.image();
        double sum = 0;
        int all = 0;
        for (int y = image.getHeight() / 5; y < image.getHeight() / 2; y++)
            for (int x = (int) (left * image.getWidth()); x < right * image.getWidth(); x++, all++)
                sum += image.getRGB(x, y) >> 16 & 0xFF;
        return sum / all;
    }

    @Test
    void up_to_three_populations_have_rates_of_their_own_and_more_their_mean() {
        var three = NetworkCharts.raster(List.of(many(20), many(30), many(40)))
                .panels()
                .get(1);
        assertThat(three.marks()).hasSize(3);
        var four = NetworkCharts.raster(List.of(many(20), many(30), many(40), many(50)))
                .panels()
                .get(1);
        assertThat(four.marks()).hasSize(1);
        assertThat(four.title()).startsWith("mean of all, bins of ");
        var line = ((LineMark) four.marks().get(0)).points();
        double mean =
                IntStream.range(0, line.size()).mapToDouble(line::y).average().orElseThrow();
        double spikes = many(20).count() + many(30).count() + many(40).count() + many(50).count();
        assertThat(mean).isCloseTo(spikes / 140 / 0.1, within(1e-9));
    }

    @Test
    void a_figure_says_what_it_shows() {
        assertThat(NetworkCharts.raster(List.of(NOISE, NOISE)).altText())
                .startsWith(
                        "Neurons and rate (Hz) over 0–1000 ms; from the top: exc, exc; curves: exc; panels: 200 neurons,")
                .endsWith(" spikes");
        assertThat(NetworkCharts.rates(List.of(NOISE), "published", 20).altText())
                .contains("; exc 20");
    }

    @Test
    void a_box_spans_the_quartiles() {
        var values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
        values[0] = Double.NaN; // a neuron without a measure
        var box = BoxMark.of(0, 0.5, values, Ink.line(0));
        assertThat(box.median()).isEqualTo(50.5);
        assertThat(box.lower()).isEqualTo(25.75);
        assertThat(box.upper()).isEqualTo(75.25);
        assertThat(box.low()).isCloseTo(5.95, within(1e-12));
        assertThat(box.mean()).isEqualTo(50.5);
        assertThat(BoxMark.of(0, 1, new double[] {7}, Ink.line(0)).upper()).isEqualTo(7);
        assertThat(BoxMark.of(0, 1, new double[0], Ink.line(0))
                        .yExtent(new Range(0, 1), false)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void published_rates_stand_beside_the_boxes() {
        var figure = NetworkCharts.rates(List.of(NOISE, NOISE), "published", 18, 22);
        var marks = figure.panels().get(0).marks();
        var published = (PointMark) marks.get(marks.size() - 1);
        assertThat(published.name()).isEqualTo("published");
        assertThat(published.points().y(1)).isEqualTo(22);
        assertThat(figure.panels().get(0).yShown().low()).isZero();
        assertThatThrownBy(() -> NetworkCharts.rates(List.of(NOISE, NOISE), "published", 18))
                .hasMessage("rates needs one published value for each of 2 populations, but has 1.");
    }

    @Test
    void every_figure_is_drawn_for_one_population_on_white_and_for_eight_on_black() {
        for (int populations : new int[] {1, 8}) {
            var rasters = Collections.nCopies(populations, NOISE);
            for (var figure : List.of(
                    NetworkCharts.raster(rasters),
                    NetworkCharts.measures(rasters),
                    NetworkCharts.spectrum(rasters, 250),
                    NetworkCharts.correlations(rasters, 5)))
                assertThat((populations == 1 ? figure : figure.dark()).png()).isNotEmpty();
        }
    }

    @Test
    void nothing_fired_is_drawn_as_nothing() {
        var silent = Rasters.of("exc", 100, new long[0], new long[0]);
        assertThat(share(NetworkCharts.raster(List.of(silent)), BLUE, 0.12, 0.95, 0.05, 0.6))
                .isZero();
        assertThat(NetworkCharts.measures(List.of(silent)).png()).isNotEmpty();
        assertThat(NetworkCharts.spectrum(List.of(silent), 50).png()).isNotEmpty();
        assertThatThrownBy(() -> NetworkCharts.raster(List.of()))
                .hasMessage("A raster needs the spikes of at least one population. Record some.");
    }

    @Test
    void the_spectrum_of_independent_neurons_lies_on_that_of_poisson_processes() {
        var figure = NetworkCharts.spectrum(List.of(Rasters.poisson(100, 20_000, t -> 20, 4)), 250);
        var line = ((LineMark) figure.panels().get(0).marks().get(0)).points();
        double mean =
                IntStream.range(1, line.size()).mapToDouble(line::y).average().orElseThrow();
        assertThat(mean).isCloseTo(1, within(0.03));
    }

    @Test
    void traces_of_neurons_share_their_axes_and_a_map_has_them_all() {
        var values = IntStream.range(0, 40).asDoubleStream().toArray();
        var trace = new PopulationTrace("exc", 0, Variable.V, 5, 4, new TimeAxis(0, 1, 10), values);
        var panels = NetworkCharts.traces(trace, Optional.empty(), 5, 8).panels();
        assertThat(panels).extracting(Panel::title).containsExactly("exc 5", "exc 8");
        assertThat(panels.get(0).yShown()).isEqualTo(panels.get(1).yShown());
        assertThat(((LineMark) panels.get(1).marks().get(0)).points().y(9)).isEqualTo(39);
        assertThat(NetworkCharts.heatMap(trace).altText()).contains("colours: V (mV) 0–39");
    }
}
