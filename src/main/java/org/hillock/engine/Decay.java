package org.hillock.engine;

/**
 * Integrals of exponentials that stay exact to rounding where the textbook form cancels: rates that are equal, nearly equal, or
 * zero (no leak).
 *
 * <p>All take a span h ≥ 0 ms and rates in 1/ms.
 */
final class Decay {
    private Decay() {}

    /** {@code ∫₀ʰ e^(−a(h−s)) ds = (1 − e^(−ah)) / a}; h for a = 0. */
    static double constant(double a, double h) {
        return h * phi1(a * h);
    }

    /** {@code ∫₀ʰ e^(−a(h−s)) s ds}; h²/2 for a = 0. */
    static double ramp(double a, double h) {
        return h * h * phi2(a * h);
    }

    /** {@code ∫₀ʰ e^(−a(h−s)) e^(−bs) ds = (e^(−bh) − e^(−ah)) / (a − b)}. */
    static double exponential(double a, double b, double h) {
        double x = (a - b) * h;
        // e^(−bh) φ₁(x) = e^(−ah) φ₁(−x): take the form whose exponents are not positive.
        return x >= 0 ? Math.exp(-b * h) * h * phi1(x) : Math.exp(-a * h) * h * phi1(-x);
    }

    /** {@code ∫₀ʰ e^(−a(h−s)) s e^(−bs) ds}. */
    static double alpha(double a, double b, double h) {
        double x = (a - b) * h;
        if (Math.abs(x) < 1) return Math.exp(-b * h) * h * h * phi2(x);
        return h * h * (Math.exp(-a * h) - Math.exp(-b * h) * (1 - x)) / (x * x);
    }

    /** (1 − e^(−x)) / x, 1 at 0. */
    private static double phi1(double x) {
        return x == 0 ? 1 : -Math.expm1(-x) / x;
    }

    /** (e^(−x) − 1 + x) / x², 1/2 at 0. */
    private static double phi2(double x) {
        if (Math.abs(x) >= 1) return (Math.expm1(-x) + x) / (x * x);
        // Below 1 the closed form loses digits. Σ (−x)ⁿ / (n + 2)!
        double term = 0.5;
        double sum = term;
        for (int n = 3; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= -x / n;
            sum += term;
        }
        return sum;
    }
}
