package org.hillock.convert.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.Folding;

/**
 * Weights in an archive of NumPy, as {@code np.savez} and {@code np.savez_compressed} write it. What the network looks like stands in no
 * such file and is described in a line of words: {@link Architecture}.
 */
public final class Npz {
    private static final String END = ".npy";
    /** Deflate packs no more than 1032 bytes into one. */
    private static final int PACKED = 1032;

    private Npz() {}

    /**
     * Reads a network.
     *
     * @param description of its layers: {@code 64 dense:W1,transposed relu dense:W2,transposed}
     * @throws IllegalArgumentException if the file is missing or malformed, or does not fit the description; the message names the
     *     file and the array, or points at the word
     */
    public static TrainedNetwork read(Path file, String description) {
        return Source.read("npz", file, f -> {
            try (var zip = new ZipFile(f.toFile())) {
                return Folding.fold(Architecture.network(description, weights(zip)));
            }
        });
    }

    private static Weights weights(ZipFile zip) {
        var names = names(zip);
        return new Weights() {
            @Override
            public Set<String> names() {
                return names;
            }

            @Override
            public Numbers read(String name) {
                var raw = array(zip, name);
                if (raw.encoding().whole())
                    throw new IllegalArgumentException(
                            "reads array " + name
                                    + ", which holds whole numbers. Save np.asarray(weights, np.float32), without quantisation.");
                return raw.numbers();
            }
        };
    }

    /** The names of the arrays in an archive. */
    static Set<String> names(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(END))
                .map(name -> name.substring(0, name.length() - END.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException that names the array, if it is malformed */
    static Npy.Raw array(ZipFile zip, String name) {
        try {
            return array(zip, zip.getEntry(name + END));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reads array " + name + ", which " + e.getMessage(), e);
        } catch (EOFException e) {
            throw new IllegalArgumentException("reads array " + name + ", which ends too early.", e);
        } catch (ZipException e) {
            throw new IllegalArgumentException(
                    "reads array " + name + ", which is damaged: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Npy.Raw array(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getSize() > Source.MOST || entry.getSize() / PACKED > entry.getCompressedSize())
            throw new IllegalArgumentException(
                    "announces " + entry.getSize() + " bytes packed into " + entry.getCompressedSize() + ".");
        try (var in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            var array = Npy.read(in, entry.getSize());
            if (in.getChecksum().getValue() != entry.getCrc())
                throw new IllegalArgumentException("is damaged: its checksum is wrong.");
            return array;
        }
    }

    /**
     * Writes the weights of a network, {@code NAME.weight} and {@code NAME.bias} for each layer that has some, where signs that no file name
     * should have become underscores; for scaled channels they are the factors and shifts.
     *
     * @throws IllegalArgumentException if two layers have the same name, or none has weights
     */
    public static void write(Path file, TrainedNetwork network) {
        var written = new HashSet<String>();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var layer : network.layers()) {
                var name = layer.name().replaceAll("[^\\w.-]", "_").replaceAll("^_+", "");
                var o = layer.operation();
                if (o instanceof Dense d) write(zip, written, name, d.weights(), d.bias());
                if (o instanceof Convolution c) write(zip, written, name, c.weights(), c.bias());
                if (o instanceof ChannelScale s) write(zip, written, name, s.factor(), s.shift());
            }
            if (written.isEmpty()) throw new IllegalArgumentException("npz: the network has no weights.");
            zip.finish();
            Files.write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("npz: " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    private static void write(ZipOutputStream zip, Set<String> written, String name, Tensor weights, Tensor bias)
            throws IOException {
        if (!written.add(name)) throw new IllegalArgumentException("npz: two layers have the name " + name + ".");
        entry(zip, name + ".weight", weights);
        entry(zip, name + ".bias", bias);
    }

    private static void entry(ZipOutputStream zip, String name, Tensor tensor) throws IOException {
        var entry = new ZipEntry(name + END);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(Npy.bytes(
                tensor.values(),
                IntStream.range(0, tensor.rank()).map(tensor::size).toArray()));
        zip.closeEntry();
    }
}
