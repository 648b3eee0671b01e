package org.hillock.ann;

import java.util.List;

/**
 * The same weighted sum at each place of a window, without turning the kernel around (the cross-correlation that all frameworks call
 * a convolution).
 *
 * @param weights outputs × inputs of a group × rows × columns
 * @param bias as many as output channels
 * @param groups of channels that see only one another; 1 where each output sees all
 */
public record Convolution(Tensor weights, Tensor bias, Window window, int groups) implements Operation {

    public Convolution {
        if (weights.rank() != 4)
            throw new IllegalArgumentException(
                    "convolution.weights must be outputs × inputs × rows × columns, but were " + weights.sizes() + ".");
        if (weights.size(2) != window.rows() || weights.size(3) != window.columns())
            throw new IllegalArgumentException("convolution.weights are for a window of " + weights.size(2) + " × "
                    + weights.size(3) + ", but it is " + window.rows() + " × " + window.columns() + ".");
        if (groups < 1 || weights.size(0) % groups != 0)
            throw new IllegalArgumentException(
                    "convolution.groups must divide the " + weights.size(0) + " outputs, but was " + groups + ".");
        if (bias.rank() != 1 || bias.size() != weights.size(0))
            throw new IllegalArgumentException("convolution.bias must have " + weights.size(0)
                    + " values, one for each output, but has " + bias.sizes() + ".");
    }

    /** Channels that come out. */
    public int outputs() {
        return weights.size(0);
    }

    /** Channels that go in. */
    public int inputs() {
        return weights.size(1) * groups;
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        if (input.channels() != inputs())
            throw new IllegalArgumentException(
                    "has weights for " + inputs() + " channels, but gets " + input.channels() + " (" + input + ").");
        return window.over(input, outputs());
    }
}
