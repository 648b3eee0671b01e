package org.hillock.plasticity;

import java.util.List;
import org.hillock.model.Card;

/** A rule for the weights of a linear neuron, whose rate is the sum of weight times input; presented with one input after the other. */
public interface RateRule {

    /** What changes: the weights, and behind them whatever else the rule remembers. */
    double[] start(double[] weights);

    /** After an input has been presented. */
    double[] next(double[] state, double[] input);

    /** The weights at which the mean change by these inputs, each as often as the others, is zero. */
    List<double[]> fixedPoints(double[][] inputs);

    Card card();

    /** Σ w·x. */
    static double output(double[] weights, double[] input) {
        double sum = 0;
        for (int i = 0; i < input.length; i++) sum += weights[i] * input[i];
        return sum;
    }
}
