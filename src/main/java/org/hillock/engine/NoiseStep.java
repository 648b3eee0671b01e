package org.hillock.engine;

import org.hillock.model.GaussLegendre;

/**
 * One step of an Ornstein–Uhlenbeck process η with sd 1 and rate b together with what a membrane of leak rate a integrates of
 * its last part, exact in law. Given η at the beginning, with independent standard Gaussians z₁ and z₂,
 *
 * <pre>η at the end                         = decay · η + sd · z₁
 * ∫ e^(−a(end − s)) η(s) ds, last part = gain · η + lever · z₁ + own · z₂</pre>
 *
 * <p>Reference: D. T. Gillespie, <i>Exact numerical simulation of the Ornstein–Uhlenbeck process and its integral</i>, Phys.
 * Rev. E 54:2084–2091, 1996, doi 10.1103/PhysRevE.54.2084.
 */
record NoiseStep(double decay, double sd, double gain, double lever, double own) {
    private static final GaussLegendre RULE = new GaussLegendre(5);
    /** In so many time constants of the faster rate the integrands are polynomials to rounding. */
    private static final double SHORT = 0.125;

    /** Of the covariance of (η, ∫η) after a span of fixed η at its beginning. */
    private record Covariance(double eta, double mixed, double integral) {}

    /**
     * @param a leak rate of the membrane, 1/ms; 0 for none
     * @param b rate of the process, 1/ms
     * @param unseen ms at the beginning of the step that the membrane does not see
     * @param seen ms that follow
     */
    static NoiseStep of(double a, double b, double unseen, double seen) {
        var c = covariance(a, b, seen);
        double k = Decay.exponential(a, b, seen);
        double e = Math.exp(-b * seen);
        double before = -Math.expm1(-2 * b * unseen);
        double whole = -Math.expm1(-2 * b * (unseen + seen));
        double mixed = before * e * k + c.mixed;
        // The variance of the integral that η at the end leaves open, as a sum that cannot cancel to less than nothing.
        double crossed = e * e * c.integral - 2 * e * k * c.mixed + k * k * c.eta;
        double open = (before * crossed + c.eta * c.integral - c.mixed * c.mixed) / whole;
        double sd = Math.sqrt(whole);
        return new NoiseStep(
                Math.exp(-b * (unseen + seen)),
                sd,
                Math.exp(-b * unseen) * k,
                mixed / sd,
                Math.sqrt(Math.max(0, open)));
    }

    /**
     * From a span so short that quadrature is exact, doubled as often as it takes: {@code P(2h) = Φ(h) P(h) Φ(h)ᵀ + P(h)}, where
     * nothing is subtracted. The closed form in differences of exponentials loses all digits where h is short or a = b.
     */
    private static Covariance covariance(double a, double b, double h) {
        int doublings = Math.max(0, Math.getExponent(Math.max(a, b) * h / SHORT) + 1);
        double span = Math.scalb(h, -doublings);
        double eta = -Math.expm1(-2 * b * span);
        double mixed = 2 * b * RULE.integrate(u -> Math.exp(-b * u) * Decay.exponential(a, b, u), 0, span);
        double integral = 2 * b * RULE.integrate(u -> Math.pow(Decay.exponential(a, b, u), 2), 0, span);
        for (int n = 0; n < doublings; n++, span *= 2) {
            double k = Decay.exponential(a, b, span);
            double v = Math.exp(-a * span);
            double e = Math.exp(-b * span);
            integral += k * k * eta + 2 * k * v * mixed + v * v * integral;
            mixed += e * (k * eta + v * mixed);
            eta = -Math.expm1(-4 * b * span);
        }
        return new Covariance(eta, mixed, integral);
    }
}
