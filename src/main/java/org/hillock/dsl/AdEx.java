package org.hillock.dsl;

import java.util.Optional;
import org.hillock.model.Equations;
import org.hillock.model.neuron.AdExModel;

/**
 * The adaptive exponential integrate-and-fire neuron.
 *
 * @see AdExModel
 */
public final class AdEx extends PatternCell<AdEx> implements AdExModel {

    AdEx(Equations equations, Optional<Shown> pattern) {
        super("adex", DEFAULT, equations, pattern);
    }

    static AdEx of(Pattern p) {
        var shown = new Shown("AdEx.Pattern." + p, p.cell(), p.stimulus(), p.duration());
        return new AdEx(p.cell(), Optional.of(shown));
    }

    @Override
    AdEx with(Equations other) {
        return new AdEx(other, pattern);
    }

    @Override
    String verb(String parameter) {
        return switch (parameter) {
            case "a", "b", "tauW", "vReset" -> parameter;
            default -> "";
        };
    }

    /** Adaptation below threshold; 0.004 µS unless said. */
    public AdEx a(double uS) {
        return param("a", uS);
    }

    /** The step of the adaptation current at a spike; 0.0805 nA unless said. */
    public AdEx b(double nA) {
        return param("b", nA);
    }

    /** Time constant of the adaptation; 144 ms unless said. */
    public AdEx tauW(double ms) {
        return param("tauW", ms);
    }

    /** The potential after a spike; −70.6 mV unless said. */
    public AdEx vReset(double mV) {
        return param("vReset", mV);
    }
}
