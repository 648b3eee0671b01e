package org.hillock.plot;

/**
 * A line through points, with gaps where y is not finite.
 *
 * @param stepped each value holds until the next point, as a sampled current does; else straight from point to point
 */
public record LineMark(String name, Points points, Ink ink, boolean stepped) implements Mark {

    public LineMark(String name, Points points, Ink ink) {
        this(name, points, ink, false);
    }

    @Override
    public Range xExtent(boolean positive) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0, n = points.size(); k < n; k++) {
            double x = points.x(k);
            if (!drawn(x, positive)) continue;
            if (x < low) low = x;
            if (x > high) high = x;
        }
        return new Range(low, high);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int k = 0, n = points.size(); k < n; k++) {
            double y = points.y(k);
            if (!drawn(y, positive) || !x.contains(points.x(k))) continue;
            if (y < low) low = y;
            if (y > high) high = y;
        }
        return new Range(low, high);
    }

    private static boolean drawn(double v, boolean positive) {
        return v - v == 0 && (!positive || v > 0); // v - v is 0 for finite values only
    }
}
