package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.convert.format.OnnxBytes.attribute;
import static org.hillock.convert.format.OnnxBytes.integers;
import static org.hillock.convert.format.OnnxBytes.model;
import static org.hillock.convert.format.OnnxBytes.node;
import static org.hillock.convert.format.OnnxBytes.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hillock.engine.ann.Forward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single operators against what their specification gives by hand. */
class OnnxOperatorsTest {
    private static final long[] ROW = {0, 2}, LINE = {0, 1, 1, 4}, CHANNELS = {1, 2, 1, 2};
    private static final float[] ONE_TO_FOUR = {1, 2, 3, 4};

    @TempDir
    Path folder;

    private double[] output(long[] sizes, float[] x, byte[][] tensors, byte[]... nodes) throws IOException {
        var file = folder.resolve("net.onnx");
        Files.write(file, model(13, sizes, tensors, nodes));
        return Forward.of(Onnx.read(file)).output(x);
    }

    private static byte[][] tensors(byte[]... all) {
        return all;
    }

    private static byte[] matrix() {
        return tensor("w", ONE_TO_FOUR, 2, 2);
    }

    @Test
    void gemm_scales_its_product_and_what_it_adds() throws IOException {
        var c = tensor("c", new float[] {10}, 1);
        var alpha = attribute("alpha", 0.5f);
        var beta = attribute("beta", 2f);
        assertThat(output(
                        ROW,
                        new float[] {1, 2},
                        tensors(matrix(), c),
                        node("Gemm", "g", "x w c", "y", alpha, beta, attribute("transB", 1))))
                .containsExactly(22.5, 25.5);
        assertThat(output(ROW, new float[] {1, 2}, tensors(matrix(), c), node("Gemm", "g", "x w c", "y", alpha, beta)))
                .containsExactly(23.5, 25);
        assertThat(output(ROW, new float[] {1, 2}, tensors(matrix()), node("Gemm", "g", "x w", "y")))
                .containsExactly(7, 10);
        var each = tensor("c", new float[] {10, 20}, 1, 2);
        assertThat(output(ROW, new float[] {1, 2}, tensors(matrix(), each), node("Gemm", "g", "x w c", "y")))
                .containsExactly(17, 30);
    }

    @Test
    void gemm_cannot_add_another_number_to_each_example() {
        var c = tensor("c", new float[] {10, 20}, 2, 1);
        assertThatThrownBy(() -> output(ROW, new float[] {1, 2}, tensors(matrix(), c), node("Gemm", "g", "x w c", "y")))
                .hasMessageEndingWith("node g (Gemm): adds 2 × 1, which is not the same for all examples.");
    }

    @Test
    void a_bias_is_added_from_either_side() throws IOException {
        var b = tensor("b", new float[] {10, 20}, 2);
        for (var inputs : new String[] {"m b", "b m"})
            assertThat(output(
                            ROW,
                            new float[] {1, 2},
                            tensors(matrix(), b),
                            node("MatMul", "mm", "x w", "m"),
                            node("Add", "add", inputs, "y")))
                    .containsExactly(17, 30);
        for (var sizes : new long[][] {{2, 1, 1}, {1, 2, 1, 1}})
            assertThat(output(
                            CHANNELS,
                            ONE_TO_FOUR,
                            tensors(tensor("b", new float[] {10, 20}, sizes)),
                            node("Add", "add", "b x", "y")))
                    .containsExactly(11, 12, 23, 24);
    }

    @Test
    void numbers_in_the_file_are_transposed_as_said() throws IOException {
        assertThat(output(
                        ROW,
                        new float[] {1, 2},
                        tensors(matrix()),
                        node("Transpose", "t", "w", "v", integers("perm", 0, 1)),
                        node("MatMul", "mm", "x v", "y")))
                .containsExactly(7, 10);
        assertThat(output(
                        ROW,
                        new float[] {1, 2},
                        tensors(matrix()),
                        node("Transpose", "t", "w", "v"),
                        node("MatMul", "mm", "x v", "y")))
                .containsExactly(5, 11);
    }

