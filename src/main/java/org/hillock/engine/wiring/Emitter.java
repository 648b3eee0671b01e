package org.hillock.engine.wiring;

/** A population of sources that fire by themselves: Poisson trains or given times. */
public interface Emitter {

    /**
     * The sources from … to−1 that fire in a step, ascending, each at most once.
     *
     * @param step the spikes in (step · dt, (step + 1) · dt]
     * @param fired room for to − from indices, which are counted from {@code from}
     * @return how many
     */
    int step(long step, int from, int to, int[] fired);
}
