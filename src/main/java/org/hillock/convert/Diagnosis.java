package org.hillock.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.ann.Examples;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.ann.Activations;
import org.hillock.engine.ann.SpikingNetwork;
import org.hillock.record.LayerRates;

/** The rates of neurons beside the activations of the units in whose place they are. */
public final class Diagnosis {
    /** Of all layers together: the first examples that have as many are looked at. */
    private static final int MOST_VALUES = 2_000_000;

    private Diagnosis() {}

    /** For each ReLU of the network that was trained, over all its units, for as many of the examples as need be. */
    public static List<LayerRates> of(
            TrainedNetwork trained, TrainedNetwork spiking, Scales scales, Examples examples, Presentation how) {
        var network = SpikingNetwork.of(spiking);
        var relus = Relu.places(trained);
        int count = Math.min(examples.count(), most(trained, relus));
        var some = examples.first(count);
        var rates = network.rates(some, how);
        var activations = new double[relus.size()][];
        for (int r = 0; r < activations.length; r++)
            activations[r] = new double[trained.shape(relus.get(r)).size() * count];
        Activations.of(trained)
                .each(
                        some,
                        (example, layer, values) -> {
                            int r = relus.indexOf(layer);
                            if (r < 0) return;
                            for (int i = 0; i < values.length; i++)
                                activations[r][example * values.length + i] = values[i];
                        },
                        Progress.NONE);
        var layers = new ArrayList<LayerRates>();
        for (int r = 0; r < relus.size(); r++) {
            int relu = relus.get(r);
            var shape = trained.shape(relu);
            var scale = new double[shape.size()];
            Arrays.setAll(scale, i -> scales.at(relu, i / shape.area()));
            var scaled = new double[activations[r].length];
            for (int k = 0; k < scaled.length; k++)
                scaled[k] = rates.get(k / shape.size())[r][k % shape.size()] * scale[k % shape.size()];
            layers.add(new LayerRates(trained.layers().get(relu).name(), scale, activations[r], scaled));
        }
        return layers;
    }

    private static int most(TrainedNetwork trained, List<Integer> relus) {
        long units = relus.stream().mapToLong(k -> trained.shape(k).size()).sum();
        return (int) Math.max(1, MOST_VALUES / Math.max(1, units));
    }
}