    @Test
    void the_odd_pixel_of_padding_lies_where_it_is_said() throws IOException {
        var w = tensor("w", new float[] {1, 10}, 1, 1, 1, 2);
        assertThat(output(
                        LINE,
                        ONE_TO_FOUR,
                        tensors(w),
                        node("Conv", "c", "x w", "y", attribute("auto_pad", "SAME_LOWER"))))
                .containsExactly(10, 21, 32, 43);
        assertThat(output(
                        LINE,
                        ONE_TO_FOUR,
                        tensors(w),
                        node("Conv", "c", "x w", "y", attribute("auto_pad", "SAME_UPPER"))))
                .containsExactly(21, 32, 43, 4);
    }

    @Test
    void means_of_windows_count_what_they_are_said_to_count() throws IOException {
        var kernel = integers("kernel_shape", 1, 3);
        assertThat(output(
                        LINE,
                        ONE_TO_FOUR,
                        tensors(),
                        node(
                                "AveragePool",
                                "p",
                                "x",
                                "y",
                                kernel,
                                integers("strides", 1, 2),
                                attribute("ceil_mode", 1))))
                .containsExactly(2, 3.5);
        var pads = integers("pads", 0, 1, 0, 1);
        var strides = integers("strides", 1, 3);
        assertThat(output(LINE, ONE_TO_FOUR, tensors(), node("AveragePool", "p", "x", "y", kernel, pads, strides)))
                .containsExactly(1.5, 3.5);
        assertThat(output(
                        LINE,
                        ONE_TO_FOUR,
                        tensors(),
                        node("AveragePool", "p", "x", "y", kernel, pads, strides, attribute("count_include_pad", 1))))
                .containsExactly(new double[] {1, 7 / 3.0}, within(1e-6));
    }

    @Test
    void a_clip_without_an_upper_limit_is_a_relu() throws IOException {
        assertThat(output(
                        ROW,
                        new float[] {-1, 200},
                        tensors(tensor("low", new float[] {0})),
                        node("Clip", "c", "x low", "y")))
                .containsExactly(0, 200);
    }

    @Test
    void a_batch_is_normalised_with_its_epsilon() throws IOException {
        assertThat(output(
                        CHANNELS,
                        ONE_TO_FOUR,
                        tensors(
                                tensor("g", new float[] {2, 4}, 2),
                                tensor("b", new float[] {1, 0}, 2),
                                tensor("m", new float[] {3, 1}, 2),
                                tensor("v", new float[] {3, 15}, 2)),
                        node("BatchNormalization", "bn", "x g b m v", "y", attribute("epsilon", 1f))))
                .containsExactly(-1, 0, 2, 3);
    }

    @Test
    void rows_are_made_of_pictures_in_all_the_ways_of_saying_it() throws IOException {
        var w = tensor("w", new float[] {1, 0, 0, 1, 0, 0, 0, 0}, 4, 2);
        var last = node("MatMul", "mm", "r w", "y");
        for (var flatten : new byte[][] {
            node("Flatten", "f", "x", "r"),
            node("Flatten", "f", "x", "r", attribute("axis", -3)),
            node("Reshape", "f", "x s", "r")
        })
            for (var sizes : new float[][] {{0, -1}, {-1, 4}, {1, 4}})
                assertThat(output(CHANNELS, ONE_TO_FOUR, tensors(w, tensor("s", sizes, 2)), flatten, last))
                        .containsExactly(1, 2);
    }

    @Test
    void one_number_through_a_sigmoid_tells_two_classes_apart() throws IOException {
        var w = tensor("w", new float[] {1, 1}, 2, 1);
        var one = tensor("one", new float[] {1}, 1);
        var product = node("MatMul", "mm", "x w", "z");
        assertThat(output(ROW, new float[] {1, 2}, tensors(w), product, node("Sigmoid", "s", "z", "y")))
                .containsExactly(0, 3);
        assertThat(output(
                        ROW,
                        new float[] {1, -2},
                        tensors(w, one),
                        product,
                        node("Sigmoid", "s", "z", "p"),
                        node("Sub", "sub", "one p", "q"),
                        node("Concat", "c", "q p", "both"),
                        node("ArgMax", "a", "both", "y")))
                .containsExactly(0, -1);
        assertThat(output(
                        ROW,
                        new float[] {1, 2},
                        tensors(matrix()),
                        node("MatMul", "mm", "x w", "z"),
                        node("Sigmoid", "s", "z", "y")))
                .containsExactly(7, 10);
    }

