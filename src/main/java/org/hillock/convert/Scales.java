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

    /** @param scales for each ReLU by its place in the network, one number or one for each channel */
    Scales(Map<Integer, double[]> scales) {
        this.scales = Map.copyOf(scales);
    }

    /** The ceilings of the ReLUs that have one, as those of networks that were trained with clipped activations. */
    public static Scales ceilings(TrainedNetwork network) {
        var found = new HashMap<Integer, double[]>();
        for (int k = 0; k < network.layers().size(); k++)
            if (network.layers().get(k).operation() instanceof Relu relu && Double.isFinite(relu.ceiling()))
                found.put(k, new double[] {relu.ceiling()});
        return new Scales(found);
    }

    public boolean has(int relu) {
        return scales.containsKey(relu);
    }

    /** The scale of a channel of a ReLU. */
    public double at(int relu, int channel) {
        var all = Objects.requireNonNull(scales.get(relu));
        return all.length == 1 ? all[0] : all[channel];
    }
}
