package org.hillock.convert.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.images;
import static org.hillock.dsl.Hillock.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and labels in archives of NumPy. */
class NpzExamplesTest {
    private static final byte[] PIXELS = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 0};
    private static final byte[] SHORTS = {3, 0, 1, 0};

    @TempDir
    Path folder;

    private String file;

    @BeforeEach
    void name() {
        file = folder.resolve("set.npz").toString();
    }

    /** @param all names, types, shapes and bytes of arrays */
    private void write(Object... all) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(file)))) {
            for (int i = 0; i < all.length; i += 4) {
                var header =
                        "{'descr': '" + all[i + 1] + "', 'fortran_order': False, 'shape': (" + all[i + 2] + "), }\n";
                zip.putNextEntry(new ZipEntry(all[i] + ".npy"));
                zip.write("\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1));
                zip.write(new byte[] {(byte) header.length(), 0});
                zip.write(header.getBytes(StandardCharsets.US_ASCII));
                zip.write((byte[]) all[i + 3]);
                zip.closeEntry();
            }
        }
    }

    private static byte[] floats(float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float v : values) bytes.putFloat(v);
        return bytes.array();
    }

    @Test
    void pictures_as_keras_has_them_are_a_training_and_a_test() throws IOException {
        write(
                "x_train",
                "|u1",
                "2, 2, 2",
                PIXELS,
                "y_train",
                "<i2",
                "2,",
                SHORTS,
                "x_test",
                "|u1",
                "1, 4, 2",
                PIXELS,
                "y_test",
                "|u1",
                "1,",
                new byte[] {9});
        var set = pictures(file);
        assertThat(set.training().pixels(0)).containsExactly(0, 51, 102, 153);
        assertThat(set.training().labels()).containsExactly(3, 1);
        assertThat(set.test().summary()).isEqualTo("1 pictures of 2 × 4 pixels in 10 classes");
    }

    @Test
    void images_are_bytes_or_numbers_with_labels_or_without() throws IOException {
        write("images", "|u1", "2, 1, 2, 2", PIXELS, "labels", "<i2", "2,", SHORTS);
        var bytes = images(file);
        assertThat(bytes.count()).isEqualTo(2);
        assertThat(bytes.labels()).containsExactly(3, 1);
        assertThat(values(file, "images")).isDeepEqualTo(new float[][] {{0, 0.2f, 0.4f, 0.6f}, {0.8f, 1, 0, 0}});
        write("x", "<f4", "1, 2", floats(-2, 300));
        assertThat(NpzExamples.read(Path.of(file)).values()[0]).containsExactly(-2, 300);
        assertThatThrownBy(() -> images(file).labels())
                .hasMessage("These images have no labels. Write images(values, labels).");
        write("a", "<f4", "1, 2", floats(1, 2), "b", "<f4", "1,", floats(7));
        assertThat(images(file, "a", "b").labels()).containsExactly(7);
    }

    private static float[][] values(String file, String name) {
        return NpzExamples.read(Path.of(file), name, "labels").values();
    }

    @Test
    void what_does_not_fit_is_refused_with_the_name_of_the_array() throws IOException {
        refuses(() -> images(file), "images: there is no file " + file + ".");
        write(
                "x_train",
                "|u1",
                "2, 2, 2",
                PIXELS,
                "y_train",
                "<f4",
                "2,",
                floats(0.5f, 1),
                "both",
                "|u1",
                "2, 2",
                new byte[4],
                "odd",
                "<f4",
                "1, 1",
                floats(Float.NaN),
                "text",
                "<U4",
                "1,",
                new byte[16],
                "long",
                "|u1",
                "3,",
                new byte[3]);
        refuses(
                () -> images(file),
                "images: " + file + ": has no array images. There are both, long, odd, text, x_train, y_train."
                        + " Write images(file, \"x_test\", \"y_test\") with the names of the values and the labels.");
        refuses(
                () -> images(file, "x_trian", "y_train"),
                "images: " + file + ": has no array x_trian. There are both, long, odd, text, x_train, y_train."
                        + " Did you mean x_train?");
        refuses(
                () -> images(file, "x_train", "y_train"),
                "images: " + file
                        + ": reads array y_train, whose label 0 must be a whole number from 0 on, but was 0.5.");
        refuses(
                () -> images(file, "x_train", "both"),
                "images: " + file
                        + ": reads array both, which is 2 × 2, but must be 2 labels in a row, one for each example."
                        + " Save labels.argmax(1).");
        refuses(
                () -> images(file, "x_train", "long"),
                "images: " + file
                        + ": reads array long, which is 3, but must be 2 labels in a row, one for each example.");
        refuses(
                () -> images(file, "odd", "long"),
                "images: " + file + ": reads array odd, whose value 0 must be a finite number, but was NaN.");
        refuses(
                () -> images(file, "long", "long"),
                "images: " + file
                        + ": reads array long, which is 3, but must be examples × values, or examples × channels × rows × columns.");
        assertThatThrownBy(() -> images(file, "text", "long"))
                .hasMessageStartingWith("images: " + file + ": reads array text, which holds no numbers of NumPy");
        refuses(
                () -> pictures(file),
                "pictures: " + file
                        + ": reads array y_train, whose label 0 must be a whole number from 0 on, but was 0.5.");
        refuses(
                () -> images(file, null, "y"),
                "images.values must be a text, but was null. Write images(\"mnist.npz\", \"x_test\", \"y_test\").");
        write("x_train", "<f4", "1, 1, 1", floats(1), "y_train", "|u1", "1,", new byte[1]);
        refuses(
                () -> pictures(file),
                "pictures: " + file
                        + ": reads array x_train, which is 1 × 1 × 1 of F32, but must be count × rows × columns of U8."
                        + " Write images(file, \"x_train\", \"y_train\").");
    }

    @Test
    void weights_are_no_whole_numbers() throws IOException {
        write("w", "|u1", "1, 2", new byte[2]);
        assertThatThrownBy(() -> Npz.read(Path.of(file), "2 dense:w,bias=none"))
                .hasMessageContaining("reads array w, which holds whole numbers."
                        + " Save np.asarray(weights, np.float32), without quantisation.");
    }

    private static void refuses(ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
