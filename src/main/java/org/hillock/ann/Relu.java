package org.hillock.ann;

import java.util.List;
import java.util.stream.IntStream;

/**
 * min(max(0, x), ceiling).
 *
 * @param ceiling infinite where there is none; 6 for the ReLU6
 */
public record Relu(double ceiling) implements Operation {

    public Relu {
        if (!(ceiling > 0)) throw new IllegalArgumentException("relu.ceiling must be > 0, but was " + ceiling + ".");
    }

    /** Where a network has ReLUs, in the order of its layers. */
    public static List<Integer> places(TrainedNetwork network) {
        return IntStream.range(0, network.layers().size())
                .filter(k -> network.layers().get(k).operation() instanceof Relu)
                .boxed()
                .toList();
    }

    @Override
    public Shape output(List<Shape> inputs) {
        return Operation.one(inputs);
    }

    @Override
    public boolean linear() {
        return false;
    }
}
