package org.hillock.model;

/**
 * What one presynaptic spike does to the cell behind it.
 *
 * <ul>
 *   <li>{@link Delta}: V, or another variable of the cell, jumps by its weight.
 *   <li>{@link CurrentBased}: {@code I(t) = weight · course(t)}, nA.
 *   <li>{@link ConductanceBased}: {@code I(t) = weight · course(t) · (reversal − V)}, µS · mV = nA.
 * </ul>
 */
public sealed interface Synapse {

    /**
     * @param weight mV, or in the unit of the variable
     * @param onto the variable that jumps; empty for the potential
     */
    record Delta(double weight, String onto) implements Synapse {
        public Delta(double weight) {
            this(weight, "");
        }

        @Override
        public String toString() {
            return "delta(" + Check.text(weight) + ")" + (onto.isEmpty() ? "" : ".onto(\"" + onto + "\")");
        }
    }

    /** @param weight peak current, nA; positive excites */
    record CurrentBased(double weight, TimeCourse course) implements Synapse {
        @Override
        public String toString() {
            return "current(" + Check.text(weight) + ")" + course;
        }
    }

    /**
     * @param weight peak conductance, µS
     * @param reversal mV
     */
    record ConductanceBased(double weight, TimeCourse course, double reversal) implements Synapse {
        @Override
        public String toString() {
            return "conductance(" + Check.text(weight) + ")" + course + ".reversal(" + Check.text(reversal) + ")";
        }
    }
}
