package org.hillock.dsl;

import java.util.Optional;
import org.hillock.model.Equations;
import org.hillock.model.neuron.IzhikevichModel;

/**
 * Izhikevich's neuron. Its current is the paper's own number.
 *
 * @see IzhikevichModel
 */
public final class Izhikevich extends PatternCell<Izhikevich> implements IzhikevichModel {

    Izhikevich(Equations equations, Optional<Shown> pattern) {
        super("izhikevich", DEFAULT, equations, pattern);
    }

    static Izhikevich of(Pattern p) {
        var shown = new Shown("Izhikevich.Pattern." + p, p.cell(), p.stimulus(), p.duration());
        return new Izhikevich(p.cell(), Optional.of(shown));
    }

    @Override
    Izhikevich with(Equations other) {
        return new Izhikevich(other, pattern);
    }

    @Override
    String verb(String parameter) {
        return parameter.length() == 1 ? parameter : "";
    }

    /** Rate of the recovery variable; 0.02 / ms unless said. */
    public Izhikevich a(double perMs) {
        return param("a", perMs);
    }

    /** Sensitivity of the recovery to the potential; 0.2 unless said. */
    public Izhikevich b(double b) {
        return param("b", b);
    }

    /** The potential after a spike; −65 mV unless said. */
    public Izhikevich c(double mV) {
        return param("c", mV);
    }

    /** The step of the recovery at a spike; 8 unless said. */
    public Izhikevich d(double d) {
        return param("d", d);
    }
}
