package org.hillock.plot;

/** Points without a line between them; all of them are drawn, however many. */
public record PointMark(String name, Points points, Ink ink, Shape shape) implements Mark {

    /** How a point looks. A fixed point is full when stable, open when unstable, and half when a saddle. */
    public enum Shape {
        /** Small, for clouds of many points. */
        DOT,
        FULL,
        OPEN,
        HALF,
        /** A value from elsewhere to compare with. */
        DIAMOND
    }

    @Override
    public Range xExtent(boolean positive) {
        return line().xExtent(positive);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return line().yExtent(x, positive);
    }

    private LineMark line() {
        return new LineMark(name, points, ink);
    }
}
