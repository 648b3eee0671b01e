package org.hillock.engine.ann;

import java.util.List;
import org.hillock.ann.Dense;

/**
 * A dense layer: for each event the weights from its place on are added to the outputs of its row. Each output is summed in the order
 * of the inputs, so its value does not depend on how many are done at a time.
 *
 * @param weights panels of {@link #WIDTH} outputs, and in a panel a row for each input, so that a panel stays near while all rows meet it
 */
record Matrix(int inputs, int outputs, float[] weights, float[] bias) implements Stage.Weighing {
    private static final int WIDTH = 64;

    static Matrix of(Dense dense) {
        int n = dense.inputs(), m = dense.outputs(), panels = (m + WIDTH - 1) / WIDTH;
        var weights = new float[Math.multiplyExact(panels * WIDTH, n)];
        for (int j = 0; j < m; j++)
            for (int i = 0; i < n; i++)
                weights[(j / WIDTH * n + i) * WIDTH + j % WIDTH] =
                        dense.weights().at(j * n + i);
        return new Matrix(n, m, weights, dense.bias().values());
    }

    @Override
    public Signal apply(List<Signal> all) {
        var input = all.get(0).events();
        var out = Signal.Values.zeros(input.examples(), input.per(), outputs);
        var sums = new float[WIDTH];
        for (int first = 0; first < outputs; first += WIDTH) {
            int width = Math.min(WIDTH, outputs - first);
            for (int row = 0; row < input.rows(); row++) {
                System.arraycopy(bias, first, sums, 0, width);
                if (input.spikes()) add(sums, input, row, first * inputs);
                else addWeighted(sums, input, row, first * inputs);
                System.arraycopy(sums, 0, out.all(), row * outputs + first, width);
            }
        }
        return out;
    }

    private void add(float[] sums, Signal.Events input, int row, int panel) {
        int e = input.start()[row], end = input.start()[row + 1];
        for (; e + 3 < end; e += 4) {
            int a = panel + input.index()[e] * WIDTH;
            int b = panel + input.index()[e + 1] * WIDTH;
            int c = panel + input.index()[e + 2] * WIDTH;
            int d = panel + input.index()[e + 3] * WIDTH;
            for (int j = 0; j < WIDTH; j++)
                sums[j] = sums[j] + weights[a + j] + weights[b + j] + weights[c + j] + weights[d + j];
        }
        for (; e < end; e++) {
            int a = panel + input.index()[e] * WIDTH;
            for (int j = 0; j < WIDTH; j++) sums[j] += weights[a + j];
        }
    }

    private void addWeighted(float[] sums, Signal.Events input, int row, int panel) {
        for (int e = input.start()[row]; e < input.start()[row + 1]; e++) {
            int a = panel + input.index()[e] * WIDTH;
            float x = input.value()[e];
            for (int j = 0; j < WIDTH; j++) sums[j] += x * weights[a + j];
        }
    }

    @Override
    public long operations(Signal.Events input, int row) {
        return (long) input.count(row) * outputs;
    }

    @Override
    public long multiplyAccumulates() {
        return (long) inputs * outputs;
    }
}
