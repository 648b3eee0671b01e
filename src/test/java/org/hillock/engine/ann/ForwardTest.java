package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.junit.jupiter.api.Test;

class ForwardTest {

    @Test
    void a_dense_layer_is_the_weighted_sum_and_the_bias() {
        var net = new Networks(1);
        var dense = net.dense(3, 2);
        var output = Forward.of(net.then(dense).on(Shape.of(3))).output(new float[] {1, -2, 0.5f});
        for (int j = 0; j < 2; j++) {
            var w = dense.weights();
            double expected = (double) dense.bias().at(j) + w.at(3 * j) - 2.0 * w.at(3 * j + 1) + 0.5 * w.at(3 * j + 2);
            assertThat(output[j]).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void a_relu_cuts_below_0_and_above_its_ceiling() {
        var net = new Networks(1).then(new Relu(6)).on(Shape.of(3));
        assertThat(Forward.of(net).output(new float[] {-1, 5, 7})).containsExactly(0, 5, 6);
    }

    @Test
    void the_kernels_of_all_cores_agree_with_the_equations_in_every_layer() {
        for (long seed = 0; seed < 5; seed++)
            for (var net : List.of(
                    Networks.layered(seed, () -> Networks.RELU, 70, 130, 65, 3),
                    Networks.pictures(seed, () -> Networks.RELU),
                    Networks.scaled(seed, () -> new Relu(1)))) agree(net, seed);
    }

    private static void agree(TrainedNetwork net, long seed) {
        var examples = Networks.examples(11, net.input().size(), seed);
        var forward = Forward.of(net);
        Activations.of(net)
                .each(
                        examples,
                        (example, layer, values) -> {
                            var one = new float[examples.size()];
                            examples.read(example, one);
                            var expected = forward.activations(one)[layer];
                            assertThat(values).hasSize(expected.length);
                            for (int i = 0; i < values.length; i++)
                                assertThat((double) values[i]).isCloseTo(expected[i], within(2e-5));
                        },
                        Progress.NONE);
        var answers = Activations.of(net).answers(examples, Progress.NONE, 1);
        for (int k = 0; k < answers.length; k++) {
            var one = new float[examples.size()];
            examples.read(k, one);
            assertThat(answers[k]).isEqualTo(forward.answer(one));
        }
    }

    @Test
    void spiking_neurons_are_refused() {
        var net = Networks.layered(1, () -> Networks.perfect(true, 0), 3, 4, 2);
        assertThatThrownBy(() -> Forward.of(net))
                .hasMessage(
                        "layer layer1 (SpikingNeurons) spikes, so it gives nothing at once. Write toSpiking().classify(images, 64).");
    }
}
