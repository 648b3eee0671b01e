package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.ann.AveragePool;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Sum;
import org.hillock.ann.TrainedNetwork;

/** The stages of a network, one for each layer. */
final class Plan {
    private final TrainedNetwork network;
    private final List<Stage> stages;

    private Plan(TrainedNetwork network, List<Stage> stages) {
        this.network = network;
        this.stages = stages;
    }

    /** @param dt of a step of its spiking neurons, ms */
    static Plan of(TrainedNetwork network, double dt) {
        return of(network, dt, Arithmetic.BEST);
    }

    static Plan of(TrainedNetwork network, double dt, Arithmetic arithmetic) {
        var stages = new ArrayList<Stage>();
        for (var layer : network.layers())
            stages.add(stage(layer.operation(), network.shape(layer.inputs().get(0)), dt, arithmetic));
        return new Plan(network, List.copyOf(stages));
    }

    private static Stage stage(Operation operation, Shape input, double dt, Arithmetic arithmetic) {
        var order = Order.of(input);
        if (operation instanceof Dense dense) return dense(order, Matrix.of(dense, arithmetic));
        if (operation instanceof Convolution c) return Correlation.of(c, input);
        if (operation instanceof AveragePool pool) return Pooling.average(pool, input);
        if (operation instanceof GlobalAveragePool) return Pooling.mean(input);
        if (operation instanceof MaxPool pool) return Pooling.max(pool, input);
        if (operation instanceof Flatten) return order.flatten();
        if (operation instanceof Sum) return (Stage.Instant) Plan::sum;
        if (operation instanceof ChannelScale scale) return (Stage.Instant) inputs -> scaled(inputs.get(0), scale);
        if (operation instanceof Relu relu) return (Stage.Instant) inputs -> rectified(inputs.get(0), relu);
        return new Neurons((SpikingNeurons) operation, input, dt, arithmetic);
    }

    private static Stage dense(Order order, Matrix matrix) {
        return order.same() ? matrix : new Flattened(order, matrix);
    }

    /** A dense layer on pictures. */
    private record Flattened(Order order, Matrix matrix) implements Stage.Weighing {
        @Override
        public Signal apply(List<Signal> inputs) {
            return matrix.apply(List.of(order.flatten().apply(inputs)));
        }

        @Override
        public long operations(Signal input, int row) {
            return matrix.operations(input, row);
        }

        @Override
        public long multiplyAccumulates() {
            return matrix.multiplyAccumulates();
        }
    }

    private static Signal sum(List<Signal> inputs) {
        int per = inputs.stream().mapToInt(Signal::per).max().orElse(1);
        var out =
                Signal.Values.zeros(inputs.get(0).examples(), per, inputs.get(0).size());
        for (var input : inputs) {
            var values = input.values();
            for (int example = 0, k = 0; example < out.examples(); example++)
                for (int step = 0; step < per; step++) {
                    int from = values.row(example, step) * out.size();
                    for (int i = 0; i < out.size(); i++) out.all()[k++] += values.all()[from + i];
                }
        }
        return out;
    }

    private static Signal scaled(Signal signal, ChannelScale scale) {
        var input = signal.values();
        var out = Signal.Values.zeros(input.examples(), input.per(), input.size());
        int channels = Math.max(1, scale.factor().size());
        for (int k = 0; k < out.all().length; k++)
            out.all()[k] = input.all()[k] * scale.factor(k % channels) + scale.shift(k % channels);
        return out;
    }

    private static Signal rectified(Signal signal, Relu relu) {
        var input = signal.values();
        float ceiling = (float) relu.ceiling();
        var out = Signal.Values.zeros(input.examples(), input.per(), input.size());
        for (int k = 0; k < out.all().length; k++) out.all()[k] = Math.min(Math.max(0, input.all()[k]), ceiling);
        return out;
    }

    TrainedNetwork network() {
        return network;
    }

    int layers() {
        return stages.size();
    }

    Layer layer(int k) {
        return network.layers().get(k);
    }

    Stage stage(int k) {
        return stages.get(k);
    }

    /** The layer after which nothing needs a layer's output any more; its own, if nothing does. */
    int[] last() {
        var last = new int[layers()];
        Arrays.setAll(last, k -> k);
        for (int k = 0; k < layers(); k++) for (int i : layer(k).inputs()) if (i != Layer.PICTURE) last[i] = k;
        return last;
    }

    /** True for a layer of neurons that fire. */
    boolean fires(int k) {
        return stages.get(k) instanceof Neurons neurons && neurons.fires();
    }

    /** Whether the output of each layer is the same at every step, given that the network's input is or is not. */
    boolean[] constant(boolean picture) {
        var constant = new boolean[layers()];
        for (int k = 0; k < constant.length; k++) {
            constant[k] = stages.get(k) instanceof Stage.Instant;
            for (int i : layer(k).inputs()) constant[k] &= i == Layer.PICTURE ? picture : constant[i];
        }
        return constant;
    }

    /** How many values the widest layer has. */
    int widest() {
        int widest = network.input().size();
        for (int k = 0; k < layers(); k++)
            widest = Math.max(widest, network.shape(k).size());
        return widest;
    }
}
