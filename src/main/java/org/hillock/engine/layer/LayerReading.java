package org.hillock.engine.layer;

import org.hillock.model.Pictures;
import org.hillock.network.StdpLayer;

/** How a layer that learns no more answers pictures. Each is shown from rest, so that they can be read in any order. */
public final class LayerReading {
    private final StdpLayer layer;
    private final double[] weights;
    private final double[] thresholds;

    /** @param weights as {@link LayerTraining#weights} has them */
    public LayerReading(StdpLayer layer, double[] weights, double[] thresholds) {
        this.layer = layer;
        this.weights = weights.clone();
        this.thresholds = thresholds.clone();
    }

    /** The spikes of each neuron for each of the pictures from one on. May be called from several threads. */
    public int[][] counts(Pictures pictures, int first, int count) {
        var encoder = new Encoder(layer.coding(), layer.seed(), LayerTraining.steps(layer), StdpLayer.DT);
        var showing = new Showing(layer, LayerWeights.of(layer, weights, thresholds));
        var counts = new int[count][];
        for (int k = 0; k < count; k++) {
            int spikes = 0;
            for (int attempt = 0; attempt < LayerTraining.MOST_ATTEMPTS && spikes < StdpLayer.LEAST_SPIKES; attempt++) {
                encoder.encode(pictures, first + k, Encoder.Stage.READING, first + k, attempt);
                spikes = showing.run(encoder, false);
            }
            counts[k] = showing.counts();
        }
        return counts;
    }
}