    @Test
    void the_larger_of_a_signal_and_nothing_is_a_relu() throws IOException {
        var zero = tensor("zero", new float[2], 2);
        var most = tensor("most", new float[] {6}, 1);
        assertThat(output(ROW, new float[] {-1, 9}, tensors(zero), node("Max", "m", "zero x", "y")))
                .containsExactly(0, 9);
        assertThat(output(
                        ROW,
                        new float[] {-1, 9},
                        tensors(zero, most),
                        node("Max", "m", "x zero", "r"),
                        node("Min", "c", "most r", "y")))
                .containsExactly(0, 6);
        assertThatThrownBy(() -> output(ROW, new float[2], tensors(most), node("Max", "m", "x most", "y")))
                .hasMessageEndingWith("node m (Max): takes the larger of a signal and 6.0,"
                        + " but only a ReLU can spike: of a signal and 0.");
        assertThatThrownBy(() -> output(ROW, new float[2], tensors(most), node("Min", "m", "x most", "y")))
                .hasMessageEndingWith("node m (Min): takes the smaller of a signal and 6.0,"
                        + " but only a ReLU can spike: from 0 to something above.");
        assertThatThrownBy(() -> output(ROW, new float[2], tensors(), node("Max", "m", "x x", "y")))
                .hasMessageEndingWith("node m (Max): takes the larger of signals,"
                        + " but only of a signal and a number can spiking neurons.");
    }

    @Test
    void a_ceiling_that_programs_understand_in_two_ways_is_refused() throws IOException {
        byte[][] pool = {
            integers("kernel_shape", 1, 2),
            integers("strides", 1, 2),
            attribute("auto_pad", "VALID"),
            attribute("ceil_mode", 1)
        };
        assertThat(output(LINE, ONE_TO_FOUR, tensors(), node("MaxPool", "p", "x", "y", pool)))
                .containsExactly(2, 4);
        assertThatThrownBy(() ->
                        output(new long[] {1, 1, 1, 5}, new float[5], tensors(), node("MaxPool", "p", "x", "y", pool)))
                .hasMessageEndingWith("node p (MaxPool): has both the auto_pad VALID and a ceil_mode,"
                        + " which programs understand in two ways. Export it with ceil_mode=False.");
    }

    @Test
    void channels_at_the_end_are_followed_as_far_as_they_can_be() {
        var w = tensor("w", new float[] {1, 1}, 2, 1, 1, 1);
        var conv = node("Conv", "c", "x w", "p");
        var turn = node("Transpose", "t", "p", "q", integers("perm", 0, 2, 3, 1));
        assertThatThrownBy(() ->
                        output(LINE, ONE_TO_FOUR, tensors(w), conv, turn, node("GlobalAveragePool", "g", "q", "y")))
                .hasMessageEndingWith("node g (GlobalAveragePool): gets 1 × 4 × 2 with channels last,"
                        + " but works with channels first. Export the network with channels first.");
        assertThatThrownBy(() -> output(
                        CHANNELS,
                        ONE_TO_FOUR,
                        tensors(),
                        node("Transpose", "t", "x", "y", integers("perm", 0, 2, 3, 1))))
                .hasMessageEndingWith("node t (Transpose): reorders the values of 2 × 1 × 2."
                        + " Export the network with channels first, N × C × H × W (tf2onnx: --inputs-as-nchw).");
    }

    @Test
    void sizes_of_one_go_one_by_one() throws IOException {
        var one = tensor("one", new float[] {-1}, 1);
        assertThat(output(
                        CHANNELS,
                        ONE_TO_FOUR,
                        tensors(one),
                        node("GlobalAveragePool", "g", "x", "a"),
                        node("Squeeze", "s1", "a one", "b"),
                        node("Squeeze", "s2", "b one", "y")))
                .containsExactly(1.5, 3.5);
    }
}
