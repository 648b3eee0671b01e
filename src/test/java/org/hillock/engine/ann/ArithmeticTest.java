package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hillock.ann.Dense;
import org.hillock.ann.Shape;
import org.hillock.engine.stepper.Compiler;
import org.hillock.engine.stepper.VectorModule;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final Arithmetic PLAIN = new PlainArithmetic();

    @Test
    void vectors_are_used_where_they_are_here() {
        assertThat(Arithmetic.BEST instanceof VectorArithmetic).isEqualTo(VectorModule.isHere());
    }

    @Test
    void where_vectors_cannot_be_made_there_are_plain_loops() {
        var frame = Compiler.head(VectorLoops.class, "") + "%s }";
        for (var body : List.of("", "no Java", "static { if (true) throw new IllegalStateException(); }"))
            assertThat(VectorArithmetic.orPlain("broken: " + body, () -> frame.formatted(body)))
                    .isInstanceOf(PlainArithmetic.class);
    }

    @Test
    void sums_are_the_same_bits_in_vectors_and_plain() {
        var random = new Random(4);
        for (boolean spikes : new boolean[] {true, false})
            for (int inputs : new int[] {1, 3, 90, 400}) {
                var net = new Networks(inputs);
                var dense = net.dense(inputs, 333);
                var set = Signal.Spikes.none(3, 3, inputs);
                var values = Signal.Values.zeros(3, 3, inputs);
                for (int row = 0; row < 9; row++)
                    for (int i = 0; i < inputs; i++)
                        if (random.nextInt(9) < row) {
                            set.set(row, i);
                            values.all()[row * inputs + i] = random.nextFloat();
                        }
                var input = spikes ? set : values;
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
                assertThat(best.bits()).isEqualTo(plain.bits());
                assertThat(plain.events().start()[26]).isPositive();
            }
    }

    private static Signal.Spikes fired(Neurons neurons, Signal input) {
        return (Signal.Spikes) neurons.begin(2).advance(input, 13);
    }

    @Test
    void bits_become_the_same_events_in_vectors_and_plain() {
        var random = new Random(7);
        for (int n : new int[] {1, 63, 64, 65, 300}) {
            var set = Signal.Spikes.none(2, 5, n);
            var negative = new long[2 * set.words()];
            var expected = Signal.Values.zeros(2, 5, n);
            for (int row = 0; row < 10; row++)
                for (int i = 0; i < n; i++)
                    if (random.nextInt(10) <= row) {
                        boolean minus = i % 3 == row / 5;
                        set.set(row, i);
                        if (minus) negative[row / 5 * set.words() + i / 64] |= 1L << i;
                        expected.all()[row * n + i] = minus ? -1 : 1;
                    }
            for (var arithmetic : List.of(PLAIN, Arithmetic.BEST)) {
                assertThat(arithmetic.events(set, negative).values().all()).isEqualTo(expected.all());
                var spikes = arithmetic.events(set, new long[0]);
                assertThat(spikes.spikes()).isTrue();
                assertThat(spikes.start())
                        .isEqualTo(arithmetic.events(set, negative).start());
            }
        }
    }

    @Test
    void what_differs_from_the_spikes_of_most_steps_adds_up_to_all_of_them() {
        var random = new Random(6);
        var net = new Networks(1);
        var dense = net.dense(90, 40);
        var set = Signal.Spikes.none(2, 21, 90);
        for (int row = 0; row < 2 * 21; row++)
            for (int i = 0; i < 90; i++) if (random.nextInt(90) <= i) set.set(row, i);
        var spikes = set.events();
        var toggles = Toggles.of(set, Arithmetic.BEST);
        assertThat(toggles.events().start()[42]).isLessThan(3 * spikes.start()[42] / 4);
        var sums = sums(dense, Arithmetic.BEST, set);
        for (int row = 0; row < 42; row++)
            for (int j = 0; j < 40; j++) {
                double expected = dense.bias().at(j);
                for (int e = spikes.start()[row]; e < spikes.start()[row + 1]; e++)
                    expected += dense.weights().at(j * 90 + spikes.index()[e]);
                assertThat((double) sums[row * 40 + j]).isCloseTo(expected, within(1e-5));
            }
    }
}
