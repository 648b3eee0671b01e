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

    public static Resistance ohm(double value) {
        return new Resistance(Check.finite("ohm", value, "Ω") / 1e6);
    }

    public static Resistance kOhm(double value) {
        return new Resistance(Check.finite("kOhm", value, "kΩ") / 1e3);
    }

    public static Resistance MOhm(double value) {
        return new Resistance(Check.finite("MOhm", value, "MΩ"));
    }

    public static Resistance GOhm(double value) {
        return new Resistance(Check.finite("GOhm", value, "GΩ") * 1e3);
    }

    public static Capacitance pF(double value) {
        return new Capacitance(Check.finite("pF", value, "pF") / 1e3);
    }

    public static Capacitance nF(double value) {
        return new Capacitance(Check.finite("nF", value, "nF"));
    }

    public static Capacitance uF(double value) {
        return new Capacitance(Check.finite("uF", value, "µF") * 1e3);
    }

    public static Conductance pS(double value) {
        return new Conductance(Check.finite("pS", value, "pS") / 1e6);
    }

    public static Conductance nS(double value) {
        return new Conductance(Check.finite("nS", value, "nS") / 1e3);
    }

    public static Conductance uS(double value) {
        return new Conductance(Check.finite("uS", value, "µS"));
    }

    public static Potential uV(double value) {
        return new Potential(Check.finite("uV", value, "µV") / 1e3);
    }

    public static Potential mV(double value) {
        return new Potential(Check.finite("mV", value, "mV"));
    }

    public static Potential volt(double value) {
        return new Potential(Check.finite("volt", value, "V") * 1e3);
    }

    public static Current pA(double value) {
        return new Current(Check.finite("pA", value, "pA") / 1e3);
    }

    public static Current nA(double value) {
        return new Current(Check.finite("nA", value, "nA"));
    }

    public static Current uA(double value) {
        return new Current(Check.finite("uA", value, "µA") * 1e3);
    }

    public static Time us(double value) {
        return new Time(Check.finite("us", value, "µs") / 1e3);
    }

    public static Time ms(double value) {
        return new Time(Check.finite("ms", value, "ms"));
    }

    public static Time sec(double value) {
        return new Time(Check.finite("sec", value, "s") * 1e3);
    }
}
