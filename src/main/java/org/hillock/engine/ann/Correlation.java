package org.hillock.engine.ann;

import java.util.List;
import org.hillock.ann.Convolution;
import org.hillock.ann.Shape;

/**
 * A convolution: each event adds its weights to all windows that see it. The channels of successive windows lie in a row, and so do
 * their weights, so that they are added at once where the groups allow it.
 *
 * @param weights input channels × taps × outputs of a group
 */
record Correlation(int inputs, int outputs, int groups, int area, float[] weights, float[] bias, Taps taps)
        implements Stage.Weighing {

    static Correlation of(Convolution convolution, Shape input) {
        var window = convolution.window();
        int n = convolution.inputs(), m = convolution.outputs(), groups = convolution.groups();
        int ins = n / groups, outs = m / groups, area = window.area();
        var weights = new float[convolution.weights().size()];
        for (int o = 0; o < m; o++)
            for (int i = 0; i < ins; i++)
                for (int r = 0, k = 0; r < window.rows(); r++)
                    for (int c = 0; c < window.columns(); c++, k++) {
                        int channel = o / outs * ins + i;
                        int tap = (r + 1) * window.columns() - 1 - c;
                        weights[(channel * area + tap) * outs + o % outs] =
                                convolution.weights().at((o * ins + i) * area + k);
                    }
        return new Correlation(n, m, groups, area, weights, convolution.bias().values(), Taps.of(window, input));
    }

    @Override
    public Signal apply(List<Signal> all) {
        var input = all.get(0).events();
        int size = taps.places() * outputs;
        var out = Signal.Values.zeros(input.examples(), input.per(), size);
        for (int row = 0; row < input.rows(); row++) {
            int base = row * size;
            for (int k = 0; k < size; k += outputs) System.arraycopy(bias, 0, out.all(), base + k, outputs);
            for (int e = input.start()[row]; e < input.start()[row + 1]; e++)
                add(out.all(), base, input.index()[e], input.value(e));
        }
        return out;
    }

    private void add(float[] out, int base, int index, float x) {
        int pixel = index / inputs, channel = index % inputs;
        int outs = outputs / groups, group = channel / (inputs / groups) * outs;
        for (int k = taps.start()[pixel]; k < taps.start()[pixel + 1]; k++) {
            int from = (channel * area + taps.tap()[k]) * outs;
            int to = base + taps.place()[k] * outputs + group;
            if (groups == 1) add(out, to, from, taps.count()[k] * outs, x);
            else for (int c = 0; c < taps.count()[k]; c++) add(out, to + c * outputs, from + c * outs, outs, x);
        }
    }

    private void add(float[] out, int to, int from, int length, float x) {
        for (int j = 0; j < length; j++) out[to + j] += x * weights[from + j];
    }

    @Override
    public long operations(Signal signal, int row) {
        var input = signal.events();
        long windows = 0;
        for (int e = input.start()[row]; e < input.start()[row + 1]; e++)
            windows += taps.windows(input.index()[e] / inputs);
        return windows * (outputs / groups);
    }

    @Override
    public long multiplyAccumulates() {
        long seen = 0;
        for (int n : taps.seen()) seen += n;
        return seen * outputs * (inputs / groups);
    }
}
