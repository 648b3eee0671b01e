package org.hillock.ann;

import java.util.List;

/** The sum of what a window sees of each channel, over a divisor. */
public record AveragePool(Window window, Divisor divisor) implements Operation {

    /** What a sum is divided by. */
    public enum Divisor {
        /** How many pixels the window sees inside the picture. */
        INSIDE,
        /** How many pixels the window has. */
        WINDOW,
        /** 1: the sum itself. */
        ONE
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        return (divisor == Divisor.INSIDE ? window.seeing(input) : window).over(input, input.channels());
    }
}
