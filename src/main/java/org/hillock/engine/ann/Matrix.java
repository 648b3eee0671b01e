package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.List;
import org.hillock.ann.Dense;

/**
 * A dense layer: for each event the weights from its place on are added to the outputs of its row. Each output is summed in the order
 * of the inputs, so its value does not depend on how many are done at a time.
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
        var out = Signal.Values.zeros(input.examples(), input.per(), outputs);
        int width = arithmetic.width();
        var start = new float[width];
        var sums = new float[input.rows() * width];
        for (int first = 0; first < outputs; first += width) {
            int some = Math.min(width, outputs - first);
            Arrays.fill(start, 0);
            System.arraycopy(bias, first, start, 0, some);
            for (int to = 0; to < sums.length; to += width) System.arraycopy(start, 0, sums, to, width);
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
