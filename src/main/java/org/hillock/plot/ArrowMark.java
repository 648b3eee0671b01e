package org.hillock.plot;

import org.hillock.record.VectorField;

/** The direction of a flow as short faint arrows, a little longer where it is faster. */
public record ArrowMark(VectorField field, Ink ink) implements Mark {

    @Override
    public String name() {
        return "";
    }

    @Override
    public Range xExtent(boolean positive) {
        return new Range(field.window().xFrom(), field.window().xTo());
    }

    @Override
    public Range yExtent(Range x, boolean positive) {
        return new Range(field.window().yFrom(), field.window().yTo());
    }
}
