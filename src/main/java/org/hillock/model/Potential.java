package org.hillock.model;

/** A potential in mV, so that a wrong unit in a cell is a compile error. Made by {@code uV(500), mV(15), volt(0.015)}. */
public record Potential(double millivolts) {}
