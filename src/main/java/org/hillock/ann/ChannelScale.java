package org.hillock.ann;

import java.util.List;

/**
 * Each channel times a number of its own, plus another: what is left of a batch normalisation after training, γ (x − μ)/√(σ² + ε) + β,
 * and of whatever else scales and shifts channels. With one factor and one shift it is the same for all channels.
 */
public record ChannelScale(Tensor factor, Tensor shift) implements Operation {

    public ChannelScale {
        if (factor.rank() != 1 || shift.rank() != 1 || factor.size() != shift.size() || factor.size() == 0)
            throw new IllegalArgumentException(
                    "channelScale needs as many factors as shifts, one for each channel, but has " + factor.sizes()
                            + " and " + shift.sizes() + ".");
    }

    public float factor(int channel) {
        return factor.at(factor.size() == 1 ? 0 : channel);
    }

    public float shift(int channel) {
        return shift.at(shift.size() == 1 ? 0 : channel);
    }

    @Override
    public Shape output(List<Shape> inputs) {
        var input = Operation.one(inputs);
        if (factor.size() != 1 && input.channels() != factor.size())
            throw new IllegalArgumentException(
                    "scales " + factor.size() + " channels, but gets " + input.channels() + " (" + input + ").");
        return input;
    }
}
