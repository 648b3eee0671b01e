package org.hillock.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.record.Axis;
import org.hillock.record.ConnectionMatrix;
import org.hillock.record.Degrees;
import org.hillock.record.HeatMap;
import org.hillock.record.NetworkDiagram;
import org.hillock.record.NetworkDiagram.Edge;
import org.hillock.record.NetworkDiagram.Effect;
import org.hillock.record.NetworkDiagram.Node;
import org.hillock.record.Synapses;
import org.junit.jupiter.api.Test;

class ConnectionChartsTest {
    private static final List<Node> NODES = List.of(new Node("exc", 30), new Node("inh", 10));

    /** Each exc to inh 0, each inh to exc 0. */
    private static final Synapses SYNAPSES = new Synapses() {
        @Override
        public List<Node> populations() {
            return NODES;
        }

        @Override
        public void forEach(Visitor visitor) {
            for (int k = 0; k < 30; k++) visitor.synapse(0, k, 1, 0, 0.1);
            for (int k = 0; k < 10; k++) visitor.synapse(1, k, 0, 0, -0.5);
        }
    };

    private static NetworkDiagram ring(int populations) {
        var nodes = IntStream.range(0, populations)
                .mapToObj(p -> new Node("p" + p, 100 + 1000 * p))
                .toList();
        var edges = new ArrayList<Edge>();
        for (int a = 0; a < populations; a++)
            for (int b = 0; b < populations; b++) edges.add(new Edge(a, b, 1000 * (a + 1), Effect.values()[a % 3]));
        return new NetworkDiagram(nodes, edges);
    }

    @Test
    void a_matrix_has_its_first_target_on_top_and_its_first_source_on_the_left() {
        var figure = ConnectionCharts.matrix(ConnectionMatrix.density(SYNAPSES, 40));
        var heat = (HeatMark) figure.panels().get(0).marks().get(0);
        assertThat(heat.map().at(0, 39 - 30)).isEqualTo(1); // exc 0 to inh 0, the 31st row from the top
        assertThat(heat.map().at(35, 39)).isEqualTo(1); // inh 5 to exc 0
        assertThat(figure.panels().get(0).yPlaces()).extracting(Place::at).containsExactly(-15.0, -35.0);
    }

    @Test
    void weights_of_both_signs_have_white_at_zero() {
        var neurons = Axis.linear("neuron", "");
        var mark = HeatMark.signed(new HeatMap(
                "",
                neurons,
                new double[] {0, 1},
                neurons,
                new double[] {0},
                Axis.linear("weight", "mV"),
                new double[][] {{-0.5}, {0.2}}));
        assertThat(mark.shown()).isEqualTo(new Range(-0.5, 0.5));
        assertThat(mark.colour(0).getRGB() & 0xFFFFFF).isEqualTo(0xF7F7F7);
    }

    @Test
    void a_coarse_matrix_has_its_numbers_in_it() {
        var marks = ConnectionCharts.matrix(ConnectionMatrix.density(SYNAPSES, 1))
                .panels()
                .get(0)
                .marks();
        var numbers = (NumberMark) marks.get(1);
        assertThat(numbers.text(-0.5)).isEqualTo("−0.5");
        assertThat(numbers.text(0.12345)).isEqualTo("0.12");
        assertThat(numbers.text(1e-6)).isEqualTo("0");
    }

    @Test
    void degrees_have_bins_of_whole_numbers_and_every_neuron_in_one() {
        var panels = ConnectionCharts.degrees(Degrees.of(SYNAPSES)).panels();
        assertThat(panels)
                .extracting(Panel::title)
                .containsExactly("exc, mean 0.3333", "exc, mean 1.000", "inh, mean 3.000", "inh, mean 1.000");
        var bars = (BarMark) panels.get(2).marks().get(0);
        assertThat(bars.from()).isEqualTo(-0.5);
        assertThat(bars.width()).isEqualTo(1);
        assertThat(bars.heights()).hasSize(31).startsWith(9).endsWith(1);
    }

    @Test
    void circles_of_a_diagram_neither_touch_nor_leave_it() {
        var room = new Rectangle2D.Double(10, 40, 780, 590);
        for (int n = 1; n <= 10; n++) {
            var layout = new DiagramLayout(ring(n), room);
            for (int a = 0; a < n; a++) {
                var at = layout.middle(a);
                double r = layout.radius(a);
                assertThat(room.contains(at.getX() - r, at.getY() - r, 2 * r, 2 * r))
                        .isTrue();
                for (int b = 0; b < a; b++)
                    assertThat(at.distance(layout.middle(b))).isGreaterThan(r + layout.radius(b) + 10);
            }
        }
    }

    @Test
    void the_width_of_a_line_goes_with_its_synapses() {
        var layout = new DiagramLayout(ring(3), new Rectangle2D.Double(0, 0, 800, 600));
        double one = layout.width(new Edge(0, 0, 1000, Effect.EXCITATORY));
        double two = layout.width(new Edge(0, 0, 2000, Effect.EXCITATORY));
        double three = layout.width(new Edge(0, 0, 3000, Effect.EXCITATORY));
        assertThat(three - two).isCloseTo(two - one, within(1e-12)).isPositive();
    }

    @Test
    void a_diagram_names_what_is_in_it() {
        var figure = ConnectionCharts.diagram(ring(2));
        assertThat(figure.altText()).isEqualTo("Diagram of p0, p1; 1,200 neurons, 6,000 synapses");
        assertThat(figure.panels().get(0).marks())
                .extracting(Mark::name)
                .containsExactly("excitatory", "inhibitory", "");
        for (int n : new int[] {1, 2, 8})
            assertThat(ConnectionCharts.diagram(ring(n)).dark().png()).isNotEmpty();
        var alone = new NetworkDiagram(List.of(new Node("cells", 5)), List.of());
        assertThat(ConnectionCharts.diagram(alone).png()).isNotEmpty();
    }

    @Test
    void figures_of_networks_are_also_svg() {
        assertThat(ConnectionCharts.diagram(ring(2)).svg())
                .contains("excitatory")
                .contains(">p1<");
    }

    @Test
    void a_long_name_is_cut_on_an_axis() {
        assertThat(new Place("a population with a long name", 0, Ink.REFERENCE).text())
                .isEqualTo("a population wi…");
        var long2 = List.of(new Node("x".repeat(40), 2), new Node("y", 1));
        var synapses = new Synapses() {
            @Override
            public List<Node> populations() {
                return long2;
            }

            @Override
            public void forEach(Visitor visitor) {
                visitor.synapse(0, 0, 1, 0, 1);
            }
        };
        assertThat(ConnectionCharts.matrix(ConnectionMatrix.density(synapses, 3))
                        .png())
                .isNotEmpty();
    }
}
