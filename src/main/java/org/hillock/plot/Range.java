package org.hillock.plot;

/**
 * A closed interval of an axis, in the axis's unit. Empty when {@code low > high}.
 *
 * @param low least value
 * @param high greatest value
 */
public record Range(double low, double high) {
    /** Holds no value; the neutral element of {@link #union}. */
    public static final Range EMPTY = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** A shorter range, relative to its greatest value, is rounding noise and drawn as a flat line. */
    private static final double LEAST = 1e-7;

    public boolean isEmpty() {
        return !(low <= high);
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The least range that holds both. */
    public Range union(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** This range, or one around it that can be drawn when it is empty or a single point. */
    Range drawable(boolean logarithmic) {
        if (isEmpty()) return logarithmic ? new Range(0.1, 10) : new Range(0, 1);
        if (length() > Math.max(Math.abs(low), Math.abs(high)) * LEAST) return this;
        if (logarithmic) return new Range(low / 2, high * 2);
        double room = low == 0 ? 1 : Math.abs(low) * 0.1;
        return new Range(low - room, high + room);
    }

    /** This range with a share of its length added at both ends, so that lines do not touch the frame. */
    Range padded(double share, boolean logarithmic) {
        if (logarithmic) {
            double factor = Math.pow(high / low, share);
            return new Range(low / factor, high * factor);
        }
        double room = length() * share;
        return new Range(low - room, high + room);
    }
}
