package org.hillock.model;

/** What a run can be asked to keep: one variable, or a group of them. */
public sealed interface Recordable permits Variable, Recordable.Group, Recordable.Named {

    /** Several things at once, resolved against the cell that is run. */
    enum Group implements Recordable {
        /** The spike times; always kept, and named alone to keep no trace at all. */
        SPIKES,
        /** The gating variables: m, h and n of Hodgkin and Huxley. */
        GATES,
        /** All variables that have a differential equation. */
        STATE,
        /** The weights of synapses that learn; of projections, not of cells. */
        WEIGHTS
    }

    /** A variable or a named part of the equations, by its name there: {@code INa}. */
    record Named(String name) implements Recordable {
        @Override
        public String toString() {
            return "\"" + name + "\"";
        }
    }
}
