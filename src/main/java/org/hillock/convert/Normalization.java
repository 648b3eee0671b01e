package org.hillock.convert;

import java.util.Arrays;
import java.util.HashMap;
import org.hillock.ann.Examples;
import org.hillock.ann.Relu;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Progress;
import org.hillock.engine.ann.Activations;

/**
 * Scales from data: the activation of a ReLU that so many percent of its positive activations do not exceed, for each layer or for each
 * channel. The few larger ones are cut off, and all others are told apart the better.
 *
 * <p>Reference: B. Rueckauer et al., Front. Neurosci. 11:682, 2017, doi 10.3389/fnins.2017.00682, section 2.2.2.
 */
public final class Normalization {
    /** A channel that is hardly ever active is not scaled up to more than this part of its layer's scale. */
    private static final double LEAST = 1e-3;

    private Normalization() {}

    /** @param percent from above 0 to 100, which is the maximum */
    public static Scales of(
            TrainedNetwork network, Examples examples, double percent, boolean channels, Progress progress) {
        var counts = new HashMap<Integer, ActivationCounts[]>();
        for (int k = 0; k < network.layers().size(); k++)
            if (network.layers().get(k).operation() instanceof Relu) {
                var each = new ActivationCounts[channels ? network.shape(k).channels() : 1];
                for (int c = 0; c < each.length; c++) each[c] = new ActivationCounts();
                counts.put(k, each);
            }
        Activations.of(network)
                .each(
                        examples,
                        (example, layer, values) -> {
                            var each = counts.get(layer);
                            if (each == null) return;
                            int area = channels ? network.shape(layer).area() : values.length;
                            synchronized (each) {
                                for (int i = 0; i < values.length; i++) each[i / area].add(values[i]);
                            }
                        },
                        progress);
        var scales = new HashMap<Integer, double[]>();
        var largest = new HashMap<Integer, Double>();
        counts.forEach((k, each) -> {
            var layer = network.layers().get(k);
            var relu = (Relu) layer.operation();
            scales.put(k, scales(layer.title(), relu, each, percent));
            largest.put(
                    k,
                    Math.min(
                            relu.ceiling(),
                            Arrays.stream(each)
                                    .mapToDouble(c -> c.percentile(100))
                                    .max()
                                    .orElseThrow()));
        });
        return new Scales(scales, largest);
    }

    private static double[] scales(String title, Relu relu, ActivationCounts[] counts, double percent) {
        var scales = new double[counts.length];
        double largest = 0;
        for (int c = 0; c < scales.length; c++) {
            scales[c] = Math.min(relu.ceiling(), counts[c].percentile(percent));
            largest = Math.max(largest, scales[c]);
        }
        if (largest == 0)
            throw new IllegalArgumentException(
                    "layer " + title
                            + " is silent for all of these images, so it has no scale. Give images like those it was trained with.");
        if (!(largest < Float.MAX_VALUE))
            throw new IllegalArgumentException(
                    "layer " + title
                            + " has activations beyond 3.4e38, which single precision cannot hold. Give images like those it was trained with.");
        for (int c = 0; c < scales.length; c++) scales[c] = Math.max(scales[c], LEAST * largest);
        return scales;
    }
}
