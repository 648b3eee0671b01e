package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hillock.record.Axis;
import org.hillock.record.HeatMap;
import org.junit.jupiter.api.Test;

class HeatMapTest {
    private static final Axis X = Axis.linear("tau", "ms");
    private static final Axis Y = Axis.linear("sd", "nA");
    private static final HeatMap MAP = new HeatMap(
            "map", X, new double[] {1, 2}, Y, new double[] {10, 20, 40}, Axis.linear("cv", ""), new double[][] {
                {0, 0.5, 1}, {Double.NaN, 1, 0}
            });

    @Test
    void colours_become_steadily_lighter() {
        double before = -1;
        for (double share = 0; share <= 1; share += 0.01) {
            double lightness = lightness(ColourScale.VIRIDIS.rgb(share));
            assertThat(lightness).isGreaterThan(before);
            // From 15 to 91 in a hundred steps: none is twice as large as the mean.
            if (before >= 0) assertThat(lightness - before).isLessThan(1.5);
            before = lightness;
        }
        assertThat(ColourScale.VIRIDIS.rgb(-3)).isEqualTo(0x440154);
        assertThat(ColourScale.VIRIDIS.rgb(7)).isEqualTo(0xFDE725);
    }

    /** L* of CIELAB. */
    private static double lightness(int rgb) {
        double y = 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    @Test
    void cells_reach_half_way_to_their_neighbours() {
        var mark = new HeatMark(MAP, new Range(0, 1));
        assertThat(mark.xEdges()).containsExactly(0.5, 1.5, 2.5);
        assertThat(mark.yEdges()).containsExactly(5, 15, 30, 50);
    }

    @Test
    void every_cell_has_its_colour_and_a_gap_none() {
        var figure = Charts.heatMap(MAP).title("");
        assertThat(share(figure, ColourScale.VIRIDIS.rgb(0))).isBetween(0.1, 0.3);
        assertThat(share(figure, ColourScale.VIRIDIS.rgb(1))).isBetween(0.1, 0.3);
        assertThat(share(figure, ColourScale.VIRIDIS.rgb(0.5))).isBetween(0.05, 0.2);
    }

    private static double share(Figure figure, int rgb) {
        var image = figure.image();
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) count++;
        return count / (double) (image.getWidth() * image.getHeight());
    }

    @Test
    void maps_of_one_quantity_share_their_colours() {
        var other = new HeatMap(
                "other", X, new double[] {1}, Y, new double[] {1}, Axis.linear("cv", ""), new double[][] {{5}});
        var panels = Charts.heatMaps(List.of(MAP, other)).panels();
        assertThat(panels)
                .extracting(p -> ((HeatMark) p.marks().get(0)).shown())
                .containsOnly(new Range(0, 5));
    }

    @Test
    void a_map_of_nothing_but_gaps_is_drawn() {
        var empty = new HeatMap("empty", X, new double[] {1}, Y, new double[] {1}, Y, new double[][] {{Double.NaN}});
        assertThat(Charts.heatMap(empty).png()).isNotEmpty();
    }

    @Test
    void values_that_do_not_fit_the_axes_are_refused() {
        assertThatThrownBy(() -> new HeatMap("", X, new double[] {2, 1}, Y, new double[] {1}, Y, new double[2][1]))
                .hasMessage("heatMap.tau must ascend, but 1.0 follows 2.0.");
        assertThatThrownBy(() -> new HeatMap("", X, new double[] {1}, Y, new double[] {1}, Y, new double[2][1]))
                .hasMessage("heatMap needs one row for each of 1 x values, but has 2.");
        assertThatThrownBy(() -> new HeatMap("", X, new double[] {1}, Y, new double[] {1}, Y, new double[1][3]))
                .hasMessage("heatMap needs one value for each of 1 y values, but has 3.");
    }
}
