package org.hillock.model;

import java.util.OptionalDouble;

/**
 * What a spike does to the membrane potential.
 *
 * <ul>
 *   <li>{@link #ZERO}: V := vRest. What was above the threshold is thrown away.
 *   <li>{@link #LINEAR}: V := V − (threshold − vRest), also called reset by subtraction. What was above the threshold is
 *       kept, so that without leak the number of spikes is the charge over threshold · cm, rounded down; where the charge is
 *       a whole multiple, the last spike may by rounding be the first of what follows.
 *   <li>{@link Linear} with an amount: V := V − amount.
 *   <li>{@link To}: V := a fixed potential.
 * </ul>
 *
 * <p>Reference: B. Rueckauer et al., <i>Conversion of continuous-valued deep networks to efficient event-driven networks for
 * image classification</i>, Front. Neurosci. 11:682, 2017, doi 10.3389/fnins.2017.00682.
 */
public sealed interface Reset {
    Reset ZERO = new Zero();
    Reset LINEAR = new Linear(OptionalDouble.empty());

    /** The potential after a spike, mV. */
    double after(double v, double vRest, double threshold);

    record Zero() implements Reset {
        @Override
        public double after(double v, double vRest, double threshold) {
            return vRest;
        }

        @Override
        public String toString() {
            return "ZERO";
        }
    }

    /** @param amount mV to subtract; threshold − vRest unless given */
    record Linear(OptionalDouble amount) implements Reset {

        /** mV that a spike subtracts. */
        public double subtracted(double vRest, double threshold) {
            return amount.orElse(threshold - vRest);
        }

        @Override
        public double after(double v, double vRest, double threshold) {
            return v - subtracted(vRest, threshold);
        }

        @Override
        public String toString() {
            return amount.isPresent() ? "linear(" + Check.text(amount.getAsDouble()) + ")" : "LINEAR";
        }
    }

    /** @param potential mV */
    record To(double potential) implements Reset {
        @Override
        public double after(double v, double vRest, double threshold) {
            return potential;
        }

        @Override
        public String toString() {
            return "to(" + Check.text(potential) + ")";
        }
    }
}
