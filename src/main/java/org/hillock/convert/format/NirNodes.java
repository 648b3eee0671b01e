package org.hillock.convert.format;

import java.util.Arrays;
import java.util.Optional;
import org.hillock.ann.AveragePool;
import org.hillock.ann.AveragePool.Divisor;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.Operation;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.SpikingNeurons.Filter;
import org.hillock.ann.Tensor;
import org.hillock.ann.Window;
import org.hillock.model.Check;

/** What a node of NIR computes. */
final class NirNodes {
    /** A second in ms. */
    static final double SECOND = 1000;

    private static final int MOST = 1 << 20;

    private NirNodes() {}

    static Operation operation(Hdf5 node) {
        var type = node.text("type");
        switch (type) {
            case "Affine":
                return dense(node, node.numbers("bias").tensor());
            case "Linear":
                return dense(node, Tensor.zeros(node.numbers("weight").matrix().sizes()[0]));
            case "Conv2d":
                return convolution(node);
            case "AvgPool2d":
                return new AveragePool(pool(node), Divisor.WINDOW);
            case "SumPool2d":
                return new AveragePool(pool(node), Divisor.ONE);
            case "Flatten":
                return new Flatten();
            case "Scale":
                return scale(node.numbers("scale"));
            case "I":
            case "IF":
                return integrator(node);
            case "LI":
            case "LIF":
                return leaky(node, "tau", Optional.empty());
            case "CubaLI":
            case "CubaLIF":
                return leaky(
                        node,
                        "tau_mem",
                        Optional.of(new Filter(
                                perNeuron(node.numbers("tau_syn").times(SECOND)), perNeuron(node.numbers("w_in")))));
            default:
                throw new IllegalArgumentException(
                        "is not supported. Supported are Affine, Linear, Conv2d, AvgPool2d, SumPool2d, Flatten, Scale, I, IF, LI, LIF,"
                                + " CubaLI, CubaLIF, in one graph without graphs inside.");
        }
    }

    private static Operation dense(Hdf5 node, Tensor bias) {
        return new Dense(node.numbers("weight").matrix().tensor(), bias);
    }

    private static Operation convolution(Hdf5 node) {
        var kernel = node.numbers("weight");
        if (kernel.rank() != 4)
            throw new IllegalArgumentException(
                    "has weights of " + kernel.sizesText() + ", but must have outputs × inputs × rows × columns.");
        int[] stride = pair(node.numbers("stride"), "stride", 1),
                dilation = pair(node.numbers("dilation"), "dilation", 1);
        int high = kernel.sizes()[2], wide = kernel.sizes()[3];
        int[] before, after;
        if (node.value("padding").orElse("") instanceof String said) {
            boolean same = said.equals("same");
            if (!same && !said.equals("valid") || same && (stride[0] != 1 || stride[1] != 1))
                throw new IllegalArgumentException("has the padding \"" + said
                        + "\", but it must be numbers, \"valid\", or \"same\" with a stride of 1.");
            int rows = same ? Math.multiplyExact(high - 1, dilation[0]) : 0;
            int columns = same ? Math.multiplyExact(wide - 1, dilation[1]) : 0;
            before = new int[] {rows / 2, columns / 2};
            after = new int[] {rows - rows / 2, columns - columns / 2};
        } else {
            before = pair(node.numbers("padding"), "padding", 0);
            after = before;
        }
        var window = new Window(
                high, wide, stride[0], stride[1], dilation[0], dilation[1], before[0], before[1], after[0], after[1]);
        int groups = Check.count("groups", (long) node.numbers("groups").only("groups"), 1, MOST);
        return new Convolution(kernel.tensor(), node.numbers("bias").tensor(), window, groups);
    }

    private static Window pool(Hdf5 node) {
        int[] size = pair(node.numbers("kernel_size"), "kernel_size", 1);
        int[] stride = pair(node.numbers("stride"), "stride", 1);
        int[] padding = pair(node.numbers("padding"), "padding", 0);
        return new Window(size[0], size[1], stride[0], stride[1], 1, 1, padding[0], padding[1], padding[0], padding[1]);
    }

    /** For rows and columns: two numbers, or one for both. */
    private static int[] pair(Numbers numbers, String what, int least) {
        long[] values = numbers.longs();
        if (values.length != 1 && values.length != 2)
            throw new IllegalArgumentException(
                    "has a " + what + " of " + values.length + " numbers, but must have 1 or 2.");
        return new int[] {
            Check.count(what, values[0], least, MOST), Check.count(what, values[values.length - 1], least, MOST)
        };
    }

    /** One factor for each channel, or for each of a row; in a picture all of a channel must be the same. */
    private static Operation scale(Numbers scale) {
        int channels = scale.rank() == 3 ? scale.sizes()[0] : scale.count();
        int area = channels == 0 ? 1 : scale.count() / channels;
        var factor = new double[channels];
        for (int i = 0; i < scale.count(); i++) {
            factor[i / area] = scale.values()[i];
            if (scale.values()[i] != scale.values()[i / area * area])
                throw new IllegalArgumentException(
                        "scales the pixels of a channel differently, which is not supported.");
        }
        return new ChannelScale(Numbers.of(factor).tensor(), Tensor.zeros(channels));
    }

    private static Operation integrator(Hdf5 node) {
        return new SpikingNeurons(
                PerNeuron.of(Double.POSITIVE_INFINITY),
                perNeuron(node.numbers("r").times(1 / SECOND)),
                PerNeuron.of(0),
                threshold(node),
                PerNeuron.of(0),
                reset(node),
                false,
                0,
                Optional.empty());
    }

    private static Operation leaky(Hdf5 node, String tau, Optional<Filter> filter) {
        return new SpikingNeurons(
                perNeuron(node.numbers(tau).times(SECOND)),
                perNeuron(node.numbers("r")),
                perNeuron(node.numbers("v_leak")),
                threshold(node),
                PerNeuron.of(0),
                reset(node),
                false,
                0,
                filter);
    }

    private static PerNeuron threshold(Hdf5 node) {
        return node.text("type").endsWith("F")
                ? perNeuron(node.numbers("v_threshold"))
                : PerNeuron.of(Double.POSITIVE_INFINITY);
    }

    private static PerNeuron reset(Hdf5 node) {
        return node.value("v_reset").isPresent() ? perNeuron(node.numbers("v_reset")) : PerNeuron.of(0);
    }

    private static PerNeuron perNeuron(Numbers numbers) {
        double[] values = numbers.values();
        boolean one = values.length > 0 && Arrays.stream(values).allMatch(v -> v == values[0]);
        return one ? PerNeuron.of(values[0]) : PerNeuron.of(values);
    }
}
