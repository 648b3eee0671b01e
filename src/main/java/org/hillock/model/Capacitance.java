package org.hillock.model;

/** A capacitance in nF, so that a wrong unit in a cell is a compile error. Made by {@code pF(250), nF(1), uF(1e-3)}. */
public record Capacitance(double nanofarads) {}
