package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.hillock.ann.AveragePool;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;

/** Small networks with random weights. */
final class Networks {
    static final Relu RELU = new Relu(Double.POSITIVE_INFINITY);

    private final Random random;
    private final List<Layer> layers = new ArrayList<>();

    Networks(long seed) {
        random = new Random(seed);
    }

    /** Adds a layer after the last. */
    Networks then(Operation operation) {
        return then(operation, layers.size() - 1);
    }

    Networks then(Operation operation, Integer... inputs) {
        layers.add(new Layer("layer" + layers.size(), operation, List.of(inputs)));
        return this;
    }

    TrainedNetwork on(Shape input) {
        return TrainedNetwork.of(input, layers);
    }

    Dense dense(int inputs, int outputs) {
        return new Dense(tensor(Math.sqrt(6.0 / inputs), outputs, inputs), tensor(0.1, outputs));
    }

    Convolution convolution(int inputs, int outputs, Window window, int groups) {
        double fan = inputs / groups * window.area();
        return new Convolution(
                tensor(Math.sqrt(6.0 / fan), outputs, inputs / groups, window.rows(), window.columns()),
                tensor(0.1, outputs),
                window,
                groups);
    }

    ChannelScale scale(int channels) {
        return new ChannelScale(tensor(1.5, channels), tensor(0.3, channels));
    }

    Tensor tensor(double most, int... sizes) {
        int size = 1;
        for (int s : sizes) size *= s;
        var values = new float[size];
        for (int i = 0; i < size; i++) values[i] = (float) (most * (2 * random.nextDouble() - 1));
        return Tensor.of(values, sizes);
    }

    static TrainedNetwork layered(long seed, Supplier<Operation> activation, int... sizes) {
        var net = new Networks(seed);
        for (int k = 1; k < sizes.length; k++) {
            net.then(net.dense(sizes[k - 1], sizes[k]));
            if (k + 1 < sizes.length) net.then(activation.get());
        }
        return net.on(Shape.of(sizes[0]));
    }

    /** With strides, dilations, groups, a residual block, all pools, and pictures that are not square. */
    static TrainedNetwork pictures(long seed, Supplier<Operation> activation) {
        var net = new Networks(seed);
        return net.then(net.convolution(2, 6, Window.square(3, 1, 1), 1)) // 0: 6 × 11 × 9
                .then(activation.get())
                .then(new MaxPool(new Window(3, 2, 2, 1, 1, 1, 1, 0, 1, 1))) // 2: 6 × 6 × 9
                .then(net.convolution(6, 6, Window.square(3, 1, 1), 6))
                .then(activation.get())
                .then(net.convolution(6, 6, new Window(3, 3, 1, 1, 1, 2, 1, 2, 1, 2), 2))
                .then(new Sum(), 5, 2)
                .then(activation.get())
                .then(net.convolution(6, 8, new Window(3, 2, 2, 3, 1, 1, 0, 1, 1, 0), 2)) // 8 × 3 × 3
                .then(activation.get())
                .then(new AveragePool(
                        new Window(2, 2, 1, 1, 1, 1, 1, 0, 0, 0), AveragePool.Divisor.INSIDE)) // 8 × 3 × 2
                .then(new Flatten())
                .then(net.dense(48, 12))
                .then(activation.get())
                .then(net.dense(12, 5))
                .on(new Shape(2, 11, 9));
    }

    /** Ends in the mean of each channel. */
    static TrainedNetwork scaled(long seed, Supplier<Operation> activation) {
        var net = new Networks(seed);
        return net.then(net.convolution(1, 8, Window.square(5, 2, 2), 1))
                .then(net.scale(8))
                .then(activation.get())
                .then(new AveragePool(Window.square(2, 2, 1), AveragePool.Divisor.WINDOW))
                .then(net.convolution(8, 4, Window.square(1, 1, 0), 1))
                .then(activation.get())
                .then(new GlobalAveragePool())
                .on(new Shape(1, 12, 12));
    }

    /** Perfect integrators, 1 nF, with a threshold of 1 mV. */
    static SpikingNeurons perfect(boolean subtracts, double start) {
        return new SpikingNeurons(
                PerNeuron.of(Double.POSITIVE_INFINITY),
                PerNeuron.of(1),
                PerNeuron.of(0),
                PerNeuron.of(1),
                PerNeuron.of(start),
                PerNeuron.of(0),
                subtracts,
                0,
                Optional.empty());
    }

    /** Uniform in [0, 1). */
    static Examples examples(int count, int size, long seed) {
        var values = new float[count][size];
        var random = new Random(seed);
        for (var one : values) for (int i = 0; i < size; i++) one[i] = random.nextFloat();
        return Examples.of(values);
    }
}
