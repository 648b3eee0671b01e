package org.hillock.ann;

import java.util.List;

/** The largest that a window sees of each channel; what lies over the edge is not seen. */
public record MaxPool(Window window) implements Operation {

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        return window.seeing(input).over(input, input.channels());
    }

    @Override
    public boolean linear() {
        return false;
    }
}
