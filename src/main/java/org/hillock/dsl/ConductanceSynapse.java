package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Synapse;
import org.hillock.model.TimeCourse;

/** A synapse that opens a conductance towards its reversal potential. */
public final class ConductanceSynapse extends CourseSynapse<ConductanceSynapse> {
    private final double peak;
    private final double reversal;

    ConductanceSynapse(double peak, TimeCourse course, double reversal) {
        super(new Synapse.ConductanceBased(peak, course, reversal), course);
        this.peak = peak;
        this.reversal = reversal;
    }

    @Override
    ConductanceSynapse with(TimeCourse other) {
        return new ConductanceSynapse(peak, other, reversal);
    }

    @Override
    String word() {
        return "conductance";
    }

    /** The potential at which its current changes sign, mV; 0 mV unless said. */
    public ConductanceSynapse reversal(double mV) {
        return new ConductanceSynapse(peak, course, Check.finite("conductance.reversal", mV, "mV"));
    }
}
