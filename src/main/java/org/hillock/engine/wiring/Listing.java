package org.hillock.engine.wiring;

/** A pattern whose synapses have been listed, so that their values can be listed too. */
interface Listing extends Pattern {
    /** How many there are. */
    int size();

    /** The position, in the order of the rows, of the first synapse of a row. */
    int first(int row);

    /** The position in the list of the synapse that is the k-th in the order of the rows. */
    int listed(int k);
}
