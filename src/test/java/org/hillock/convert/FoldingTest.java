package org.hillock.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;
import org.hillock.engine.ann.Forward;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final Relu RELU = new Relu(Double.POSITIVE_INFINITY);
    private final Random random = new Random(5);

    private Tensor tensor(int... sizes) {
        var values = new float[Arrays.stream(sizes).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
        return Tensor.of(values, sizes);
    }

    private ChannelScale scale(int channels) {
        return new ChannelScale(tensor(channels), tensor(channels));
    }

    private Dense dense(int inputs, int outputs) {
        return new Dense(tensor(outputs, inputs), tensor(outputs));
    }

    private Convolution convolution(int inputs, int outputs, int groups, int padding) {
        return new Convolution(
                tensor(outputs, inputs / groups, 3, 3), tensor(outputs), Window.square(3, 1, padding), groups);
    }

    private static TrainedNetwork chain(Shape input, Operation... operations) {
        var layers = new ArrayList<Layer>();
        for (var o : operations) layers.add(new Layer("l" + layers.size(), o, List.of(layers.size() - 1)));
        return TrainedNetwork.of(input, layers);
    }

    /** It computes the same. */
    private List<String> folded(TrainedNetwork network) {
        var folded = Folding.fold(network);
        for (int k = 0; k < 5; k++) {
            var example = new float[network.input().size()];
            for (int i = 0; i < example.length; i++) example[i] = random.nextFloat();
            assertThat(Forward.of(folded).output(example))
                    .containsExactly(Forward.of(network).output(example), within(1e-4));
        }
        return folded.layers().stream().map(Layer::name).toList();
    }

    @Test
    void a_chain_after_weights_goes_into_them() {
        assertThat(folded(chain(Shape.of(5), dense(5, 4), scale(4), scale(1), RELU, dense(4, 3), scale(3))))
                .containsExactly("l0", "l3", "l4");
        assertThat(folded(chain(new Shape(2, 6, 6), convolution(2, 4, 2, 1), scale(4), RELU)))
                .containsExactly("l0", "l2");
    }

    @Test
    void what_lies_before_weights_goes_into_them() {
        assertThat(folded(chain(Shape.of(5), dense(5, 5), RELU, scale(5), dense(5, 3))))
                .containsExactly("l0", "l1", "l3");
        assertThat(folded(chain(new Shape(2, 6, 6), scale(2), scale(1), convolution(2, 4, 2, 0))))
                .containsExactly("l2");
    }

    @Test
    void a_row_made_of_pictures_lets_a_scale_through() {
        assertThat(folded(chain(new Shape(2, 3, 3), scale(2), new Flatten(), dense(18, 3))))
                .containsExactly("l1", "l2");
    }

    @Test
    void a_shift_stays_before_a_convolution_with_padding_and_a_factor_does_not() {
        var padded = convolution(2, 4, 1, 1);
        assertThat(folded(chain(new Shape(2, 6, 6), scale(2), padded))).containsExactly("l0", "l1");
        var factor = new ChannelScale(tensor(2), Tensor.zeros(2));
        assertThat(folded(chain(new Shape(2, 6, 6), factor, padded))).containsExactly("l1");
    }

    @Test
    void what_others_read_too_stays() {
        var layers = List.of(
                new Layer("a", dense(4, 4), List.of(Layer.PICTURE)),
                new Layer("b", scale(4), List.of(0)),
                new Layer("c", dense(4, 4), List.of(1)),
                new Layer("d", new Sum(), List.of(0, 1, 2)));
        assertThat(folded(TrainedNetwork.of(Shape.of(4), layers))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void folding_twice_is_folding_once() {
        var once = Folding.fold(chain(Shape.of(5), scale(5), dense(5, 4), scale(4), RELU, scale(4), dense(4, 2)));
        assertThat(Folding.fold(once).layers()).isEqualTo(once.layers());
    }
}
