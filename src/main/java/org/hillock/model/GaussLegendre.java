package org.hillock.model;

import java.util.function.DoubleUnaryOperator;

/** Gauss–Legendre quadrature: exact for polynomials of degree 2n − 1 with n nodes. */
public final class GaussLegendre {
    private final double[] nodes;
    private final double[] weights;

    /** The rule with n nodes: the roots of Legendre's polynomial, found by Newton's method. */
    public GaussLegendre(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 1;
            for (int newton = 0; newton < 6; newton++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= n; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = n * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[i] = 0.5 - 0.5 * x;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
    }

    public int size() {
        return nodes.length;
    }

    /** Node i on [0, 1], ascending. */
    public double node(int i) {
        return nodes[i];
    }

    /** The weight of node i; they sum to 1. */
    public double weight(int i) {
        return weights[i];
    }

    /** {@code ∫ f} from one end to the other. */
    public double integrate(DoubleUnaryOperator f, double from, double to) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) sum += weights[i] * f.applyAsDouble(from + (to - from) * nodes[i]);
        return (to - from) * sum;
    }
}
