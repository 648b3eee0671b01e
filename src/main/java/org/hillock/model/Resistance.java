package org.hillock.model;

/** A resistance in MΩ, so that a wrong unit in a cell is a compile error. Made by {@code ohm(1e7), kOhm(10), MOhm(10), GOhm(0.1)}. */
public record Resistance(double megaohms) {}
