package org.hillock.convert.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a file seems to be by how it begins, for those who give one to the wrong word. */
enum Kind {
    ZIP("PK\3\4", "a zip archive, as PyTorch's .pt and Keras' .keras are", "npz", "images", "pictures"),
    HDF5("\u0089HDF", "an HDF5 file, as Keras' .h5 and NIR are", "nir"),
    PICKLE("\u0080", "a pickle of Python", "safetensors"),
    ARRAY("\u0093NUMPY", "one array of NumPy: save it with np.savez");

    private static final String CURE = " Networks are read from ONNX: torch.onnx.export(network, image, \"net.onnx\").";

    private final byte[] beginning;
    private final String text;
    private final Set<String> words;

    /** @param words that read it */
    Kind(String beginning, String text, String... words) {
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
        this.text = text;
        this.words = Set.of(words);
    }

    /** A sentence for a word that could not read a file, if that seems to be of another kind; else nothing. */
    static String hint(String word, Path file) {
        return of(file).filter(k -> !k.words.contains(word))
                .map(k -> " It seems to be " + k.text + "."
                        + (word.equals("images") || word.equals("pictures") ? "" : CURE))
                .orElse("");
    }

    private static Optional<Kind> of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(8);
            return Arrays.stream(values())
                    .filter(k -> head.length >= k.beginning.length
                            && Arrays.equals(head, 0, k.beginning.length, k.beginning, 0, k.beginning.length))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
