package org.hillock.record;

/**
 * What the units of a layer of a trained network give, and what the rates of the neurons in their place stand for.
 *
 * @param name of the layer
 * @param scale the activation of one spike a step
 * @param activations of units, for some of the examples
 * @param rates of the same neurons in spikes a step, times the scale
 */
public record LayerRates(String name, double scale, double[] activations, double[] rates) {

    /** The root of the mean squared difference, relative to that of the activations. */
    public double error() {
        double squares = 0;
        double all = 0;
        for (int k = 0; k < rates.length; k++) {
            squares += (rates[k] - activations[k]) * (rates[k] - activations[k]);
            all += activations[k] * activations[k];
        }
        return Math.sqrt(squares / all);
    }

    /** The correlation of rates and activations. */
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

    /** The share of the active units that are above the scale, so that their rate is cut off. */
    public double cutOff() {
        int active = 0;
        int above = 0;
        for (double a : activations) {
            if (a > 0) active++;
            if (a > scale) above++;
        }
        return (double) above / active;
    }

    /** The share of the active units whose neuron never fired. */
    public double silent() {
        int active = 0;
        int silent = 0;
        for (int k = 0; k < rates.length; k++)
            if (activations[k] > 0) {
                active++;
                if (rates[k] == 0) silent++;
            }
        return (double) silent / active;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum / values.length;
    }
}
