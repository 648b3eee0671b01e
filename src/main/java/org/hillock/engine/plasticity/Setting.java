package org.hillock.engine.plasticity;

/**
 * Where the synapses of one projection into one part lie.
 *
 * @param source the population
 * @param target the population
 * @param neurons targets in the part
 * @param dendritic if the delays are
 * @param longest delay, steps
 * @param dt ms
 * @param grain of what is transmitted
 * @param cell of the first target
 * @param cells of the inbox for one step
 * @param slots steps for which the inbox has room
 */
public record Setting(
        int source,
        int target,
        int neurons,
        Wires wires,
        boolean dendritic,
        int longest,
        double dt,
        double grain,
        int cell,
        int cells,
        int slots) {

    /** The cell of the first target for a step. */
    int at(long step) {
        return (int) (step % slots) * cells + cell;
    }
}
