package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.List;
import org.hillock.ann.AveragePool;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.Window;

/** Each operation as its equation says, in double precision and in the order of {@link Shape}. */
final class Exact {
    private Exact() {}

    static double[] apply(Operation operation, List<double[]> inputs, Shape from, Shape to) {
        var x = inputs.get(0);
        if (operation instanceof Dense dense) return dense(dense, x);
        if (operation instanceof Convolution convolution) return convolution(convolution, x, from, to);
        if (operation instanceof ChannelScale scale) {
            var y = new double[x.length];
            Arrays.setAll(y, i -> x[i] * scale.factor(i / from.area()) + scale.shift(i / from.area()));
            return y;
        }
        if (operation instanceof AveragePool pool) return average(pool, x, from, to);
        if (operation instanceof GlobalAveragePool) {
            var y = new double[to.size()];
            for (int i = 0; i < x.length; i++) y[i / from.area()] += x[i];
            for (int c = 0; c < y.length; c++) y[c] /= from.area();
            return y;
        }
        if (operation instanceof MaxPool pool) {
            var y = new double[to.size()];
            Arrays.fill(y, Double.NEGATIVE_INFINITY);
            each(pool.window(), from, to, (i, o, k) -> y[o] = Math.max(y[o], x[i]));
            return y;
        }
        if (operation instanceof Flatten) return x.clone();
        var y = new double[x.length];
        if (operation instanceof Relu relu) Arrays.setAll(y, i -> Math.min(Math.max(0, x[i]), relu.ceiling()));
        else for (var input : inputs) for (int i = 0; i < y.length; i++) y[i] += input[i];
        return y;
    }

    private static double[] dense(Dense dense, double[] x) {
        var y = new double[dense.outputs()];
        for (int j = 0, k = 0; j < y.length; j++) {
            y[j] = dense.bias().at(j);
            for (double v : x) y[j] += v * dense.weights().at(k++);
        }
        return y;
    }

    private static double[] convolution(Convolution convolution, double[] x, Shape from, Shape to) {
        var y = new double[to.size()];
        int ins = convolution.inputs() / convolution.groups(), outs = convolution.outputs() / convolution.groups();
        int area = convolution.window().area();
        for (int o = 0; o < y.length; o++) y[o] = convolution.bias().at(o / to.area());
        var plane = new Shape(1, to.rows(), to.columns());
        var picture = new Shape(1, from.rows(), from.columns());
        for (int o = 0; o < convolution.outputs(); o++)
            for (int i = 0; i < ins; i++) {
                int channel = o / outs * ins + i, weights = (o * ins + i) * area, base = o * to.area();
                each(
                        convolution.window(),
                        picture,
                        plane,
                        (p, q, k) -> y[base + q] += x[channel * from.area() + p]
                                * convolution.weights().at(weights + k));
            }
        return y;
    }

    private static double[] average(AveragePool pool, double[] x, Shape from, Shape to) {
        var y = new double[to.size()];
        var seen = new int[to.size()];
        each(pool.window(), from, to, (i, o, k) -> {
            y[o] += x[i];
            seen[o]++;
        });
        for (int o = 0; o < y.length; o++)
            y[o] /= switch (pool.divisor()) {
                case INSIDE -> seen[o];
                case WINDOW -> pool.window().area();
                case ONE -> 1;
            };
        return y;
    }

    /** Hears of pixel k of the window of an output, which lies on an input. */
    interface Sight {
        void at(int input, int output, int k);
    }

    /** All that the windows see, channel by channel. */
    static void each(Window window, Shape from, Shape to, Sight sight) {
        for (int channel = 0, o = 0; channel < to.channels(); channel++)
            for (int row = 0; row < to.rows(); row++)
                for (int column = 0; column < to.columns(); column++, o++)
                    for (int r = 0, k = 0; r < window.rows(); r++)
                        for (int c = 0; c < window.columns(); c++, k++) {
                            int y = row * window.rowStride() - window.top() + r * window.rowDilation();
                            int x = column * window.columnStride() - window.left() + c * window.columnDilation();
                            if (y >= 0 && y < from.rows() && x >= 0 && x < from.columns())
                                sight.at((channel * from.rows() + y) * from.columns() + x, o, k);
                        }
    }
}
