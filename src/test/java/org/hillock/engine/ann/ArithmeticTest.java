package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hillock.ann.Dense;
import org.hillock.ann.Shape;
import org.hillock.engine.stepper.VectorModule;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final Arithmetic PLAIN = new PlainArithmetic();

    @Test
    void vectors_are_used_where_they_are_here() {
        assertThat(Arithmetic.BEST instanceof VectorArithmetic).isEqualTo(VectorModule.HERE);
    }

    @Test
    void sums_are_the_same_bits_in_vectors_and_plain() {
        var random = new Random(4);
        for (boolean spikes : new boolean[] {true, false})
            for (int inputs : new int[] {1, 3, 90, 400}) {
                var net = new Networks(inputs);
                var dense = net.dense(inputs, 333);
                var sink = new Signal.Sink(inputs, spikes);
                for (int row = 0; row < 9; row++) {
                    for (int i = 0; i < inputs; i++)
                        if (random.nextInt(9) < row) sink.add(i, spikes ? 1 : random.nextFloat());
                    sink.end();
                }
                var input = sink.events(3, 3);
                assertThat(sums(dense, PLAIN, input)).isEqualTo(sums(dense, Arithmetic.BEST, input));
            }
    }

    private static float[] sums(Dense dense, Arithmetic arithmetic, Signal input) {
        return Matrix.of(dense, arithmetic).apply(List.of(input)).values().all();
    }

    @Test
    void neurons_fire_at_the_same_steps_in_vectors_and_plain() {
        var random = new Random(5);
        for (boolean subtracts : new boolean[] {true, false})
            for (int n : new int[] {1, 7, 64, 70, 300, 521}) {
                var input = Signal.Values.zeros(2, 13, n);
                for (int k = 0; k < input.all().length; k++) input.all()[k] = random.nextFloat() - 0.2f;
                var neurons = Networks.perfect(subtracts, 0.25);
                var plain = fired(new Neurons(neurons, Shape.of(n), 1, PLAIN), input);
                var best = fired(new Neurons(neurons, Shape.of(n), 1, Arithmetic.BEST), input);
                assertThat(best.start()).isEqualTo(plain.start());
                assertThat(best.values().all()).isEqualTo(plain.values().all());
                assertThat(plain.start()[26]).isPositive();
            }
    }

    private static Signal.Events fired(Neurons neurons, Signal input) {
        var sink = neurons.begin().sink();
        for (int example = 0; example < 2; example++) neurons.begin().advance(input, example, 13, sink);
        return sink.events(2, 13);
    }

    @Test
    void what_differs_from_the_spikes_of_most_steps_adds_up_to_all_of_them() {
        var random = new Random(6);
        var net = new Networks(1);
        var dense = net.dense(90, 40);
        var sink = new Signal.Sink(90, true);
        for (int row = 0; row < 2 * 21; row++) {
            for (int i = 0; i < 90; i++) if (random.nextInt(90) <= i) sink.add(i, 1);
            sink.end();
        }
        var spikes = sink.events(2, 21);
        var toggles = Toggles.of(spikes);
        assertThat(toggles.events().start()[42]).isLessThan(3 * spikes.start()[42] / 4);
        var sums = sums(dense, Arithmetic.BEST, spikes);
        for (int row = 0; row < 42; row++)
            for (int j = 0; j < 40; j++) {
                double expected = dense.bias().at(j);
                for (int e = spikes.start()[row]; e < spikes.start()[row + 1]; e++)
                    expected += dense.weights().at(j * 90 + spikes.index()[e]);
                assertThat((double) sums[row * 40 + j]).isCloseTo(expected, within(1e-5));
            }
    }
}
