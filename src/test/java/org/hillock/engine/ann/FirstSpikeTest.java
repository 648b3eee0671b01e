package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hillock.ann.Examples;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;
import org.hillock.engine.Progress;
import org.junit.jupiter.api.Test;

class FirstSpikeTest {

    @Test
    void decisions_are_those_of_the_trained_network() {
        for (long seed = 0; seed < 6; seed++)
            for (var net : List.of(
                    Networks.layered(seed, () -> Networks.RELU, 30, 40, 25, 6),
                    Networks.layered(seed, () -> new Relu(0.8), 30, 40, 25, 6),
                    Networks.pictures(seed, () -> Networks.RELU),
                    Networks.scaled(seed, () -> new Relu(1)))) {
                var examples = Networks.examples(8, net.input().size(), seed);
                var answers = FirstSpike.of(net, windows(net, examples)).classify(examples, 1, Progress.NONE);
                for (int e = 0; e < 8; e++) {
                    var expected = Forward.of(net).output(one(examples, e));
                    assertThat(answers.answers()[e]).isEqualTo(Forward.largest(expected));
                    for (int c = 0; c < expected.length; c++)
                        assertThat(answers.outputs()[e][c]).isCloseTo(expected[c], within(1e-9));
                }
            }
    }

    private static float[] one(Examples examples, int example) {
        var one = new float[examples.size()];
        examples.read(example, one);
        return one;
    }

    /** The largest activation of each ReLU. */
    private static double[] windows(TrainedNetwork net, Examples examples) {
        var most = new double[net.layers().size()];
        for (int e = 0; e < examples.count(); e++) {
            var all = Forward.of(net).activations(one(examples, e));
            for (int k = 0; k < most.length; k++)
                most[k] = Math.max(most[k], Arrays.stream(all[k]).max().orElse(0));
        }
        double[] relus = new double[most.length];
        int n = 0;
        for (int k = 0; k < most.length; k++) if (net.layers().get(k).operation() instanceof Relu) relus[n++] = most[k];
        return Arrays.copyOf(relus, n);
    }

    @Test
    void a_neuron_fires_once_if_it_is_active_and_meets_each_target_once() {
        var net = Networks.layered(3, () -> Networks.RELU, 10, 20, 15, 4);
        var examples = Networks.examples(3, 10, 9);
        var answers = FirstSpike.of(net, new double[] {5, 7}).classify(examples, 0.5, Progress.NONE, 2);
        for (int e = 0; e < 3; e++) {
            var all = Forward.of(net).activations(one(examples, e));
            long first = Arrays.stream(all[1]).filter(x -> x > 0).count();
            long second = Arrays.stream(all[3]).filter(x -> x > 0).count();
            assertThat(answers.layers().get(1).spikes()[e]).isEqualTo(first);
            assertThat(answers.layers().get(3).spikes()[e]).isEqualTo(second);
            assertThat(answers.layers().get(2).operations()[e]).isEqualTo(15 * first);
            assertThat(answers.layers().get(2).multiplyAccumulates())
                    .isEqualTo(15L * answers.layers().get(1).neurons());
            assertThat(answers.layers().get(4).operations()[e]).isEqualTo(4 * second);
        }
        assertThat(answers.latency()).isEqualTo(0.5 * (1 + 5 + 7));
        assertThat(answers.saturated()).isZero();
    }

    @Test
    void what_is_larger_than_the_window_is_cut_and_told() {
        var net = new Networks(0).then(Networks.RELU).on(Shape.of(3));
        var answers =
                FirstSpike.of(net, new double[] {2}).classify(Examples.of(new float[] {1.5f, 3, -1}), 1, Progress.NONE);
        assertThat(answers.outputs()[0]).containsExactly(1.5, 2, 0);
        assertThat(answers.saturated()).isEqualTo(1);
        assertThat(answers.layers().get(0).spikes()).containsExactly(2);
    }

    @Test
    void networks_without_such_a_code_are_refused() {
        var net = Networks.layered(3, () -> Networks.RELU, 10, 20, 15, 4);
        assertThatThrownBy(() -> FirstSpike.of(net, new double[] {1}))
                .hasMessage("There must be a window for each of the 2 ReLUs, but there are 1.");
        assertThatThrownBy(() -> FirstSpike.of(net, new double[] {1, 0}))
                .hasMessage("The window of layer layer3 (Relu) must be > 0 and finite, but was 0.0.");
        var pool = new Networks(0).then(new MaxPool(Window.square(2, 2, 0))).on(new Shape(1, 4, 4));
        assertThatThrownBy(() -> FirstSpike.of(pool, new double[0]))
                .hasMessage("layer layer0 (MaxPool) has no first spikes to choose from: it must follow a ReLU.");
    }
}
