package org.hillock.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hillock.ann.AveragePool;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Relu;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;

/**
 * A network of ReLUs as one of integrate-and-fire neurons, whose rates in spikes a step are the activations over their scales. Weights and
 * biases become currents in nA: with scales s of what goes in and λ of the ReLU behind it, and the unit current U of the {@link
 * ReluMapping}, {@code W' = W s U/λ} and {@code b' = b U/λ} and the current that makes up for the leak. What goes out of the last layer is
 * in the units of the network that was trained.
 */
public final class Conversion {
    private final TrainedNetwork ann;
    private final ReluMapping mapping;
    private final Scales scales;
    private final List<Layer> layers = new ArrayList<>();
    /** For each layer that was trained, where it is now; and what its output times this is what was trained, channel by channel. */
    private final int[] places;

    private final double[][] units;

    private Conversion(TrainedNetwork ann, ReluMapping mapping, Scales scales) {
        this.ann = ann;
        this.mapping = mapping;
        this.scales = scales;
        this.places = new int[ann.layers().size()];
        this.units = new double[places.length][];
    }

    /**
     * @param spiking the converted network
     * @param places for each layer that was trained, where it is in the converted network
     */
    public record Converted(TrainedNetwork spiking, List<Integer> places) {}

    /**
     * @param ann as {@link Canonical} leaves it
     * @throws IllegalArgumentException if a ReLU has no scale, or a layer cannot work on spikes; it is named
     */
    public static Converted of(TrainedNetwork ann, ReluMapping mapping, Scales scales) {
        check(ann, scales);
        return new Conversion(ann, mapping, scales).converted();
    }

    /**
     * Nothing, if the network can be converted.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static void check(TrainedNetwork ann, Scales scales) {
        for (int k = 0; k < ann.layers().size(); k++) {
            var layer = ann.layers().get(k);
            if (layer.operation() instanceof Relu && !scales.has(k))
                throw new IllegalArgumentException(
                        "layer " + layer.title()
                                + " has no scale: the activation that is to be one spike a step. Write normalize(images, 99.9).");
            if (layer.operation() instanceof MaxPool
                    && !fires(ann, layer.inputs().get(0)))
                throw new IllegalArgumentException("layer " + layer.title()
                        + " takes the largest of what are not spikes. Put a Relu before it, or take an average pool.");
        }
    }

    private static boolean fires(TrainedNetwork ann, int k) {
        if (k == Layer.PICTURE) return false;
        var layer = ann.layers().get(k);
        return layer.operation() instanceof Relu
                || (layer.operation() instanceof MaxPool || layer.operation() instanceof Flatten)
                        && fires(ann, layer.inputs().get(0));
    }

    private Converted converted() {
        for (int k = 0; k < places.length; k++) place(k);
        int last = places.length - 1;
        if (ann.layers().get(last).operation() instanceof Relu || !Arrays.equals(units[last], ones(last)))
            scaled(last, "out", ones(last), 0);
        return new Converted(
                TrainedNetwork.of(ann.input(), layers),
                Arrays.stream(places).boxed().toList());
    }

    private void place(int k) {
        var layer = ann.layers().get(k);
        var operation = layer.operation();
        if (operation instanceof Relu) {
            fire(k, layer);
            return;
        }
        var wanted = wanted(k);
        units[k] = wanted;
        double shift = feedsRelu(k) ? mapping.leakCurrent() : 0;
        if (operation instanceof Dense d) add(k, layer, dense(d, entries(layer), wanted, shift), inputs(layer));
        else if (operation instanceof Convolution c)
            add(k, layer, convolution(c, entries(layer), wanted, shift), inputs(layer));
        else if (operation instanceof ChannelScale s)
            add(k, layer, scale(s, entries(layer), wanted, shift), inputs(layer));
        else if (operation instanceof Sum) add(k, layer, operation, matched(layer, wanted));
        else {
            units[k] = passed(operation, layer);
            add(k, layer, operation, inputs(layer));
        }
    }

    /** The neurons in the place of a ReLU, and before them what makes their input a current if nothing else does. */
    private void fire(int k, Layer layer) {
        int before = layer.inputs().get(0);
        var current = current(k);
        int input = at(before);
        boolean direct = before != Layer.PICTURE
                && feedsRelu(before)
                && weighted(ann.layers().get(before).operation());
        if (!direct && (!Arrays.equals(unit(before), current) || mapping.leakCurrent() != 0))
            input = scaled(before, layer.name() + ".current", current, mapping.leakCurrent());
        var cell = mapping.cell();
        var membrane = cell.membrane();
        var neurons = new SpikingNeurons(
                PerNeuron.of(membrane.tau()),
                PerNeuron.of(membrane.leakFree() ? 1 / membrane.cm() : membrane.rm()),
                PerNeuron.of(membrane.vRest()),
                PerNeuron.of(cell.threshold()),
                PerNeuron.of(mapping.start()),
                PerNeuron.of(mapping.reset()),
                mapping.linear(),
                cell.refractory(),
                Optional.empty());
        units[k] = new double[channels(k)];
        Arrays.setAll(units[k], c -> scales.at(k, c));
        add(k, layer, neurons, List.of(input));
    }

    /** What times a current in nA is what goes into a ReLU. */
    private double[] current(int relu) {
        var current = new double[channels(relu)];
        Arrays.setAll(current, c -> scales.at(relu, c) / mapping.unitCurrent());
        return current;
    }

