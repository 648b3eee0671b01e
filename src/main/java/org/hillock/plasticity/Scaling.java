package org.hillock.plasticity;

import org.hillock.model.Check;

/**
 * Synaptic scaling: all weights onto a neuron grow or shrink in proportion while its rate is below or above a target.
 *
 * <pre>dw/dt = w · (1 − a/rate) / tau,   a: the neuron's rate, averaged over the latest {@code memory} ms with an exponential</pre>
 *
 * <p>It is carried out every so many ms, from which on the average is taken as constant: {@code w := w · exp(every/tau · (1 − a/rate))}.
 * The average begins at the target.
 *
 * <p>References: M. C. W. van Rossum, G. Q. Bi, G. G. Turrigiano, J. Neurosci. 20:8812–8821, 2000, doi
 * 10.1523/JNEUROSCI.20-23-08812.2000, without their integral term; G. G. Turrigiano and others, Nature 391:892–896, 1998, doi
 * 10.1038/36103. Test: {@code SlowRuleTest}.
 *
 * @param rate target, Hz
 * @param tau of the weights, ms
 * @param memory of the average, ms
 * @param every ms
 */
public record Scaling(double rate, double tau, double memory, double every) implements SlowRule {
    private static final Scaling DEFAULT = new Scaling(1, 100_000, 10_000, 1000);

    /** With a time constant of 100 s, an average over 10 s, every 1000 ms. */
    public static Scaling to(double hertz) {
        return new Scaling(Check.positive("scaling", hertz, "Hz"), DEFAULT.tau, DEFAULT.memory, DEFAULT.every);
    }

    /** Time constant of the weights of a silent neuron; 100 s unless said. */
    public Scaling tau(double ms) {
        return new Scaling(rate, Check.positive("scaling.tau", ms, "ms"), memory, every);
    }

    /** Over how long the rate is averaged; 10 s unless said. */
    public Scaling memory(double ms) {
        return new Scaling(rate, tau, Check.positive("scaling.memory", ms, "ms"), every);
    }

    /** How often it is carried out; every 1000 ms unless said. */
    public Scaling every(double ms) {
        return new Scaling(rate, tau, memory, Check.positive("scaling.every", ms, "ms"));
    }

    /** The average, Hz, after so many spikes since the last time. */
    public double average(double before, double spikes) {
        double left = Math.exp(-every / memory);
        return before * left + (1 - left) * spikes / every * 1000;
    }

    /** By what the weights are multiplied at this average. */
    public double factor(double average) {
        return Math.exp(every / tau * (1 - average / rate));
    }

    @Override
    public String toString() {
        return "scaling(" + Check.text(rate) + ")" + said("tau", tau, DEFAULT.tau)
                + said("memory", memory, DEFAULT.memory) + said("every", every, DEFAULT.every);
    }

    private static String said(String verb, double value, double usual) {
        return value == usual ? "" : "." + verb + "(" + Check.text(value) + ")";
    }
}
