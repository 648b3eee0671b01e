package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hillock.ann.Layer;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digits-mlp",
                "digits-mlp-external",
                "digits-cnn",
                "digits-cnn-new",
                "digits-residual",
                "digits-pools",
                "digits-sides",
                "digits-sides-new",
                "digits-pools-new",
                "digits-sklearn",
                "digits-sklearn-scaled",
                "channels-last",
                "old-words"
            })
    void gives_what_onnxruntime_gives_to_1e_5(String name) throws IOException {
        Fixtures.assertSameOutputs(Onnx.read(Fixtures.file(name + ".onnx")), name);
    }

    @Test
    void scales_are_folded_where_they_can_be() {
        assertThat(titles(Onnx.read(Fixtures.file("digits-cnn.onnx"))))
                .isEqualTo("/0/Conv (Convolution), /1/AveragePool (AveragePool), /2/BatchNormalization (ChannelScale),"
                        + " /3/Relu (Relu), /4/Conv (Convolution), /5/Relu (Relu), /7/Flatten (Flatten), /8/Gemm (Dense),"
                        + " /10/Relu (Relu), /11/Gemm (Dense)");
        assertThat(titles(Onnx.read(Fixtures.file("digits-sklearn.onnx"))))
                .isEqualTo("MatMul (Dense), Relu (Relu), MatMul1 (Dense)");
    }

    @Test
    void a_relu_in_two_halves_is_one() throws IOException {
        var relu = Onnx.read(Fixtures.file("channels-last.onnx")).layers().stream()
                .map(Layer::operation)
                .filter(Relu.class::isInstance)
                .toList();
        assertThat(relu).containsExactly(new Relu(0.5), new Relu(Double.POSITIVE_INFINITY));
    }

    @Test
    void networks_for_mnist_have_their_shapes() {
        var mlp = Onnx.read(Fixtures.file("mnist-mlp.onnx"));
        var cnn = Onnx.read(Fixtures.file("mnist-cnn.onnx"));
        var max = Onnx.read(Fixtures.file("mnist-cnn-max.onnx"));
        assertThat(mlp.parameters()).isEqualTo(235_146);
        assertThat(cnn.parameters()).isEqualTo(46_730);
        assertThat(max.parameters()).isEqualTo(15_882);
        assertThat(titles(mlp))
                .isEqualTo("node_Reshape_7 (Flatten), node_linear (Dense), node_relu (Relu), node_linear_1 (Dense),"
                        + " node_relu_1 (Relu), node_linear_2 (Dense)");
        assertThat(mlp.input()).hasToString("1 × 28 × 28");
        assertThat(cnn.input()).hasToString("1 × 28 × 28");
    }

    private static String titles(TrainedNetwork network) {
        return String.join(", ", network.layers().stream().map(Layer::title).toList());
    }
}
