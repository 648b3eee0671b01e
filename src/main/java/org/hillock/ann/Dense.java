package org.hillock.ann;

import java.util.List;

/**
 * Every output is a weighted sum of all inputs: y = W x + b.
 *
 * @param weights outputs × inputs
 * @param bias as many as outputs
 */
public record Dense(Tensor weights, Tensor bias) implements Operation {

    public Dense {
        if (weights.rank() != 2)
            throw new IllegalArgumentException(
                    "dense.weights must be outputs × inputs, but were " + weights.sizes() + ".");
        if (bias.rank() != 1 || bias.size() != weights.size(0))
            throw new IllegalArgumentException("dense.bias must have " + weights.size(0)
                    + " values, one for each output, but has " + bias.sizes() + ".");
    }

    public int outputs() {
        return weights.size(0);
    }

    public int inputs() {
        return weights.size(1);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        if (input.size() != inputs())
            throw new IllegalArgumentException(
                    "has weights for " + inputs() + " inputs, but gets " + input.size() + " (" + input + ").");
        return Shape.of(outputs());
    }
}
