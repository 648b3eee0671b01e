package org.hillock.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Variable;

/**
 * What an axis of a curve shows.
 *
 * @param name {@code current}, {@code rate}
 * @param unit {@code nA}, {@code Hz}; empty for a pure number
 * @param logarithmic drawn on a logarithmic scale
 * @param places names of the values 0, 1, 2, … that stand in place of numbers; none: numbers
 */
public record Axis(String name, String unit, boolean logarithmic, List<String> places) {
    /** By their spelling in columns. */
    private static final Map<String, String> UNITS = Stream.of(
                    "ms", "s", "mV", "nA", "pA", "nF", "pF", "MΩ", "µS", "nS", "Hz", "deg", "µm", "µA/cm²", "mS/cm²")
            .collect(Collectors.toMap(unit -> Variable.column("", unit).substring(1), unit -> unit));

    public Axis {
        places = List.copyOf(places);
    }

    public static Axis linear(String name, String unit) {
        return new Axis(name, unit, false, List.of());
    }

    public static Axis log(String name, String unit) {
        return new Axis(name, unit, true, List.of());
    }

    /** Of things that have names and no order of size, such as populations. */
    public static Axis places(String name, List<String> places) {
        return new Axis(name, "", false, places);
    }

    /** From a column's name, of which the end is the unit if it is one that we know: {@code tau_ms}, {@code cv}. */
    public static Axis ofColumn(String column) {
        return UNITS.entrySet().stream()
                .filter(unit -> column.endsWith("_" + unit.getKey())
                        && column.length() > unit.getKey().length() + 1)
                .max(Comparator.comparingInt(unit -> unit.getKey().length()))
                .map(unit -> linear(
                        column.substring(0, column.length() - unit.getKey().length() - 1)
                                .replace('_', ' '),
                        unit.getValue()))
                .orElseGet(() -> linear(column, ""));
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
