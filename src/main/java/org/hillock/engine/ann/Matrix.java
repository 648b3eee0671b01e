package org.hillock.engine.ann;

import java.util.List;
import org.hillock.ann.Dense;
import org.jspecify.annotations.Nullable;

/**
 * A dense layer: for each event the weights from its place on are added to the outputs of its row. Each output is summed in the order
 * of the inputs, so its value does not depend on how many rows or outputs are done at a time. Of spikes over several steps, first those
 * inputs are summed that fire in most of them, and then for each step what differs: sums so rounded depend on which steps come
 * together.
 *
 * @param weights panels of some outputs, and in a panel a row for each input, so that a panel stays near while all rows meet it
 */
record Matrix(int inputs, int outputs, float[] weights, float[] bias, Arithmetic arithmetic) implements Stage.Weighing {

    static Matrix of(Dense dense, Arithmetic arithmetic) {
        int n = dense.inputs(), m = dense.outputs(), width = arithmetic.width();
        var weights = new float[Math.multiplyExact((m + width - 1) / width * width, n)];
        for (int j = 0; j < m; j++)
            for (int i = 0; i < n; i++)
                weights[(j / width * n + i) * width + j % width] =
                        dense.weights().at(j * n + i);
        return new Matrix(n, m, weights, dense.bias().values(), arithmetic);
    }

    @Override
    public Signal apply(List<Signal> all) {
        var input = all.get(0).events();
        if (!input.spikes() || input.per() == 1) return weighed(input, null);
        var toggles = Toggles.of(input);
        return weighed(toggles.events(), weighed(toggles.base(), null));
    }

    /** @param base from which the sums of all rows of an example begin, instead of the bias */
    private Signal.Values weighed(Signal.Events input, Signal.@Nullable Values base) {
        var out = Signal.Values.zeros(input.examples(), input.per(), outputs);
        int width = arithmetic.width();
        var sums = new float[input.rows() * width];
        for (int first = 0; first < outputs; first += width) {
            int some = Math.min(width, outputs - first);
            for (int row = 0; row < input.rows(); row++)
                if (base == null) System.arraycopy(bias, first, sums, row * width, some);
                else System.arraycopy(base.all(), row / input.per() * outputs + first, sums, row * width, some);
            arithmetic.add(input, weights, first * inputs, sums);
            for (int row = 0; row < input.rows(); row++)
                System.arraycopy(sums, row * width, out.all(), row * outputs + first, some);
        }
        return out;
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
