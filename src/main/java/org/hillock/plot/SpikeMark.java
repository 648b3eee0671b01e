package org.hillock.plot;

/**
 * Vertical strokes at spike times, beside the data and not part of them.
 *
 * @param times ms, ascending; taken over
 * @param foot lower end of each stroke, one for each time; taken over
 * @param top upper end of all strokes
 */
public record SpikeMark(String name, double[] times, double[] foot, double top, Ink ink) implements Mark {

    @Override
    public Range xExtent(boolean positive) {
        return times.length == 0 ? Range.EMPTY : new Range(times[0], times[times.length - 1]);
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        var extent = Range.EMPTY;
        for (int k = 0; k < times.length; k++)
            if (x.contains(times[k])) extent = extent.union(new Range(Math.min(foot[k], top), top));
        return extent;
    }
}
