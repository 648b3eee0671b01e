package org.hillock.network;

import org.hillock.model.Check;
import org.hillock.model.TimeCourse;

/**
 * What a synapse acts through at its target. Synapses of a population that act through equal receptors share one variable, so that
 * their number costs nothing between spikes. The weight of a synapse has the receptor's unit.
 */
public sealed interface Receptor {

    /**
     * Refuses numbers that it cannot have.
     *
     * @param where it stands, for the message
     */
    default void check(String where) {}

    /** Of the weight of a synapse; empty if it is the user's own. */
    default String unit() {
        return "µS";
    }

    private static void check(String where, TimeCourse course) {
        if (course instanceof TimeCourse.Exponential e) Check.positive(where + "tau", e.tau(), "ms");
        if (course instanceof TimeCourse.Alpha a) Check.positive(where + "alpha", a.tau(), "ms");
        if (course instanceof TimeCourse.DualExponential d) {
            Check.positive(where + "rise", d.rise(), "ms");
            Check.positive(where + "tau", d.decay(), "ms");
            if (d.rise() >= d.decay())
                throw new IllegalArgumentException(
                        where + "rise must be < tau = " + d.decay() + " ms, but was " + d.rise() + " ms.");
        }
    }

    /** The variable jumps by the weight, mV or in its own unit; the potential if {@code onto} is empty. */
    record Delta(String onto) implements Receptor {
        @Override
        public String unit() {
            return onto.isEmpty() ? "mV" : "";
        }
    }

    /** {@code I = weight · course(t)}, nA. */
    record Current(TimeCourse course) implements Receptor {
        @Override
        public String unit() {
            return "nA";
        }

        @Override
        public void check(String where) {
            Receptor.check(where, course);
        }
    }

    /** {@code I = weight · course(t) · (reversal − V)}, weight in µS, reversal in mV. */
    record Conductance(TimeCourse course, double reversal) implements Receptor {
        @Override
        public void check(String where) {
            Receptor.check(where, course);
            Check.finite(where + "reversal", reversal, "mV");
        }
    }

    /**
     * A conductance that magnesium blocks near rest, {@code I = weight · course(t) · B(V) · (reversal − V)} with {@code B(V) = 1 / (1 +
     * magnesium/3.57 · e^(−0.062 V))}, V in mV and magnesium in mM.
     *
     * <p>Reference: C. E. Jahr, C. F. Stevens, J. Neurosci. 10:3178–3182, 1990, doi 10.1523/JNEUROSCI.10-09-03178.1990.
     */
    record Nmda(TimeCourse course, double reversal, double magnesium) implements Receptor {
        @Override
        public void check(String where) {
            Receptor.check(where, course);
            Check.finite(where + "reversal", reversal, "mV");
            Check.notNegative(where + "magnesium", magnesium, "mM");
        }
    }

    /**
     * An electrical synapse, {@code I = weight · (V_source − V)}, weight in µS. It acts all the time, with the potentials at the beginning of
     * each step, and has no delay; so a step must not be longer than cm over the sum of a neuron's weights. Its projection joins both ways only
     * if it lists both.
     */
    record Gap() implements Receptor {}
}