    /** What times the output of a layer is to be what was trained: currents if it leads to a ReLU and nowhere else. */
    private double[] wanted(int k) {
        var consumers = consumers(k);
        if (consumers.size() == 1) {
            int next = consumers.get(0);
            var operation = ann.layers().get(next).operation();
            if (operation instanceof Relu) return current(next);
            if (operation instanceof Sum || operation instanceof AveragePool || operation instanceof GlobalAveragePool)
                return wanted(next);
        }
        return ones(k);
    }

    private boolean feedsRelu(int k) {
        var consumers = consumers(k);
        return consumers.size() == 1 && ann.layers().get(consumers.get(0)).operation() instanceof Relu;
    }

    private List<Integer> consumers(int k) {
        var found = new ArrayList<Integer>();
        for (int next = 0; next < places.length; next++)
            for (int input : ann.layers().get(next).inputs()) if (input == k) found.add(next);
        return found;
    }

    private static boolean weighted(Operation operation) {
        return operation instanceof Dense || operation instanceof Convolution || operation instanceof ChannelScale;
    }

    private double[] passed(Operation operation, Layer layer) {
        var unit = unit(layer.inputs().get(0));
        if (!(operation instanceof Flatten)) return unit;
        return entries(layer);
    }

    /** The unit of each value that goes into a layer with one input. */
    private double[] entries(Layer layer) {
        int input = layer.inputs().get(0);
        var unit = unit(input);
        var shape = ann.shape(input);
        if (!(layer.operation() instanceof Dense || layer.operation() instanceof Flatten)) return unit;
        var each = new double[shape.size()];
        Arrays.setAll(each, i -> unit[i / shape.area()]);
        return each;
    }

    private double[] unit(int k) {
        return k == Layer.PICTURE ? ones(k) : units[k];
    }

    private double[] ones(int k) {
        var ones = new double[channels(k)];
        Arrays.fill(ones, 1);
        return ones;
    }

    private int channels(int k) {
        return ann.shape(k).channels();
    }

    private List<Integer> inputs(Layer layer) {
        return layer.inputs().stream().map(this::at).toList();
    }

    private int at(int k) {
        return k == Layer.PICTURE ? Layer.PICTURE : places[k];
    }

    private void add(int k, Layer layer, Operation operation, List<Integer> inputs) {
        layers.add(new Layer(layer.name(), operation, inputs));
        places[k] = layers.size() - 1;
    }

    /** The inputs of a sum in its unit, those that are in others scaled. */
    private List<Integer> matched(Layer layer, double[] wanted) {
        var inputs = new ArrayList<Integer>();
        for (int input : layer.inputs())
            inputs.add(
                    Arrays.equals(unit(input), wanted)
                            ? at(input)
                            : scaled(input, layer.name() + ".branch" + inputs.size(), wanted, 0));
        return inputs;
    }

    /** One more layer: the output of another in this unit. Answers where it is. */
    private int scaled(int k, String name, double[] wanted, double shift) {
        var unit = unit(k);
        var factors = new float[wanted.length];
        var shifts = new float[wanted.length];
        for (int c = 0; c < factors.length; c++) factors[c] = (float) (unit[c] / wanted[c]);
        Arrays.fill(shifts, (float) shift);
        var n = factors.length;
        layers.add(new Layer(name, new ChannelScale(Tensor.of(factors, n), Tensor.of(shifts, n)), List.of(at(k))));
        return layers.size() - 1;
    }

    private static Dense dense(Dense d, double[] in, double[] out, double shift) {
        var weights = d.weights().values();
        for (int o = 0, w = 0; o < d.outputs(); o++)
            for (int i = 0; i < d.inputs(); i++, w++) weights[w] = (float) (weights[w] * in[i] / out[o]);
        return new Dense(Tensor.of(weights, d.outputs(), d.inputs()), bias(d.bias(), out, shift));
    }

    private static Convolution convolution(Convolution c, double[] in, double[] out, double shift) {
        var weights = c.weights().values();
        int each = c.weights().size(1);
        int area = c.window().area();
        int outputs = c.outputs() / c.groups();
        for (int o = 0, w = 0; o < c.outputs(); o++)
            for (int i = 0; i < each; i++)
                for (int p = 0; p < area; p++, w++)
                    weights[w] = (float) (weights[w] * in[o / outputs * each + i] / out[o]);
        var tensor = Tensor.of(
                weights, c.outputs(), each, c.window().rows(), c.window().columns());
        return new Convolution(tensor, bias(c.bias(), out, shift), c.window(), c.groups());
    }

    private static ChannelScale scale(ChannelScale s, double[] in, double[] out, double shift) {
        var factors = new float[out.length];
        var shifts = new float[out.length];
        for (int c = 0; c < factors.length; c++) {
            factors[c] = (float) (s.factor(c) * in[c] / out[c]);
            shifts[c] = (float) (s.shift(c) / out[c] + shift);
        }
        return new ChannelScale(Tensor.of(factors, out.length), Tensor.of(shifts, out.length));
    }

    private static Tensor bias(Tensor trained, double[] out, double shift) {
        var bias = trained.values();
        for (int o = 0; o < bias.length; o++) bias[o] = (float) (bias[o] / out[o] + shift);
        return Tensor.of(bias, bias.length);
    }
}
