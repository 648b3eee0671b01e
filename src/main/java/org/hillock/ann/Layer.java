package org.hillock.ann;

import java.util.List;

/**
 * A step of a network.
 *
 * @param name as in the file it was read from
 * @param inputs the layers whose output it takes, by their place in the network; {@link #PICTURE} for the network's own input
 */
public record Layer(String name, Operation operation, List<Integer> inputs) {
    /** Stands for the network's input. */
    public static final int PICTURE = -1;

    public Layer {
        inputs = List.copyOf(inputs);
    }

    /** {@code conv1 (Convolution)}. */
    public String title() {
        return name + " (" + operation.getClass().getSimpleName() + ")";
    }
}
