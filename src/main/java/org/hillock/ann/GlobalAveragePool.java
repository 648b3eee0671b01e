package org.hillock.ann;

import java.util.List;

/** The mean of each channel. */
public record GlobalAveragePool() implements Operation {

    @Override
    public Shape output(List<Shape> inputs) {
        return Shape.of(Operation.one(inputs).channels());
    }
}
