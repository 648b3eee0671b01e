package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hillock.record.NetworkDiagram.Node;
import org.junit.jupiter.api.Test;

class ConnectionMatrixTest {
    private static final List<Node> NODES = List.of(new Node("exc", 4), new Node("inh", 2));

    /** Neuron k of exc to neuron k mod 2 of inh, with weight k + 1; inh 0 to all of exc, with weight −3. */
    private static final Synapses SYNAPSES = new Synapses() {
        @Override
        public List<Node> populations() {
            return NODES;
        }

        @Override
        public void forEach(Visitor visitor) {
            for (int k = 0; k < 4; k++) visitor.synapse(0, k, 1, k % 2, k + 1);
            for (int k = 0; k < 4; k++) visitor.synapse(1, 0, 0, k, -3);
        }
    };

    @Test
    void with_room_for_all_each_pair_has_a_cell() {
        var matrix = ConnectionMatrix.density(SYNAPSES, 6);
        assertThat(matrix.side()).isEqualTo(6);
        assertThat(matrix.at(1, 5)).isEqualTo(1);
        assertThat(matrix.at(1, 4)).isZero();
        assertThat(matrix.at(4, 2)).isEqualTo(1);
    }

    @Test
    void a_coarse_cell_has_the_share_of_pairs_that_are_joined() {
        var matrix = ConnectionMatrix.density(SYNAPSES, 3);
        assertThat(matrix.cells(0)).isEqualTo(2);
        assertThat(matrix.cells(1)).isEqualTo(1);
        assertThat(matrix.at(0, 2)).isEqualTo(0.5); // 2 synapses of 2 · 2 pairs
        assertThat(matrix.at(2, 0)).isEqualTo(0.5);
        assertThat(matrix.at(0, 1)).isZero();
    }

    @Test
    void one_cell_asked_for_is_one_for_each_population() {
        var matrix = ConnectionMatrix.density(SYNAPSES, 1);
        assertThat(matrix.side()).isEqualTo(2);
        assertThat(matrix.at(0, 1)).isEqualTo(0.5);
        assertThat(matrix.at(1, 0)).isEqualTo(0.5);
        assertThat(matrix.at(0, 0)).isZero();
        assertThat(matrix.quantity().label()).isEqualTo("synapses per pair");
    }

    @Test
    void degrees_count_both_ends_of_every_synapse() {
        var degrees = Degrees.of(SYNAPSES);
        assertThat(degrees.out(0)).containsExactly(1, 1, 1, 1);
        assertThat(degrees.in(0)).containsExactly(1, 1, 1, 1);
        assertThat(degrees.out(1)).containsExactly(4, 0);
        assertThat(degrees.in(1)).containsExactly(2, 2);
    }

    @Test
    void all_weights_are_in_their_histogram() {
        var histogram = Histogram.weights(SYNAPSES, "mV", 7);
        assertThat(histogram.from()).isEqualTo(-3);
        assertThat(histogram.width()).isCloseTo(1, within(1e-12));
        assertThat(histogram.counts()).containsExactly(4, 0, 0, 0, 1, 1, 2);
        assertThat(histogram.axis().label()).isEqualTo("weight (mV)");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> ConnectionMatrix.density(SYNAPSES, 0))
                .hasMessage("matrix.cells must be between 1 and 5000, but was 0.");
        var wrong = List.of(new NetworkDiagram.Edge(0, 2, 5, NetworkDiagram.Effect.EXCITATORY));
        assertThatThrownBy(() -> new NetworkDiagram(NODES, wrong))
                .hasMessage("diagram: the projection from 0 to 2 needs populations between 0 and 1.");
    }
}
