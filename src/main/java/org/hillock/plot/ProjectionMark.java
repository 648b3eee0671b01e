package org.hillock.plot;

import org.hillock.record.NetworkDiagram;

/** The projections of a diagram that have one effect, as lines between its populations. It has no axes and fills its panel. */
public record ProjectionMark(NetworkDiagram diagram, NetworkDiagram.Effect effect, Ink ink) implements Mark {

    @Override
    public String name() {
        return effect.toString();
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
