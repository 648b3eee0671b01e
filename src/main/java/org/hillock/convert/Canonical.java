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
        for (int k = 0; k < layers.size(); k++) {
            int at = k;
            while (at >= 0 && layers.get(at).operation() instanceof Relu) at = moved(layers, at);
        }
        return TrainedNetwork.of(network.input(), layers);
    }

    /** Changes places with the max pool before a ReLU if that leads nowhere else. Answers where the ReLU is then; −1 if it stays. */
    private static int moved(List<Layer> layers, int k) {
        var relu = layers.get(k);
        int before = relu.inputs().get(0);
        if (before == Layer.PICTURE
                || !(layers.get(before).operation() instanceof MaxPool)
                || consumers(layers, before) != 1) return -1;
        var pool = layers.get(before);
        layers.set(before, new Layer(relu.name(), relu.operation(), pool.inputs()));
        layers.set(k, new Layer(pool.name(), pool.operation(), List.of(before)));
        return before;
    }

    private static long consumers(List<Layer> layers, int k) {
        return layers.stream()
                .flatMap(l -> l.inputs().stream())
                .filter(i -> i == k)
                .count();
    }
}
