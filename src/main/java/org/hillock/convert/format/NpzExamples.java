package org.hillock.convert.format;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.hillock.model.Nearest;
import org.hillock.model.Pictures;

/** Examples and the class of each from an archive of NumPy, as {@code np.savez("test.npz", images=x, labels=y)} writes it. */
public final class NpzExamples {
    /** The names that values and labels have, in the order in which they are looked for. */
    private static final List<List<String>> USUAL =
            List.of(List.of("images", "labels"), List.of("x", "y"), List.of("X", "y"), List.of("data", "target"));

    private NpzExamples() {}

    /**
     * @param values of each example, in the order in which a network takes them
     * @param labels the class of each, or none
     */
    public record Labelled(float[][] values, int[] labels) {}

    /**
     * Arrays by their usual names: {@code images} and {@code labels}, {@code x} and {@code y}, or {@code data} and {@code target}; the labels
     * may be missing.
     *
     * @throws IllegalArgumentException if the file is missing or malformed; the message names the file and the array
     */
    public static Labelled read(Path file) {
        return Source.read("images", file, f -> {
            try (var zip = new ZipFile(f.toFile())) {
                var names = Npz.names(zip);
                for (var usual : USUAL)
                    if (names.contains(usual.get(0)))
                        return labelled(zip, usual.get(0), names.contains(usual.get(1)) ? usual.get(1) : "");
                throw new IllegalArgumentException("has no array images. There are " + listed(names)
                        + ". Write images(file, \"x_test\", \"y_test\") with the names of the values and the labels.");
            }
        });
    }

    /**
     * Values and labels by the names of their arrays. Bytes (uint8) become numbers from 0 to 1, everything else is taken as it is.
     *
     * @throws IllegalArgumentException as {@link #read(Path)}
     */
    public static Labelled read(Path file, String values, String labels) {
        return Source.read("images", file, f -> {
            try (var zip = new ZipFile(f.toFile())) {
                return labelled(zip, values, labels);
            }
        });
    }

    /**
     * Grey pictures of bytes, count × rows × columns, and their labels.
     *
     * @throws IllegalArgumentException as {@link #read(Path)}
     */
    public static Pictures pictures(Path file, String values, String labels) {
        return Source.read("pictures", file, f -> {
            try (var zip = new ZipFile(f.toFile())) {
                var pixels = array(zip, values);
                long[] sizes = pixels.sizes();
                if (sizes.length != 3 || pixels.encoding() != Encoding.U8 || pixels.firstFastest())
                    throw new IllegalArgumentException("reads array " + values + ", which is " + Numbers.text(sizes)
                            + " of " + pixels.encoding()
                            + ", but must be count × rows × columns of U8. Write images(file, \""
                            + values + "\", \"" + labels + "\").");
                int[] classes = classes(zip, labels, sizes[0]);
                var bytes = new byte[classes.length];
                for (int k = 0; k < bytes.length; k++) {
                    if (classes[k] > Pictures.WHITE)
                        throw new IllegalArgumentException("reads array " + labels + ", whose label " + k + " is "
                                + classes[k] + ", but must be <= " + Pictures.WHITE + ".");
                    bytes[k] = (byte) classes[k];
                }
                return Pictures.of((int) sizes[2], (int) sizes[1], all(pixels.bytes()), bytes);
            }
        });
    }

    private static byte[] all(ByteBuffer bytes) {
        var all = new byte[bytes.remaining()];
        bytes.get(all);
        return all;
    }

    private static Labelled labelled(ZipFile zip, String values, String labels) {
        var raw = array(zip, values);
        long[] sizes = raw.sizes();
        if (sizes.length < 2 || raw.bytes().remaining() == 0)
            throw new IllegalArgumentException("reads array " + values + ", which is " + Numbers.text(sizes)
                    + ", but must be examples × values, or examples × channels × rows × columns.");
        var numbers = raw.numbers().values();
        float white = raw.encoding() == Encoding.U8 ? Pictures.WHITE : 1;
        int count = (int) sizes[0], each = numbers.length / count;
        Source.room((double) numbers.length * Float.BYTES);
        var examples = new float[count][each];
        for (int i = 0; i < numbers.length; i++) {
            float value = (float) numbers[i] / white;
            if (!Float.isFinite(value))
                throw new IllegalArgumentException("reads array " + values + ", whose value " + i
                        + " must be a finite number, but was " + value + ".");
            examples[i / each][i % each] = value;
        }
        return new Labelled(examples, labels.isEmpty() ? new int[0] : classes(zip, labels, count));
    }

    private static int[] classes(ZipFile zip, String name, long count) {
        var raw = array(zip, name);
        if (raw.sizes().length != 1 || raw.sizes()[0] != count)
            throw new IllegalArgumentException("reads array " + name + ", which is " + Numbers.text(raw.sizes())
                    + ", but must be " + count + " labels in a row, one for each example"
                    + (raw.sizes().length == 2 ? ". Save labels.argmax(1)." : "."));
        double[] numbers = raw.numbers().values();
        var classes = new int[numbers.length];
        for (int k = 0; k < classes.length; k++) {
            classes[k] = (int) numbers[k];
            if (classes[k] != numbers[k] || classes[k] < 0)
                throw new IllegalArgumentException("reads array " + name + ", whose label " + k
                        + " must be a whole number from 0 on, but was " + numbers[k] + ".");
        }
        return classes;
    }

    private static Npy.Raw array(ZipFile zip, String name) {
        var names = Npz.names(zip);
        if (names.contains(name)) return Npz.array(zip, name);
        throw new IllegalArgumentException("has no array " + name + ". There are " + listed(names) + "."
                + Nearest.to(name, names).map(n -> " Did you mean " + n + "?").orElse(""));
    }

    private static String listed(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
    }
}
