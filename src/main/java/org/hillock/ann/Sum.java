package org.hillock.ann;

import java.util.List;

/** The sum of signals of one shape: where the branches of a residual block meet. */
public record Sum() implements Operation {

    @Override
    public Shape output(List<Shape> inputs) {
        if (inputs.size() < 2)
            throw new IllegalArgumentException("takes two inputs or more, but has " + inputs.size() + ".");
        for (var other : inputs)
            if (!other.equals(inputs.get(0)))
                throw new IllegalArgumentException(
                        "cannot add " + other + " to " + inputs.get(0) + ": the shapes must be the same.");
        return inputs.get(0);
    }
}
