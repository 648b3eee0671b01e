package org.hillock.model;

import java.util.Locale;

/**
 * A quantity that changes in time, with its unit.
 *
 * @param symbol as printed on an axis: {@code V}, {@code I}
 * @param unit as printed on an axis: {@code mV}, {@code nA}; empty for a pure number
 * @param meaning a few words: {@code membrane potential}
 * @param potential true for the one that fires
 */
public record Variable(String symbol, String unit, String meaning, boolean potential) implements Recordable {

    /** Membrane potential, mV. */
    public static final Variable V = new Variable("V", "mV", "membrane potential", true);
    /** Current injected through the electrode, nA. */
    public static final Variable I = new Variable("I", "nA", "injected current");
    /** Current through all synapses, nA, positive inward. */
    public static final Variable I_SYN = new Variable("I_syn", "nA", "synaptic current");
    /** Conductance of all synapses, µS. */
    public static final Variable G_SYN = new Variable("g_syn", "µS", "synaptic conductance");

    public Variable(String symbol, String unit, String meaning) {
        this(symbol, unit, meaning, false);
    }

    /** True if a request for the other one means this one: the potential, and the same thing in another unit. */
    public boolean answers(Variable asked) {
        return equals(asked)
                || potential && asked.potential
                || symbol.equals(asked.symbol) && meaning.equals(asked.meaning);
    }

    /** The name of its column in tables and files, in plain ASCII: {@code v_mV}, {@code i_nA}, {@code g_syn_uS}. */
    public String column() {
        return column(symbol.toLowerCase(Locale.ROOT), unit);
    }

    /** A name and a unit as a column's name in plain ASCII. */
    public static String column(String name, String unit) {
        var ascii = name.replace(' ', '_');
        return unit.isEmpty()
                ? ascii
                : ascii + "_"
                        + unit.replace("µ", "u")
                                .replace("Ω", "Ohm")
                                .replace("²", "2")
                                .replace('/', '_');
    }

    /** Its axis label: {@code membrane potential V (mV)}. */
    public String label() {
        var name = (meaning + " " + symbol).strip();
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    /** The word by which it is asked for: {@code V}, {@code I_SYN}. */
    @Override
    public String toString() {
        return symbol.toUpperCase(Locale.ROOT);
    }
}
