package org.hillock.model;

/**
 * How a synapse's current or conductance runs after one spike, with peak 1.
 *
 * <ul>
 *   <li>{@link Exponential}: {@code e^(−t/τ)}
 *   <li>{@link Alpha}: {@code (t/τ) e^(1 − t/τ)}, peak at t = τ
 *   <li>{@link DualExponential}: {@code (e^(−t/decay) − e^(−t/rise)) / peak}
 * </ul>
 *
 * <p>Reference: A. Roth, M. C. W. van Rossum, <i>Modeling synapses</i>, in: Computational Modeling Methods for
 * Neuroscientists, MIT Press 2009, doi 10.7551/mitpress/9780262013277.003.0007.
 */
public sealed interface TimeCourse {

    /** The course at t ≥ 0 ms after the spike. */
    double at(double t);

    /** @param tau ms */
    record Exponential(double tau) implements TimeCourse {
        @Override
        public double at(double t) {
            return Math.exp(-t / tau);
        }

        @Override
        public String toString() {
            return ".tau(" + Check.text(tau) + ")";
        }
    }

    /** @param tau ms */
    record Alpha(double tau) implements TimeCourse {
        @Override
        public double at(double t) {
            return t / tau * Math.exp(1 - t / tau);
        }

        @Override
        public String toString() {
            return ".alpha(" + Check.text(tau) + ")";
        }
    }

    /** Rise and decay in ms, rise below decay. */
    record DualExponential(double rise, double decay) implements TimeCourse {
        @Override
        public double at(double t) {
            return scale() * (Math.exp(-t / decay) - Math.exp(-t / rise));
        }

        /** What makes the peak 1. */
        public double scale() {
            double peak = rise * decay / (decay - rise) * Math.log(decay / rise);
            return 1 / (Math.exp(-peak / decay) - Math.exp(-peak / rise));
        }

        @Override
        public String toString() {
            return ".tau(" + Check.text(decay) + ").rise(" + Check.text(rise) + ")";
        }
    }
}
