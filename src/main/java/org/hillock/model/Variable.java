package org.hillock.model;

/**
 * A quantity that changes in time, with its unit.
 *
 * @param symbol as printed on an axis: {@code V}, {@code I}
 * @param unit as printed on an axis: {@code mV}, {@code nA}; empty for a pure number
 * @param meaning a few words: {@code membrane potential}
 */
public record Variable(String symbol, String unit, String meaning) implements Recordable {

    /** Membrane potential, mV. */
    public static final Variable V = new Variable("V", "mV", "membrane potential");
    /** Current injected through the electrode, nA. */
    public static final Variable I = new Variable("I", "nA", "injected current");
    /** Current through all synapses, nA, positive inward. */
    public static final Variable I_SYN = new Variable("I_syn", "nA", "synaptic current");
    /** Conductance of all synapses, µS. */
    public static final Variable G_SYN = new Variable("g_syn", "µS", "synaptic conductance");

    /** The name of its column in tables and files, in plain ASCII: {@code v_mV}, {@code i_nA}, {@code g_syn_uS}. */
    public String column() {
        return column(symbol.toLowerCase(java.util.Locale.ROOT), unit);
    }

    /** A name and a unit as a column's name in plain ASCII. */
    public static String column(String name, String unit) {
        var ascii = name.replace(' ', '_');
        return unit.isEmpty()
                ? ascii
                : ascii + "_" + unit.replace("µ", "u").replace("Ω", "Ohm").replace('/', '_');
    }

    /** Its axis label: {@code membrane potential V (mV)}. */
    public String label() {
        return unit.isEmpty() ? meaning + " " + symbol : meaning + " " + symbol + " (" + unit + ")";
    }

    /** The word by which it is asked for: {@code V}, {@code I_SYN}. */
    @Override
    public String toString() {
        return symbol.toUpperCase(java.util.Locale.ROOT);
    }
}
