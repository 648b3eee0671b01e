package org.hillock.plot;

/**
 * A band around a line, from one standard deviation below it to one above, faint. It has no entry of its own in the legend.
 *
 * @param line what it lies around
 * @param deviation one for each point of the line; taken over
 */
public record BandMark(Points line, double[] deviation, Ink ink) implements Mark {

    @Override
    public String name() {
        return "";
    }

    double low(int k) {
        return line.y(k) - deviation[k];
    }

    double high(int k) {
        return line.y(k) + deviation[k];
    }

    @Override
    public Range xExtent(boolean positive) {
        return Range.EMPTY;
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        var extent = Range.EMPTY;
        for (int k = 0; k < deviation.length; k++) {
            boolean drawn = Double.isFinite(high(k)) && (!positive || low(k) > 0);
            if (drawn && x.contains(line.x(k))) extent = extent.union(new Range(low(k), high(k)));
        }
        return extent;
    }
}
