package org.hillock.convert;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;

/**
 * The activation of each ReLU of a network that is one spike a step. Larger ones cannot be told apart, and of smaller ones the rate is so
 * much the coarser.
 */
public final class Scales {
    private final Map<Integer, double[]> scales;
    private final Map<Integer, Double> largest;

    /**
     * @param scales for each ReLU by its place in the network, one number or one for each channel
     * @param largest activation of each
     */
    Scales(Map<Integer, double[]> scales, Map<Integer, Double> largest) {
        this.scales = Map.copyOf(scales);
        this.largest = Map.copyOf(largest);
    }

    /** The ceilings of the ReLUs that have one, as those of networks that were trained with clipped activations. */
    public static Scales ceilings(TrainedNetwork network) {
        var found = new HashMap<Integer, double[]>();
        var largest = new HashMap<Integer, Double>();
        for (int k = 0; k < network.layers().size(); k++)
            if (network.layers().get(k).operation() instanceof Relu relu && Double.isFinite(relu.ceiling())) {
                found.put(k, new double[] {relu.ceiling()});
                largest.put(k, relu.ceiling());
            }
        return new Scales(found, largest);
    }

    public boolean has(int relu) {
        return scales.containsKey(relu);
    }

    /** The largest activation of a ReLU. */
    public double largest(int relu) {
        return Objects.requireNonNull(largest.get(relu));
    }

    /** The scale of a channel of a ReLU. */
    public double at(int relu, int channel) {
        var all = Objects.requireNonNull(scales.get(relu));
        return all.length == 1 ? all[0] : all[channel];
    }
}
