package org.hillock.convert.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hillock.ann.AveragePool;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;
import org.hillock.model.Nearest;
import org.hillock.model.equation.Pointed;

/**
 * What a network looks like whose file holds nothing but weights, in a line of words, the shape of its input first:
 *
 * <pre>
 * 784 dense:fc1 relu dense:fc2
 * 1x28x28 conv:c1,stride=1,padding=2 norm:bn1 relu:6 avgpool:2 flatten dense:W1,bias=b1,transposed
 * </pre>
 *
 * <table>
 * <caption>Words</caption>
 * <tr><td>{@code dense:NAME}</td><td>weights outputs × inputs, or with {@code transposed} inputs × outputs; {@code bias=NAME|none}</td></tr>
 * <tr><td>{@code conv:NAME}</td><td>weights outputs × inputs × rows × columns; {@code stride=1}, {@code padding=0}, {@code dilation=1},
 *     {@code groups=1}, {@code bias=NAME|none}</td></tr>
 * <tr><td>{@code norm:NAME}</td><td>batch normalisation; {@code epsilon=1e-5}</td></tr>
 * <tr><td>{@code relu}, {@code relu:6}</td><td>with a ceiling</td></tr>
 * <tr><td>{@code avgpool:2}, {@code maxpool:2}</td><td>{@code stride=} its size, {@code padding=0}</td></tr>
 * <tr><td>{@code globalavgpool}, {@code flatten}</td><td></td></tr>
 * </table>
 *
 * <p>The weights of NAME are {@code NAME.weight} and {@code NAME.bias}; or NAME itself, and if it begins with a W, its bias has a b there.
 */
