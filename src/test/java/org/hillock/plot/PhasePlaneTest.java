package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import javax.imageio.ImageIO;
import org.hillock.record.Axis;
import org.hillock.record.Bifurcation;
import org.hillock.record.FixedPoint;
import org.hillock.record.PhasePlane;
import org.hillock.record.Series;
import org.hillock.record.VectorField;
import org.hillock.record.VectorField.Window;
import org.junit.jupiter.api.Test;

class PhasePlaneTest {
    private static final Axis X = Axis.linear("x", "");
    private static final Window WINDOW = new Window(-1, 1, -2, 2);
    private static final double[] ENDS = {-1, 1};
    private static final PhasePlane PLANE = new PhasePlane(
            "plane",
            X,
            Axis.linear("y", ""),
            new VectorField(WINDOW, 2, 1, new double[] {1, Double.NaN}, new double[] {0, 0}),
            List.of(new Series("x′ = 0", ENDS, ENDS, false), new Series("y′ = 0", ENDS, new double[2], false)),
            List.of(
                    new FixedPoint(-0.5, 0, -1, 0.1),
                    new FixedPoint(0, 0, 1, -1),
                    new FixedPoint(0.25, 0, 1, 0.1),
                    new FixedPoint(0.5, 0, -3, 0.1)),
            List.of(new Series("path", ENDS, new double[] {9, 9}, false)));

    @Test
    void nullclines_paths_and_each_kind_of_fixed_point_are_named() {
        var figure = Charts.phasePlane(PLANE);
        assertThat(figure.panels().get(0).marks())
                .extracting(Mark::name)
                .containsExactly("", "x′ = 0", "y′ = 0", "path", "stable node", "saddle", "unstable node");
        assertThat(figure.altText())
                .startsWith("Y over x -1 to 1; curves: x′ = 0, y′ = 0, path,")
                .contains("stable node at -0.5000, 0.000, saddle at 0.000, 0.000");
    }

    @Test
    void the_window_is_shown_and_not_what_a_path_makes_of_it() {
        var panel = Charts.phasePlane(PLANE).panels().get(0);
        assertThat(panel.xShown()).isEqualTo(new Range(-1, 1));
        assertThat(panel.yShown()).isEqualTo(new Range(-2, 2));
    }

    @Test
    void stable_points_are_full_saddles_half_and_unstable_ones_open() {
        assertThat(Charts.phasePlane(PLANE).panels().get(0).marks())
                .filteredOn(PointMark.class::isInstance)
                .extracting(m -> ((PointMark) m).shape())
                .containsExactly(PointMark.Shape.FULL, PointMark.Shape.HALF, PointMark.Shape.OPEN);
    }

    @Test
    void every_colour_of_the_legend_is_seen_in_the_image() throws IOException {
        var figure = Charts.phasePlane(PLANE);
        var image = ImageIO.read(new ByteArrayInputStream(figure.png()));
        var seen = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) seen.add(image.getRGB(x, y) & 0xFFFFFF);
        for (var mark : figure.panels().get(0).marks())
            if (!mark.name().isEmpty()) assertThat(seen).contains(Theme.LIGHT.colour(mark.ink()));
    }

    @Test
    void a_plane_where_nothing_moves_is_drawn() {
        var still = new VectorField(WINDOW, 2, 1, new double[2], new double[2]);
        var plane = new PhasePlane("", X, X, still, List.of(), List.of(), List.of());
        assertThat(Charts.phasePlane(plane).png()).isNotEmpty();
        assertThat(Charts.phasePlane(plane).altText()).endsWith("no fixed point");
    }

    @Test
    void unstable_branches_are_dashed_and_all_extremes_are_points() {
        var none = new Series("minima", new double[0], new double[0], false);
        var many = new Series("maxima", new double[5000], new double[5000], false);
        var branches = List.of(
                new Bifurcation.Branch(new Series("stable", ENDS, ENDS, false), true),
                new Bifurcation.Branch(new Series("unstable", ENDS, ENDS, false), false));
        var diagram = new Bifurcation("", X, X, none, many, branches);
        var marks = Charts.bifurcation(diagram).panels().get(0).marks();
        assertThat(marks)
                .filteredOn(m -> m.ink().dashed())
                .extracting(Mark::name)
                .containsExactly("unstable");
        assertThat(marks)
                .filteredOn(PointMark.class::isInstance)
                .extracting(m -> ((PointMark) m).points().size())
                .containsExactly(0, 5000);
    }
}
