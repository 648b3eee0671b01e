package org.hillock.network;

/**
 * All synapses of one kind from one population to another.
 *
 * @param weight in the receptor's unit
 * @param delay from the spike to its effect, ms; rounded to whole steps, at least one; a constant 0 is one step
 */
public record Projection(
        Population source, Population target, Rule rule, Receptor receptor, Distribution weight, Distribution delay) {

    /** The shortest delay there is, whatever the step. */
    public static final Distribution ONE_STEP = new Distribution.Constant(0);
}
