package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Dense;
import org.hillock.ann.Layer;
import org.hillock.ann.Shape;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.ann.Forward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Safetensors and .npz, which hold weights and need a description. */
class WeightFilesTest {
    private static final String MLP = "1x8x8 flatten dense:fc1 relu dense:fc2";
    private static final String CNN =
            "1x8x8 conv:c1,padding=1 avgpool:2 norm:n1 relu conv:c2,stride=2,padding=1,bias=none relu"
                    + " norm:n2 flatten dense:fc1 norm:n3 relu dense:fc2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"float32", "float64", "float16", "bfloat16"})
    void safetensors_of_every_precision_give_what_onnxruntime_gives(String precision) throws IOException {
        var network = Safetensors.read(Fixtures.file("digits-mlp-" + precision + ".safetensors"), MLP);
        Fixtures.assertSameOutputs(network, "digits-mlp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"float16", "big-endian"})
    void archives_of_either_order_give_what_onnxruntime_gives(String kind) throws IOException {
        Fixtures.assertSameOutputs(Npz.read(Fixtures.file("digits-mlp-" + kind + ".npz"), MLP), "digits-mlp");
    }

    @Test
    void convolutions_and_norms_are_described() throws IOException {
        var network = Safetensors.read(Fixtures.file("digits-cnn.safetensors"), CNN);
        Fixtures.assertSameOutputs(network, "digits-cnn");
        Fixtures.assertSameOutputs(Npz.read(Fixtures.file("digits-cnn.npz"), CNN), "digits-cnn");
        assertThat(network.layers().stream().map(l -> l.title()).toList())
                .containsSubsequence("c1 (Convolution)", "avgpool2 (AveragePool)", "n1 (ChannelScale)", "fc2 (Dense)");
    }

    @Test
    void weights_of_scikit_learn_are_transposed() throws IOException {
        var network = Npz.read(Fixtures.file("digits-sklearn.npz"), "64 dense:W1,transposed relu dense:W2,transposed");
        Fixtures.assertSameOutputs(network, "digits-sklearn");
    }

    @Test
    void what_is_written_is_read_again() {
        var network = Npz.read(Fixtures.file("digits-mlp-float16.npz"), MLP);
        Npz.write(folder.resolve("again.npz"), network);
        var again = Npz.read(folder.resolve("again.npz"), MLP);
        assertThat(again.layers()).isEqualTo(network.layers());
    }

    @Test
    void a_wrong_word_is_pointed_at() {
        var file = Fixtures.file("digits-mlp-float32.safetensors");
        described(file, "64 dense:fc1 rellu", """
                column 14: rellu is no layer. There are add, as, avgpool, conv, dense, flatten, from, globalavgpool, maxpool, norm, relu.\
                 Did you mean relu?
                    64 dense:fc1 rellu
                                 ^""");
        described(file, "63 dense:fc1", """
                column 4: dense:fc1 has weights for 64 inputs, but gets 63 (63).
                    63 dense:fc1
                       ^""");
        described(file, "64 dense:fc3", """
                column 4: dense:fc3 finds no array fc3.weight. There are fc1.bias, fc1.weight, fc2.bias, fc2.weight.\
                 Did you mean fc1.weight?
                    64 dense:fc3
                       ^""");
        described(file, "64 dense:fc1,bais=none", """
                column 4: dense:fc1,bais=none does not know "bais". It knows bias, transposed. Did you mean bias?
                    64 dense:fc1,bais=none
                       ^""");
        described(file, "dense:fc1", """
                column 1: the shape of the input was expected, like 784 or 1x28x28, but was "dense:fc1".
                    dense:fc1
                    ^""");
    }

    @Test
    void branches_are_described_and_meet() throws IOException {
        var file = folder.resolve("branches.npz");
        var scale = new ChannelScale(Tensor.of(new float[] {3, 3}, 2), Tensor.of(new float[] {0, 1}, 2));
        var dense = new Dense(Tensor.of(new float[] {1, 2, 0, 1}, 2, 2), Tensor.zeros(2));
        Npz.write(
                file,
                TrainedNetwork.of(
                        Shape.of(2), List.of(new Layer("a", dense, List.of(-1)), new Layer("b", scale, List.of(0)))));
        var network = Npz.read(file, "2 dense:a relu as:in dense:a as:main from:in dense:a add:main add:image relu");
        // x = (1, 2): in = (5, 2); main = (9, 2); short = (9, 2); with the image (19, 6).
        assertThat(Forward.of(network).output(new float[] {1, 2})).containsExactly(19, 6);
        assertThat(network.layers().stream().map(Layer::name))
                .containsExactly("a", "relu2", "a", "a", "add5", "add6", "relu7");
    }

    @Test
    void branches_that_lead_nowhere_are_pointed_at() {
        var file = Fixtures.file("digits-mlp-float32.safetensors");
        described(file, "64 dense:fc1 as:a from:image dense:fc1", """
                column 39: fc1 leads nowhere. Name it with as:NAME, and add it with add:NAME.
                    64 dense:fc1 as:a from:image dense:fc1
                                                          ^""");
        described(file, "64 dense:fc1 relu from:image", """
                column 29: relu2 leads nowhere. Name it with as:NAME, and add it with add:NAME.
                    64 dense:fc1 relu from:image
                                                ^""");
        described(file, "64 dense:fc1 add:short", """
                column 14: add:short finds nothing of this name. There are image. Name what is there with as:short.
                    64 dense:fc1 add:short
                                 ^""");
        described(file, "64 dense:fc1 add:image", """
                column 14: add:image cannot add 64 to 24: the shapes must be the same.
                    64 dense:fc1 add:image
                                 ^""");
        described(file, "64 as:image dense:fc1", """
                column 4: as:image names something that was named before.
                    64 as:image dense:fc1
                       ^""");
        described(file, "64 dense:fc1 add", """
                column 14: add must say a name: add:NAME.
                    64 dense:fc1 add
                                 ^""");
    }

    @Test
    void a_missing_bias_is_not_taken_for_none() {
        var file = Fixtures.file("digits-cnn.safetensors");
        described(file, "1x8x8 conv:c1,padding=1 conv:c2", """
                column 25: conv:c2 has no bias: there is no array c2.bias. Write bias=NAME if it is another one, or bias=none.
                    1x8x8 conv:c1,padding=1 conv:c2
                                            ^""");
    }

    @Test
    void headers_that_lie_are_refused() throws IOException {
        refused(
                header(1L << 32, "{}"),
                "announces a header of 4294967296 bytes, but 2 follow. It is not in the format safetensors.");
        refused(
                header(9, "{\"a\": [}}"),
                "has a damaged header: no JSON, or not what tensors need, at column 8 path $.a.");
        refused(header(4, "{\"a\""), "has a damaged header: it ends too early.");
        refused(
                tensor("F32", "[1000000, 1000000]", "[0, 16]"),
                "description, line 1, column 3: dense:a reads tensor a.weight, which announces 1000000 × 1000000 values,");
        refused(
                tensor("F32", "[2, 2]", "[0, 99999]"),
                "description, line 1, column 3: dense:a reads tensor a.weight in the bytes [0, 99999], but there are 16.");
        refused(
                tensor("I32", "[2, 2]", "[0, 16]"),
                "description, line 1, column 3: dense:a reads tensor a.weight of the type I32, but the numbers must be F32, F64, F16 or BF16.");
    }

    @Test
    void bombs_are_refused_before_they_are_unpacked() throws IOException {
        var file = folder.resolve("bomb.npz");
        bomb(file, 20000, 1 << 20);
        assertThatThrownBy(() -> Npz.read(file, "4 dense:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "npz: " + file + ": description, line 1, column 3: dense:a reads array a.weight,"
                                + " which announces 1600000000 bytes, but may have 1073741824 at most.");
        bomb(file, 16000, 1 << 20);
        assertThatThrownBy(() -> Npz.read(file, "4 dense:a"))
                .hasMessageContaining("which announces 1024000000 bytes of numbers, but has 1048576.");
        bomb(file, 16, 1 << 20);
        assertThatThrownBy(() -> Npz.read(file, "4 dense:a"))
                .hasMessageContaining("which announces 1024 bytes of numbers, but has 1048576.");
    }

    @Test
    void what_the_heap_has_no_room_for_is_refused() {
        assertThatThrownBy(() -> Source.room(1e18))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("needs 1\\.0 EB of memory, but only \\S+ .?B of the heap are free\\."
                        + " Start Java with a larger heap: -Xmx\\.");
    }

    /** @param size rows and columns that are announced */
    private static void bomb(Path file, int size, int bytes) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.weight.npy"));
            var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + size + ", " + size + "), }\n";
            zip.write(ByteBuffer.allocate(10 + header.length())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1))
                    .putShort((short) header.length())
                    .put(header.getBytes(StandardCharsets.US_ASCII))
                    .array());
            zip.write(new byte[bytes]);
            zip.closeEntry();
        }
    }

    private static byte[] tensor(String type, String shape, String place) {
        var text = "{\"a.weight\": {\"dtype\": \"" + type + "\", \"shape\": " + shape + ", \"data_offsets\": " + place
                + "}}";
        var bytes = header(text.length(), text);
        return ByteBuffer.allocate(bytes.length + 16).put(bytes).array();
    }

    private static byte[] header(long length, String text) {
        return ByteBuffer.allocate(8 + text.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private void refused(byte[] bytes, String why) throws IOException {
        var file = folder.resolve("net.safetensors");
        Files.write(file, bytes);
        assertThatThrownBy(() -> Safetensors.read(file, "4 dense:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("safetensors: " + file + ": " + why);
    }

    private static void described(Path file, String description, String why) {
        assertThatThrownBy(() -> Safetensors.read(file, description))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("safetensors: " + file + ": description, line 1, " + why);
    }
}
