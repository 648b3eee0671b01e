package org.hillock.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A single passive compartment.
 *
 * <pre>Cm · dV/dt = −(V − vRest) / Rm + I(t)          τ = Rm · Cm</pre>
 *
 * <p>Without leak (Rm infinite) it is the perfect integrator {@code Cm · dV/dt = I(t)}. Input that is constant over a step
 * is integrated exactly: {@code V(t+h) = V∞ + (V(t) − V∞) e^(−h/τ)} with {@code V∞ = vRest + Rm·I}.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>limits</th><th>meaning</th></tr>
 * <tr><td>rm</td><td>Rm</td><td>10</td><td>MΩ</td><td>1e-12 … 1e12, or infinite</td><td>membrane resistance; infinite without leak</td></tr>
 * <tr><td>cm</td><td>Cm</td><td>1</td><td>nF</td><td>1e-12 … 1e12</td><td>membrane capacitance</td></tr>
 * <tr><td>vRest</td><td>V0</td><td>0</td><td>mV</td><td>±1e12</td><td>resting potential</td></tr>
 * <tr><td>start</td><td>V(0)</td><td>vRest</td><td>mV</td><td>±1e12</td><td>potential at t = 0</td></tr>
 * </table>
 *
 * <p>Reference: W. Gerstner, W. M. Kistler, R. Naud, L. Paninski, <i>Neuronal Dynamics</i>, Cambridge University Press 2014,
 * section 1.3. Checked by {@code MembraneTest} against the closed form.
 */
public record Membrane(double rm, double cm, double vRest, OptionalDouble start) implements Cell {

    public static final Membrane DEFAULT = new Membrane(10, 1, 0, OptionalDouble.empty());

    public boolean leakFree() {
        return Double.isInfinite(rm);
    }

    /** Membrane time constant, ms; infinite without leak. */
    public double tau() {
        return rm * cm;
    }

    /** Leak conductance, µS. */
    public double gLeak() {
        return 1 / rm;
    }

    /** The potential that a constant current of so many nA leads to, mV; infinite without leak unless the current is 0. */
    public double equilibrium(double nA) {
        return nA == 0 ? vRest : vRest + rm * nA;
    }

    /** The potential at t = 0, mV. */
    public double initial() {
        return start.orElse(vRest);
    }

    public Membrane withRm(double mOhm) {
        return new Membrane(mOhm, cm, vRest, start);
    }

    public Membrane withCm(double nF) {
        return new Membrane(rm, nF, vRest, start);
    }

    public Membrane withVRest(double mV) {
        return new Membrane(rm, cm, mV, start);
    }

    public Membrane withStart(double mV) {
        return new Membrane(rm, cm, vRest, OptionalDouble.of(mV));
    }

    @Override
    public List<Variable> variables() {
        return List.of(Variable.V, Variable.I);
    }

    @Override
    public double defaultDt() {
        return 0.1;
    }

    @Override
    public void check() {
        // Every combination of a membrane's parameters is a membrane.
    }

    @Override
    public Card card() {
        return new Card("Passive membrane", List.of(equation()), parameters(), derived());
    }

    String equation() {
        return leakFree() ? "cm · dV/dt = I(t)" : "cm · dV/dt = −(V − vRest)/rm + I(t)";
    }

    List<Card.Entry> parameters() {
        var rows = new ArrayList<Card.Entry>();
        rows.add(
                leakFree()
                        ? new Card.Entry("rm", "membrane resistance", "∞ (no leak)", "MΩ")
                        : Card.Entry.of("rm", "membrane resistance", rm, "MΩ"));
        rows.add(Card.Entry.of("cm", "membrane capacitance", cm, "nF"));
        rows.add(Card.Entry.of("vRest", "resting potential", vRest, "mV"));
        if (start.isPresent()) rows.add(Card.Entry.of("start", "potential at t = 0", start.getAsDouble(), "mV"));
        return rows;
    }

    List<Card.Entry> derived() {
        return leakFree()
                ? List.of()
                : List.of(
                        Card.Entry.of("tau", "time constant rm · cm", tau(), "ms"),
                        Card.Entry.of("gLeak", "leak conductance 1/rm", gLeak(), "µS"),
                        new Card.Entry(
                                "equilibrium",
                                "under a constant current I (nA)",
                                Check.text(vRest) + " + " + Check.text(rm) + "·I",
                                "mV"));
    }
}
