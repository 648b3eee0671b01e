package org.hillock.model;

/** What a run can be asked to keep: one variable, or a group of them. */
public sealed interface Recordable permits Variable, Recordable.Group {

    /** Several things at once, resolved against the cell that is run. */
    enum Group implements Recordable {
        /** The spike times; always kept, and named alone to keep no trace at all. */
        SPIKES
    }
}
