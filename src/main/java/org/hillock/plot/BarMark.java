package org.hillock.plot;

/**
 * Bars of equal width standing on zero.
 *
 * @param from left edge of the first bar
 * @param width of a bar, in units of x
 * @param heights of the bars; taken over
 */
public record BarMark(String name, double from, double width, double[] heights, Ink ink) implements Mark {

    @Override
    public Range xExtent(boolean positive) {
        return new Range(positive && from <= 0 ? width : from, from + width * heights.length);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        double high = 0;
        for (double h : heights) high = Math.max(high, h);
        return new Range(positive ? Math.min(0.5, high) : 0, high);
    }
}
