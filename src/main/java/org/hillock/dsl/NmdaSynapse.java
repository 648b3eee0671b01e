package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/**
 * A synapse of a network that opens a conductance which magnesium blocks near rest.
 *
 * @see Receptor.Nmda
 */
public final class NmdaSynapse extends CourseSynapse<NmdaSynapse> {
    static final TimeCourse COURSE = new TimeCourse.DualExponential(2, 100);

    private final double reversal;
    private final double magnesium;

    NmdaSynapse(Distribution peak, TimeCourse course, double reversal, double magnesium) {
        super(new Receptor.Nmda(course, reversal, magnesium), peak, course);
        this.reversal = reversal;
        this.magnesium = magnesium;
    }

    @Override
    NmdaSynapse with(TimeCourse other) {
        return new NmdaSynapse(weight(), other, reversal, magnesium);
    }

    @Override
    String word() {
        return "nmda";
    }

    /** The potential at which its current changes sign, mV; 0 mV unless said. */
    public NmdaSynapse reversal(double mV) {
        return new NmdaSynapse(weight(), course, Check.finite("nmda.reversal", mV, "mV"), magnesium);
    }

    /** Concentration of magnesium outside, mM; 1 mM unless said, and 0 blocks nothing. */
    public NmdaSynapse magnesium(double mM) {
        return new NmdaSynapse(weight(), course, reversal, Check.notNegative("nmda.magnesium", mM, "mM"));
    }

    @Override
    public String toString() {
        return super.toString() + ".reversal(" + Check.text(reversal) + ").magnesium(" + Check.text(magnesium) + ")";
    }
}
