package org.hillock.ann;

import java.util.List;

/** The same values in a row, channel by channel, row by row. */
public record Flatten() implements Operation {

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(Operation.one(inputs).size());
    }
}
