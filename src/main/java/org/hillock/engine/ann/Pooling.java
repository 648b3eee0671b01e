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
        public Stage.Course begin() {
            int[] in = new int[pooling.inputs], out = new int[pooling.outputs()];
            return new Stage.Course() {
                @Override
                public void advance(Signal input, int example, int steps, Signal.Sink sink) {
                    for (int s = 0; s < steps; s++) step(input.events(), input.row(example, s), sink);
                }

                private void step(Signal.Events spikes, int row, Signal.Sink sink) {
                    for (int e = spikes.start()[row]; e < spikes.start()[row + 1]; e++) {
                        int fired = ++in[spikes.index()[e]];
                        pooling.each(spikes.index()[e], (i, o) -> {
                            if (fired > out[o]) {
                                out[o] = fired;
                                sink.add(o, 1);
                            }
                        });
                    }
                    sink.sorted();
                }

                @Override
                public Signal.Sink sink() {
                    return new Signal.Sink(out.length, true);
                }
            };
        }
    }
}
