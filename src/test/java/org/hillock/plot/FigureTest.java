package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.hillock.record.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final Axis TIME = Axis.linear("time", "ms");

    /** Device-pixel columns in which a colour stands, within the rows given. */
    private static TreeSet<Integer> columns(BufferedImage image, int rgb, int fromRow, int toRow) {
        var found = new TreeSet<Integer>();
        for (int y = fromRow; y < toRow; y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) found.add(x);
        return found;
    }

    @Test
    void plot_areas_below_one_another_have_the_same_x_pixels() {
        var spikes = new SpikeMark("", new double[] {0.4, 37.3, 99.6}, new double[] {0, 0, 0}, 1, Ink.SPIKE);
        var wide = new SpikeMark("", spikes.times(), spikes.foot(), 123456.5, Ink.SPIKE);
        var figure = Figure.stack(List.of(
                        Panel.of("", TIME, Axis.linear("a", ""), List.of(spikes)),
                        Panel.of("", TIME, Axis.linear("long name", "mV"), List.of(wide))))
                .xRange(0, 100)
                .size(777, 500);
        var image = figure.image();
        int red = Theme.LIGHT.colour(Ink.SPIKE);
        var above = columns(image, red, 0, 450);
        var below = columns(image, red, 550, 1000);
        assertThat(above).hasSizeGreaterThanOrEqualTo(3).isEqualTo(below);
        int axis = Theme.LIGHT.axis();
        assertThat(columns(image, axis, 100, 101)).isEqualTo(columns(image, axis, 700, 701));
    }

    @Test
    void spikes_have_their_own_colour_above_the_threshold() {
        for (var theme : Theme.values()) {
            var figure = Charts.trace(Sample.lif(2, 0.1, 100)).theme(theme);
            var marked = columns(figure.image(), theme.colour(Ink.SPIKE), 0, 960);
            long groups = marked.stream().filter(x -> !marked.contains(x - 1)).count();
            assertThat(groups).isEqualTo(Sample.lif(2, 0.1, 100).spikes().count());
        }
    }

    @Test
    void a_low_panel_shows_its_line_too() {
        for (int height : new int[] {150, 240, 320}) {
            var figure = Charts.trace(Sample.lif(1, 0.1, 50)).size(800, height);
            int current =
                    Theme.LIGHT.colour(figure.panels().get(1).marks().get(0).ink());
            assertThat(columns(figure.image(), current, 0, 2 * height))
                    .as("height " + height)
                    .hasSizeGreaterThan(1000);
        }
    }

    @Test
    void a_png_has_two_device_pixels_to_each_px() throws IOException {
        var png = Charts.trace(Sample.lif(1, 0.1, 50)).size(640, 360).png();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
    }

    @Test
    void verbs_leave_the_figure_as_it_was() {
        var figure = Charts.trace(Sample.lif(1, 0.1, 50));
        var before = figure.toString();
        figure.title("other").dark().size(300, 300).xRange(1, 2).yRange(1, 2);
        assertThat(figure.toString()).isEqualTo(before);
        assertThat(figure.theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void the_alternative_text_says_what_over_what_and_how_many_spikes() {
        assertThat(Charts.trace(Sample.lif(2, 0.1, 100)).altText())
                .isEqualTo("Membrane potential V (mV) and injected current I (nA) over 0–100 ms; 6 spikes");
        assertThat(Charts.trace(Sample.lif(2, 0.1, 100)).title("Cell").toString())
                .startsWith("Figure \"Cell\", 800 × 480 px\nMembrane potential V (mV)");
    }

    @Test
    void sizes_and_ranges_that_cannot_be_drawn_are_refused() {
        var figure = Charts.trace(Sample.lif(1, 0.1, 50));
        assertThatThrownBy(() -> figure.size(-5, 300))
                .hasMessage("figure.width must be between 100 and 10000 px, but was -5.");
        assertThatThrownBy(() -> figure.size(500, 10_001))
                .hasMessage("figure.height must be between 100 and 10000 px, but was 10001.");
        assertThatThrownBy(() -> figure.xRange(5, 5))
                .hasMessage("figure.xRange must go from a lower to a higher number, but was 5.0 to 5.0.");
        assertThatThrownBy(() -> figure.yRange(0, Double.NaN))
                .hasMessage("figure.yRange must go from a lower to a higher number, but was 0.0 to NaN.");
        assertThatThrownBy(() -> figure.logX().xRange(0, 5))
                .hasMessage("figure.xRange must begin above 0 on a logarithmic axis, but was 0.0 to 5.0.");
    }

    @Test
    void a_file_is_written_as_its_name_ends(@TempDir Path folder) throws IOException {
        var figure = Charts.trace(Sample.lif(1, 0.1, 50));
        var png = figure.save(folder.resolve("a.png").toString());
        assertThat(ImageIO.read(png.toFile())).isNotNull();
        var svg = figure.save(folder.resolve("a.SVG").toString());
        assertThat(Files.readString(svg)).contains("<svg").contains("</svg>");
        var pdf = Files.readString(figure.save(folder.resolve("a.pdf").toString()), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-").contains("/MediaBox [0 0 600");
        assertThatThrownBy(() -> figure.save("out.gif"))
                .hasMessage("figure.save needs a name that ends in .png, .svg or .pdf, but was \"out.gif\".");
        assertThatThrownBy(() -> figure.save(folder.resolve("no/a.png").toString()))
                .hasMessage("figure.save: there is no folder "
                        + folder.resolve("no").toAbsolutePath() + ". Make it first, or save to another one.");
    }

    @Test
    void an_error_of_rounding_size_can_be_drawn() {
        var run = Sample.lif(1, 0.1, 50);
        var exact = run.traces().get(0).toArray();
        for (int k = 0; k < exact.length; k++) exact[k] += 1e-16 * (k % 3);
        assertThat(Charts.traceAgainst(run, "exact", exact).png()).isNotEmpty();
        var tiny = new LineMark("", Points.of(new double[] {0, 1, 2}, new double[] {0, 3e-320, 1e-300}), Ink.line(0));
        assertThat(Figure.of(Panel.of("", TIME, TIME, List.of(tiny))).png()).isNotEmpty();
        var huge = new LineMark("", Points.of(new double[] {-1e300, 1e300}, new double[] {0, 1e200}), Ink.line(0));
        assertThat(Figure.of(Panel.of("", TIME, TIME, List.of(huge))).png()).isNotEmpty();
    }

    @Test
    void axes_without_anything_to_show_are_drawn() {
        var nothing = Panel.of(
                "", TIME, TIME, List.of(new LineMark("", Points.of(new double[0], new double[0]), Ink.line(0))));
        assertThat(Figure.of(nothing).png()).isNotEmpty();
        assertThat(Figure.of(nothing).logX().logY().png()).isNotEmpty();
        var gaps = new LineMark(
                "", Points.of(new double[] {0, 1}, new double[] {Double.NaN, Double.POSITIVE_INFINITY}), Ink.line(0));
        assertThat(Figure.of(nothing.with(gaps)).png()).isNotEmpty();
        assertThat(Charts.trace(Sample.lif(2, 0.1, 100)).logX().logY().png()).isNotEmpty();
    }

    @Test
    void the_smallest_figure_can_be_painted() {
        assertThat(Charts.trace(Sample.lif(2, 0.1, 100)).size(100, 100).png()).isNotEmpty();
    }

    @Test
    void charts_can_be_changed_by_those_who_know_xchart() {
        var charts = Charts.trace(Sample.lif(2, 0.1, 100)).charts();
        assertThat(charts).hasSize(2);
        charts.get(0).getSeriesCollection().forEach(s -> s.setLineColor(java.awt.Color.MAGENTA));
        var image = new BufferedImage(800, 300, BufferedImage.TYPE_INT_RGB);
        charts.get(0).paint(image.createGraphics(), 800, 300);
        assertThat(columns(image, 0xFF00FF, 0, 300)).isNotEmpty();
    }
}
