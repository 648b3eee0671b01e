package org.hillock.engine.layer;

import java.util.Arrays;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.SplitMix;
import org.hillock.network.StdpLayer;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.WeightDependence;

/** What a layer learns: weights, pixel by pixel in rows of neurons, and thresholds; and the traces by which it does. */
final class LayerWeights {
    private static final double DT = StdpLayer.DT;
    private static final double THETA_START = 20;
    private static final double THETA_TAU = 1e7;
    /** Weights are relative, so that pictures of any size drive the layer alike. */
    private static final double PIXELS = 784;

    private static final double LARGEST_START = 0.3;
    private static final int NEVER = Integer.MIN_VALUE;

    private final PairStdp rule;
    private final boolean nearest;
    private final boolean additive;
    private final double thetaPlus;
    private final int neurons;
    private final int pixels;
    private final double strength;
    private final double[] weights;
    private final double[] thresholds;
    private final double[] thetaDecay;
    private final double[] post;
    private final double postDecay;
    private final double[] pre;
    private final int[] arrived;
    private final double[] preDecay;

    private LayerWeights(StdpLayer layer, double[] weights, double[] thresholds) {
        rule = layer.rule();
        nearest = rule.pairing() == Pairing.NEAREST;
        additive = rule.dependence().equals(WeightDependence.ADDITIVE);
        thetaPlus = layer.thetaPlus();
        neurons = thresholds.length;
        pixels = weights.length / neurons;
        strength = PIXELS / pixels;
        this.weights = weights;
        this.thresholds = thresholds;
        thetaDecay = new double[] {
            Math.exp(-DT / THETA_TAU), Math.exp(-layer.rest() / THETA_TAU),
        };
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
        return new LayerWeights(layer, weights, thresholds);
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

    /** Multiplies the weights onto each neuron by what makes their mean this. */
    void normalize(double mean) {
        var factors = new double[neurons];
        for (int at = 0; at < weights.length; at += neurons)
            for (int j = 0; j < neurons; j++) factors[j] += weights[at + j];
        for (int j = 0; j < neurons; j++) factors[j] = factors[j] > 0 ? mean * pixels / factors[j] : 1;
        for (int at = 0; at < weights.length; at += neurons)
            for (int j = 0; j < neurons; j++) weights[at + j] *= factors[j];
    }

    /** Takes the traces back to where they rest. */
    void begin() {
        Arrays.fill(post, 0);
        Arrays.fill(arrived, NEVER);
    }

    /** What goes on in each step of a showing. */
    void decay() {
        for (int j = 0; j < neurons; j++) {
            post[j] *= postDecay;
            thresholds[j] *= thetaDecay[0];
        }
    }

    /** What goes on in the rest after a showing. */
    void rest() {
        for (int j = 0; j < neurons; j++) thresholds[j] *= thetaDecay[1];
    }

    /** A spike of a pixel adds its weights to the conductances. */
    void pass(int pixel, double[] conductances) {
        int at = pixel * neurons;
        for (int j = 0; j < conductances.length; j++) conductances[j] += strength * weights[at + j];
    }

    /** A spike of a pixel changes its weights. */
    void arrive(int pixel, int step) {
        int at = pixel * neurons;
        if (additive)
            depress(at, rule.aMinus() * (rule.bounds().upper() - rule.bounds().lower()));
        else for (int j = 0; j < neurons; j++) weights[at + j] = rule.onPre(weights[at + j], post[j]);
        pre[pixel] = nearest ? 1 : trace(pixel, step) + 1;
        arrived[pixel] = step;
    }

    /** {@link PairStdp#onPre} of a row, in a form that is computed for many neurons at once. */
    private void depress(int at, double amplitude) {
        double lower = rule.bounds().lower();
        double upper = rule.bounds().upper();
        for (int j = 0; j < post.length; j++)
            weights[at + j] = Math.min(upper, Math.max(lower, weights[at + j] - amplitude * post[j]));
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
