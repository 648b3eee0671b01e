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

    /**
     * For each ReLU of the network that was trained, over all its units, for {@link #count so many} of the examples.
     *
     * @throws java.util.concurrent.CancellationException after an interrupt of the thread
     */
    public static List<LayerRates> of(
            TrainedNetwork trained,
            TrainedNetwork spiking,
            Scales scales,
            Examples examples,
            Presentation how,
            Progress progress) {
        var network = SpikingNetwork.of(spiking);
        var relus = Relu.places(trained);
        int count = count(trained, examples);
        var some = examples.first(count);
        var rates = network.rates(some, how, progress);
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

    /** How many of the examples, from the first on, are looked at. */
    public static int count(TrainedNetwork trained, Examples examples) {
        long units = Relu.places(trained).stream()
                .mapToLong(k -> trained.shape(k).size())
                .sum();
        return (int) Math.min(examples.count(), Math.max(1, MOST_VALUES / Math.max(1, units)));
    }
}
