package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    private static final byte[] IMAGES = idx(0x803, new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 255, 6, 7, 8, 9, 10, 11);
    private static final byte[] LABELS = idx(0x801, new int[] {2}, 7, 3);

    @TempDir
    Path folder;

    private static byte[] idx(int magic, int[] sizes, int... bytes) {
        var buffer = ByteBuffer.allocate(4 + 4 * sizes.length + bytes.length).putInt(magic);
        for (int size : sizes) buffer.putInt(size);
        for (int b : bytes) buffer.put((byte) b);
        return buffer.array();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private void files(byte[] images, byte[] labels) throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), images);
        Files.write(folder.resolve("train-labels-idx1-ubyte"), labels);
    }

    @Test
    void pictures_have_rows_and_columns_as_the_header_says() throws IOException {
        files(IMAGES, LABELS);
        var pictures = Idx.read(folder, "train");
        assertThat(pictures.count()).isEqualTo(2);
        assertThat(pictures.rows()).isEqualTo(2);
        assertThat(pictures.columns()).isEqualTo(3);
        assertThat(pictures.pixel(0, 5)).isEqualTo(255);
        assertThat(pictures.pixel(1, 0)).isEqualTo(6);
        assertThat(pictures.label(0)).isEqualTo(7);
        assertThat(pictures.classes()).isEqualTo(8);
    }

    @Test
    void packed_files_are_the_same() throws IOException {
        files(IMAGES, LABELS);
        var plain = Idx.read(folder, "train");
        Files.write(folder.resolve("t10k-images.idx3-ubyte.gz"), packed(IMAGES));
        Files.write(folder.resolve("t10k-labels.idx1-ubyte.gz"), packed(LABELS));
        assertThat(Idx.read(folder, "t10k")).isEqualTo(plain);
    }

    @Test
    void malformed_files_are_refused_by_name() throws IOException {
        var images = folder.resolve("train-images-idx3-ubyte");
        files(Arrays.copyOf(IMAGES, IMAGES.length - 1), LABELS);
        refused(images + " announces 12 bytes, but ends after 11.");
        files(Arrays.copyOf(IMAGES, IMAGES.length + 1), LABELS);
        refused(images + " goes on after the 12 bytes that it announces.");
        files(Arrays.copyOf(IMAGES, 6), LABELS);
        refused(images + " ends too early.");
        files(LABELS, LABELS);
        refused(images
                + " begins with 0x00000801, but an IDX file of unsigned bytes with 3 dimensions with 0x00000803.");
        files(idx(0x803, new int[] {2, -1, 3}), LABELS);
        refused(images + " has a dimension of -1, which must be >= 1.");
        files(idx(0x803, new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, 3}), LABELS);
        refused(images + " announces more than 1073741824 bytes.");
        files(IMAGES, idx(0x801, new int[] {1}, 7));
        refused(folder.resolve("train-labels-idx1-ubyte") + " has 1 labels, but " + images + " has 2 pictures.");
        files(Arrays.copyOf(packed(IMAGES), 25), LABELS);
        refused(images + " ends too early.");
        var damaged = packed(IMAGES);
        damaged[damaged.length - 6] ^= 1;
        files(damaged, LABELS);
        refused(images + " is damaged: Corrupt GZIP trailer.");
    }

    @Test
    void missing_files_are_named() {
        refused("there is no file train-images-idx3-ubyte or train-images-idx3-ubyte.gz in " + folder + ".");
        assertThatThrownBy(() -> Idx.read(folder.resolve("none"), "train"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures: there is no folder " + folder.resolve("none") + ".");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> Idx.read(folder, "train"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures: " + message);
    }
}
