package org.hillock.model;

/** A time in ms, so that a wrong unit in a cell is a compile error. Made by {@code us(100), ms(10), sec(1)}. */
public record Time(double milliseconds) {}
