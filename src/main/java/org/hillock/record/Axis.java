package org.hillock.record;

import org.hillock.model.Variable;

/**
 * What an axis of a curve shows.
 *
 * @param name {@code current}, {@code rate}
 * @param unit {@code nA}, {@code Hz}; empty for a pure number
 * @param logarithmic drawn on a logarithmic scale
 */
public record Axis(String name, String unit, boolean logarithmic) {

    public static Axis linear(String name, String unit) {
        return new Axis(name, unit, false);
    }

    public static Axis log(String name, String unit) {
        return new Axis(name, unit, true);
    }

    /** {@code current (nA)}. */
    public String label() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** Column name in tables and files: {@code current_nA}. */
    public String column() {
        return Variable.column(name, unit);
    }
}
