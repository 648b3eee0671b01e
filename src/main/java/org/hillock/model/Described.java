package org.hillock.model;

/** Something that can show itself as a card: equation, parameters, derived values. */
public interface Described {
    /** What is shown where it ends a cell: its equation, its parameters with their units, and what follows from them. */
    Card card();
}