public final class Architecture {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern INPUT = Pattern.compile("(\\d{1,9})(?:[x×](\\d{1,9})[x×](\\d{1,9}))?");
    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "dense", Set.of("bias", "transposed"),
            "conv", Set.of("stride", "padding", "dilation", "groups", "bias"),
            "norm", Set.of("epsilon"),
            "relu", Set.of(),
            "avgpool", Set.of("stride", "padding"),
            "maxpool", Set.of("stride", "padding"),
            "globalavgpool", Set.of(),
            "flatten", Set.of());
    private static final Set<String> NAMED = Set.of("dense", "conv", "norm", "avgpool", "maxpool");
    private static final Set<String> BARE = Set.of("globalavgpool", "flatten");

    private Architecture() {}

    /** @throws IllegalArgumentException that shows the line and points at the word it is about */
    static TrainedNetwork network(String description, Weights weights) {
        var named = new NamedWeights(weights);
        var layers = new ArrayList<Layer>();
        var words = WORD.matcher(description);
        if (!words.find()) throw error(description, 0, "the shape of the input was expected, like 784 or 1x28x28.");
        var input = input(description, words.group(), words.start());
        var shape = input;
        while (words.find()) {
            try {
                var word = Word.of(words.group());
                var operation = operation(word, named);
                shape = operation.output(List.of(shape));
                layers.add(new Layer(
                        NAMED.contains(word.kind()) && !word.number()
                                ? word.first()
                                : word.kind() + (layers.size() + 1),
                        operation,
                        List.of(layers.size() - 1)));
            } catch (IllegalArgumentException e) {
                throw error(description, words.start(), words.group() + " " + e.getMessage());
            }
        }
        if (layers.isEmpty()) throw error(description, description.length(), "a layer was expected, like dense:fc1.");
        return TrainedNetwork.of(input, layers);
    }

    private static Shape input(String description, String word, int at) {
        var sizes = INPUT.matcher(word);
        if (!sizes.matches())
            throw error(
                    description,
                    at,
                    "the shape of the input was expected, like 784 or 1x28x28, but was \"" + word + "\".");
        try {
            int first = Integer.parseInt(sizes.group(1));
            return sizes.group(2) == null
                    ? Shape.of(first)
                    : new Shape(first, Integer.parseInt(sizes.group(2)), Integer.parseInt(sizes.group(3)));
        } catch (IllegalArgumentException e) {
            throw error(description, at, "the input's " + e.getMessage());
        }
    }

    private static IllegalArgumentException error(String description, int at, String message) {
        return Pointed.error("description", description, at, message);
    }

    /**
     * @param first what stands behind the colon, or nothing
     */
    private record Word(String kind, String first, Map<String, String> options) {

        static Word of(String text) {
            var parts = List.of(text.split(",", -1));
            var head = parts.get(0).split(":", 2);
            var known = OPTIONS.get(head[0]);
            if (known == null)
                throw new IllegalArgumentException("is no layer. There are "
                        + String.join(", ", OPTIONS.keySet().stream().sorted().toList()) + "."
                        + meant(head[0], OPTIONS.keySet()));
            var first = head.length > 1 ? head[1] : "";
            if (first.isEmpty() && NAMED.contains(head[0]))
                throw new IllegalArgumentException("must say "
                        + (head[0].endsWith("pool")
                                ? "its size: " + head[0] + ":2."
                                : "whose weights: " + head[0] + ":NAME."));
            if (!first.isEmpty() && BARE.contains(head[0]))
                throw new IllegalArgumentException("takes nothing behind a colon.");
            var options = new HashMap<String, String>();
            for (var part : parts.subList(1, parts.size())) {
                var option = part.split("=", 2);
                if (!known.contains(option[0]))
                    throw new IllegalArgumentException("does not know \"" + option[0] + "\". "
                            + (known.isEmpty()
                                    ? "It takes no options."
                                    : "It knows "
                                            + String.join(
                                                    ", ",
                                                    known.stream().sorted().toList()) + "." + meant(option[0], known)));
                if (options.put(option[0], option.length > 1 ? option[1] : "") != null)
                    throw new IllegalArgumentException("says " + option[0] + " twice.");
            }
            return new Word(head[0], first, Map.copyOf(options));
        }

        private static String meant(String typed, Set<String> names) {
            return Nearest.to(typed, names).map(n -> " Did you mean " + n + "?").orElse("");
        }

        /** True if a size stands where others have a name. */
        boolean number() {
            return kind.endsWith("pool");
        }

        int count(String option, int otherwise) {
            var text = options.get(option);
            return text == null ? otherwise : whole(option, text);
        }

        static int whole(String what, String text) {
            if (!text.matches("\\d{1,6}"))
                throw new IllegalArgumentException(
                        "must have a whole number as " + what + ", but has \"" + text + "\".");
            return Integer.parseInt(text);
        }

        double real(String what, String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must have a number as " + what + ", but has \"" + text + "\".");
            }
        }
    }

    private static Operation operation(Word word, NamedWeights weights) {
        var bias = word.options().getOrDefault("bias", "");
        switch (word.kind()) {
            case "dense":
                return weights.dense(word.first(), bias, word.options().containsKey("transposed"));
            case "conv":
                return weights.convolution(
                        word.first(),
                        bias,
                        word.count("stride", 1),
                        word.count("padding", 0),
                        word.count("dilation", 1),
                        word.count("groups", 1));
            case "norm":
                return weights.normalization(
                        word.first(), word.real("epsilon", word.options().getOrDefault("epsilon", "1e-5")));
            case "relu":
                return new Relu(word.first().isEmpty() ? Double.POSITIVE_INFINITY : word.real("ceiling", word.first()));
            case "avgpool":
                return new AveragePool(window(word), AveragePool.Divisor.WINDOW);
            case "maxpool":
                return new MaxPool(window(word));
            case "globalavgpool":
                return new GlobalAveragePool();
            default:
                return new Flatten();
        }
    }

    private static Window window(Word word) {
        int size = Word.whole("size", word.first());
        return Window.square(size, word.count("stride", size), word.count("padding", 0));
    }
}
