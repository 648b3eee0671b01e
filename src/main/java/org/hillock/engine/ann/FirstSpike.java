package org.hillock.engine.ann;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Flatten;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.Team;
import org.hillock.record.FirstSpikeAnswers;
import org.hillock.record.LayerWork;
import org.jspecify.annotations.Nullable;

/**
 * A trained network in a code of first spikes: each neuron fires once or never, and an activation x is a spike at t_max − x in the window of its
 * layer, which ends at t_max. While the layers before it fire, the potential of a neuron rises as steeply as the weights of those
 * that have fired add up to; in its own window it rises with slope 1 up to a threshold as high as the window is long:
 *
 * <pre>
 * dV/dt = Σ_j w_j H(t − t_j)  before the window, from V = bias;      dV/dt = 1  in it, until V reaches t_max − t_min
 * </pre>
 *
 * <p>That is the ReLU, and its ceiling where there is one: decisions are those of {@link Forward}, unless an activation is larger than the
 * window is long. The example itself is given as constant currents for a time of 1. A max pool passes on the earliest spike, and the last
 * layer is read as its potential.
 *
 * <p>References: A. Stanojevic et al., <i>An exact mapping from ReLU networks to spiking neural networks</i>, Neural Networks 168, 2023, doi
 * 10.1016/j.neunet.2023.09.011; <i>High-performance deep spiking neural networks with 0.3 spikes per neuron</i>, Nature
 * Communications 15:6793, 2024, doi 10.1038/s41467-024-51110-5.
 */
public final class FirstSpike {
    private final TrainedNetwork network;
    private final double[] windows;
    private final List<@Nullable FanOut> fans = new ArrayList<>();

    private FirstSpike(TrainedNetwork network, double[] windows) {
        this.network = network;
        this.windows = windows;
    }

    /**
     * @param windows how long that of each ReLU is, in the order of the layers, in units of its activations; a lower ceiling cuts it
     * @throws IllegalArgumentException that names the layer which has no such code
     */
    public static FirstSpike of(TrainedNetwork network, double[] windows) {
        Forward.of(network);
        var lengths = new double[network.layers().size()];
        int relus = 0;
        for (int k = 0; k < lengths.length; k++) {
            var layer = network.layers().get(k);
            if (layer.operation() instanceof MaxPool
                    && !timed(network, layer.inputs().get(0)))
                throw new IllegalArgumentException(
                        "layer " + layer.title() + " has no first spikes to choose from: it must follow a ReLU.");
            if (layer.operation() instanceof Relu relu) {
                if (relus == windows.length) throw unequal(network, windows);
                double window = windows[relus++];
                if (!(window > 0 && Double.isFinite(window)))
                    throw new IllegalArgumentException("The window of layer " + layer.title()
                            + " must be > 0 and finite, but was " + window + ".");
                lengths[k] = Math.min(window, relu.ceiling());
            }
        }
        if (relus != windows.length) throw unequal(network, windows);
        var coded = new FirstSpike(network, lengths);
        for (var layer : network.layers())
            coded.fans.add(fan(layer.operation(), network.shape(layer.inputs().get(0))));
        return coded;
    }

    private static boolean timed(TrainedNetwork network, int k) {
        if (k == Layer.PICTURE) return false;
        var layer = network.layers().get(k);
        return layer.operation() instanceof Relu
                || (layer.operation() instanceof MaxPool || layer.operation() instanceof Flatten)
                        && timed(network, layer.inputs().get(0));
    }

    private static IllegalArgumentException unequal(TrainedNetwork network, double[] windows) {
        long relus = network.layers().stream()
                .filter(l -> l.operation() instanceof Relu)
                .count();
        return new IllegalArgumentException(
                "There must be a window for each of the " + relus + " ReLUs, but there are " + windows.length + ".");
    }

    private static @Nullable FanOut fan(Operation operation, Shape input) {
        if (operation instanceof Dense dense) return FanOut.of(dense);
        return operation instanceof Convolution convolution ? FanOut.of(convolution, input) : null;
    }

    /**
     * The answers to all examples, on all cores.
     *
     * @param tau ms in which an activation of 1 is coded
     * @throws CancellationException after an interrupt of the thread
     */
    public FirstSpikeAnswers classify(Examples examples, double tau, Progress progress) {
        return classify(examples, tau, progress, Runtime.getRuntime().availableProcessors());
    }

    /** The same on so many threads, with the same answers. */
    public FirstSpikeAnswers classify(Examples examples, double tau, Progress progress, int threads) {
        SpikingNetwork.check(examples, network);
        var shown = new Coding[examples.count()];
        var done = new int[1];
        new Team(threads).forEach(shown.length, (number, proceed) -> {
            proceed.run();
            var example = new float[examples.size()];
            examples.read(number, example);
            shown[number] = code(example);
            synchronized (done) {
                progress.reached((double) ++done[0] / shown.length);
            }
        });
        return record(shown, tau);
    }

