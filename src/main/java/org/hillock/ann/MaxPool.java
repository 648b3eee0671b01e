package org.hillock.ann;

import java.util.List;

/** The largest that a window sees of each channel; what lies over the edge is not seen. */
public record MaxPool(Window window) implements Operation {

    public MaxPool {
        int high = (window.rows() - 1) * window.rowDilation(), wide = (window.columns() - 1) * window.columnDilation();
        if (Math.max(window.top(), window.bottom()) > high || Math.max(window.left(), window.right()) > wide)
            throw new IllegalArgumentException(
                    "a window that reaches further over the edge than it is large sees nothing there.");
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        return window.over(input, input.channels());
    }

    @Override
    public boolean linear() {
        return false;
    }
}
