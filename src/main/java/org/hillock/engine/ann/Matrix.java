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
        int n = dense.inputs(), m = dense.outputs(), all = 0;
        while (all < m) all += arithmetic.width(m - all);
        var weights = new float[Math.multiplyExact(all, n)];
        for (int first = 0, width; first < m; first += width) {
            width = arithmetic.width(m - first);
            for (int j = first; j < Math.min(m, first + width); j++)
                for (int i = 0; i < n; i++)
                    weights[first * n + i * width + j - first] = dense.weights().at(j * n + i);
        }
        return new Matrix(n, m, weights, dense.bias().values(), arithmetic);
    }

    @Override
    public Signal apply(List<Signal> all) {
        var input = all.get(0);
        if (!(input instanceof Signal.Spikes spikes) || input.per() == 1) return weighed(input.events(), null);
        var toggles = Toggles.of(spikes, arithmetic);
        return weighed(toggles.events(), weighed(toggles.base().events(), null));
    }

    /** @param base from which the sums of all rows of an example begin, instead of the bias */
    private Signal.Values weighed(Signal.Events input, Signal.@Nullable Values base) {
        var out = Signal.Values.zeros(input.examples(), input.per(), outputs);
        var sums = new float[input.rows() * arithmetic.width(outputs)];
        for (int first = 0, width; first < outputs; first += width) {
            width = arithmetic.width(outputs - first);
            int some = Math.min(width, outputs - first);
            for (int row = 0; row < input.rows(); row++)
                if (base == null) System.arraycopy(bias, first, sums, row * width, some);
                else System.arraycopy(base.all(), row / input.per() * outputs + first, sums, row * width, some);
            arithmetic.add(input, weights, first * inputs, width, sums);
            for (int row = 0; row < input.rows(); row++)
                System.arraycopy(sums, row * width, out.all(), row * outputs + first, some);
        }
        return out;
    }

    @Override
    public long operations(Signal input, int row) {
        return (long) input.count(row) * outputs;
    }

    @Override
    public long multiplyAccumulates() {
        return (long) inputs * outputs;
    }
}
