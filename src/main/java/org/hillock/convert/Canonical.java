package org.hillock.convert;

import java.util.ArrayList;
import java.util.List;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;

/**
 * The same network with each ReLU before the max pool that it follows: the largest of ReLUs is the ReLU of the largest, and only spikes
 * have a count to be the largest of.
 */
public final class Canonical {
    private Canonical() {}

    public static TrainedNetwork of(TrainedNetwork network) {
        var layers = new ArrayList<>(network.layers());
        for (int k = 1; k < layers.size(); k++) {
            var relu = layers.get(k);
            if (!(relu.operation() instanceof Relu) || relu.inputs().get(0) != k - 1) continue;
            var pool = layers.get(k - 1);
            if (!(pool.operation() instanceof MaxPool) || consumers(layers, k - 1) != 1) continue;
            layers.set(k - 1, new Layer(relu.name(), relu.operation(), pool.inputs()));
            layers.set(k, new Layer(pool.name(), pool.operation(), List.of(k - 1)));
        }
        return TrainedNetwork.of(network.input(), layers);
    }

    private static long consumers(List<Layer> layers, int k) {
        return layers.stream()
                .flatMap(l -> l.inputs().stream())
                .filter(i -> i == k)
                .count();
    }
}
