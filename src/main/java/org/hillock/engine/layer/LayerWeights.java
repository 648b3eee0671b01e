package org.hillock.engine.layer;

import java.util.Arrays;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;
import org.hillock.network.StdpLayer;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;

/** What a layer learns: weights, pixel by pixel in rows of neurons, and thresholds; and the traces by which it does. */
final class LayerWeights {
    private static final double DT = StdpLayer.DT;
    private static final double THETA_START = 20;
    /** Weights are relative, so that pictures of any size drive the layer alike. */
    private static final double PIXELS = 784;

    private static final double LARGEST_START = 0.3;
    private static final int NEVER = Integer.MIN_VALUE;

    private final StdpLayer layer;
    private final boolean nearest;
    private final int neurons;
    private final int pixels;
    private final double strength;
    private final double[] weights;
    private final double[] thresholds;
    private final Winners winners;
    private final double[] post;
    private final double postDecay;
    private final double[] pre;
    private final int[] arrived;
    private final double[] preDecay;
    private PairStdp rule;
    private double thetaPlus;

    private LayerWeights(StdpLayer layer, double[] weights, double[] thresholds) {
        this.layer = layer;
        rule = layer.rule();
        thetaPlus = layer.homeostasis().thetaPlus();
        nearest = rule.pairing() == Pairing.NEAREST;
        neurons = thresholds.length;
        pixels = weights.length / neurons;
        strength = PIXELS / pixels;
        this.weights = weights;
        this.thresholds = thresholds;
        winners = new Winners(neurons);
        post = new double[neurons];
        postDecay = Math.exp(-DT / rule.tauMinus());
        pre = new double[pixels];
        arrived = new int[pixels];
        preDecay = new double[LayerTraining.steps(layer) + 1];
        for (int s = 0; s < preDecay.length; s++) preDecay[s] = Math.exp(-s * DT / rule.tauPlus());
    }

    /** Before any learning: small random weights. */
    static LayerWeights fresh(StdpLayer layer, int pixels) {
        var weights = new double[Math.multiplyExact(pixels, layer.neurons())];
        var random = SplitMix.of(layer.seed(), 0, 0, Purpose.WEIGHTS, 0);
        double span = LARGEST_START
                * (layer.rule().bounds().upper() - layer.rule().bounds().lower());
        for (int k = 0; k < weights.length; k++)
            weights[k] = layer.rule().bounds().lower() + span * random.uniform();
        var thresholds = new double[layer.neurons()];
        Arrays.fill(thresholds, THETA_START);
        var fresh = new LayerWeights(layer, weights, thresholds);
        for (int j = 0; j < fresh.neurons; j++) fresh.normalize(j);
        return fresh;
    }

    /** Takes the arrays as they are. */
    static LayerWeights of(StdpLayer layer, double[] weights, double[] thresholds) {
        return new LayerWeights(layer, weights, thresholds);
    }

    int neurons() {
        return neurons;
    }

    double[] weights() {
        return weights;
    }

    /** θ of each neuron, mV. */
    double[] thresholds() {
        return thresholds;
    }

    /** Those of this showing: only their traces and the weights onto them change. */
    Winners winners() {
        return winners;
    }

    /** Multiplies the weights onto a neuron by what makes their mean that of the layer. */
    private void normalize(int neuron) {
        double sum = 0;
        for (int at = neuron; at < weights.length; at += neurons) sum += weights[at];
        if (sum <= 0) return;
        double factor = layer.homeostasis().meanWeight() * pixels / sum;
        for (int at = neuron; at < weights.length; at += neurons) weights[at] *= factor;
    }

    /** Learns from here on so many times as fast as at first. */
    void learnAt(double pace) {
        rule = layer.rule().times(pace);
        thetaPlus = layer.homeostasis().thetaPlus() * pace;
    }

    /** Takes the traces back to where they rest. */
    void begin() {
        Arrays.fill(post, 0);
        Arrays.fill(arrived, NEVER);
        winners.clear();
    }

    /** What goes on in each step of a showing. */
    void decay() {
        for (int k = 0; k < winners.count(); k++) post[winners.neuron(k)] *= postDecay;
    }

    /** What goes on from one showing to the next. */
    void rest() {
        double mean = Arrays.stream(thresholds).sum() / neurons;
        double above = Math.max(0, mean - layer.homeostasis().meanTheta());
        for (int j = 0; j < neurons; j++) thresholds[j] -= above;
        for (int k = 0; k < winners.count(); k++) normalize(winners.neuron(k));
    }

    /** A spike of a pixel adds its weights to the conductances. */
    void pass(int pixel, double[] conductances) {
        int at = pixel * neurons;
        for (int j = 0; j < conductances.length; j++) conductances[j] += strength * weights[at + j];
    }

    /** A spike of a pixel changes its weights. */
    void arrive(int pixel, int step) {
        for (int k = 0; k < winners.count(); k++) {
            int j = winners.neuron(k);
            int at = pixel * neurons + j;
            weights[at] = rule.onPre(weights[at], post[j]);
        }
        pre[pixel] = nearest ? 1 : trace(pixel, step) + 1;
        arrived[pixel] = step;
    }

    private double trace(int pixel, int step) {
        return arrived[pixel] == NEVER ? 0 : pre[pixel] * preDecay[step - arrived[pixel]];
    }

    /** A spike of a neuron changes the weights onto it and raises its threshold. */
    void fire(int neuron, int step) {
        thresholds[neuron] += thetaPlus;
        for (int i = 0, at = neuron; i < pixels; i++, at += neurons)
            weights[at] = rule.onPost(weights[at], trace(i, step));
        post[neuron] = nearest ? 1 : post[neuron] + 1;
    }
}
