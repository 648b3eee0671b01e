package org.hillock.convert.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hillock.ann.Sum;
import org.hillock.convert.format.OnnxStep.Growing;
import org.hillock.convert.format.Value.Constant;
import org.hillock.convert.format.Value.Side;
import org.hillock.convert.format.Value.Signal;

/**
 * Branches whose channels stand side by side. They are never put together: what works on each channel works on each branch, and weights
 * for all channels are those of one branch plus those of the next, W [x; y] = W₁ x + W₂ y.
 */
final class OnnxSides {
    private static final Set<String> EACH = Set.of(
            "Add",
            "AveragePool",
            "BatchNormalization",
            "Cast",
            "Clip",
            "Div",
            "Dropout",
            "Flatten",
            "GlobalAveragePool",
            "Identity",
            "Max",
            "MaxPool",
            "Min",
            "Mul",
            "Pad",
            "ReduceMean",
            "Relu",
            "Squeeze",
            "Sub",
            "Sum");

    private static final int MOST = 256;

    private final OnnxNode node;
    private final int batch;
    private final List<Optional<Value>> inputs;
    private final Growing network;
    private final Side side;
    /** Channels of each branch; values, where they are rows. */
    private final int[] widths;

    private OnnxSides(OnnxNode node, int batch, List<Optional<Value>> inputs, Growing network) {
        this.node = node;
        this.batch = batch;
        this.inputs = inputs;
        this.network = network;
        side = inputs.stream()
                .flatMap(Optional::stream)
                .filter(Side.class::isInstance)
                .map(Side.class::cast)
                .findFirst()
                .orElseThrow();
        widths = side.widths();
    }

    static boolean among(List<Optional<Value>> inputs) {
        return inputs.stream().anyMatch(v -> v.filter(Side.class::isInstance).isPresent());
    }

    /** Signals, or branches of signals, put side by side. */
    static Value joined(OnnxNode node, List<Optional<Value>> inputs) {
        var parts = new ArrayList<Signal>();
        for (var input : inputs)
            input.ifPresent(v -> {
                if (v instanceof Side side) parts.addAll(side.parts());
                if (v instanceof Signal signal) parts.add(OnnxStep.firstChannels(signal));
            });
        if (parts.size() > MOST)
            throw new IllegalArgumentException(
                    "puts " + parts.size() + " branches side by side, but " + MOST + " are the most.");
        var first = parts.get(0);
        int rank = first.sizes().length;
        if (OnnxStep.axis(node.integer("axis", 1), rank + 1) != 1
                || inputs.stream()
                        .anyMatch(v -> v.filter(Constant.class::isInstance).isPresent()))
            throw new IllegalArgumentException(
                    "puts something else than channels of branches side by side, which is not supported.");
        for (var part : parts)
            if (part.padded()
                    || part.sizes().length != rank
                    || !Arrays.equals(part.sizes(), 1, rank, first.sizes(), 1, rank))
                throw new IllegalArgumentException("puts " + part.text() + " beside " + first.text()
                        + ", but all but the channels must be the same.");
        return new Side(parts);
    }

    /** What an operator makes of branches. */
    static Value value(OnnxNode node, int batch, List<Optional<Value>> inputs, Growing network) {
        if (node.op().equals("Concat")) return joined(node, inputs);
        return new OnnxSides(node, batch, inputs, network).value();
    }

    private Value value() {
        switch (node.op()) {
            case "Shape":
                return OnnxShapes.shape(new OnnxStep(node, batch, List.of(Optional.of(whole())), network));
            case "Reshape":
                return rows();
            case "Conv":
                if (node.integer("group", 1) != 1)
                    throw new IllegalArgumentException(
                            "has groups of channels, which branches side by side do not have.");
                return weighed(1);
            case "Gemm":
                return weighed(node.integer("transB", 0) != 0 ? 1 : 0);
            case "MatMul":
                return weighed(0);
            default:
                if (!EACH.contains(node.op()))
                    throw new IllegalArgumentException(
                            "takes branches side by side, which is supported only for what works on each channel, and for weights.");
                return new Side(IntStream.range(0, widths.length)
                        .mapToObj(p -> signal(p, k -> channels(k)))
                        .toList());
        }
    }

