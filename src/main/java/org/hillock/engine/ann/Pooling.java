package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.List;
import org.hillock.ann.AveragePool;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Shape;
import org.hillock.ann.Window;

/** The windows of a pool, channel by channel. */
record Pooling(int channels, int inputs, Taps taps) {

    static Pooling of(Window window, Shape input) {
        return new Pooling(input.channels(), input.size(), Taps.of(window, input));
    }

    int outputs() {
        return taps.places() * channels;
    }

    /** Hears of an output that sees an input. */
    interface Pair {
        void seen(int input, int output);
    }

    void each(int input, Pair pair) {
        int pixel = input / channels, channel = input % channels;
        for (int k = taps.start()[pixel]; k < taps.start()[pixel + 1]; k++)
            for (int c = 0; c < taps.count()[k]; c++) pair.seen(input, (taps.place()[k] + c) * channels + channel);
    }

    static Stage average(AveragePool pool, Shape input) {
        return average(of(pool.window(), input), pool);
    }

    /** The mean of all pixels. */
    static Stage mean(Shape input) {
        var window = new Window(input.rows(), input.columns(), 1, 1, 1, 1, 0, 0, 0, 0);
        return average(new AveragePool(window, AveragePool.Divisor.WINDOW), input);
    }

    private static Stage.Instant average(Pooling pooling, AveragePool pool) {
        var divisor = new float[pooling.taps.places()];
        int[] seen = pooling.taps.seen();
        for (int k = 0; k < divisor.length; k++)
            divisor[k] = switch (pool.divisor()) {
                case INSIDE -> seen[k];
                case WINDOW -> pool.window().area();
                case ONE -> 1;
            };
        return inputs -> pooling.averaged(inputs.get(0).events(), divisor);
    }

    private Signal averaged(Signal.Events input, float[] divisor) {
        var out = Signal.Values.zeros(input.examples(), input.per(), outputs());
        for (int row = 0; row < input.rows(); row++) {
            int base = row * outputs();
            for (int e = input.start()[row]; e < input.start()[row + 1]; e++) {
                float x = input.value(e);
                each(input.index()[e], (i, o) -> out.all()[base + o] += x);
            }
            for (int o = 0; o < outputs(); o++) out.all()[base + o] /= divisor[o / channels];
        }
        return out;
    }

    static Stage max(MaxPool pool, Shape input) {
        return new Max(of(pool.window(), input));
    }

    /**
     * The largest value a window sees. Of spikes, an output has fired as often as that of its inputs that has fired most: it fires when
     * an input has fired more often than itself.
     */
    private record Max(Pooling pooling) implements Stage.Instant, Stage.Temporal {
        @Override
        public Signal apply(List<Signal> inputs) {
            var input = inputs.get(0).values();
            int size = pooling.outputs();
            var out = Signal.Values.zeros(input.examples(), input.per(), size);
            Arrays.fill(out.all(), Float.NEGATIVE_INFINITY);
            for (int row = 0; row < input.rows(); row++) {
                int from = row * input.size(), to = row * size;
                for (int i = 0; i < input.size(); i++)
                    pooling.each(i, (in, o) -> out.all()[to + o] = Math.max(out.all()[to + o], input.all()[from + in]));
            }
            return out;
        }

        @Override
        public Stage.Course begin(int examples) {
            return new Fired(new int[examples][pooling.inputs], new int[examples][pooling.outputs()]);
        }

        /** How often the inputs and outputs of each example have. */
        private final class Fired implements Stage.Course {
            private final int[][] in;
            private final int[][] out;

            Fired(int[][] in, int[][] out) {
                this.in = in;
                this.out = out;
            }

            @Override
            public Signal advance(Signal signal, int steps) {
                var input = signal.events();
                var output = Signal.Spikes.none(in.length, steps, pooling.outputs());
                for (int example = 0; example < in.length; example++)
                    for (int s = 0; s < steps; s++)
                        step(input, input.row(example, s), in[example], out[example], output, example * steps + s);
                return output;
            }

            private void step(Signal.Events spikes, int row, int[] ins, int[] outs, Signal.Spikes output, int at) {
                for (int e = spikes.start()[row]; e < spikes.start()[row + 1]; e++) {
                    int fired = ++ins[spikes.index()[e]];
                    pooling.each(spikes.index()[e], (i, o) -> {
                        if (fired > outs[o]) {
                            outs[o] = fired;
                            output.set(at, o);
                        }
                    });
                }
            }

            @Override
            public Stage.Course of(int[] chosen) {
                return new Fired(
                        Arrays.stream(chosen).mapToObj(k -> in[k]).toArray(int[][]::new),
                        Arrays.stream(chosen).mapToObj(k -> out[k]).toArray(int[][]::new));
            }
        }
    }
}
