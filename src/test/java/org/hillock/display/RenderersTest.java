package org.hillock.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hillock.model.Card;
import org.hillock.model.Described;
import org.hillock.plot.Charts;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.Sample;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.QuickChart;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class RenderersTest {
    private static byte[] png(Rendering rendering) {
        return Base64.getDecoder().decode(rendering.content().getOrDefault(Rendering.PNG, ""));
    }

    @Test
    void a_figure_is_a_png_at_half_its_device_pixels_with_alternative_text() {
        var figure = Charts.trace(Sample.lif(2, 0.1, 100)).size(600, 300);
        var rendering = Renderers.render(figure);
        assertThat(png(rendering)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(rendering.plain()).isEqualTo(figure.toString());
        assertThat(rendering.metadata().get(Rendering.PNG))
                .isEqualTo(Map.of("width", 600, "height", 300, "alt", figure.altText()));
    }

    @Test
    void a_run_is_its_figure_over_its_summary() {
        var run = new Drawn() {
            @Override
            public Figure plot() {
                return Charts.trace(Sample.lif(2, 0.1, 100));
            }

            @Override
            public String summary() {
                return "6 spikes in <100> ms";
            }
        };
        var rendering = Renderers.render(run);
        assertThat(rendering.plain()).isEqualTo("6 spikes in <100> ms");
        assertThat(rendering.content().get(Rendering.HTML))
                .startsWith("<img src=\"data:image/png;base64,")
                .contains("alt=\"Membrane potential V (mV) and injected current I (nA) over 0–100 ms; 6 spikes\"")
                .endsWith("<div>6 spikes in &lt;100&gt; ms</div>");
        assertThat(rendering.content().keySet()).containsExactly(Rendering.PNG, Rendering.HTML, Rendering.PLAIN);
    }

    @Test
    void charts_of_xchart_and_images_are_pngs() {
        var chart = QuickChart.getChart("Title", "x", "y", "s", new double[] {1, 2}, new double[] {3, 4});
        assertThat(png(Renderers.render(chart))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(Renderers.render(chart).plain()).isEqualTo("Chart: Title");
        var image = Renderers.render(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB));
        assertThat(image.plain()).isEqualTo("Image, 30 × 20 px");
        assertThat(png(image)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void a_table_is_escaped_and_its_numbers_stand_right() {
        var table = Table.create(
                "<b>",
                StringColumn.create("a<b", "<script>", "\"&\""),
                DoubleColumn.create("v", 0.1 + 0.2, Double.NaN));
        var rendering = Renderers.render(table);
        var html = rendering.content().getOrDefault(Rendering.HTML, "");
        assertThat(html)
                .contains(
                        "&lt;script&gt;",
                        "&quot;&amp;&quot;",
                        "a&lt;b",
                        "text-align:right\">0.3</td>",
                        "2 rows × 2 columns")
                .doesNotContain("<script>", "<b><b>");
        assertThat(rendering.plain()).contains("<script>");
    }

    @Test
    void a_whole_number_in_a_table_is_shown_whole() {
        var table = Table.create("counts", DoubleColumn.create("n", 298_880_941, -2e14, 1e16, 1.23456789));
        var html = Renderers.render(table).content().getOrDefault(Rendering.HTML, "");
        assertThat(html).contains(">298880941<", ">-200000000000000<", ">1E+16<", ">1.234568<");
    }

    @Test
    void a_long_table_shows_its_first_ten_and_last_five_rows() {
        var table = Table.create(
                "long", IntColumn.create("n", IntStream.range(1000, 2000).toArray()));
        var html = Renderers.render(table).content().getOrDefault(Rendering.HTML, "");
        assertThat(html)
                .contains(">1000<", ">1009<", ">1995<", ">1999<", "1000 rows × 1 column")
                .doesNotContain(">1010<", ">1994<");
        assertThat(Renderers.render(table).plain().lines().count()).isLessThan(30);
    }

    @Test
    void a_description_shows_equation_parameters_and_derived_values() {
        Described described = () -> new Card(
                "Leaky <neuron>",
                List.of("tau dV/dt = -V + Rm I"),
                List.of(new Card.Entry("Rm", "membrane resistance", "10.0", "MΩ")),
                List.of(new Card.Entry("tau", "time constant", "10.0", "ms"), new Card.Entry("g", "gain", "2.0", "")));
        var rendering = Renderers.render(described);
        assertThat(rendering.plain()).isEqualTo("""
                Leaky <neuron>
                  tau dV/dt = -V + Rm I
                  Rm   membrane resistance  10.0 MΩ
                  tau  time constant        10.0 ms
                  g    gain                  2.0""");
        assertThat(rendering.content().get(Rendering.HTML))
                .contains("Leaky &lt;neuron&gt;", "membrane resistance", "MΩ");
    }

    @Test
    void arrays_say_their_type_length_and_first_values() {
        assertThat(Renderers.render(new double[] {0, 0.5}).plain()).isEqualTo("double[2] {0.0, 0.5}");
        assertThat(Renderers.render(new int[1001]).plain()).isEqualTo("int[1001] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, …}");
        assertThat(Renderers.render(new double[][] {{1}, null}).plain())
                .isEqualTo("double[2][] {double[1] {1.0}, null}");
        assertThat(Renderers.render(new String[] {"a", null}).plain()).isEqualTo("String[2] {a, null}");
    }

    @Test
    void anything_else_is_its_text() {
        assertThat(Renderers.render(null).plain()).isEqualTo("null");
        assertThat(Renderers.render(2).content()).containsExactly(Map.entry(Rendering.PLAIN, "2"));
        assertThat(Renderers.render(Map.of("a", List.of(1, 2))).plain()).isEqualTo("{a=[1, 2]}");
    }

    @Test
    void without_a_screen_a_picture_is_written_and_its_place_printed() {
        var out = new ByteArrayOutputStream();
        var figure = Charts.trace(Sample.lif(2, 0.1, 100));
        Viewer.show(Renderers.render(figure), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Figure")
                .containsPattern("Written to .*hillock-.*\\.png");
    }
}
