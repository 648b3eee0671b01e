package org.hillock.network;

import java.util.Optional;

/**
 * All synapses of one kind from one population to another.
 *
 * @param weight in the receptor's unit; at t = 0, if it changes
 * @param delay from the spike to its effect, ms; rounded to whole steps, at least one; a constant 0 is one step
 * @param plasticity how the weights change; not at all if empty
 */
public record Projection(
        Population source,
        Population target,
        Rule rule,
        Receptor receptor,
        Distribution weight,
        Distribution delay,
        Optional<Plasticity> plasticity) {

    /** The shortest delay there is, whatever the step. */
    public static final Distribution ONE_STEP = new Distribution.Constant(0);

    /** With weights that stay as they are. */
    public Projection(
            Population source,
            Population target,
            Rule rule,
            Receptor receptor,
            Distribution weight,
            Distribution delay) {
        this(source, target, rule, receptor, weight, delay, Optional.empty());
    }
}
