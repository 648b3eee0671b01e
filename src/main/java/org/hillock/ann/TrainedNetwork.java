package org.hillock.ann;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Check;

/**
 * A trained network: its layers in an order in which each comes after those it takes its input from. The output of the last layer is
 * that of the network: one number for each class.
 */
public final class TrainedNetwork {
    private final Shape input;
    private final List<Layer> layers;
    private final List<Shape> shapes;

    private TrainedNetwork(Shape input, List<Layer> layers, List<Shape> shapes) {
        this.input = input;
        this.layers = layers;
        this.shapes = shapes;
    }

    /**
     * @throws IllegalArgumentException that names the layer whose input comes later than itself or has another shape than it needs
     */
    public static TrainedNetwork of(Shape input, List<Layer> layers) {
        if (layers.isEmpty()) throw new IllegalArgumentException("A trained network must have a layer.");
        var shapes = new ArrayList<Shape>();
        for (int k = 0; k < layers.size(); k++) {
            var layer = layers.get(k);
            var inputs = new ArrayList<Shape>();
            for (int i : layer.inputs()) {
                Check.count("the input of layer " + layer.title(), i, Layer.PICTURE, k - 1);
                inputs.add(i == Layer.PICTURE ? input : shapes.get(i));
            }
            try {
                shapes.add(layer.operation().output(inputs));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("layer " + layer.title() + " " + e.getMessage());
            }
        }
        return new TrainedNetwork(input, List.copyOf(layers), List.copyOf(shapes));
    }

    /** The shape of what goes in. */
    public Shape input() {
        return input;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** The shape of what a layer gives; with {@link Layer#PICTURE}, of the input. */
    public Shape shape(int layer) {
        return layer == Layer.PICTURE ? input : shapes.get(layer);
    }

    /** The shape of what comes out. */
    public Shape output() {
        return shapes.get(shapes.size() - 1);
    }

    /** How many weights and biases it has. */
    public long parameters() {
        return layers.stream().mapToLong(l -> parameters(l.operation())).sum();
    }

    /** How many weights and biases an operation has. */
    public static long parameters(Operation operation) {
        if (operation instanceof Dense d)
            return (long) d.weights().size() + d.bias().size();
        if (operation instanceof Convolution c)
            return (long) c.weights().size() + c.bias().size();
        if (operation instanceof ChannelScale s) return 2L * s.factor().size();
        return 0;
    }
}
