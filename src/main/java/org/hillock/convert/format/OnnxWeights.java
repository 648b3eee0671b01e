package org.hillock.convert.format;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.convert.format.Value.Signal;

/** The operators of ONNX that weigh, scale and add. */
final class OnnxWeights {
    private OnnxWeights() {}

    /** α A B + β C, where A is the signal. */
    static Value gemm(OnnxStep step) {
        var node = step.node;
        if (node.integer("transA", 0) != 0)
            throw new IllegalArgumentException("transposes the signal (transA), which mixes the examples of a batch.");
        boolean turned = node.integer("transB", 0) != 0;
        var weights = (turned ? step.numbers(1).matrix() : step.numbers(1).transposed()).times(node.real("alpha", 1));
        int outputs = weights.sizes()[0];
        double beta = node.real("beta", 1);
        var bias = step.optionalNumbers(2).map(c -> bias(c, outputs).times(beta));
        return dense(step, weights, bias.orElseGet(() -> Numbers.of(new double[outputs])));
    }

    /** One for each output: C is spread over the examples, not the other way round. */
    private static Numbers bias(Numbers c, int outputs) {
        if (c.count() > 1 && c.sizes()[c.rank() - 1] != outputs)
            throw new IllegalArgumentException("adds " + c.sizesText() + ", which is not the same for all examples.");
        return spread(c, outputs);
    }

    static Value matMul(OnnxStep step) {
        if (step.constant(0) && !step.constant(1))
            throw new IllegalArgumentException(
                    "multiplies weights by the signal; turn that around: the signal by the weights, transposed.");
        if (!step.constant(1))
            throw new IllegalArgumentException("multiplies two signals, which spiking neurons cannot.");
        var weights = step.numbers(1).transposed();
        return dense(step, weights, Numbers.of(new double[weights.sizes()[0]]));
    }

    /** @param weights outputs × inputs, these in the order of the file */
    private static Value dense(OnnxStep step, Numbers weights, Numbers bias) {
        var row = step.row(0);
        boolean fits = row.turned().isPresent() && weights.sizes()[1] == row.sizes()[0];
        return step.layer(new Dense((fits ? weights.columns(row.order()) : weights).tensor(), bias.tensor()), row);
    }

    static Value conv(OnnxStep step) {
        var signal = OnnxStep.firstChannels(step.padded(0));
        signal.picture();
        var weights = step.numbers(1);
        if (weights.rank() != 4)
            throw new IllegalArgumentException(
                    "has weights of " + weights.sizesText()
                            + ", but must have outputs × inputs × rows × columns: only convolutions over pictures are supported.");
        var bias = step.optionalNumbers(2).map(Numbers::tensor).orElseGet(() -> Tensor.zeros(weights.sizes()[0]));
        int groups = Math.toIntExact(step.node.integer("group", 1));
        var window = OnnxWindow.of(step.node, signal, weights.sizes()[2], weights.sizes()[3]);
        return step.layer(
                new Convolution(weights.tensor(), bias, window.window(), groups),
                Signal.of(signal.layer(), unpadded(signal)));
    }

    private static int[] unpadded(Signal signal) {
        int[] p = signal.padding(), s = signal.sizes();
        return new int[] {s[0], s[1] - p[0] - p[2], s[2] - p[1] - p[3]};
    }

    /** γ (x − μ)/√(σ² + ε) + β. */
    static Value batchNormalization(OnnxStep step) {
        var node = step.node;
        if (node.integer("training_mode", 0) != 0 || node.integer("spatial", 1) == 0)
            throw new IllegalArgumentException(
                    "depends on the batch. Export the network in evaluation mode: network.eval().");
        var gamma = step.numbers(1);
        int channels = gamma.count();
        var shift = spread(step.numbers(2), channels);
        var mean = spread(step.numbers(3), channels);
        var variance = spread(step.numbers(4), channels);
        var scale =
                NamedWeights.normalized(gamma.reshaped(channels), shift, mean, variance, node.real("epsilon", 1e-5f));
        return step.layer(scale, step.signal(0));
    }

