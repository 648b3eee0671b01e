package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.convert.format.OnnxBytes.attribute;
import static org.hillock.convert.format.OnnxBytes.integers;
import static org.hillock.convert.format.OnnxBytes.message;
import static org.hillock.convert.format.OnnxBytes.model;
import static org.hillock.convert.format.OnnxBytes.node;
import static org.hillock.convert.format.OnnxBytes.ones;
import static org.hillock.convert.format.OnnxBytes.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxRefusalsTest {
    private static final long[] ROW = {0, 4}, PICTURE = {0, 1, 4, 4};
    private static final byte[][] NONE = {};

    @TempDir
    Path folder;

    Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("net.onnx");
    }

    @Test
    void a_file_that_is_none_is_named() throws IOException {
        assertThatThrownBy(() -> Onnx.read(file)).hasMessage("onnx: there is no file " + file + ".");
        refused(
                "PK\3\4 not a model".getBytes(),
                "holds no field of a message at byte 3: it is damaged, or in another format."
                        + " It seems to be a zip archive, as PyTorch's .pt and Keras' .keras are."
                        + " Networks are read from ONNX: torch.onnx.export(network, image, \"net.onnx\").");
        refused(new byte[0], "is not an ONNX model: it has no version or no graph.");
        var whole = Files.readAllBytes(Fixtures.file("digits-mlp.onnx"));
        refused(Arrays.copyOf(whole, 5000), "announces 7755 bytes at byte 24, but 4976 follow.");
    }

    @Test
    void other_nonlinearities_are_refused_with_what_to_put_in_their_place() throws IOException {
        refused(
                one(node("LeakyRelu", "act", "x", "y")),
                "node act (LeakyRelu): is not supported."
                        + " A rate of spikes follows a ReLU, with a ceiling if need be: put it in its place and train again.");
        refused(
                one(node("LSTM", "rec", "x", "y")),
                "node rec (LSTM): is not supported. Only feed-forward networks without conditions can be converted.");
        refused(
                one(node("Clip", "act", "x", "y", attribute("min", -1f), attribute("max", 1f))),
                "node act (Clip): clips to -1.0 … 1.0, but only a ReLU can spike: from 0 to something above.");
        refused(
                one(node("QLinearConv", "q", "x", "y")),
                "node q (QLinearConv): is not supported. Export the network in float32, without quantisation.");
    }

    @Test
    void graphs_that_cannot_be_followed_are_refused() throws IOException {
        refused(
                model(13, ROW, NONE, node("Add", "a", "x b", "y"), node("Relu", "r", "y", "b")),
                "node a (Add): takes \"b\", which nothing before it gives: the nodes go round in a circle, or are not in order.");
        refused(
                model(13, ROW, NONE, node("Mul", "m", "x x", "y")),
                "node m (Mul): takes two signals, but one must be numbers in the file. Of two signals only the sum is supported.");
        refused(
                model(13, new long[] {0, 1, 0, 0}, NONE, node("Relu", "r", "x", "y")),
                "has an input x of ? × 1 × ? × ?, but its sizes must be known: N × C × H × W or N × F, where N alone may be open.");
        refused(
                model(5, ROW, NONE, node("Relu", "r", "x", "y")),
                "is written in version 5 of ONNX's operators, but must be in version 7 or later. Export it with opset_version=17.");
    }

    @Test
    void branches_side_by_side_are_followed_as_far_as_they_can_be() throws IOException {
        var both = node("Concat", "c", "x x", "b", attribute("axis", 1));
        refused(
                one(node("Concat", "c", "x x", "y", attribute("axis", 1))),
                "gives \"y\", which is not what its last layer computes.");
        refused(
                model(13, ROW, NONE, both, node("Tanh", "t", "b", "y")),
                "node t (Tanh): takes branches side by side, which is supported only for what works on each channel, and for weights.");
        refused(
                model(13, ROW, new byte[][] {ones("w", 7, 3)}, both, node("MatMul", "m", "b w", "y")),
                "node m (MatMul): has no weights for the 8 channels of branches side by side.");
        refused(
                model(13, PICTURE, NONE, node("Concat", "c", "x x", "y", attribute("axis", 2))),
                "node c (Concat): puts something else than channels of branches side by side, which is not supported.");
        refused(
                model(
                        13,
                        PICTURE,
                        new byte[][] {ones("w", 2, 1, 3, 3)},
                        node("Conv", "v", "x w", "a"),
                        node("Concat", "c", "x a", "y", attribute("axis", 1))),
                "node c (Concat): puts 2 × 2 × 2 beside 1 × 4 × 4, but all but the channels must be the same.");
    }

    @Test
    void branches_of_branches_of_branches_have_an_end() throws IOException {
        var nodes = new byte[20][];
        for (int k = 0; k < nodes.length; k++) {
            var from = k == 0 ? "x" : "b" + k;
            nodes[k] = node("Concat", "c" + k, from + " " + from, "b" + (k + 1), attribute("axis", 1));
        }
        nodes[19] = node("Concat", "c19", "b19 b19", "y", attribute("axis", 1));
        refused(model(13, ROW, NONE, nodes), "node c8 (Concat): puts 512 branches side by side, but 256 are the most.");
    }

    @Test
    void shapes_that_do_not_fit_are_refused_by_the_node() throws IOException {
        refused(
                model(13, ROW, new byte[][] {ones("w", 3, 2)}, node("MatMul", "fc", "x w", "y")),
                "node fc (MatMul): has weights for 3 inputs, but gets 4 (4).");
        refused(
                model(13, new long[] {0, 1, 9}, new byte[][] {ones("w", 2, 1, 3)}, node("Conv", "c", "x w", "y")),
                "node c (Conv): gets 1 × 9 for each example, but works on channels × rows × columns."
                        + " What runs along one dimension only is not supported: make that a picture with one row.");
        refused(
                model(
                        13,
                        PICTURE,
                        new byte[][] {ones("w", 2, 1, 3, 3)},
                        node("Conv", "c", "x w", "y", integers("strides", 0, 1))),
                "node c (Conv): strides must be between 1 and 1048576, but was 0.");
    }

    @Test
    void pools_that_see_nothing_are_refused() throws IOException {
        refused(
                model(
                        13,
                        PICTURE,
                        NONE,
                        node("MaxPool", "p", "x", "y", integers("kernel_shape", 2, 2), integers("pads", 2, 0, 0, 0))),
                "node p (MaxPool): has a place where its window sees nothing of 1 × 4 × 4: it reaches too far over the edge.");
        refused(
                model(13, PICTURE, NONE, node("MaxPool", "p", "x", "y", integers("kernel_shape", 5, 5))),
                "node p (MaxPool): a window of 5 × 5 does not fit into 1 × 4 × 4.");
    }

    @Test
    void tensors_that_lie_are_refused_before_they_take_memory() throws IOException {
        refused(
                model(
                        13,
                        ROW,
                        new byte[][] {tensor("w", new float[8], 1_000_000, 1_000_000)},
                        node("MatMul", "fc", "x w", "y")),
                "tensor w at byte 35 announces 1000000 × 1000000 values, but may have 1073741824 at most, and no negative size.");
        refused(
                model(13, ROW, new byte[][] {tensor("w", new float[7], 4, 2)}, node("MatMul", "fc", "x w", "y")),
                "tensor w at byte 35 is 4 × 2 of F32 and needs 32 bytes, but has 28.");
        refused(
                model(
                        13,
                        ROW,
                        new byte[][] {tensor("w", new float[] {1, Float.NaN, 2, 3}, 4, 1)},
                        node("MatMul", "fc", "x w", "y")),
                "node fc (MatMul): Value 1 of a tensor of 1 × 4 must be a finite number, but was NaN.");
    }

    @Test
    void sizes_without_end_are_refused() throws IOException {
        var many = new long[1000];
        Arrays.fill(many, 1);
        refused(
                model(13, ROW, new byte[][] {tensor("w", new float[1], many)}, node("Squeeze", "s", "w", "y")),
                "tensor w at byte 34 announces 1000 sizes, but may have 16 at most.");
        var inputs = "w" + " w".repeat(64);
        refused(
                model(
                        13,
                        ROW,
                        new byte[][] {tensor("w", new float[64], 64)},
                        node("Concat", "c", inputs, "s"),
                        node("Reshape", "r", "x s", "y")),
                "node c (Concat): computes with numbers of 128, which is supported for sizes only.");
    }

    @Test
    void numbers_in_other_files_must_lie_beside_the_model() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(folder.resolve("secret"), new byte[16]);
        Files.write(inside.resolve("weights"), new byte[12]);
        file = inside.resolve("net.onnx");
        refused(
                elsewhere("../secret", "0"),
                "tensor w at byte 35 lies in the file \"../secret\", which is not in the folder of the model.");
        refused(
                elsewhere("none", "0"),
                "tensor w at byte 35 lies in another file, \"none\", which is not there."
                        + " Put it beside the model, or export with external_data=False.");
        refused(
                elsewhere("weights", "8"),
                "tensor w at byte 35 lies in the bytes 8 to 24 of weights, which has 12 bytes.");
    }

    @Test
    void what_does_nothing_leaves_no_layer() throws IOException {
        Files.write(
                file,
                model(
                        13,
                        PICTURE,
                        NONE,
                        node("Identity", "i", "x", "a"),
                        node("Dropout", "d", "a", "b"),
                        node("Relu", "r", "b", "c"),
                        node("Softmax", "s", "c", "y")));
        var network = Onnx.read(file);
        assertThat(network.layers()).hasSize(1);
        assertThat(network.layers().get(0).title()).isEqualTo("r (Relu)");
    }

    private static byte[] elsewhere(String place, String offset) {
        var tensor = message(
                1,
                4,
                1,
                1,
                2,
                1,
                8,
                "w",
                14,
                1,
                13,
                message(1, "location", 2, place),
                13,
                message(1, "offset", 2, offset),
                13,
                message(1, "length", 2, "16"));
        return model(13, ROW, new byte[][] {tensor}, node("MatMul", "fc", "x w", "y"));
    }

    private static byte[] one(byte[] node) {
        return model(13, ROW, NONE, node);
    }

    private void refused(byte[] bytes, String why) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> Onnx.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("onnx: " + file + ": " + why)
                .hasNoCause();
    }
}
