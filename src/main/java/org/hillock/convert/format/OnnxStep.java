package org.hillock.convert.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.Shape;
import org.hillock.convert.format.Value.Constant;
import org.hillock.convert.format.Value.Signal;

/** A node of an ONNX graph on its way to becoming a layer: what goes into it, and the network that grows. */
final class OnnxStep {
    private static final int MOST = 100_000;

    final OnnxNode node;
    /** How many examples the file is for. */
    final int batch;

    private final List<Optional<Value>> inputs;
    private final Growing network;

    /**
     * A network that grows layer by layer.
     *
     * @param pictures the sizes in which the picture has been read
     */
    record Growing(List<Layer> layers, List<Signal> pictures) {
        Growing() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    OnnxStep(OnnxNode node, int batch, List<Optional<Value>> inputs, Growing network) {
        this.node = node;
        this.batch = batch;
        this.inputs = inputs;
        this.network = network;
    }

    int inputs() {
        return inputs.size();
    }

    List<Optional<Value>> all() {
        return inputs;
    }

    Optional<Value> optional(int input) {
        return input < inputs.size() ? inputs.get(input) : Optional.empty();
    }

    Value value(int input) {
        return optional(input)
                .orElseThrow(
                        () -> new IllegalArgumentException("has no input " + (input + 1) + ", but cannot do without."));
    }

    boolean constant(int input) {
        return optional(input).filter(Constant.class::isInstance).isPresent();
    }

    Numbers numbers(int input) {
        if (!(value(input) instanceof Constant c))
            throw new IllegalArgumentException("takes " + node.inputs().get(input)
                    + " from the network, but it must be numbers in the file. Export the network with fixed sizes.");
        return c.numbers();
    }

    Optional<Numbers> optionalNumbers(int input) {
        return optional(input).map(v -> numbers(input));
    }

    /** Integers that are an attribute in older versions of an operator and an input in newer ones. */
    Optional<long[]> integers(String attribute, int input) {
        if (node.has(attribute)) return Optional.of(node.integers(attribute));
        return optionalNumbers(input).map(Numbers::longs);
    }

    Signal padded(int input) {
        if (!(value(input) instanceof Signal s))
            throw new IllegalArgumentException(
                    "takes numbers in the file, " + node.inputs().get(input) + ", where a signal must come in.");
        return s;
    }

    /** In whatever order its values are. */
    Signal either(int input) {
        var signal = padded(input);
        if (signal.padded())
            throw new IllegalArgumentException(
                    "takes the output of a Pad, but only a Conv can. Give the padding to the layer itself.");
        return signal;
    }

    Signal signal(int input) {
        return firstChannels(either(input));
    }

    /** The signal, unless its channels come last. */
    static Signal firstChannels(Signal signal) {
        if (signal.turned().isPresent())
            throw new IllegalArgumentException("gets " + signal.text()
                    + " with channels last, but works with channels first. Export the network with channels first.");
        return signal;
    }

    /** The signal, if it is a row of numbers. */
    Signal row(int input) {
        var signal = either(input);
        if (signal.sizes().length != 1)
            throw new IllegalArgumentException("gets " + signal.text()
                    + " for each example, but works on numbers in a row. Put a Flatten before it.");
        return signal;
    }

    /** True if a signal is what such an operation gives. */
    boolean gives(Signal signal, Class<? extends Operation> operation) {
        return signal.layer() != Layer.PICTURE
                && operation.isInstance(network.layers().get(signal.layer()).operation());
    }

    /** Adds a layer. */
    Signal layer(Operation operation, Signal... from) {
        var shapes = new ArrayList<Shape>();
        var places = new ArrayList<Integer>();
        for (var signal : from) {
            shapes.add(signal.shape());
            places.add(signal.layer());
            if (signal.layer() == Layer.PICTURE) network.pictures().add(signal);
        }
        var shape = operation.output(shapes);
        if (network.layers().size() == MOST) throw new IllegalArgumentException("makes more than " + MOST + " layers.");
        network.layers().add(new Layer(node.name(), operation, places));
        int layer = network.layers().size() - 1;
        if (shape.equals(shapes.get(0)) && !(operation instanceof Dense)) return from[0].from(layer);
        return operation instanceof Flatten || from[0].sizes().length != 3
                ? Signal.of(layer, shape.size())
                : Signal.of(layer, shape.channels(), shape.rows(), shape.columns());
    }

    /** The same values in other sizes: a layer of its own only where they become a row. */
    Signal reshaped(Signal signal, int... sizes) {
        if (Arrays.equals(sizes, signal.sizes())) return signal;
        if (sizes.length == 1 && !signal.shape().flat()) {
            var row = layer(new Flatten(), signal);
            return new Signal(row.layer(), row.sizes(), row.padding(), signal.turned());
        }
        var other = Signal.of(signal.layer(), sizes);
        if (signal.turned().filter(s -> s.area() > 1).isPresent()) firstChannels(signal);
        if (signal.layer() == Layer.PICTURE || other.shape().equals(signal.shape())) return other;
        throw new IllegalArgumentException("turns " + signal.text() + " into " + other.text()
                + ", but inside a network only a row can be made of a picture.");
    }

    /** All sizes of a signal, that of the batch first. */
    long[] all(Signal signal) {
        var all = new long[signal.sizes().length + 1];
        all[0] = batch;
        for (int i = 1; i < all.length; i++) all[i] = signal.sizes()[i - 1];
        return all;
    }

    /** All sizes without the first, which must be that of the batch. */
    int[] withoutBatch(long... all) {
        if (all.length == 0 || all[0] != batch)
            throw new IllegalArgumentException(
                    "mixes the examples of a batch: it makes " + Numbers.text(all) + " of them.");
        Numbers.count(all);
        return Arrays.stream(all).skip(1).mapToInt(Math::toIntExact).toArray();
    }

    /** An index of one of {@code rank} dimensions, where −1 is the last. */
    static int axis(long axis, int rank) {
        long index = axis < 0 ? axis + rank : axis;
        if (index < 0 || index >= rank)
            throw new IllegalArgumentException("has an axis " + axis + ", but there are " + rank + " dimensions.");
        return (int) index;
    }
}
