package org.hillock.network;

/**
 * What keeps the neurons of a {@link StdpLayer} alike: who fires often finds it harder to fire, and no neuron has stronger inputs than others.
 *
 * @param thetaPlus mV by which a spike raises the neuron's threshold
 * @param meanTheta mV that the mean of all θ does not exceed
 * @param meanWeight of the weights onto a neuron
 */
public record Homeostasis(double thetaPlus, double meanTheta, double meanWeight) {

    public Homeostasis withThetaPlus(double mV) {
        return new Homeostasis(mV, meanTheta, meanWeight);
    }

    public Homeostasis withMeanTheta(double mV) {
        return new Homeostasis(thetaPlus, mV, meanWeight);
    }

    public Homeostasis withMeanWeight(double weight) {
        return new Homeostasis(thetaPlus, meanTheta, weight);
    }
}
