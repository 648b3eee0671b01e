package org.hillock.ann;

import java.util.List;

/** What a layer computes from its inputs. */
public sealed interface Operation
        permits Dense,
                Convolution,
                ChannelScale,
                AveragePool,
                GlobalAveragePool,
                MaxPool,
                Flatten,
                Sum,
                Relu,
                SpikingNeurons {

    /**
     * The shape of what comes out.
     *
     * @throws IllegalArgumentException if it cannot work on inputs of these shapes
     */
    Shape output(List<Shape> inputs);

    /** True if its output is a weighted sum of its inputs and a constant, so that it may as well weigh spikes. */
    default boolean linear() {
        return true;
    }

    /** The one input, for those that take one. */
    static Shape one(List<Shape> inputs) {
        if (inputs.size() != 1) throw new IllegalArgumentException("takes one input, but has " + inputs.size() + ".");
        return inputs.get(0);
    }
}
