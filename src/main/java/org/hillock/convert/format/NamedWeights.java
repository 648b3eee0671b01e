package org.hillock.convert.format;

import java.util.TreeSet;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Operation;
import org.hillock.ann.Tensor;
import org.hillock.ann.Window;
import org.hillock.model.Nearest;

/** Layers made of arrays that are found by the names that frameworks give them. */
final class NamedWeights {
    private static final int SHOWN = 12;

    private final Weights weights;

    NamedWeights(Weights weights) {
        this.weights = weights;
    }

    /** @param bias its name, {@code none}, or empty for the usual one */
    Operation dense(String name, String bias, boolean transposed) {
        var matrix = numbers(weightsOf(name));
        var turned = transposed ? matrix.transposed() : matrix.matrix();
        return new Dense(turned.tensor(), bias(name, bias, turned.sizes()[0]));
    }

    Operation convolution(String name, String bias, int stride, int padding, int dilation, int groups) {
        var kernel = numbers(weightsOf(name));
        if (kernel.rank() != 4)
            throw new IllegalArgumentException(
                    "has weights of " + kernel.sizesText() + ", but must have outputs × inputs × rows × columns.");
        var window = new Window(
                kernel.sizes()[2],
                kernel.sizes()[3],
                stride,
                stride,
                dilation,
                dilation,
                padding,
                padding,
                padding,
                padding);
        return new Convolution(kernel.tensor(), bias(name, bias, kernel.sizes()[0]), window, groups);
    }

    /** γ (x − μ)/√(σ² + ε) + β. */
    Operation normalization(String name, double epsilon) {
        return normalized(
                numbers(name + ".weight"),
                numbers(name + ".bias"),
                numbers(name + ".running_mean"),
                numbers(name + ".running_var"),
                epsilon);
    }

    static ChannelScale normalized(Numbers gamma, Numbers beta, Numbers mean, Numbers variance, double epsilon) {
        int channels = gamma.count();
        for (var other : new Numbers[] {beta, mean, variance})
            if (other.count() != channels)
                throw new IllegalArgumentException("has " + channels + " and " + other.count()
                        + " values, but must have as many of each as there are channels.");
        var factor = new double[channels];
        var shift = new double[channels];
        for (int c = 0; c < channels; c++) {
            factor[c] = gamma.values()[c] / Math.sqrt(variance.values()[c] + epsilon);
            shift[c] = beta.values()[c] - factor[c] * mean.values()[c];
        }
        return new ChannelScale(Numbers.of(factor).tensor(), Numbers.of(shift).tensor());
    }

    private String weightsOf(String name) {
        return weights.names().contains(name) ? name : name + ".weight";
    }

    private Tensor bias(String name, String given, int outputs) {
        if (given.equals("none")) return Tensor.zeros(outputs);
        var usual = weights.names().contains(name) && name.matches("[Ww].*") ? "b" + name.substring(1) : name + ".bias";
        if (given.isEmpty() && !weights.names().contains(usual))
            throw new IllegalArgumentException("has no bias: there is no array " + usual
                    + ". Write bias=NAME if it is another one, or bias=none.");
        var values = numbers(given.isEmpty() ? usual : given);
        return values.reshaped(values.count()).tensor();
    }

    private Numbers numbers(String name) {
        if (weights.names().contains(name)) return weights.read(name);
        var names = new TreeSet<>(weights.names());
        if (names.isEmpty())
            throw new IllegalArgumentException("finds no array " + name + ": there is none of NumPy in this file.");
        var shown = names.stream().limit(SHOWN).toList();
        throw new IllegalArgumentException("finds no array " + name + ". There are " + String.join(", ", shown)
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "") + "."
                + Nearest.to(name, shown).map(n -> " Did you mean " + n + "?").orElse(""));
    }
}
