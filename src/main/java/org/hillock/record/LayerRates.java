package org.hillock.record;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What the units of a layer of a trained network give, and what the rates of the neurons in their place stand for.
 *
 * @param name of the layer
 * @param scales the activation of one spike a step, of each unit
 * @param activations of the units, for one example after another
 * @param rates of the neurons in their place, in spikes a step times the scale
 */
public record LayerRates(String name, double[] scales, double[] activations, double[] rates) {

    /** The largest of the scales. */
    public double scale() {
        return Arrays.stream(scales).max().orElseThrow();
    }

    /** The root of the mean squared difference, relative to that of the activations; 0 if there is none. */
    public double error() {
        double squares = 0;
        double all = 0;
        for (int k = 0; k < rates.length; k++) {
            squares += (rates[k] - activations[k]) * (rates[k] - activations[k]);
            all += activations[k] * activations[k];
        }
        return squares == 0 ? 0 : Math.sqrt(squares / all);
    }

    /** The correlation of rates and activations; NaN if one of them is always the same. */
    public double correlation() {
        double a = mean(activations);
        double r = mean(rates);
        double both = 0;
        double aa = 0;
        double rr = 0;
        for (int k = 0; k < rates.length; k++) {
            both += (activations[k] - a) * (rates[k] - r);
            aa += (activations[k] - a) * (activations[k] - a);
            rr += (rates[k] - r) * (rates[k] - r);
        }
        return both / Math.sqrt(aa * rr);
    }

    /** The share of the active units that are above their scale, so that their rate is cut off. */
    public double cutOff() {
        return share(k -> activations[k] > scales[k % scales.length]);
    }

    /** The share of the active units whose neuron never fired. */
    public double silent() {
        return share(k -> rates[k] == 0);
    }

    /** 0 if none is active. */
    private double share(IntPredicate lost) {
        int active = 0;
        int some = 0;
        for (int k = 0; k < activations.length; k++)
            if (activations[k] > 0) {
                active++;
                if (lost.test(k)) some++;
            }
        return active == 0 ? 0 : (double) some / active;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
