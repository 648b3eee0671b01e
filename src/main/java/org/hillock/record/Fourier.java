package org.hillock.record;

/**
 * The discrete Fourier transform of a power of two of values, in place: {@code X_k = Σ_n x_n e^(−2πi kn/N)}. J. W. Cooley, J. W.
 * Tukey, Math. Comput. 19:297–301, 1965, doi 10.1090/S0025-5718-1965-0178586-1.
 */
final class Fourier {
    private Fourier() {}

    static void transform(double[] re, double[] im) {
        int n = re.length;
        for (int k = 1, j = 0; k < n; k++) {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1) j ^= bit;
            j ^= bit;
            if (k < j) {
                swap(re, k, j);
                swap(im, k, j);
            }
        }
        var cos = new double[n / 2];
        var sin = new double[n / 2];
        for (int k = 0; k < n / 2; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / n);
            sin[k] = -Math.sin(2 * Math.PI * k / n);
        }
        for (int half = 1; half < n; half *= 2)
            for (int start = 0; start < n; start += 2 * half)
                for (int k = 0; k < half; k++) {
                    int a = start + k;
                    int b = a + half;
                    double c = cos[k * (n / 2 / half)];
                    double s = sin[k * (n / 2 / half)];
                    double x = c * re[b] - s * im[b];
                    double y = c * im[b] + s * re[b];
                    re[b] = re[a] - x;
                    im[b] = im[a] - y;
                    re[a] += x;
                    im[a] += y;
                }
    }

    private static void swap(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }
}
