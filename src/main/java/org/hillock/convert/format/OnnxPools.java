package org.hillock.convert.format;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hillock.ann.AveragePool;
import org.hillock.ann.AveragePool.Divisor;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.convert.format.Value.Signal;
import org.hillock.model.Check;

/** The operators of ONNX without weights that compute something: rectifiers, pools, and the zeros around a picture. */
final class OnnxPools {
    private static final int MOST = 1 << 20;

    private OnnxPools() {}

    static Value relu(OnnxStep step) {
        return step.layer(new Relu(Double.POSITIVE_INFINITY), step.either(0));
    }

    /** min(max(low, x), high). */
    static Value clip(OnnxStep step) {
        double low = bound(step, "min", 1, Double.NEGATIVE_INFINITY);
        double high = bound(step, "max", 2, Double.POSITIVE_INFINITY);
        if (low != 0 || !(high > 0))
            throw new IllegalArgumentException(
                    "clips to " + low + " … " + high + ", but only a ReLU can spike: from 0 to something above.");
        return step.layer(new Relu(high >= Float.MAX_VALUE ? Double.POSITIVE_INFINITY : high), step.either(0));
    }

    /** max(x, 0), in either order. */
    static Value max(OnnxStep step) {
        int at = limited(step, "larger");
        if (limit(step, 1 - at) != 0)
            throw new IllegalArgumentException("takes the larger of a signal and " + limit(step, 1 - at)
                    + ", but only a ReLU can spike: of a signal and 0.");
        return step.layer(new Relu(Double.POSITIVE_INFINITY), step.either(at));
    }

    /** min(x, ceiling) of a ReLU, in either order. */
    static Value min(OnnxStep step) {
        int at = limited(step, "smaller");
        double ceiling = limit(step, 1 - at);
        if (!step.gives(step.either(at), Relu.class) || !(ceiling > 0))
            throw new IllegalArgumentException("takes the smaller of a signal and " + ceiling
                    + ", but only a ReLU can spike: from 0 to something above.");
        return step.layer(new Relu(ceiling), step.either(at));
    }

    /** Which of two inputs is the signal. */
    private static int limited(OnnxStep step, String which) {
        int at = step.constant(0) ? 1 : 0;
        if (step.inputs() != 2 || !step.constant(1 - at))
            throw new IllegalArgumentException(
                    "takes the " + which + " of signals, but only of a signal and a number can spiking neurons.");
        return at;
    }

    private static double limit(OnnxStep step, int input) {
        var numbers = step.numbers(input);
        for (double v : numbers.values())
            if (v != numbers.values()[0])
                throw new IllegalArgumentException("has limits of " + numbers.sizesText() + ", but must have one.");
        return numbers.count() == 0 ? Double.NaN : numbers.values()[0];
    }

    private static double bound(OnnxStep step, String attribute, int input, double otherwise) {
        if (step.node.has(attribute)) return step.node.real(attribute, otherwise);
        return step.optionalNumbers(input).map(n -> n.only(attribute)).orElse(otherwise);
    }

    static Value averagePool(OnnxStep step) {
        var signal = step.signal(0);
        var window = OnnxWindow.of(step.node, signal);
        var w = window.window();
        boolean padded = w.top() + w.left() + w.bottom() + w.right() > 0;
        boolean all = step.node.integer("count_include_pad", 0) != 0;
        if (all && window.beyond())
            throw new IllegalArgumentException(
                    "has both count_include_pad and a ceil_mode that leads beyond the padding. Export it with ceil_mode=False.");
        return step.layer(new AveragePool(w, padded && !all ? Divisor.INSIDE : Divisor.WINDOW), signal);
    }

    static Value maxPool(OnnxStep step) {
        if (step.node.integer("storage_order", 0) != 0)
            throw new IllegalArgumentException("counts by columns (storage_order), which is not supported.");
        var signal = step.signal(0);
        return step.layer(new MaxPool(OnnxWindow.of(step.node, signal).window()), signal);
    }

    static Value globalAveragePool(OnnxStep step) {
        var signal = step.signal(0);
        signal.picture();
        return step.layer(new GlobalAveragePool(), signal);
    }

    /** The mean over rows and columns. */
    static Value reduceMean(OnnxStep step) {
        var signal = step.either(0);
        signal.picture();
        boolean turned = signal.turned().isPresent();
        var pixels = turned ? new int[] {1, 2} : new int[] {2, 3};
        var axes = step.integers("axes", 1).orElse(new long[0]);
        int[] over = Arrays.stream(axes)
                .mapToInt(a -> OnnxStep.axis(a, 4))
                .sorted()
                .distinct()
                .toArray();
        if (!Arrays.equals(over, pixels))
            throw new IllegalArgumentException("takes the mean over the axes " + Arrays.toString(axes)
                    + ", but must over rows and columns, " + Arrays.toString(pixels) + ".");
        int mean = step.layer(new GlobalAveragePool(), signal).layer();
        int channels = signal.shape().channels();
        if (step.node.integer("keepdims", 1) == 0) return Signal.of(mean, channels);
        return turned ? Signal.turned(mean, Shape.of(channels)) : Signal.of(mean, channels, 1, 1);
    }

    /** Zeros around each channel, kept until the convolution that sees them. */
    static Value pad(OnnxStep step) {
        var signal = step.padded(0);
        signal.picture();
        double value = step.node.has("value")
                ? step.node.real("value", 0)
                : step.optionalNumbers(2)
                        .map(n -> n.only("the value of the padding"))
                        .orElse(0.0);
        var mode = step.node.text("mode", "constant");
        if (!mode.equals("constant") || value != 0)
            throw new IllegalArgumentException("pads with " + (mode.equals("constant") ? value : "mode " + mode)
                    + ", but only zeros are supported.");
        long[] p = step.integers("pads", 1).orElse(new long[0]);
        if (p.length != 8 || step.optional(3).isPresent())
            throw new IllegalArgumentException(
                    "has " + p.length
                            + " pads, but must have 8, before and after for each of batch, channels, rows and columns, and no axes.");
        if (p[0] != 0 || p[1] != 0 || p[4] != 0 || p[5] != 0)
            throw new IllegalArgumentException("pads the batch or the channels, but may pad rows and columns only.");
        int[] more = IntStream.of(2, 3, 6, 7)
                .map(k -> Check.count("pads", p[k], 0, MOST))
                .toArray();
        int[] before = signal.padding(), s = signal.sizes();
        var sum = new int[4];
        Arrays.setAll(sum, k -> Math.addExact(before[k], more[k]));
        OnnxStep.firstChannels(signal);
        return new Signal(
                signal.layer(),
                new int[] {
                    s[0],
                    Math.addExact(s[1], Math.addExact(more[0], more[2])),
                    Math.addExact(s[2], Math.addExact(more[1], more[3]))
                },
                sum,
                signal.turned());
    }
}
