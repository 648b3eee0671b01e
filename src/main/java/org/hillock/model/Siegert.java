package org.hillock.model;

/**
 * The mean rate of a leaky integrate-and-fire neuron under Gaussian white noise, {@code τ dV/dt = −V + μ + σ√τ ξ(t)}:
 *
 * <pre>1/ν = tref + τ√π ∫ e^(u²) (1 + erf u) du,   u from (reset − μ)/σ to (threshold − μ)/σ</pre>
 *
 * <p>References: A. J. F. Siegert, <i>On the first passage time probability problem</i>, Phys. Rev. 81:617–623, 1951,
 * doi 10.1103/PhysRev.81.617; N. Brunel, J. Comput. Neurosci. 8:183–208, 2000, doi 10.1023/A:1008925309027. Checked by
 * {@code SiegertTest} to eleven digits against integrals in fifty digits.
 */
public final class Siegert {
    private static final GaussLegendre RULE = new GaussLegendre(12);
    private static final double SQRT_PI = Math.sqrt(Math.PI);
    /** From here on the continued fraction converges fast. */
    private static final double FAR = 2;

    private static final int FRACTIONS = 60;
    /** The integrand falls by e^(−45), to nothing, from its value at the upper limit. */
    private static final double NOTHING = 45;
    /** Above this upper limit e^(u²) overflows. */
    private static final double NEVER = 26.6;

    private Siegert() {}

    /**
     * The rate, Hz; 0 where it is below 1e-300 of 1/τ.
     *
     * @param mu the mean that the potential tends to, mV
     * @param sigma √2 times the sd of the potential without threshold, mV, > 0
     * @param threshold mV
     * @param reset mV, below the threshold
     * @param tau ms
     * @param refractory ms
     */
    public static double rate(double mu, double sigma, double threshold, double reset, double tau, double refractory) {
        double low = (reset - mu) / sigma;
        double high = (threshold - mu) / sigma;
        if (high > NEVER) return 0;
        double top = Math.max(0, high);
        return 1000 / (refractory + tau * SQRT_PI * Math.exp(top * top) * integral(low, high, top * top));
    }

    /** {@code ∫ e^(u² − scale) (1 + erf u) du}, by panels that are short against what the integrand does. */
    private static double integral(double low, double high, double scale) {
        double sum = 0;
        double u = scale > NOTHING ? Math.max(low, Math.sqrt(scale - NOTHING)) : low;
        while (u < high) {
            double width = u < -1 ? -u / 2 : 1 / Math.max(1, u);
            double to = Math.min(high, u + width);
            sum += RULE.integrate(x -> scaled(x, scale), u, to);
            u = to;
        }
        return sum;
    }

    /** {@code e^(u² − scale) (1 + erf u)}. */
    private static double scaled(double u, double scale) {
        if (u <= 0) return Math.exp(-scale) * erfcx(-u);
        return 2 * Math.exp(u * u - scale) - Math.exp(-scale) * erfcx(u);
    }

    /** The scaled complementary error function {@code e^(x²) (1 − erf x)}, for x ≥ 0. */
    static double erfcx(double x) {
        if (x >= FAR) {
            double fraction = x;
            for (int n = FRACTIONS; n > 0; n--) fraction = x + 0.5 * n / fraction;
            return 1 / (SQRT_PI * fraction);
        }
        double term = 2 * x / SQRT_PI;
        double sum = term;
        for (int n = 1; term > 1e-17 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return Math.exp(x * x) - sum;
    }
}
