package org.hillock.engine.network;

import java.util.Optional;
import org.hillock.engine.population.Inbox;

/** The stretch of one population that belongs to one part: what fires there in a step. */
interface Stretch {

    /** Index in the population of the first neuron. */
    int first();

    int size();

    /**
     * One step.
     *
     * @param at the first cell of the stretch in the inbox for this step
     * @return how many fired
     */
    int step(long step, Inbox inbox, int at);

    /** The indices in the stretch of those that fired in the latest step, ascending. */
    int[] fired();

    /** A copy that goes on by itself. */
    Stretch copy();

    /** The neurons, if it has any that can be looked into. */
    default Optional<NeuronStretch> neurons() {
        return Optional.empty();
    }

    /** Bytes that it holds. */
    long bytes();
}
