package org.hillock.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The integrate-and-fire neuron: a {@link Membrane} and a spike mechanism. With a leak it is the LIF, with
 * {@link Reset#LINEAR} the linear LIF, without leak the perfect integrator.
 *
 * <pre>Cm · dV/dt = −(V − vRest) / Rm + I(t);   at the end of a step with V ≥ threshold: spike, then reset</pre>
 *
 * <p>For {@code refractory} ms after a spike V is held at its value after the reset and input is lost. Where that time ends
 * inside a step, the rest of the step is integrated.
 *
 * <table>
 * <caption>Parameters</caption>
 * <tr><th>name</th><th>symbol</th><th>default</th><th>unit</th><th>limits</th><th>meaning</th></tr>
 * <tr><td>membrane</td><td>Rm, Cm, V0</td><td>10, 1, 0</td><td>MΩ, nF, mV</td><td></td><td>see {@link Membrane}</td></tr>
 * <tr><td>threshold</td><td>θ</td><td>15</td><td>mV</td><td>±1e12, above the reset</td><td>the potential that fires</td></tr>
 * <tr><td>reset</td><td>H, Vreset</td><td>ZERO</td><td></td><td>below the threshold</td><td>see {@link Reset}</td></tr>
 * <tr><td>refractory</td><td>tref</td><td>0</td><td>ms</td><td>0 … 1e12</td><td>absolute refractory time</td></tr>
 * </table>
 *
 * <p>Limits: at most one spike a step, so the rate is at most 1/dt. A resting potential above the threshold is allowed (the
 * neuron then fires by itself); a reset to or above the threshold is not.
 *
 * <p>References: L. Lapicque, J. Physiol. Pathol. Gén. 9:620–635, 1907; A. N. Burkitt, <i>A review of the integrate-and-fire
 * neuron model</i>, Biol. Cybern. 95:1–19, 2006, doi 10.1007/s00422-006-0068-6. Checked by {@code IntegrateAndFireTest}
 * against the closed-form f–I curve.
 */
public record IntegrateAndFire(Membrane membrane, double threshold, Reset reset, double refractory) implements Cell {

    public static final IntegrateAndFire DEFAULT = new IntegrateAndFire(Membrane.DEFAULT, 15, Reset.ZERO, 0);

    /** The least constant current that ever reaches the threshold, nA: (threshold − vRest) / Rm; 0 without leak. */
    public double rheobase() {
        return (threshold - membrane.vRest()) / membrane.rm();
    }

    /**
     * The closed-form rate under a constant current, Hz, for dt → 0 and resets to a fixed potential:
     * {@code 1000 / (refractory + τ ln((V∞ − reset) / (V∞ − threshold)))}.
     */
    public double rate(double nA) {
        double from = reset.after(threshold, membrane.vRest(), threshold);
        if (membrane.leakFree()) return nA <= 0 ? 0 : 1000 / (refractory + (threshold - from) * membrane.cm() / nA);
        double vInf = membrane.equilibrium(nA);
        if (vInf <= threshold) return 0;
        return 1000 / (refractory + membrane.tau() * Math.log((vInf - from) / (vInf - threshold)));
    }

    /**
     * The closed-form mean rate under Gaussian white noise, Hz, for dt → 0: {@link Siegert}'s with σ = intensity · √τ / Cm;
     * without leak the reciprocal of the mean first-passage time, {@code 1000 / (refractory + (threshold − reset) Cm / nA)}.
     *
     * @param nA the mean current
     * @param intensity nA·√ms
     */
    public double siegert(double nA, double intensity) {
        if (membrane.leakFree() || intensity < Check.SMALLEST) return rate(nA);
        double from = reset.after(threshold, membrane.vRest(), threshold);
        double sigma = intensity * Math.sqrt(membrane.tau()) / membrane.cm();
        return Siegert.rate(membrane.equilibrium(nA), sigma, threshold, from, membrane.tau(), refractory);
    }

    public IntegrateAndFire with(Membrane other) {
        return new IntegrateAndFire(other, threshold, reset, refractory);
    }

    public IntegrateAndFire withThreshold(double mV) {
        return new IntegrateAndFire(membrane, mV, reset, refractory);
    }

    public IntegrateAndFire withReset(Reset other) {
        return new IntegrateAndFire(membrane, threshold, other, refractory);
    }

    public IntegrateAndFire withRefractory(double ms) {
        return new IntegrateAndFire(membrane, threshold, reset, ms);
    }

    @Override
    public List<Variable> variables() {
        return membrane.variables();
    }

    @Override
    public double defaultDt() {
        return membrane.defaultDt();
    }

    @Override
    public void check() {
        double rest = membrane.vRest();
        if (reset instanceof Reset.To to && to.potential() >= threshold)
            throw fires("reset(to(" + Check.text(to.potential()) + "))", "resets to " + to.potential(), to.potential());
        if (reset instanceof Reset.Zero && rest >= threshold)
            throw fires("reset(ZERO)", "resets to vRest, " + rest, rest);
        if (reset instanceof Reset.Linear linear && linear.subtracted(rest, threshold) <= 0)
            throw new IllegalArgumentException(
                    "reset(LINEAR) subtracts threshold - vRest = " + linear.subtracted(rest, threshold)
                            + " mV, which must be > 0 mV. Name the amount: reset(linear(10)).");
    }

    private IllegalArgumentException fires(String verb, String does, double to) {
        double below = threshold - Math.max(1, Math.abs(to - threshold));
        return new IllegalArgumentException(verb + " " + does + " mV, which is not below the threshold of "
                + threshold + " mV, so it would fire for ever. Write reset(to(" + Check.text(below) + ")) or threshold("
                + Check.text(to + 15) + ").");
    }

    @Override
    public Card card() {
        var equations = new ArrayList<>(List.of(membrane.equation()));
        equations.add("V ≥ threshold: spike, then " + resetRule()
                + (refractory > 0 ? ", held for " + Check.text(refractory) + " ms" : ""));
        var parameters = new ArrayList<>(membrane.parameters());
        parameters.add(Card.Entry.of("threshold", "firing threshold", threshold, "mV"));
        parameters.add(new Card.Entry("reset", resetRule(), reset.toString(), ""));
        parameters.add(Card.Entry.of("refractory", "absolute refractory time", refractory, "ms"));
        var derived = new ArrayList<>(membrane.derived());
        if (!membrane.leakFree()) derived.add(Card.Entry.of("rheobase", "least current that fires", rheobase(), "nA"));
        return new Card(title(), equations, parameters, derived);
    }

    private String title() {
        if (membrane.leakFree()) return "Perfect integrate-and-fire neuron";
        return reset instanceof Reset.Linear
                ? "Linear LIF neuron (reset by subtraction)"
                : "Leaky integrate-and-fire neuron";
    }

    private String resetRule() {
        if (reset instanceof Reset.To to) return "V := " + Check.text(to.potential());
        if (reset instanceof Reset.Linear linear)
            return linear.amount().isPresent()
                    ? "V := V − " + Check.text(linear.amount().getAsDouble())
                    : "V := V − (threshold − vRest)";
        return "V := vRest";
    }
}