    /** Signals of one shape, or one and numbers. */
    static Value add(OnnxStep step) {
        for (int k = 0; k < step.inputs(); k++)
            if (step.constant(k) && step.inputs() == 2) return scaled(step, 1 - k, v -> 1, v -> v);
        var signals = IntStream.range(0, step.inputs()).mapToObj(step::either).toArray(Signal[]::new);
        for (var signal : signals)
            if (!Arrays.equals(signal.sizes(), signals[0].sizes())
                    || !signal.turned().equals(signals[0].turned()))
                throw new IllegalArgumentException(
                        "adds " + signal.text() + " to " + signals[0].text() + ", but the sizes must be the same.");
        return signals.length == 1 ? signals[0] : step.layer(new Sum(), signals);
    }

    static Value sub(OnnxStep step) {
        return step.constant(0) ? scaled(step, 1, v -> -1, v -> v) : scaled(step, 0, v -> 1, v -> -v);
    }

    static Value mul(OnnxStep step) {
        return scaled(step, step.constant(0) ? 1 : 0, v -> v, v -> 0);
    }

    static Value div(OnnxStep step) {
        if (step.constant(0)) throw new IllegalArgumentException("divides by a signal, which spiking neurons cannot.");
        return scaled(step, 0, v -> 1 / v, v -> 0);
    }

    private static Value scaled(OnnxStep step, int at, DoubleUnaryOperator factor, DoubleUnaryOperator shift) {
        var signal = step.either(at);
        if (!step.constant(1 - at))
            throw new IllegalArgumentException(
                    "takes two signals, but one must be numbers in the file. Of two signals only the sum is supported.");
        double[] values = perChannel(step.numbers(1 - at), signal);
        return step.layer(
                scale(
                        Arrays.stream(values).map(factor).toArray(),
                        Arrays.stream(values).map(shift).toArray()),
                signal);
    }

    private static ChannelScale scale(double[] factor, double[] shift) {
        return new ChannelScale(Numbers.of(factor).tensor(), Numbers.of(shift).tensor());
    }

    /** (x − offset) · scale, for each number of a row. */
    static Value scaler(OnnxStep step) {
        var signal = step.row(0);
        int count = signal.sizes()[0];
        double[] scale = spread(Numbers.of(step.node.reals("scale", 1)), count).values(),
                offset = spread(Numbers.of(step.node.reals("offset", 0)), count).values();
        return step.layer(
                scale(
                        scale,
                        IntStream.range(0, count)
                                .mapToDouble(i -> -offset[i] * scale[i])
                                .toArray()),
                OnnxStep.firstChannels(signal));
    }

    /** One number, or one for each channel: as ONNX broadcasts it, the only size above 1 stands where the channels do. */
    private static double[] perChannel(Numbers numbers, Signal signal) {
        int rank = signal.sizes().length, over = numbers.rank() - rank;
        boolean turned = signal.turned().isPresent();
        int channels = turned ? numbers.rank() - 1 : over;
        if (over > 1)
            throw new IllegalArgumentException("takes numbers of " + numbers.sizesText() + ", too many sizes.");
        for (int d = 0; d < numbers.rank(); d++)
            if (numbers.sizes()[d] != 1 && d != channels)
                throw new IllegalArgumentException("takes numbers of " + numbers.sizesText() + " for " + signal.text()
                        + ", but can take one number, or one for each channel.");
        if (!turned || rank != 1 || numbers.count() != signal.sizes()[0]) return numbers.values();
        return IntStream.of(signal.order())
                .mapToDouble(i -> numbers.values()[i])
                .toArray();
    }

    private static Numbers spread(Numbers numbers, int count) {
        if (numbers.count() == count) return numbers.reshaped(count);
        if (numbers.count() != 1)
            throw new IllegalArgumentException(
                    "has " + numbers.sizesText() + " values where one or " + count + " are needed.");
        var all = new double[count];
        Arrays.fill(all, numbers.values()[0]);
        return Numbers.of(all);
    }
}
