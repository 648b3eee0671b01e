package org.hillock.plot;

import org.hillock.record.NetworkDiagram;

/** The populations of a diagram as labelled circles. It has no axes and fills its panel. */
public record PopulationMark(NetworkDiagram diagram, Ink ink) implements Mark {

    @Override
    public String name() {
        return "";
    }

    @Override
    public Range xExtent(boolean positive) {
        return Range.EMPTY;
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return Range.EMPTY;
    }
}
