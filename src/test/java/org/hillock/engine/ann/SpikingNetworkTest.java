package org.hillock.engine.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import java.util.Optional;
import org.hillock.ann.Examples;
import org.hillock.ann.MaxPool;
import org.hillock.ann.PerNeuron;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.SpikingNeurons;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;
import org.hillock.engine.Progress;
import org.hillock.record.AnswersOverTime;
import org.junit.jupiter.api.Test;

class SpikingNetworkTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static AnswersOverTime classify(TrainedNetwork network, Examples examples, Presentation how) {
        return SpikingNetwork.of(network).classify(examples, how, Progress.NONE);
    }

    private static float[] one(Examples examples, int example) {
        var one = new float[examples.size()];
        examples.read(example, one);
        return one;
    }

    @Test
    void a_perfect_integrator_fires_as_often_as_its_charge_fills_the_threshold() {
        var net = new Networks(0).then(Networks.perfect(true, 0.25)).on(Shape.of(4));
        var examples = Examples.of(new float[] {0.3f, 0.9990234375f, 0.0078125f, -0.5f});
        for (int steps : new int[] {1, 4, 50, 256}) {
            var rates = SpikingNetwork.of(net)
                    .rates(examples, Presentation.of(steps))
                    .get(0)[0];
            for (int i = 0; i < 4; i++)
                assertThat(rates[i] * steps)
                        .isEqualTo(Math.max(0, Math.floor(0.25 + steps * (double) one(examples, 0)[i])));
        }
    }

    @Test
    void the_linear_reset_errs_by_a_spike_at_most_and_by_half_if_it_starts_half_way() {
        for (long seed = 0; seed < 20; seed++) {
            var net = new Networks(seed);
            var dense = net.dense(30, 40);
            var examples = Networks.examples(1, 30, seed);
            var expected =
                    Forward.of(new Networks(0).then(dense).on(Shape.of(30))).output(one(examples, 0));
            for (int steps : new int[] {7, 64})
                for (double start : new double[] {0, 0.5}) {
                    var snn = new Networks(0)
                            .then(dense)
                            .then(Networks.perfect(true, start))
                            .on(Shape.of(30));
                    var rates = SpikingNetwork.of(snn)
                            .rates(examples, Presentation.of(steps))
                            .get(0)[0];
                    for (int i = 0; i < rates.length; i++)
                        assertThat(rates[i])
                                .isCloseTo(
                                        Math.min(1, Math.max(0, expected[i])),
                                        within((start == 0 ? 1.0 : 0.5) / steps + 1e-5));
                }
        }
    }

    @Test
    void the_zero_reset_loses_what_is_above_the_threshold_however_long_it_is_shown() {
        // 0.7 + 0.7 reaches 1 in two steps, whose 0.4 are thrown away: it fires at 1/2.
        var net = new Networks(0).then(Networks.perfect(false, 0)).on(Shape.of(1));
        for (int steps : new int[] {16, 64, 256})
            assertThat(SpikingNetwork.of(net)
                            .rates(Examples.of(new float[] {0.7f}), Presentation.of(steps))
                            .get(0)[0][0])
                    .isEqualTo(0.5);
    }

    @Test
    void leaky_neurons_fire_as_single_cells_do() {
        double[] currents = {1.51, 2, 3.3, 5, 9.7};
        for (boolean subtracts : new boolean[] {true, false})
            for (double refractory : new double[] {0, 2}) {
                var cell = neuron().rm(10)
                        .cm(1)
                        .vRest(-65)
                        .threshold(-50)
                        .reset(subtracts ? LINEAR : ZERO)
                        .refractory(refractory);
                var net = new Networks(0)
                        .then(new SpikingNeurons(
                                PerNeuron.of(10),
                                PerNeuron.of(10),
                                PerNeuron.of(-65),
                                PerNeuron.of(-50),
                                PerNeuron.of(-65),
                                PerNeuron.of(-65),
                                subtracts,
                                refractory,
                                Optional.empty()))
                        .on(Shape.of(currents.length));
                var input = new float[currents.length];
                for (int i = 0; i < input.length; i++) input[i] = (float) currents[i];
                var examples = Examples.of(input);
                for (int steps : new int[] {40, 41, 42, 43, 150, 400}) {
                    var how = new Presentation(0.5, steps, Presentation.Coding.CURRENT, NEVER, 1, 0);
                    var rates = SpikingNetwork.of(net).rates(examples, how).get(0)[0];
                    for (int i = 0; i < input.length; i++)
                        assertThat(Math.round(rates[i] * steps))
                                .isEqualTo(cell.inject(input[i])
                                        .dt(0.5)
                                        .run(0.5 * steps)
                                        .spikes()
                                        .count());
                }
            }
    }

    @Test
    void a_filtered_current_rises_as_its_closed_form() {
        // τ dV/dt = −V + r I, τ_f dI/dt = −I + w u, from 0
        double tau = 12, tauF = 5, r = 3, w = 2, u = 0.4;
        var filter = new SpikingNeurons.Filter(PerNeuron.of(tauF), PerNeuron.of(w));
        var net = new Networks(0)
                .then(new SpikingNeurons(
                        PerNeuron.of(tau, NEVER),
                        PerNeuron.of(r),
                        PerNeuron.of(0),
                        PerNeuron.of(NEVER),
                        PerNeuron.of(0),
                        PerNeuron.of(0),
                        true,
                        0,
                        Optional.of(filter)))
                .on(Shape.of(2));
        double dt = 0.7;
        int steps = 45;
        double t = dt * steps;
        var how = new Presentation(dt, steps, Presentation.Coding.CURRENT, NEVER, 1, 0);
        var v = classify(net, Examples.of(new float[] {(float) u, (float) u}), how)
                .outputs()[0];
        double faded = (tau * Math.exp(-t / tau) - tauF * Math.exp(-t / tauF)) / (tau - tauF);
        assertThat(v[0]).isCloseTo(r * w * u * (1 - faded), within(1e-6));
        assertThat(v[1]).isCloseTo(r * w * u * (t - tauF * (1 - Math.exp(-t / tauF))), within(1e-5));
    }

    @Test
    void rates_and_outputs_come_near_the_trained_network_as_time_goes_on() {
        var ann = Networks.layered(5, () -> new Relu(1), 20, 40, 30, 4);
        var snn = Networks.layered(5, () -> Networks.perfect(true, 0.5), 20, 40, 30, 4);
        var examples = Networks.examples(10, 20, 1);
        double[] worst = new double[2];
        for (int k = 0; k < 2; k++) {
            var answers = classify(snn, examples, Presentation.of(k == 0 ? 16 : 4096));
            for (int e = 0; e < 10; e++) {
                var expected = Forward.of(ann).output(one(examples, e));
                for (int c = 0; c < 4; c++)
                    worst[k] = Math.max(worst[k], Math.abs(answers.outputs()[e][c] - expected[c]));
            }
        }
        assertThat(worst[1]).isLessThan(0.02).isLessThan(worst[0] / 10);
    }

    @Test
    void a_max_pool_fires_as_often_as_the_input_that_fires_most() {
        var shape = new Shape(2, 5, 6);
        var pool = new MaxPool(new Window(3, 2, 2, 1, 1, 1, 1, 0, 1, 1));
        var net = new Networks(0)
                .then(Networks.perfect(true, 0))
                .then(pool)
                .then(Networks.perfect(true, 0)) // an integrator of whole spikes passes them on
                .on(shape);
        var rates = SpikingNetwork.of(net)
                .rates(Networks.examples(1, shape.size(), 3), Presentation.of(37))
                .get(0);
        var expected = Exact.apply(pool, List.of(rates[0]), shape, pool.output(List.of(shape)));
        assertThat(rates[1]).isEqualTo(expected);
    }

    @Test
    void any_number_of_threads_gives_the_same_answers() {
        var net = SpikingNetwork.of(Networks.pictures(3, () -> Networks.perfect(true, 0.5)));
        var examples = Networks.examples(20, 198, 4);
        var how = new Presentation(1, 40, Presentation.Coding.POISSON, 0.5, 5, 7);
        same(net.classify(examples, how, Progress.NONE, 1), net.classify(examples, how, Progress.NONE, 3));
    }

    private static void same(AnswersOverTime a, AnswersOverTime b) {
        assertThat(a.answers()).isDeepEqualTo(b.answers());
        assertThat(a.outputs()).isDeepEqualTo(b.outputs());
        for (int k = 0; k < a.layers().size(); k++) {
            assertThat(a.layers().get(k).spikes()).isEqualTo(b.layers().get(k).spikes());
            assertThat(a.layers().get(k).operations())
                    .isEqualTo(b.layers().get(k).operations());
        }
    }

    @Test
    void an_example_ends_early_with_what_it_had_by_then() {
        var net = Networks.pictures(3, () -> Networks.perfect(true, 0.5));
        var examples = Networks.examples(20, 198, 4);
        for (var coding : Presentation.Coding.values()) {
            var early = classify(net, examples, new Presentation(1, 60, coding, 0.25, 3, 7));
            var whole = classify(net, examples, new Presentation(1, 60, coding, NEVER, 1, 7));
            int shortened = 0;
            for (int e = 0; e < 20; e++) {
                int taken = early.taken(e);
                if (taken < 60) shortened++;
                assertThat(taken).isBetween(3, 60);
                for (int s = 1; s <= taken; s++) assertThat(early.answer(e, s)).isEqualTo(whole.answer(e, s));
                assertThat(early.answer(e, 60)).isEqualTo(early.answer(e, taken));
                var alone = classify(net, examples, new Presentation(1, taken, coding, NEVER, 1, 7));
                for (int c = 0; c < 5; c++)
                    assertThat(early.outputs()[e][c]).isCloseTo(alone.outputs()[e][c], within(1e-5));
                for (int k = 0; k < early.layers().size(); k++) {
                    var layer = early.layers().get(k);
                    assertThat(layer.spikes()[e])
                            .isEqualTo(alone.layers().get(k).spikes()[e]);
                    assertThat(layer.operations()[e])
                            .isEqualTo(alone.layers().get(k).operations()[e]);
                }
            }
            assertThat(shortened).isPositive();
        }
    }

    @Test
    void random_spikes_come_with_the_probability_of_their_value_and_independently() {
        var net = new Networks(0).then(Networks.perfect(true, 0)).on(Shape.of(4));
        var values = new float[] {0, 1, 0.2f, 0.2f};
        int steps = 20_000;
        var how = new Presentation(1, steps, Presentation.Coding.POISSON, NEVER, 1, 11);
        var snn = SpikingNetwork.of(net);
        var rates = snn.rates(Examples.of(values, values), how).get(0)[0];
        assertThat(rates[0]).isZero();
        assertThat(rates[1]).isEqualTo(1);
        assertThat(rates[2]).isCloseTo(0.2, within(4 * Math.sqrt(0.16 / steps))).isNotEqualTo(rates[3]);
        assertThat(snn.rates(Examples.of(values, values), how).get(1)[0][2]).isNotEqualTo(rates[2]);
        assertThatThrownBy(() -> classify(net, Examples.of(new float[] {0, 1, 1.5f, 0}), how))
                .hasMessage(
                        "Value 2 of example 0 must be between 0 and 1, the probability of a spike, but was 1.5. Leave poissonInput() out.");
    }

    @Test
    void operations_are_the_weights_that_spikes_meet_inside_the_picture() {
        var shape = new Shape(2, 5, 4);
        var window = new Window(3, 2, 2, 1, 1, 1, 1, 0, 0, 1);
        var net = new Networks(2);
        var snn = net.then(Networks.perfect(true, 0))
                .then(net.convolution(2, 6, window, 2))
                .then(Networks.perfect(true, 0))
                .then(net.dense(6 * 2 * 4, 3))
                .on(shape);
        var examples = Networks.examples(1, 40, 5);
        var rates = SpikingNetwork.of(snn).rates(examples, Presentation.of(20)).get(0);
        var layers = classify(snn, examples, Presentation.of(20)).layers();
        var met = new double[1];
        var one = new Shape(1, 5, 4);
        for (int channel = 0; channel < 2; channel++) {
            int base = channel * 20;
            Exact.each(window, one, window.over(one, 1), (i, o, k) -> met[0] += 3 * 20 * rates[0][base + i]);
        }
        double dense = 0;
        for (double rate : rates[1]) dense += 3 * 20 * rate;
        assertThat(layers.get(1).name()).isEqualTo("layer1");
        assertThat((double) layers.get(1).allOperations()).isCloseTo(met[0], within(1e-6));
        assertThat((double) layers.get(3).allOperations()).isCloseTo(dense, within(1e-6));
        assertThat(layers.get(3).multiplyAccumulates()).isEqualTo(3 * 48);
        assertThat(layers.get(2).neurons()).isEqualTo(48);
    }

    @Test
    void what_cannot_spike_is_refused() {
        var relu = Networks.layered(0, () -> Networks.RELU, 2, 3, 2);
        assertThatThrownBy(() -> SpikingNetwork.of(relu))
                .hasMessage("layer layer1 (Relu) does not spike: convert the network before it is run over time.");
        var net = new Networks(0);
        var pooled = net.then(Networks.perfect(true, 0))
                .then(net.convolution(1, 1, Window.square(1, 1, 0), 1))
                .then(new MaxPool(Window.square(2, 2, 0)))
                .on(new Shape(1, 4, 4));
        assertThatThrownBy(() -> SpikingNetwork.of(pooled))
                .hasMessage(
                        "layer layer2 (MaxPool) gets values that change from step to step, of which there is no largest:"
                                + " it must follow neurons that fire.");
    }

    @Test
    void an_interrupt_leaves_the_examples_that_are_done() {
        var net = SpikingNetwork.of(Networks.layered(1, () -> Networks.perfect(true, 0), 20, 30, 3));
        var examples = Networks.examples(400, 20, 1);
        var whole = net.classify(examples, Presentation.of(20), Progress.NONE, 1);
        var caller = Thread.currentThread();
        var some = net.classify(
                examples,
                Presentation.of(20),
                fraction -> {
                    if (fraction > 0.3) caller.interrupt();
                },
                1);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(some.examples()).isBetween(100, 200);
        for (int e = 0; e < some.examples(); e++) assertThat(some.answers()[e]).isEqualTo(whole.answers()[e]);
    }
}
