package org.hillock.engine.stepper;

/** The little linear algebra that exact steps need. Matrices are rows of columns; small. */
final class Matrices {
    /** Up to this norm a Taylor series of so many terms is the exponential to the last digits. */
    private static final double SMALL = 0.25;

    private static final int TERMS = 14;

    private Matrices() {}

    static double[][] times(double[][] a, double[][] b) {
        var c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int k = 0; k < b.length; k++) for (int j = 0; j < c[i].length; j++) c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    static double[][] scaled(double[][] a, double factor) {
        var c = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            c[i] = a[i].clone();
            for (int j = 0; j < c[i].length; j++) c[i][j] *= factor;
        }
        return c;
    }

    static double[][] plus(double[][] a, double[][] b) {
        var c = scaled(a, 1);
        for (int i = 0; i < a.length; i++) for (int j = 0; j < c[i].length; j++) c[i][j] += b[i][j];
        return c;
    }

    static double[][] transposed(double[][] a) {
        var c = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) c[j][i] = a[i][j];
        return c;
    }

    static double[][] identity(int n) {
        var c = new double[n][n];
        for (int i = 0; i < n; i++) c[i][i] = 1;
        return c;
    }

    /** How often h must be halved for a series of a·h to be the exponential. */
    static int halvings(double[][] a, double h) {
        double norm = 0;
        for (var row : a) {
            double sum = 0;
            for (double x : row) sum += Math.abs(x);
            norm = Math.max(norm, sum * h);
        }
        return norm <= SMALL ? 0 : (int) Math.ceil(Math.log(norm / SMALL) / Math.log(2));
    }

    /** e^(a h), by scaling and squaring. */
    static double[][] exp(double[][] a, double h) {
        int halvings = halvings(a, h);
        var e = series(a, Math.scalb(h, -halvings));
        for (int k = 0; k < halvings; k++) e = times(e, e);
        return e;
    }

    private static double[][] series(double[][] a, double h) {
        var sum = identity(a.length);
        for (int k = TERMS; k > 0; k--) sum = plus(identity(a.length), times(scaled(a, h / k), sum));
        return sum;
    }

    /**
     * The lower triangular l with l·lᵀ = a, for a symmetric a without negative eigenvalues; what rounding makes of a zero pivot is
     * taken for zero.
     */
    static double[][] root(double[][] a) {
        int n = a.length;
        var l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = a[j][j];
            for (int k = 0; k < j; k++) pivot -= l[j][k] * l[j][k];
            if (pivot <= 1e-14 * a[j][j]) continue;
            l[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
                l[i][j] = sum / l[j][j];
            }
        }
        return l;
    }
}
