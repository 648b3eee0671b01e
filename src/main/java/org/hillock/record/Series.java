package org.hillock.record;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One named line of a {@link CurveSet}: y over x. A NaN in y is a gap. */
public final class Series {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final boolean reference;
    private final double @Nullable [] spread;
    private final int colour;

    /** @param reference a closed form or a theory, drawn as a thin dashed line over the measured ones */
    public Series(String name, double[] x, double[] y, boolean reference) {
        this(name, x, y, reference, null, -1);
    }

    private Series(String name, double[] x, double[] y, boolean reference, double @Nullable [] spread, int colour) {
        if (x.length != y.length)
            throw new IllegalArgumentException(
                    "Series " + name + " has " + x.length + " x values, but " + y.length + " y values.");
        this.name = name;
        this.x = x.clone();
        this.y = y.clone();
        this.reference = reference;
        this.spread = spread == null ? null : spread.clone();
        this.colour = colour;
    }

    /** In the colour of the k-th curve of a figure, from 0 on, whichever it is. */
    public Series coloured(int k) {
        return new Series(name, x, y, reference, spread, k);
    }

    /** The colour it was given; −1 for that of its place in the figure. */
    public int colour() {
        return colour;
    }

    /** With a standard deviation around each y, drawn as a band. */
    public Series withSpread(double[] deviations) {
        if (deviations.length != x.length)
            throw new IllegalArgumentException(
                    "Series " + name + " has " + x.length + " x values, but " + deviations.length + " deviations.");
        return new Series(name, x, y, reference, deviations, colour);
    }

    /** The standard deviation around each y, a copy; none for a curve measured once. */
    public Optional<double[]> spread() {
        return Optional.ofNullable(spread).map(double[]::clone);
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

    /** Whether the other has the same name and the same points. */
    public boolean repeats(Series other) {
        return name.equals(other.name) && Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }

    public Series named(String other) {
        return new Series(other, x, y, reference, spread, colour);
    }
}
