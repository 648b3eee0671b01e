package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/** A synapse that opens a conductance towards its reversal potential. */
public final class ConductanceSynapse extends CourseSynapse<ConductanceSynapse> {
    private final double reversal;

    ConductanceSynapse(Distribution peak, TimeCourse course, double reversal) {
        super(new Receptor.Conductance(course, reversal), peak, course);
        this.reversal = reversal;
    }

    @Override
    ConductanceSynapse with(TimeCourse other) {
        return new ConductanceSynapse(weight(), other, reversal);
    }

    @Override
    String word() {
        return "conductance";
    }

    /** The potential at which its current changes sign, mV; 0 mV unless said. */
    public ConductanceSynapse reversal(double mV) {
        return new ConductanceSynapse(weight(), course, Check.finite("conductance.reversal", mV, "mV"));
    }

    @Override
    public String toString() {
        return super.toString() + ".reversal(" + Check.text(reversal) + ")";
    }
}
