package org.hillock.model;

/** A current in nA, so that a wrong unit in a cell is a compile error. Made by {@code pA(500), nA(1.5), uA(0.001)}. */
public record Current(double nanoamperes) {}
