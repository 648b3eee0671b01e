package org.hillock.engine.ann;

import java.util.ArrayList;
import org.hillock.ann.Layer;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.TrainedNetwork;

/** What a trained network computes of one example, in double precision. For many examples see {@link Activations}. */
public final class Forward {
    private final TrainedNetwork network;

    private Forward(TrainedNetwork network) {
        this.network = network;
    }

    /** @throws IllegalArgumentException that names the layer if it has spiking neurons, which have no value without time */
    public static Forward of(TrainedNetwork network) {
        for (var layer : network.layers())
            if (layer.operation() instanceof SpikingNeurons)
                throw new IllegalArgumentException("layer " + layer.title()
                        + " spikes, so it gives nothing at once. Write toSpiking().classify(images, 64).");
        return new Forward(network);
    }

    /** What the last layer gives. */
    public double[] output(float[] example) {
        var all = activations(example);
        return all[all.length - 1];
    }

    /** What each layer gives, in the order of its {@link org.hillock.ann.Shape}. */
    public double[][] activations(float[] example) {
        if (example.length != network.input().size())
            throw new IllegalArgumentException(
                    "The network takes " + network.input() + " values, but the example has " + example.length + ".");
        var picture = new double[example.length];
        for (int i = 0; i < picture.length; i++) picture[i] = example[i];
        var all = new double[network.layers().size()][];
        for (int k = 0; k < all.length; k++) {
            var layer = network.layers().get(k);
            var inputs = new ArrayList<double[]>();
            for (int i : layer.inputs()) inputs.add(i == Layer.PICTURE ? picture : all[i]);
            all[k] = Exact.apply(
                    layer.operation(), inputs, network.shape(layer.inputs().get(0)), network.shape(k));
        }
        return all;
    }

    /** The first of the largest outputs. */
    public int answer(float[] example) {
        return largest(output(example));
    }

    static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        return best;
    }
}