    private Optional<Value> input(int k) {
        return k < inputs.size() ? inputs.get(k) : Optional.empty();
    }

    /** As if the branches were one signal, for its sizes only. */
    private Signal whole() {
        var sizes = side.parts().get(0).sizes().clone();
        sizes[0] = all();
        return Signal.of(0, sizes);
    }

    private int all() {
        return IntStream.of(widths).sum();
    }

    private Value rows() {
        var step = new OnnxStep(node, batch, inputs, network);
        long[] now = step.all(whole());
        int[] wanted = step.withoutBatch(
                OnnxShapes.resolved(step, now, step.integers("shape", 1).orElse(new long[0])));
        if (wanted.length != 1)
            throw new IllegalArgumentException("turns branches side by side into "
                    + Numbers.text(Arrays.stream(wanted).asLongStream().toArray())
                    + ", but only a row can be made of them.");
        return new Side(IntStream.range(0, widths.length)
                .mapToObj(p -> {
                    var part = side.parts().get(p);
                    return step(p, k -> -1).reshaped(part, part.shape().size());
                })
                .toList());
    }

    /** @param axis of the weights that runs over what comes in */
    private Value weighed(int axis) {
        if (!(input(1).orElse(null) instanceof Constant weights)
                || weights.numbers().rank() <= axis
                || weights.numbers().sizes()[axis] != all())
            throw new IllegalArgumentException(
                    "has no weights for the " + all() + " channels of branches side by side.");
        var parts = IntStream.range(0, widths.length)
                .mapToObj(p -> signal(p, k -> k == 1 ? axis : -1))
                .toArray(Signal[]::new);
        return new OnnxStep(node, batch, inputs, network).layer(new Sum(), parts);
    }

    /** The index of an input's numbers that runs over the channels; −1 if none does. */
    private int channels(int input) {
        if (!(input(input).orElse(null) instanceof Constant c)) return -1;
        int axis = node.op().equals("BatchNormalization") ? 0 : c.numbers().rank() - whole().sizes().length;
        return axis >= 0 && axis < c.numbers().rank() && c.numbers().sizes()[axis] == all() ? axis : -1;
    }

    private interface Axes {
        int of(int input);
    }

    /** What the operator gives for one branch. */
    private Signal signal(int part, Axes axes) {
        return (Signal) OnnxOperators.of(node.op()).apply(step(part, axes));
    }

    /** The operator for one branch: biases that are added to a sum of all go with the first. */
    private OnnxStep step(int part, Axes axes) {
        boolean sum = !EACH.contains(node.op());
        var own = new ArrayList<Optional<Value>>();
        for (int k = 0; k < inputs.size(); k++) {
            var input = inputs.get(k);
            if (input.orElse(null) instanceof Side) own.add(Optional.of(part(input, part)));
            else if (sum && k == 2 && part > 0) own.add(Optional.empty());
            else if (input.orElse(null) instanceof Constant c && axes.of(k) >= 0)
                own.add(Optional.of(new Constant(c.numbers().slice(axes.of(k), from(part), from(part + 1)))));
            else own.add(input);
        }
        return new OnnxStep(node.named(node.name() + "." + part), batch, own, network);
    }

    private int from(int part) {
        return IntStream.of(widths).limit(part).sum();
    }

    private Signal part(Optional<Value> input, int part) {
        if (!(input.orElse(null) instanceof Side side) || !Arrays.equals(side.widths(), widths))
            throw new IllegalArgumentException("takes branches side by side that do not match one another.");
        return side.parts().get(part);
    }
}
