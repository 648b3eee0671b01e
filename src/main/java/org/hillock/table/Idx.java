package org.hillock.table;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hillock.model.Pictures;

/**
 * Pictures and their labels from files in the IDX format of MNIST, as they are or packed by gzip: four bytes 0, 0, 8 (unsigned bytes) and
 * the number of dimensions, the length of each as a big-endian integer, and the bytes.
 */
public final class Idx {
    private static final int BYTES = 8;
    private static final int MOST = 1 << 30;

    private Idx() {}

    /**
     * The pictures of a folder with the names of MNIST's files, {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte}, also
     * with {@code .gz} or with a point before {@code idx}.
     *
     * @param part {@code train} or {@code t10k}
     * @throws IllegalArgumentException if a file is missing or malformed; the message names it
     */
    public static Pictures read(Path folder, String part) {
        var images = file(folder, part + "-images", "idx3-ubyte");
        var labels = file(folder, part + "-labels", "idx1-ubyte");
        var pixels = read(images, 3);
        var classes = read(labels, 1);
        if (pixels.sizes[0] != classes.sizes[0])
            throw refused(
                    labels,
                    "has " + classes.sizes[0] + " labels, but " + images + " has " + pixels.sizes[0] + " pictures.");
        return Pictures.of(pixels.sizes[2], pixels.sizes[1], pixels.bytes, classes.bytes);
    }

    private static Path file(Path folder, String name, String kind) {
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException("pictures: there is no folder " + folder + ".");
        return List.of("-" + kind, "-" + kind + ".gz", "." + kind, "." + kind + ".gz").stream()
                .map(end -> folder.resolve(name + end))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("pictures: there is no file " + name + "-" + kind
                        + " or " + name + "-" + kind + ".gz in " + folder + "."));
    }

    private record Content(int[] sizes, byte[] bytes) {}

    private static Content read(Path file, int dimensions) {
        try (var in = open(file)) {
            int magic = number(in);
            if (magic != (BYTES << 8 | dimensions))
                throw refused(
                        file,
                        String.format(
                                "begins with 0x%08x, but an IDX file of unsigned bytes with %d dimension%s with 0x%08x.",
                                magic, dimensions, dimensions == 1 ? "" : "s", BYTES << 8 | dimensions));
            var sizes = new int[dimensions];
            long all = 1;
            for (int d = 0; d < dimensions; d++) {
                sizes[d] = number(in);
                if (sizes[d] < 1) throw refused(file, "has a dimension of " + sizes[d] + ", which must be >= 1.");
                all = Math.multiplyExact(all, (long) sizes[d]);
                if (all > MOST) throw refused(file, "announces more than " + MOST + " bytes.");
            }
            var bytes = in.readNBytes((int) all);
            if (bytes.length < all)
                throw refused(file, "announces " + all + " bytes, but ends after " + bytes.length + ".");
            if (in.read() >= 0) throw refused(file, "goes on after the " + all + " bytes that it announces.");
            return new Content(sizes, bytes);
        } catch (EOFException e) {
            throw refused(file, "ends too early.");
        } catch (ZipException e) {
            throw refused(file, "is damaged: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        var plain = new ByteArrayInputStream(bytes);
        return packed ? new GZIPInputStream(plain) : plain;
    }

    private static int number(InputStream in) throws IOException {
        var bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length < Integer.BYTES) throw new EOFException();
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("pictures: " + file + " " + why);
    }
}
