package org.hillock.engine.plasticity;

import org.hillock.engine.population.Inbox;

/** What is done at the synapses of one source when its spike comes. */
interface Walk {

    /**
     * Lets synapses from … to−1 see the spikes of their targets that they have not seen yet; then, if one arrives, adds what it transmits
     * to the cells {@code at + target}, and lets the synapses see it.
     *
     * @param numbers in the order of {@link Program}
     * @param at −1 if no spike arrives
     */
    void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at);

    /** Columns that a {@link Block} must have for it. */
    default int columns() {
        return 0;
    }

    /** Compiled to bytecode, or carried out statement by statement where there is no compiler. */
    static Walk of(Program program, boolean single) {
        return BlockWalk.of(program, single).orElseGet(() -> new PlainWalk(program, single));
    }
}
