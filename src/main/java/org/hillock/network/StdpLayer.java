package org.hillock.network;

import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.WeightDependence;

/**
 * A layer of excitatory neurons that compete for pictures. Each is driven by all pixels through weights w from 0 to 1 that learn; each
 * drives an inhibitory neuron of its own, which inhibits all others. Conductances are relative to that of the leak.
 *
 * <pre>
 * τ dV/dt = (vRest − V) + gₑ (0 − V) + gᵢ (Eᵢ − V);   dgₑ/dt = −gₑ / 1 ms;   dgᵢ/dt = −gᵢ / 2 ms
 * excitatory: τ 100 ms, vRest −65, Eᵢ −100, V > −72 + θ: spike, V := −65 for 5 ms, θ := θ + thetaPlus;   dθ/dt = −θ / 10⁷ ms
 * inhibitory: τ 10 ms, vRest −60, V > −40: spike, V := −45 for 2 ms
 * a spike of a pixel adds w · 784 / pixels to gₑ, one of an excitatory neuron 10.4 to gₑ of its inhibitory neuron, and one of an
 * inhibitory neuron inhibition to gᵢ of all other excitatory neurons, both a step later
 * </pre>
 *
 * <p>A picture is shown for {@code present} ms. If the layer fires fewer than {@code leastSpikes} times, the picture is shown again with
 * half the first input more. Before each picture the weights onto each neuron are multiplied by what makes their mean {@code meanWeight}.
 * In the {@code rest} after a showing thresholds decay, and everything else is taken to have gone back to where it rests.
 *
 * <p>The authors' program differs: its weights learn twice as fast (0.01), its inhibition is 17, a spike potentiates only if the neuron has
 * fired shortly before, input is delayed by up to 10 ms, and potentials outlast the rest. One pass through the training digits of MNIST leaves
 * 100 neurons, with seed 0, right in 80.7 % of its 10,000 test digits; the paper has 82.9 %.
 *
 * <p>Reference: P. U. Diehl, M. Cook, Front. Comput. Neurosci. 9:99, 2015, doi 10.3389/fncom.2015.00099. Test: {@code LayerTest}.
 *
 * @param rule of the weights
 * @param thetaPlus mV by which a spike raises the neuron's threshold
 * @param meanWeight of the weights onto a neuron
 * @param inhibition what a spike of an inhibitory neuron adds to a conductance, in units of the leak
 * @param present ms
 * @param rest ms
 * @param leastSpikes of all neurons together
 */
public record StdpLayer(
        int neurons,
        Coding coding,
        PairStdp rule,
        double thetaPlus,
        double meanWeight,
        double inhibition,
        double present,
        double rest,
        int leastSpikes,
        long seed) {
    /** ms. */
    public static final double DT = 0.5;

    /** As in the authors' program the last spike of each side counts. */
    private static final PairStdp NEAREST =
            new PairStdp(0.005, 1e-4, 20, 20, Pairing.NEAREST, WeightDependence.ADDITIVE, new Bounds(0, 1));

    /** The paper's, with this many neurons. */
    public static StdpLayer of(int neurons) {
        return new StdpLayer(neurons, new Coding.Rate(63.75), NEAREST, 0.05, 0.1, 30, 350, 150, 5, 0);
    }

    public StdpLayer withCoding(Coding other) {
        return new StdpLayer(neurons, other, rule, thetaPlus, meanWeight, inhibition, present, rest, leastSpikes, seed);
    }

    public StdpLayer withRule(PairStdp other) {
        return new StdpLayer(
                neurons, coding, other, thetaPlus, meanWeight, inhibition, present, rest, leastSpikes, seed);
    }

    public StdpLayer withThetaPlus(double mV) {
        return new StdpLayer(neurons, coding, rule, mV, meanWeight, inhibition, present, rest, leastSpikes, seed);
    }

    public StdpLayer withMeanWeight(double weight) {
        return new StdpLayer(neurons, coding, rule, thetaPlus, weight, inhibition, present, rest, leastSpikes, seed);
    }

    public StdpLayer withInhibition(double timesLeak) {
        return new StdpLayer(neurons, coding, rule, thetaPlus, meanWeight, timesLeak, present, rest, leastSpikes, seed);
    }

    public StdpLayer withTimes(double presentMs, double restMs) {
        return new StdpLayer(
                neurons, coding, rule, thetaPlus, meanWeight, inhibition, presentMs, restMs, leastSpikes, seed);
    }

    public StdpLayer withSeed(long other) {
        return new StdpLayer(
                neurons, coding, rule, thetaPlus, meanWeight, inhibition, present, rest, leastSpikes, other);
    }
}
