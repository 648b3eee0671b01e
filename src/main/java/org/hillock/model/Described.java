package org.hillock.model;

/** A description that a notebook shows as a card. */
public interface Described {
    Card card();
}
