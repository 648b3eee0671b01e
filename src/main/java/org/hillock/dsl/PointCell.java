package org.hillock.dsl;

import org.hillock.model.Capacitance;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.Membrane;
import org.hillock.model.Potential;
import org.hillock.model.Resistance;

/**
 * The verbs of every cell that is one membrane. Each returns a new, complete value; the one it was called on stays as it was.
 *
 * @param <S> the cell's own type
 */
public abstract class PointCell<S extends PointCell<S>> extends SingleCell<S> {

    PointCell() {}

    abstract Membrane membrane();

    abstract S with(Membrane other);

    @Override
    Words words() {
        var m = membrane();
        var words = new Words(word());
        words = m.leakFree() ? words.verb("leakFree", "") : words.verb("rm", Check.text(m.rm()));
        return words.verb("cm", Check.text(m.cm()))
                .verb("vRest", Check.text(m.vRest()), m.vRest() != 0)
                .verb("start", Check.text(m.initial()), m.start().isPresent());
    }

    /**
     * Membrane resistance; 10 MΩ unless said. With {@link #cm} it makes the time constant τ = rm · cm.
     *
     * @throws IllegalArgumentException unless {@code 0 < MOhm <= 1e12}
     */
    public S rm(double MOhm) {
        return with(membrane().withRm(Check.positive(word("rm"), MOhm, "MΩ")));
    }

    /** Membrane resistance, in a unit of your choice: {@code rm(ohm(1e7))}. */
    public S rm(Resistance resistance) {
        return rm(resistance.megaohms());
    }

    /** No leak: the membrane integrates its input and forgets nothing. {@link #rm} brings the leak back. */
    public S leakFree() {
        return with(membrane().withRm(Double.POSITIVE_INFINITY));
    }

    /**
     * Membrane capacitance; 1 nF unless said.
     *
     * @throws IllegalArgumentException unless {@code 0 < nF <= 1e12}
     */
    public S cm(double nF) {
        return with(membrane().withCm(Check.positive(word("cm"), nF, "nF")));
    }

    /** Membrane capacitance, in a unit of your choice: {@code cm(pF(250))}. */
    public S cm(Capacitance capacitance) {
        return cm(capacitance.nanofarads());
    }

    /** Resting potential; 0 mV unless said, so that potentials read as distances from rest. */
    public S vRest(double mV) {
        return with(membrane().withVRest(Check.finite(word("vRest"), mV, "mV")));
    }

    /** Resting potential, in a unit of your choice: {@code vRest(volt(-0.07))}. */
    public S vRest(Potential potential) {
        return vRest(potential.millivolts());
    }

    /** Potential at t = 0; the resting potential unless said. */
    public S start(double mV) {
        return with(membrane().withStart(Check.finite(word("start"), mV, "mV")));
    }

    /** Potential at t = 0, in a unit of your choice. */
    public S start(Potential potential) {
        return start(potential.millivolts());
    }

    /**
     * Amplitude and phase of the potential under a small sine current about rest, at each frequency: {@code impedance(logspace(1, 1000,
     * 30))}.
     */
    @Detail
    public Impedance impedance(double... hertz) {
        return Impedance.of(words(), cell(), membrane(), hertz);
    }

    /** Membrane time constant rm · cm, ms; infinite without leak. */
    @Detail
    public double tau() {
        return membrane().tau();
    }

    /** Leak conductance 1/rm, µS. */
    @Detail
    public double gLeak() {
        return membrane().gLeak();
    }

    /** The potential that a constant current leads to, vRest + rm · nA, mV: where V goes if nothing fires. */
    @Detail
    public double equilibrium(double nA) {
        return membrane().equilibrium(Check.finite(word("equilibrium"), nA, "nA"));
    }
}
