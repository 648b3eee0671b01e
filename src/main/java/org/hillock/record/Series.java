package org.hillock.record;

/** One named line of a {@link CurveSet}: y over x. A NaN in y is a gap. */
public final class Series {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final boolean reference;

    /** @param reference a closed form or a theory, drawn as a thin dashed line over the measured ones */
    public Series(String name, double[] x, double[] y, boolean reference) {
        if (x.length != y.length)
            throw new IllegalArgumentException(
                    "Series " + name + " has " + x.length + " x values, but " + y.length + " y values.");
        this.name = name;
        this.x = x.clone();
        this.y = y.clone();
        this.reference = reference;
    }

    public String name() {
        return name;
    }

    public boolean reference() {
        return reference;
    }

    public int size() {
        return x.length;
    }

    public double x(int k) {
        return x[k];
    }

    public double y(int k) {
        return y[k];
    }

    /** A copy. */
    public double[] x() {
        return x.clone();
    }

    /** A copy. */
    public double[] y() {
        return y.clone();
    }

    public Series named(String other) {
        return new Series(other, x, y, reference);
    }
}
