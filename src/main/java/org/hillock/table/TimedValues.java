package org.hillock.table;

/**
 * Values at times, as read from a file or a table.
 *
 * @param time ms, strictly ascending
 * @param values one for each time
 */
public record TimedValues(double[] time, double[] values) {}
