package org.hillock.engine;

/**
 * A current that is neither constant nor a synapse's, in closed form between two grid coordinates. Times are ms.
 *
 * @param from grid coordinate at which it begins
 * @param to grid coordinate at which it ends
 */
record Curved(Form form, double from, double to) {

    /** A current whose integral against an exponential is known. */
    sealed interface Form {
        /** nA at t ms. */
        double at(double t);

        /** {@code ∫ e^(−leak (t1 − s)) I(s) ds} over [t0, t1), nA·ms. */
        double integral(double leak, double t0, double t1);
    }

    /** {@code value + slope · (t − origin)}. */
    record Line(double value, double slope, double origin) implements Form {
        @Override
        public double at(double t) {
            return value + slope * (t - origin);
        }

        @Override
        public double integral(double leak, double t0, double t1) {
            double h = t1 - t0;
            return at(t0) * Decay.constant(leak, h) + slope * Decay.ramp(leak, h);
        }
    }

    /** {@code amplitude · sin(ω t + φ)}, ω > 0. */
    record Wave(double amplitude, double omega, double phase) implements Form {
        @Override
        public double at(double t) {
            return amplitude * Math.sin(omega * t + phase);
        }

        /** The imaginary part of {@code e^(i(ω t0 + φ)) e^(−ah) (e^((a + iω)h) − 1) / (a + iω)}. */
        @Override
        public double integral(double leak, double t0, double t1) {
            double h = t1 - t0;
            double x = leak * h;
            double y = omega * h;
            // e^(−x) (e^(x + iy) − 1), without cancellation for small h
            double half = Math.sin(y / 2);
            double re = -Math.expm1(-x) - 2 * half * half;
            double im = Math.sin(y);
            double norm = leak * leak + omega * omega;
            double wRe = (re * leak + im * omega) / norm;
            double wIm = (im * leak - re * omega) / norm;
            double angle = omega * t0 + phase;
            return amplitude * (Math.cos(angle) * wIm + Math.sin(angle) * wRe);
        }
    }
}
