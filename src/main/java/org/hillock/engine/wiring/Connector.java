package org.hillock.engine.wiring;

/**
 * The synapses of one projection, row by row. A row is a source with its targets or a target with its sources, whichever the rule draws.
 * It follows from the seed, the projection and the row, so rows can be had in any order, on any thread, and again. Safe for use by many
 * threads, each with a {@link Row} of its own.
 */
public interface Connector {

    /** True if a row is a source, false if it is a target. */
    boolean bySource();

    /** Rows: neurons of the source or of the target population. */
    int rows();

    /**
     * The number of tiles into which a row's partners are divided: neurons {@code tile(k)} to {@code tile(k + 1)} of their population.
     * Each tile of a row can be had alone. It does not depend on threads.
     */
    int tiles();

    /** The first partner of tile k; for k = tiles() the size of the partners' population. */
    int tile(int k);

    /** Puts the partners of a row in tiles from … to−1 in place of what the row holds, and their number. */
    void partners(int row, int fromTile, int toTile, Row out);

    /** Puts weights and delays to the partners that {@link #partners} has just found with the same arguments. */
    void synapses(int row, int fromTile, int toTile, Row out);

    /** The mean number of synapses in all. */
    double expected();

    /** How many synapses one target may have; of drawn ones a bound that none in 10⁹ targets exceeds. */
    double mostOnto();

    /** The one weight of all synapses, or NaN if they differ. */
    double weight();

    /** A bound that no weight lies below. */
    double lowestWeight();

    /** A bound that no weight lies above. */
    double highestWeight();

    /** The one delay of all synapses in steps, or 0 if they differ. */
    int delay();

    /** The largest delay that can occur, in steps. */
    int longestDelay();

    /** The shortest delay that can occur, in steps. */
    int shortestDelay();
}
