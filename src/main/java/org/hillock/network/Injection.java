package org.hillock.network;

import org.hillock.model.Stimulus;

/**
 * A current into some neurons of a population. It is held over each step at its mean there; noises are independent for each neuron.
 *
 * @param from the first neuron
 * @param to the last neuron, not included
 * @param factor of each neuron
 */
public record Injection(Stimulus stimulus, int from, int to, Distribution factor) {}
