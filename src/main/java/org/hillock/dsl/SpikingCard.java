package org.hillock.dsl;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.ann.Layer;
import org.hillock.ann.Relu;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.TrainedNetwork;
import org.hillock.model.Card;

/** What a card says of a trained network that spikes. */
final class SpikingCard {
    private static final int LAYERS = 30;

    private SpikingCard() {}

    /** @param cell in the place of each ReLU, as it is typed */
    static Card of(TrainedNetwork network, String cell, SpikingSettings settings) {
        return new Card(
                "A trained network with spiking neurons",
                network.layers().stream().map(Layer::title).limit(LAYERS).toList(),
                List.of(
                        new Card.Entry("cell", "in the place of each ReLU", cell, ""),
                        new Card.Entry("neurons", "in all", String.format(Locale.ROOT, "%,d", neurons(network)), ""),
                        new Card.Entry(
                                "coding", "of activations", settings.code().toString(), ""),
                        new Card.Entry(
                                "input", "values of an image", settings.input().toString(), ""),
                        Card.Entry.of("dt", "step", settings.dt(), "ms"),
                        new Card.Entry("seed", "of random spikes", Long.toString(settings.seed()), "")),
                List.of());
    }

    private static long neurons(TrainedNetwork network) {
        return IntStream.range(0, network.layers().size())
                .filter(k -> spikes(network.layers().get(k)))
                .mapToLong(k -> network.shape(k).size())
                .sum();
    }

    private static boolean spikes(Layer layer) {
        return layer.operation() instanceof Relu || layer.operation() instanceof SpikingNeurons;
    }
}
