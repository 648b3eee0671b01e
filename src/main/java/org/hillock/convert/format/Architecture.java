package org.hillock.convert.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.hillock.ann.Sum;
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
 * 1x8x8 conv:c1 relu as:in conv:c2,padding=1 add:in relu flatten dense:fc       with a residual block
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
 * <tr><td>{@code as:NAME}</td><td>what is here gets a name of its own; {@code image} is that of the input</td></tr>
 * <tr><td>{@code from:NAME}</td><td>what follows goes on from there: a branch</td></tr>
 * <tr><td>{@code add:NAME}</td><td>adds what is there: branches meet</td></tr>
 * </table>
 *
 * <p>The weights of NAME are {@code NAME.weight} and {@code NAME.bias}; or NAME itself, and if it begins with a W, its bias has a b there.
 */
public final class Architecture {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern INPUT = Pattern.compile("(\\d{1,9})(?:[x×](\\d{1,9})[x×](\\d{1,9}))?");
    private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
            Map.entry("dense", Set.of("bias", "transposed")),
            Map.entry("conv", Set.of("stride", "padding", "dilation", "groups", "bias")),
            Map.entry("norm", Set.of("epsilon")),
            Map.entry("relu", Set.of()),
            Map.entry("avgpool", Set.of("stride", "padding")),
            Map.entry("maxpool", Set.of("stride", "padding")),
            Map.entry("globalavgpool", Set.of()),
            Map.entry("flatten", Set.of()),
            Map.entry("as", Set.of()),
            Map.entry("from", Set.of()),
            Map.entry("add", Set.of()));
    private static final Set<String> BRANCHES = Set.of("as", "from", "add");
    private static final Set<String> NAMED = Set.of("dense", "conv", "norm", "avgpool", "maxpool", "as", "from", "add");
    private static final Set<String> BARE = Set.of("globalavgpool", "flatten");

    private Architecture() {}

    /** @throws IllegalArgumentException that shows the line and points at the word it is about */
    static TrainedNetwork network(String description, Weights weights) {
        var named = new NamedWeights(weights);
        var layers = new ArrayList<Layer>();
        var words = WORD.matcher(description);
        if (!words.find()) throw error(description, 0, "the shape of the input was expected, like 784 or 1x28x28.");
        var input = input(description, words.group(), words.start());
        var shapes = new HashMap<>(Map.of(Layer.PICTURE, input));
        var marks = new LinkedHashMap<>(Map.of("image", Layer.PICTURE));
        int here = Layer.PICTURE;
        while (words.find()) {
            try {
                var word = Word.of(words.group());
                if (word.kind().equals("as")) {
                    if (marks.put(word.first(), here) != null)
                        throw new IllegalArgumentException("names something that was named before.");
                } else if (word.kind().equals("from")) {
                    here = mark(word, marks);
                } else {
                    boolean add = word.kind().equals("add");
                    var operation = add ? new Sum() : operation(word, named);
                    var inputs = add ? List.of(here, mark(word, marks)) : List.of(here);
                    here = layers.size();
                    shapes.put(
                            here,
                            operation.output(inputs.stream().map(shapes::get).toList()));
                    layers.add(new Layer(word.layer(here), operation, inputs));
                }
            } catch (IllegalArgumentException e) {
                throw error(description, words.start(), words.group() + " " + e.getMessage());
            }
        }
        if (layers.isEmpty()) throw error(description, description.length(), "a layer was expected, like dense:fc1.");
        for (int k = 0; k < layers.size(); k++) {
            int layer = k;
            if (k != here && layers.stream().noneMatch(l -> l.inputs().contains(layer)))
                throw error(
                        description,
                        description.length(),
                        layers.get(k).name() + " leads nowhere. Name it with as:NAME, and add it with add:NAME.");
        }
        if (here != layers.size() - 1)
            throw error(description, description.length(), "a layer was expected at the end.");
        return TrainedNetwork.of(input, layers);
    }

    private static int mark(Word word, Map<String, Integer> marks) {
        var place = marks.get(word.first());
        if (place == null)
            throw new IllegalArgumentException("finds nothing of this name. There are "
                    + String.join(", ", marks.keySet()) + ". Name what is there with as:" + word.first() + ".");
        return place;
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
                                : (BRANCHES.contains(head[0]) ? "a name: " : "whose weights: ") + head[0] + ":NAME."));
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

        /** The name of the layer at a place. */
        String layer(int place) {
            boolean named = NAMED.contains(kind) && !kind.endsWith("pool") && !kind.equals("add");
            return named ? first : kind + (place + 1);
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
