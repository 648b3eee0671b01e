package org.hillock.dsl;

import org.hillock.engine.Excitability;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.model.IntegrateAndFire;

/**
 * Lapicque's neuron of 1907: a membrane that is excited when a stimulus charges it to the threshold. Leaky unless
 * {@code leakFree()}. Its law of strength and duration follows from {@code V(t) = rm·I (1 − e^(−t/τ))}:
 *
 * <pre>I(d) = rheobase / (1 − e^(−d/τ)),   rheobase = (threshold − vRest)/rm,   chronaxie = τ ln 2
 * I(d) = (threshold − vRest) · cm / d     without leak</pre>
 *
 * <p>Reference: L. Lapicque, <i>Recherches quantitatives sur l'excitation électrique des nerfs traitée comme une
 * polarisation</i>, J. Physiol. Pathol. Gén. 9:620–635, 1907; translated in N. Brunel, M. C. W. van Rossum, Biol. Cybern.
 * 97:341–349, 2007, doi 10.1007/s00422-007-0189-6.
 */
public final class Lapicque extends FiringCell<Lapicque> {

    Lapicque(IntegrateAndFire cell) {
        super(cell);
    }

    @Override
    String word() {
        return "lapicque()";
    }

    @Override
    Lapicque with(IntegrateAndFire other) {
        return new Lapicque(other);
    }

    /**
     * The least current that fires for each duration of a rectangular pulse, found by bisection on simulated runs.
     *
     * @param ms the durations, for instance {@code logspace(0.1, 300, 40)}
     */
    public Curve strengthDuration(double... ms) {
        if (ms.length == 0)
            throw new IllegalArgumentException(word("strengthDuration") + " needs at least 1 duration, but has 0.");
        for (double d : ms) Check.positive(word("strengthDuration.duration"), d, "ms");
        return Curve.strengthDuration(words(), ms, Excitability.strengths(cell, ms));
    }

    /** The pulse duration whose threshold is twice the rheobase, τ ln 2, ms; infinite without leak. */
    @Detail
    public double chronaxie() {
        return tau() * Math.log(2);
    }
}
