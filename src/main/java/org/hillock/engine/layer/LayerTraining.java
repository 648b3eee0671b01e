package org.hillock.engine.layer;

import org.hillock.engine.Progress;
import org.hillock.model.Pictures;
import org.hillock.network.StdpLayer;

/** A layer that learns, picture after picture, and can be kept and gone on with at any of them: to the same bits as if it had never stopped. */
public final class LayerTraining {
    /** A black picture would never make it fire. */
    static final int MOST_ATTEMPTS = 20;

    private final StdpLayer layer;
    private final Pictures pictures;
    private final Encoder encoder;
    private final LayerWeights weights;
    private final Showing showing;
    private int shown;

    private LayerTraining(StdpLayer layer, Pictures pictures, LayerWeights weights, int shown) {
        this.layer = layer;
        this.pictures = pictures;
        this.encoder = new Encoder(layer.coding(), layer.seed(), steps(layer), StdpLayer.DT);
        this.weights = weights;
        this.showing = new Showing(layer, weights);
        this.shown = shown;
    }

    static int steps(StdpLayer layer) {
        return (int) Math.round(layer.present() / StdpLayer.DT);
    }

    /** Before the first picture. */
    public static LayerTraining begin(StdpLayer layer, Pictures pictures) {
        return new LayerTraining(layer, pictures, LayerWeights.fresh(layer, pictures.size()), 0);
    }

    /** Goes on after so many pictures with what was learnt. */
    static LayerTraining resume(StdpLayer layer, Pictures pictures, double[] weights, double[] thresholds, int shown) {
        return new LayerTraining(layer, pictures, LayerWeights.of(layer, weights, thresholds), shown);
    }

    /** How many pictures are shown in all passes together. */
    public int all() {
        return Math.multiplyExact(layer.passes(), pictures.count());
    }

    /** How many pictures have been shown. */
    public int shown() {
        return shown;
    }

    /**
     * Shows the pictures in turn, the first again after the last, until so many have been shown in all or the thread is interrupted.
     *
     * @return whether all have been shown
     */
    public boolean run(int until, Progress progress) {
        while (shown < until) {
            if (Thread.interrupted()) return false;
            learn(shown % pictures.count());
            shown++;
            progress.reached((double) shown / until);
        }
        return true;
    }

    private void learn(int picture) {
        weights.learnAt(layer.pace(shown));
        int spikes = 0;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && spikes < StdpLayer.LEAST_SPIKES; attempt++) {
            encoder.encode(pictures, picture, Encoder.Stage.TRAINING, shown, attempt);
            spikes = showing.run(encoder, true);
            weights.rest();
        }
    }

    /** A copy: pixel by pixel the weights onto each neuron. */
    public double[] weights() {
        return weights.weights().clone();
    }

    /** A copy: θ of each neuron, mV. */
    public double[] thresholds() {
        return weights.thresholds().clone();
    }

    StdpLayer layer() {
        return layer;
    }
}
