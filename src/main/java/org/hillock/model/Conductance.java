package org.hillock.model;

/** A conductance in µS, so that a wrong unit in a cell is a compile error. Made by {@code pS(5), nS(10), uS(0.1)}. */
public record Conductance(double microsiemens) {}
