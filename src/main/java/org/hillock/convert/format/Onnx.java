package org.hillock.convert.format;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hillock.ann.Dense;
import org.hillock.ann.Layer;
import org.hillock.ann.Shape;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.convert.Folding;
import org.hillock.convert.format.OnnxStep.Growing;
import org.hillock.convert.format.Value.Constant;
import org.hillock.convert.format.Value.Signal;

/**
 * Feed-forward networks in the Open Neural Network Exchange format, <a href="https://onnx.ai">onnx.ai</a>, as PyTorch and others export
 * them: versions 7 and later of its operators, for pictures N × C × H × W or rows N × F with any N. Softmax and what else tells the
 * class at the end is left out; where a sigmoid tells two classes apart by one number, that and 0 are the outputs. Scales and shifts of channels are folded into the weights beside them.
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
        var end = End.of(model);
        var needed = needed(model, end.value());
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

    private static TrainedNetwork finished(End end, Map<String, Value> values, Growing network, Signal picture) {
        if (!(values.get(end.value()) instanceof Signal last)
                || last.padded()
                || last.turned().isPresent()
                || last.layer() != network.layers().size() - 1)
            throw new IllegalArgumentException(
                    "gives \"" + end.value() + "\", which is not what its last layer computes.");
        if (end.sigmoid() && last.shape().size() == 1)
            network.layers()
                    .add(new Layer(
                            end.value() + ".classes",
                            new Dense(Tensor.of(new float[] {0, 1}, 2, 1), Tensor.zeros(2)),
                            List.of(last.layer())));
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

    /**
     * The value that the classes are told from: the output, or what goes into a softmax or the like before it.
     *
     * @param sigmoid if that tells them: of one number whether it is above 0
     */
    private record End(String value, boolean sigmoid) {

        static End of(OnnxModel model) {
            Map<String, OnnxNode> makers = new HashMap<>();
            for (var node : model.nodes()) for (var output : node.outputs()) makers.put(output, node);
            var ends = new LinkedHashSet<End>();
            for (var output : model.outputs()) ends.add(of(output, makers));
            if (ends.size() != 1)
                throw new IllegalArgumentException("has " + ends.size() + " outputs "
                        + ends.stream().map(End::value).toList() + ", but must have one. Export the network with one.");
            return ends.iterator().next();
        }

        private static End of(String output, Map<String, OnnxNode> makers) {
            var end = new End(output, false);
            var seen = new HashSet<String>();
            for (var name = output; seen.add(name); ) {
                var node = makers.get(name);
                if (node == null) break;
                if (complement(node, makers)) {
                    name = node.inputs().get(1);
                    continue;
                }
                var ending = OnnxOperators.ENDINGS.get(node.op());
                if (ending == null || node.inputs().size() <= ending.input()) break;
                name = node.inputs().get(ending.input());
                if (ending.tells()) end = new End(name, node.op().equals("Sigmoid"));
            }
            return end;
        }

        /** True for 1 − p beside p. */
        private static boolean complement(OnnxNode node, Map<String, OnnxNode> makers) {
            if (!node.op().equals("Concat") || node.inputs().size() != 2) return false;
            var other = makers.get(node.inputs().get(0));
            return other != null
                    && other.op().equals("Sub")
                    && other.inputs().size() == 2
                    && other.inputs().get(1).equals(node.inputs().get(1));
        }
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
            if (OnnxSides.among(inputs)) return OnnxSides.value(node, batch, inputs, network);
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