    /** What each layer gives for an example. */
    private record Coding(double[] outputs, long[] spikes, long[] saturated, long[] operations, double end) {}

    private Coding code(float[] example) {
        int n = network.layers().size();
        var picture = new double[example.length];
        for (int i = 0; i < picture.length; i++) picture[i] = example[i];
        var given = new Coded.Graded(1, picture);
        var all = new Coded[n];
        var coding = new Coding(new double[network.output().size()], new long[n], new long[n], new long[n], 0);
        for (int k = 0; k < n; k++) {
            var inputs = new ArrayList<Coded>();
            for (int i : network.layers().get(k).inputs()) inputs.add(i == Layer.PICTURE ? given : all[i]);
            all[k] = code(k, inputs, coding);
        }
        return new Coding(all[n - 1].values(), coding.spikes, coding.saturated, coding.operations, all[n - 1].end());
    }

    private Coded code(int k, List<Coded> inputs, Coding books) {
        var layer = network.layers().get(k);
        var operation = layer.operation();
        var input = inputs.get(0);
        var fan = fans.get(k);
        if (operation instanceof Relu) {
            var fired = Coded.Timed.of(input.end(), windows[k], input.values());
            books.spikes[k] = fired.spikes();
            books.saturated[k] = fired.saturated();
            return fired;
        }
        if (input instanceof Coded.Timed spikes && operation instanceof Flatten) return spikes;
        if (input instanceof Coded.Timed spikes && operation instanceof MaxPool pool)
            return earliest(pool, spikes, network.shape(layer.inputs().get(0)), network.shape(k));
        double end = inputs.stream().mapToDouble(Coded::end).max().orElse(0);
        if (fan == null)
            return new Coded.Graded(
                    end,
                    Exact.apply(
                            operation,
                            inputs.stream().map(Coded::values).toList(),
                            network.shape(layer.inputs().get(0)),
                            network.shape(k)));
        return new Coded.Graded(end, integrated(bias(operation, network.shape(k)), fan, input, k, books));
    }

    private static Coded.Timed earliest(MaxPool pool, Coded.Timed spikes, Shape from, Shape to) {
        var times = new double[to.size()];
        Arrays.fill(times, Double.POSITIVE_INFINITY);
        Exact.each(pool.window(), from, to, (i, o, k) -> times[o] = Math.min(times[o], spikes.times()[i]));
        return new Coded.Timed(spikes.end(), spikes.window(), times);
    }

    private static double[] bias(Operation operation, Shape shape) {
        var bias = new double[shape.size()];
        Arrays.setAll(
                bias,
                i -> operation instanceof Convolution c
                        ? c.bias().at(i / shape.area())
                        : ((Dense) operation).bias().at(i));
        return bias;
    }

    /** The potentials at the end of the window of the input, in the order of its events. */
    private static double[] integrated(double[] v, FanOut fan, Coded input, int k, Coding books) {
        if (input instanceof Coded.Graded currents) {
            for (int i = 0; i < currents.values().length; i++) {
                double x = currents.values()[i];
                if (x != 0)
                    fan.each(i, (o, w) -> {
                        v[o] += w * x;
                        books.operations[k]++;
                    });
            }
            return v;
        }
        var spikes = (Coded.Timed) input;
        double[] slope = new double[v.length], since = new double[v.length];
        for (int i : spikes.order()) {
            double t = spikes.times()[i];
            fan.each(i, (o, w) -> {
                v[o] += slope[o] * (t - since[o]);
                slope[o] += w;
                since[o] = t;
                books.operations[k]++;
            });
        }
        for (int o = 0; o < v.length; o++) v[o] += slope[o] * (spikes.window() - since[o]);
        return v;
    }

    /** How many values go into a layer. */
    private int inputs(int k) {
        return network.shape(network.layers().get(k).inputs().get(0)).size();
    }

    private FirstSpikeAnswers record(Coding[] shown, double tau) {
        var layers = new ArrayList<LayerWork>();
        for (int k = 0; k < network.layers().size(); k++) {
            boolean fires = network.layers().get(k).operation() instanceof Relu;
            var fan = fans.get(k);
            if (!fires && fan == null) continue;
            int layer = k;
            layers.add(new LayerWork(
                    network.layers().get(k).name(),
                    fires ? network.shape(k).size() : 0,
                    Arrays.stream(shown).mapToLong(c -> c.spikes[layer]).toArray(),
                    Arrays.stream(shown).mapToLong(c -> c.operations[layer]).toArray(),
                    fan == null ? 0 : fan.weights(inputs(k))));
        }
        return new FirstSpikeAnswers(
                Arrays.stream(shown).mapToInt(c -> Forward.largest(c.outputs)).toArray(),
                Arrays.stream(shown).map(c -> c.outputs).toArray(double[][]::new),
                shown.length == 0 ? 0 : shown[0].end * tau,
                Arrays.stream(shown)
                        .flatMapToLong(c -> Arrays.stream(c.saturated))
                        .sum(),
                layers);
    }
}
