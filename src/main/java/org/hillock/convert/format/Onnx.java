package org.hillock.convert.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hillock.ann.Layer;
import org.hillock.ann.Shape;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.Folding;
import org.hillock.convert.format.OnnxStep.Growing;
import org.hillock.convert.format.Value.Constant;
import org.hillock.convert.format.Value.Signal;

/**
 * Feed-forward networks in the Open Neural Network Exchange format, <a href="https://onnx.ai">onnx.ai</a>, as PyTorch and others export
 * them: versions 7 and later of its operators, for pictures N × C × H × W or rows N × F with any N. Softmax and what else tells the
 * class at the end is left out, and scales and shifts of channels are folded into the weights beside them.
 */
public final class Onnx {

    private Onnx() {}

    /**
     * Reads a network.
     *
     * @throws IllegalArgumentException if the file is missing or malformed, or the network has something that has no spiking
     *     counterpart; the message names the file, the node or tensor, and what to do instead
     */
    public static TrainedNetwork read(Path file) {
        return Source.read("onnx", file, f -> {
            var message = Message.of(Source.bytes(f));
            var folder = Optional.ofNullable(f.toAbsolutePath().getParent()).orElse(f);
            return Folding.fold(network(OnnxModel.of(message), folder));
        });
    }

    private static TrainedNetwork network(OnnxModel model, Path folder) {
        var end = end(model);
        var needed = needed(model, end);
        Map<String, Value> values = new HashMap<>();
        for (var tensor : model.tensors())
            if (needed.contains(OnnxTensor.name(tensor)))
                values.put(OnnxTensor.name(tensor), new Constant(OnnxTensor.read(tensor, folder)));
        var input = input(model, needed, values.keySet());
        int batch = Math.toIntExact(Math.max(1, input.sizes()[0]));
        var picture = Signal.of(
                Layer.PICTURE,
                Arrays.stream(input.sizes()).skip(1).mapToInt(Math::toIntExact).toArray());
        values.put(input.name(), picture);
        var network = new Growing();
        for (var node : model.nodes())
            if (node.outputs().stream().anyMatch(needed::contains)) {
                var value = value(node, folder, batch, values, network);
                for (var output : node.outputs()) values.remove(output);
                values.put(node.outputs().get(0), value);
            }
        return finished(end, values, network, picture);
    }

    private static TrainedNetwork finished(String end, Map<String, Value> values, Growing network, Signal picture) {
        if (!(values.get(end) instanceof Signal last)
                || last.padded()
                || last.layer() != network.layers().size() - 1)
            throw new IllegalArgumentException("gives \"" + end + "\", which is not what its last layer computes.");
        Shape shape = network.pictures().stream()
                .filter(s -> s.sizes().length == 3)
                .findFirst()
                .orElse(
                        network.pictures().isEmpty()
                                ? picture
                                : network.pictures().get(0))
                .shape();
        return TrainedNetwork.of(shape, network.layers());
    }

    /** The name of the value that the classes are told from: the output, or what goes into a softmax or the like before it. */
    private static String end(OnnxModel model) {
        Map<String, OnnxNode> makers = new HashMap<>();
        for (var node : model.nodes()) for (var output : node.outputs()) makers.put(output, node);
        var ends = new LinkedHashSet<String>();
        for (var output : model.outputs()) ends.add(end(output, makers));
        if (ends.size() != 1)
            throw new IllegalArgumentException(
                    "has " + ends.size() + " outputs " + ends + ", but must have one. Export the network with one.");
        return ends.iterator().next();
    }

    private static String end(String output, Map<String, OnnxNode> makers) {
        var end = output;
        var seen = new HashSet<String>();
        for (var name = output; seen.add(name); ) {
            var node = makers.get(name);
            if (node == null || !OnnxOperators.ENDINGS.containsKey(node.op())) break;
            var ending = OnnxOperators.ENDINGS.get(node.op());
            if (node.inputs().size() <= ending.input()) break;
            name = node.inputs().get(ending.input());
            if (ending.tells()) end = name;
        }
        return end;
    }

    /** The names of all values that this one is computed from. Nodes stand in an order in which each comes after those it reads. */
    private static Set<String> needed(OnnxModel model, String end) {
        var needed = new HashSet<String>(Set.of(end));
        for (int k = model.nodes().size() - 1; k >= 0; k--) {
            var node = model.nodes().get(k);
            if (node.outputs().stream().anyMatch(needed::contains)) needed.addAll(node.inputs());
        }
        needed.remove("");
        return needed;
    }

    private static OnnxModel.Input input(OnnxModel model, Set<String> needed, Set<String> constants) {
        var inputs = model.inputs().stream()
                .filter(i -> needed.contains(i.name()) && !constants.contains(i.name()))
                .toList();
        if (inputs.size() != 1)
            throw new IllegalArgumentException("has " + inputs.size() + " inputs "
                    + inputs.stream().map(OnnxModel.Input::name).toList() + ", but must have one: the picture.");
        var input = inputs.get(0);
        long[] sizes = input.sizes();
        boolean open = Arrays.stream(sizes).skip(1).anyMatch(s -> s == 0);
        if (sizes.length < 2 || sizes.length > 4 || open)
            throw new IllegalArgumentException("has an input " + input.name() + " of " + input.sizesText()
                    + ", but its sizes must be known: N × C × H × W or N × F, where N alone may be open.");
        Numbers.count(sizes);
        return input;
    }

    private static Value value(OnnxNode node, Path folder, int batch, Map<String, Value> values, Growing network) {
        try {
            if (node.op().equals("Constant")) return new Constant(node.constant(folder));
            var inputs = node.inputs().stream().map(name -> input(name, values)).toList();
            return OnnxOperators.of(node.op()).apply(new OnnxStep(node, batch, inputs, network));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(node.title() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<Value> input(String name, Map<String, Value> values) {
        if (name.isEmpty()) return Optional.empty();
        var value = values.get(name);
        if (value == null)
            throw new IllegalArgumentException("takes \"" + name
                    + "\", which nothing before it gives: the nodes go round in a circle, or are not in order.");
        return Optional.of(value);
    }
}
