package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/**
 * A synapse whose current or conductance lasts: an exponential with τ = 5 ms unless said.
 *
 * @param <S> the synapse's own type
 */
public abstract class CourseSynapse<S extends CourseSynapse<S>> extends SynapseType {
    final TimeCourse course;

    CourseSynapse(Receptor receptor, Distribution weight, TimeCourse course) {
        super(receptor, weight);
        this.course = course;
    }

    abstract S with(TimeCourse other);

    /** Decays exponentially with this time constant, ms; after {@link #rise}, the time constant of the decay. */
    public S tau(double ms) {
        Check.positive(word() + ".tau", ms, "ms");
        return course instanceof TimeCourse.DualExponential dual
                ? dual(dual.rise(), ms)
                : with(new TimeCourse.Exponential(ms));
    }

    /** An alpha function, (t/τ) e^(1 − t/τ): its peak, the weight, is reached after so many ms. */
    public S alpha(double ms) {
        return with(new TimeCourse.Alpha(Check.positive(word() + ".alpha", ms, "ms")));
    }

    /** Rises with this time constant, ms, and decays with that of {@link #tau}: a difference of two exponentials. */
    public S rise(double ms) {
        Check.positive(word() + ".rise", ms, "ms");
        double decay = course instanceof TimeCourse.Exponential e
                ? e.tau()
                : course instanceof TimeCourse.DualExponential d ? d.decay() : ((TimeCourse.Alpha) course).tau();
        return dual(ms, decay);
    }

    private S dual(double rise, double decay) {
        if (rise >= decay)
            throw new IllegalArgumentException(word() + ".rise must be < tau = " + decay + " ms, but was " + rise
                    + " ms. Write tau(" + Check.text(2 * rise) + ").rise(" + Check.text(rise) + "), or alpha("
                    + Check.text(rise) + ") for equal time constants.");
        return with(new TimeCourse.DualExponential(rise, decay));
    }

    @Override
    public String toString() {
        return word() + "(" + weight() + ")" + course;
    }
}
