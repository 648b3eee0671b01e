package org.hillock.record;

/**
 * A point of a phase plane at which nothing moves, and how the flow looks around it: the trace T and the determinant D of the
 * Jacobian give its eigenvalues, {@code λ = T/2 ± √(T²/4 − D)}.
 *
 * @param trace 1/ms
 * @param determinant 1/ms²
 */
public record FixedPoint(double x, double y, double trace, double determinant) {
    /** Closer to zero than this, relative to the eigenvalues' size, a real part has no sign that rounding could not change. */
    private static final double FLAT = 1e-9;

    /** The kinds of S. H. Strogatz, <i>Nonlinear Dynamics and Chaos</i>, 2nd ed. 2015, section 5.2. */
    public enum Kind {
        STABLE_NODE("stable node"),
        STABLE_FOCUS("stable focus"),
        UNSTABLE_NODE("unstable node"),
        UNSTABLE_FOCUS("unstable focus"),
        SADDLE("saddle"),
        CENTRE("centre"),
        DEGENERATE("degenerate point");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A {@link Kind#CENTRE} and a {@link Kind#DEGENERATE} point are not hyperbolic: terms beyond the linear ones decide. */
    public Kind kind() {
        double size = Math.max(Math.abs(trace), Math.sqrt(Math.abs(determinant)));
        if (Math.abs(determinant) <= FLAT * size * size) return Kind.DEGENERATE;
        if (determinant < 0) return Kind.SADDLE;
        boolean turns = discriminant() < 0;
        if (Math.abs(trace) <= FLAT * size) return Kind.CENTRE;
        if (trace < 0) return turns ? Kind.STABLE_FOCUS : Kind.STABLE_NODE;
        return turns ? Kind.UNSTABLE_FOCUS : Kind.UNSTABLE_NODE;
    }

    public boolean stable() {
        return kind() == Kind.STABLE_NODE || kind() == Kind.STABLE_FOCUS;
    }

    /** The real parts of the eigenvalues, 1/ms, the greater first. */
    public double[] real() {
        double root = Math.sqrt(Math.max(0, discriminant()));
        return new double[] {trace / 2 + root, trace / 2 - root};
    }

    /** The imaginary part of the one eigenvalue, 1/ms, and that of the other with the opposite sign; 0 for real eigenvalues. */
    public double imaginary() {
        return Math.sqrt(Math.max(0, -discriminant()));
    }

    private double discriminant() {
        return trace * trace / 4 - determinant;
    }
}
