package org.hillock.model;

/** Something that can show itself as a card: equation, parameters, derived values. */
public interface Described {
    Card card();
}
