package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.FIRST_SPIKE;
import static org.hillock.dsl.Hillock.LINEAR;
import static org.hillock.dsl.Hillock.RATE;
import static org.hillock.dsl.Hillock.images;
import static org.hillock.dsl.Hillock.neuron;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Layer;
import org.hillock.ann.Operation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.Window;
import org.hillock.record.AnswersOverTime;
import org.hillock.record.Provenance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertedNetworkTest {
    private static final Images FOUR =
            images(new double[][] {{1, 0}, {0, 1}, {0.7, 0.2}, {0.1, 0.4}}, new int[] {0, 1, 0, 1});
    private static final Dense SAME = new Dense(Tensor.of(new float[] {1, 0, 0, 1}, 2, 2), Tensor.zeros(2));

    /** Two inputs, each of which is a class. */
    private static TrainedNetwork trained() {
        return network(SAME, new Relu(Double.POSITIVE_INFINITY), SAME);
    }

    private static TrainedNetwork network(Operation... operations) {
        var layers = new ArrayList<Layer>();
        for (var o : operations) layers.add(new Layer("l" + layers.size(), o, List.of(layers.size() - 1)));
        return new TrainedNetwork("trained", org.hillock.ann.TrainedNetwork.of(Shape.of(2), layers));
    }

    private static SpikingNetwork spiking() {
        return trained().toSpiking(neuron().leakFree().reset(LINEAR)).normalize(FOUR, 100);
    }

    /** Many, which interrupt the thread that made them when so many have been read. */
    private static Images interrupting(int count, int after) {
        var caller = Thread.currentThread();
        var read = new AtomicInteger();
        return new Images() {
            @Override
            Examples examples() {
                return new Examples() {
                    @Override
                    public int count() {
                        return count;
                    }

                    @Override
                    public int size() {
                        return 2;
                    }

                    @Override
                    public void read(int example, float[] into) {
                        into[example % 2] = 1;
                        into[1 - example % 2] = 0;
                        if (read.incrementAndGet() == after) caller.interrupt();
                    }
                };
            }

            @Override
            String word() {
                return "images";
            }

            @Override
            public int count() {
                return count;
            }

            @Override
            public int label(int image) {
                return image % 2;
            }
        };
    }

    @AfterEach
    void no_interrupt_is_left() {
        Thread.interrupted();
    }

    @Test
    void a_score_after_an_interrupt_is_that_of_the_images_that_are_done() {
        var done = new AnswersOverTime(0.1, 2, new int[][] {{1, 0}, {0, 0}}, new double[2][2], List.of());
        var score = new Score(Provenance.of("word", 0, 0.1, 0), done, new int[] {0, 1, 0}, new int[] {0, 0, 1}, 2);
        assertThat(score.toString())
                .isEqualTo("1 of 2 right (50.00 %), interrupted after 2 of 3 images, as many as the trained network;"
                        + " 2 steps of 0.1 ms and 0 spikes an image");
        assertThat(score.trainedAccuracy()).isEqualTo(0.5);
        assertThat(score.sameAnswers()).isEqualTo(2);
    }

    @Test
    void a_score_says_how_it_came_about() {
        var score = spiking().seed(7).classify(FOUR, 4);
        assertThat(score.provenance().toString())
                .startsWith(score.provenance().description() + "\n// dt 0.1 ms, seed 7, Hillock ")
                .contains(".seed(7).classify(");
    }

    @Test
    void whatever_else_is_interrupted_says_how_far_it_came() {
        interrupted(() -> spiking().normalize(interrupting(4000, 400), 99.9));
        interrupted(() -> spiking().coding(FIRST_SPIKE).classify(interrupting(4000, 400)));
        interrupted(() -> spiking().diagnose(interrupting(4000, 400)));
        interrupted(() -> spiking().calibrate(interrupting(4000, 400), 8));
        interrupted(() -> trained().classify(interrupting(4000, 400)));
    }

    private static void interrupted(ThrowingCallable line) {
        assertThatThrownBy(line)
                .isInstanceOf(CancellationException.class)
                .hasMessageMatching("Interrupted after [1-9]\\d* images\\. Nothing is kept\\.");
        Thread.interrupted();
    }

    @Test
    void what_is_said_of_rates_is_refused_where_the_first_spike_counts() {
        var first = spiking().coding(FIRST_SPIKE);
        for (ThrowingCallable line : List.<ThrowingCallable>of(
                () -> first.diagnose(FOUR), () -> first.calibrate(FOUR, 8), first::mapping, () -> first.save("n.npz")))
            assertThatThrownBy(line)
                    .hasMessageMatching("\\w+ is about rates, but the code is that of first spikes\\."
                            + " Write coding\\(RATE\\) before it\\.");
        for (var other : List.of(first.poissonInput(), first.earlyExit(0.5, 4)))
            assertThatThrownBy(() -> other.classify(FOUR))
                    .hasMessage("coding(FIRST_SPIKE) shows each image once, as constant currents:"
                            + " leave out poissonInput() and earlyExit(..).");
        assertThat(first.classify(FOUR).accuracy()).isEqualTo(1);
        assertThat(first.coding(RATE).diagnose(FOUR).table().rowCount()).isEqualTo(1);
    }

    @Test
    void scales_are_not_changed_under_biases_that_were_found_for_them() {
        var calibrated = spiking().calibrate(FOUR, 8);
        assertThatThrownBy(() -> calibrated.normalize(FOUR, 99))
                .hasMessage("normalize belongs before calibrate, whose biases are for the scales that were there."
                        + " Write normalize(images, 99.9).calibrate(images, 8).");
        assertThat(spiking()
                        .normalize(FOUR, 99)
                        .calibrate(FOUR, 8)
                        .classify(FOUR, 64)
                        .accuracy())
                .isEqualTo(1);
    }

    @Test
    void one_is_one() {
        assertThat(spiking().classify(FOUR, 1).toString()).contains("; 1 step of 0.1 ms and ");
        assertThat(List.of(
                        AnswerScore.counted("1", "spike"),
                        AnswerScore.counted("0", "spike"),
                        AnswerScore.counted("1.5", "step")))
                .containsExactly("1 spike", "0 spikes", "1.5 steps");
    }

    @Test
    void a_network_without_a_relu_has_nothing_to_diagnose() {
        var linear = network(SAME).toSpiking(neuron().leakFree().reset(LINEAR));
        assertThatThrownBy(() -> linear.diagnose(FOUR))
                .hasMessage("diagnose compares ReLUs and neurons, but this network has no ReLU.");
        assertThat(linear.classify(FOUR, 4).accuracy()).isEqualTo(1);
    }

    @Test
    void layers_that_do_not_fire_for_these_images_are_no_loss() {
        var dark = images(new double[][] {{0, 0}, {0, 0}});
        assertThat(spiking().diagnose(dark, 8).summary())
                .isEqualTo("l1 loses most: the error is 0.0 % of its activations");
    }

    @Test
    void a_network_is_saved_for_others_from_the_words_that_the_refusal_asks_for(@TempDir Path folder) {
        var file = folder.resolve("net.nir").toString();
        var zero = trained().toSpiking(neuron().leakFree()).normalize(FOUR, 100);
        assertThatThrownBy(() -> zero.save(file))
                .hasMessage("nir: layer l1 (SpikingNeurons) starts at 7.5 mV, but NIR begins at 0. Write start(0).");
        trained().toSpiking(neuron().leakFree().start(0)).normalize(FOUR, 100).save(file);
        assertThat(Hillock.nir(file).toSpiking().classify(FOUR, 50).accuracy()).isEqualTo(1);
    }

    @Test
    void where_branches_meet_a_mapping_has_a_row_for_each_layer_that_spikes_come_from() {
        var relu = new Relu(Double.POSITIVE_INFINITY);
        var twice = new Dense(Tensor.of(new float[] {2, 0, 0, 2}, 2, 2), Tensor.zeros(2));
        var residual = new TrainedNetwork(
                "residual",
                org.hillock.ann.TrainedNetwork.of(
                        Shape.of(2),
                        List.of(
                                new Layer("r1", relu, List.of(Layer.PICTURE)),
                                new Layer("d2", twice, List.of(0)),
                                new Layer("r2", relu, List.of(1)),
                                new Layer("d3", SAME, List.of(2)),
                                new Layer("met", new Sum(), List.of(3, 0)),
                                new Layer("r3", relu, List.of(4)),
                                new Layer("out", SAME, List.of(5)))));
        var mapping = residual.toSpiking(neuron().leakFree().reset(LINEAR))
                .normalize(FOUR, 100)
                .mapping()
                .table();
        assertThat(mapping.stringColumn("layer").asList()).containsExactly("r1", "r2", "r3", "r3");
        assertThat(mapping.stringColumn("from").asList()).containsExactly("image", "r1", "r1", "r2");
        double[] scale = mapping.doubleColumn("scale").asDoubleArray();
        var weight = mapping.doubleColumn("weight_nA");
        assertThat(weight.get(2)).isCloseTo(150 * scale[0] / scale[2], within(1e-9));
        assertThat(weight.get(3)).isCloseTo(150 * scale[1] / scale[2], within(1e-9));
        assertThat(scale[1] / scale[0]).isCloseTo(2, within(0.02));
    }

    @Test
    void a_layer_that_no_heap_has_room_for_is_refused_before_it_is_computed() {
        var edge = new Window(1, 1, 1, 1, 1, 1, 20_000, 20_000, 20_000, 20_000);
        var wide = new Convolution(Tensor.of(new float[] {1}, 1, 1, 1, 1), Tensor.zeros(1), edge, 1);
        var network = new TrainedNetwork(
                "wide",
                org.hillock.ann.TrainedNetwork.of(
                        Shape.of(1),
                        List.of(
                                new Layer("wide", wide, List.of(Layer.PICTURE)),
                                new Layer("again", new Relu(1), List.of(0)))));
        assertThatThrownBy(() -> network.classify(images(new double[1][1], new int[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("classify needs 12\\.8 GB for one image, but only \\S+ .?B of the heap are free:"
                        + " layer wide \\(Convolution\\) gives 1 × 40001 × 40001\\.");
    }
}
