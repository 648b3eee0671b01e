package org.hillock.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;

/**
 * Scales and shifts of channels taken into the weights beside them, which changes nothing but the rounding: after a dense layer or a
 * convolution s (W x + b) + t = (s W) x + (s b + t); before one W (s x + t) + b = (W s) x + (W t + b), for a convolution only if it
 * sees no zeros beyond the edges that would have to be t. Computed in double precision and rounded once for each scale. A ReLU of a ReLU
 * is one with the lower ceiling.
 */
public final class Folding {
    private final List<Layer> layers;
    private final TrainedNetwork network;
    private final int[] readers;
    /** For each layer, the one that gives what it gave. */
    private final int[] stands;

    private Folding(TrainedNetwork network) {
        this.network = network;
        layers = new ArrayList<>(network.layers());
        readers = new int[layers.size()];
        stands = IntStream.range(0, layers.size()).toArray();
        for (var layer : layers) for (int i : layer.inputs()) if (i >= 0) readers[i]++;
    }

    /** A network that computes the same, with as few layers of {@link ChannelScale} as can be. */
    public static TrainedNetwork fold(TrainedNetwork network) {
        var folding = new Folding(network);
        for (int k = 0; k < network.layers().size(); k++) folding.intoWhatComesBefore(k);
        for (int k = 0; k < network.layers().size(); k++) folding.intoWhatComesAfter(k);
        return folding.left();
    }

    private void intoWhatComesBefore(int k) {
        int before = layers.get(k).inputs().get(0);
        if (before < 0 || readers[before] != 1) return;
        int place = stands[before];
        var layer = layers.get(place);
        var folded = after(layer.operation(), layers.get(k).operation());
        if (folded == layer.operation()) return;
        layers.set(place, new Layer(layer.name(), folded, layer.inputs()));
        stands[k] = place;
    }

    private void intoWhatComesAfter(int k) {
        var layer = layers.get(k);
        if (stands[k] != k || !(layer.operation() instanceof Dense || layer.operation() instanceof Convolution)) return;
        int reader = k;
        if (layer.operation() instanceof Dense && isRead(k, Flatten.class)) reader = before(k);
        if (!isRead(reader, ChannelScale.class)) return;
        int place = before(reader);
        var folded = before(
                layer.operation(),
                (ChannelScale) layers.get(place).operation(),
                network.shape(place).area());
        if (folded == layer.operation()) return;
        layers.set(k, new Layer(layer.name(), folded, layer.inputs()));
        var next = layers.get(reader);
        layers.set(
                reader,
                new Layer(next.name(), next.operation(), layers.get(place).inputs()));
        stands[place] = Layer.PICTURE;
    }

    /** The place of the layer whose output a layer takes. */
    private int before(int k) {
        int before = layers.get(k).inputs().get(0);
        return before < 0 ? before : stands[before];
    }

    /** True if a layer takes the output of such an operation, and is the only one that does. */
    private boolean isRead(int k, Class<? extends Operation> operation) {
        int before = layers.get(k).inputs().get(0);
        return before >= 0
                && readers[before] == 1
                && operation.isInstance(layers.get(before(k)).operation());
    }

    private TrainedNetwork left() {
        var kept = new ArrayList<Layer>();
        var places = new int[layers.size()];
        for (int k = 0; k < places.length; k++) {
            if (stands[k] == k) {
                var layer = layers.get(k);
                var inputs = layer.inputs().stream()
                        .map(i -> i < 0 ? Integer.valueOf(Layer.PICTURE) : Integer.valueOf(places[stands[i]]))
                        .toList();
                kept.add(new Layer(layer.name(), layer.operation(), inputs));
            }
            places[k] = kept.size() - 1;
        }
        return TrainedNetwork.of(network.input(), kept);
    }

    private static Operation after(Operation operation, Operation next) {
        if (operation instanceof Relu first && next instanceof Relu then)
            return new Relu(Math.min(first.ceiling(), then.ceiling()));
        return next instanceof ChannelScale scale ? after(operation, scale) : operation;
    }

    private static Operation after(Operation operation, ChannelScale scale) {
        if (operation instanceof Dense d) return new Dense(rows(d.weights(), scale), shifted(d.bias(), scale));
        if (operation instanceof Convolution c)
            return new Convolution(rows(c.weights(), scale), shifted(c.bias(), scale), c.window(), c.groups());
        if (operation instanceof ChannelScale first) return chained(first, scale);
        return operation;
    }

    private static ChannelScale chained(ChannelScale first, ChannelScale then) {
        int channels = Math.max(first.factor().size(), then.factor().size());
        var factor = new float[channels];
        var shift = new float[channels];
        for (int c = 0; c < channels; c++) {
            factor[c] = (float) ((double) then.factor(c) * first.factor(c));
            shift[c] = (float) ((double) then.factor(c) * first.shift(c) + then.shift(c));
        }
        return new ChannelScale(Tensor.of(factor, channels), Tensor.of(shift, channels));
    }

    private static Tensor rows(Tensor weights, ChannelScale scale) {
        var values = weights.values();
        int row = values.length / weights.size(0);
        for (int i = 0; i < values.length; i++) values[i] = (float) ((double) scale.factor(i / row) * values[i]);
        return Tensor.of(values, sizes(weights));
    }

    private static Tensor shifted(Tensor bias, ChannelScale scale) {
        var values = bias.values();
        for (int i = 0; i < values.length; i++)
            values[i] = (float) ((double) scale.factor(i) * values[i] + scale.shift(i));
        return Tensor.of(values, sizes(bias));
    }

    /** @param area how many values a channel has */
    private static Operation before(Operation operation, ChannelScale scale, int area) {
        if (operation instanceof Dense d) {
            var bias = d.bias().values();
            return new Dense(columns(d.weights(), scale, area, d.inputs(), bias, 1), Tensor.of(bias, bias.length));
        }
        if (operation instanceof Convolution c && exact(c, scale)) {
            var bias = c.bias().values();
            var weights =
                    columns(c.weights(), scale, c.window().area(), c.weights().size(1), bias, c.groups());
            return new Convolution(weights, Tensor.of(bias, bias.length), c.window(), c.groups());
        }
        return operation;
    }

    private static boolean exact(Convolution c, ChannelScale scale) {
        var w = c.window();
        boolean padded = w.top() > 0 || w.left() > 0 || w.bottom() > 0 || w.right() > 0;
        return !padded || IntStream.range(0, scale.shift().size()).allMatch(i -> scale.shift(i) == 0);
    }

    /**
     * @param area so many weights after one another belong to one channel
     * @param bias grows by what the shifts give
     */
    private static Tensor columns(Tensor weights, ChannelScale scale, int area, int inputs, float[] bias, int groups) {
        var values = weights.values();
        int outputs = weights.size(0), row = values.length / outputs, perGroup = outputs / groups;
        for (int o = 0; o < outputs; o++) {
            int first = groups == 1 ? 0 : o / perGroup * inputs;
            double sum = bias[o];
            for (int i = 0; i < row; i++) {
                int at = o * row + i, channel = first + i / area;
                sum += (double) values[at] * scale.shift(channel);
                values[at] = (float) ((double) values[at] * scale.factor(channel));
            }
            bias[o] = (float) sum;
        }
        return Tensor.of(values, sizes(weights));
    }

    private static int[] sizes(Tensor tensor) {
        return IntStream.range(0, tensor.rank()).map(tensor::size).toArray();
    }
}
