package org.hillock.dsl;

import org.hillock.model.Capacitance;
import org.hillock.model.Check;
import org.hillock.model.Conductance;
import org.hillock.model.Current;
import org.hillock.model.Potential;
import org.hillock.model.Resistance;
import org.hillock.model.Time;

/**
 * Units by name, for those who think in others than the library's: ms, mV, nA, MΩ, nF, µS, Hz. A value in the wrong unit does
 * not compile: {@code rm(nF(1))}.
 */
public abstract class Units {
    Units() {}

    /** A resistance of so many Ω. */
    public static Resistance ohm(double value) {
        return new Resistance(Check.finite("ohm", value, "Ω") / 1e6);
    }

    /** A resistance of so many kΩ. */
    public static Resistance kOhm(double value) {
        return new Resistance(Check.finite("kOhm", value, "kΩ") / 1e3);
    }

    /** A resistance of so many MΩ. */
    public static Resistance MOhm(double value) {
        return new Resistance(Check.finite("MOhm", value, "MΩ"));
    }

    /** A resistance of so many GΩ. */
    public static Resistance GOhm(double value) {
        return new Resistance(Check.finite("GOhm", value, "GΩ") * 1e3);
    }

    /** A capacitance of so many pF. */
    public static Capacitance pF(double value) {
        return new Capacitance(Check.finite("pF", value, "pF") / 1e3);
    }

    /** A capacitance of so many nF. */
    public static Capacitance nF(double value) {
        return new Capacitance(Check.finite("nF", value, "nF"));
    }

    /** A capacitance of so many µF. */
    public static Capacitance uF(double value) {
        return new Capacitance(Check.finite("uF", value, "µF") * 1e3);
    }

    /** A conductance of so many pS. */
    public static Conductance pS(double value) {
        return new Conductance(Check.finite("pS", value, "pS") / 1e6);
    }

    /** A conductance of so many nS. */
    public static Conductance nS(double value) {
        return new Conductance(Check.finite("nS", value, "nS") / 1e3);
    }

    /** A conductance of so many µS. */
    public static Conductance uS(double value) {
        return new Conductance(Check.finite("uS", value, "µS"));
    }

    /** A potential of so many µV. */
    public static Potential uV(double value) {
        return new Potential(Check.finite("uV", value, "µV") / 1e3);
    }

    /** A potential of so many mV. */
    public static Potential mV(double value) {
        return new Potential(Check.finite("mV", value, "mV"));
    }

    /** A potential of so many V. */
    public static Potential volt(double value) {
        return new Potential(Check.finite("volt", value, "V") * 1e3);
    }

    /** A current of so many pA. */
    public static Current pA(double value) {
        return new Current(Check.finite("pA", value, "pA") / 1e3);
    }

    /** A current of so many nA. */
    public static Current nA(double value) {
        return new Current(Check.finite("nA", value, "nA"));
    }

    /** A current of so many µA. */
    public static Current uA(double value) {
        return new Current(Check.finite("uA", value, "µA") * 1e3);
    }

    /** A time of so many µs. */
    public static Time us(double value) {
        return new Time(Check.finite("us", value, "µs") / 1e3);
    }

    /** A time of so many ms. */
    public static Time ms(double value) {
        return new Time(Check.finite("ms", value, "ms"));
    }

    /** A time of so many s. */
    public static Time sec(double value) {
        return new Time(Check.finite("sec", value, "s") * 1e3);
    }
}
