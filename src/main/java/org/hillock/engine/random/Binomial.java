package org.hillock.engine.random;

/**
 * How often something of probability p happens in n independent trials, exact in law: by inversion where few are expected, otherwise by
 * transformed rejection in a time that does not depend on n.
 *
 * <p>Reference: W. Hörmann, <i>The generation of binomial random variates</i> (BTRS), J. Stat. Comput. Simul. 46:101–110, 1993, doi
 * 10.1080/00949659308811496.
 */
public final class Binomial {
    private static final double FEW = 10;
    /** {@code log k!} less Stirling's {@code log √(2π) + (k + ½) log(k + 1) − (k + 1)}. */
    private static final double[] CORRECTION = {
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871
    };

    private final long n;
    /** Of the rarer outcome. */
    private final double p;

    private final boolean turned;
    private final boolean few;
    /** The probability of none, if few are expected. */
    private final double none;

    private final double ratio;
    private final double b;
    private final double a;
    private final double centre;
    private final double quick;
    private final double alpha;
    private final double mode;
    private final double atMode;

    public Binomial(long n, double p) {
        this.n = n;
        turned = p > 0.5;
        this.p = turned ? Math.max(0, 1 - p) : p;
        double q = 1 - this.p;
        few = n * this.p < FEW;
        none = few ? StrictMath.exp(n * StrictMath.log1p(-this.p)) : 0;
        ratio = this.p / q;
        double sd = Math.sqrt(n * this.p * q);
        b = 1.15 + 2.53 * sd;
        a = -0.0873 + 0.0248 * b + 0.01 * this.p;
        centre = n * this.p + 0.5;
        quick = 0.92 - 4.2 / b;
        alpha = (2.83 + 5.1 / b) * sd;
        mode = Math.floor((n + 1) * this.p);
        atMode = few
                ? 0
                : (mode + 0.5) * StrictMath.log((mode + 1) / (ratio * (n - mode + 1)))
                        + correction(mode)
                        + correction(n - mode);
    }

    public long draw(SplitMix numbers) {
        long rarer = few ? inverted(numbers.uniform()) : accepted(numbers);
        return turned ? n - rarer : rarer;
    }

    private long inverted(double u) {
        double here = none;
        long k = 0;
        while (u > here && k < n) {
            u -= here;
            here *= (n - k) / (k + 1.0) * ratio;
            k++;
        }
        return k;
    }

    private long accepted(SplitMix numbers) {
        while (true) {
            double u = numbers.uniform() - 0.5;
            double v = numbers.uniform();
            double edge = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / edge + b) * u + centre);
            if (edge >= 0.07 && v <= quick) return (long) k;
            if (k < 0 || k > n) continue;
            double density = atMode
                    + (n + 1) * StrictMath.log((n - mode + 1) / (n - k + 1))
                    + (k + 0.5) * StrictMath.log(ratio * (n - k + 1) / (k + 1))
                    - correction(k)
                    - correction(n - k);
            if (StrictMath.log(v * alpha / (a / (edge * edge) + b)) <= density) return (long) k;
        }
    }

    private static double correction(double k) {
        if (k < CORRECTION.length) return CORRECTION[(int) k];
        double square = (k + 1) * (k + 1);
        return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / (k + 1);
    }
}
