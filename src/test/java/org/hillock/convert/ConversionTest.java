package org.hillock.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hillock.ann.AveragePool;
import org.hillock.ann.ChannelScale;
import org.hillock.ann.Convolution;
import org.hillock.ann.Dense;
import org.hillock.ann.Examples;
import org.hillock.ann.Flatten;
import org.hillock.ann.GlobalAveragePool;
import org.hillock.ann.Layer;
import org.hillock.ann.MaxPool;
import org.hillock.ann.Operation;
import org.hillock.ann.Presentation;
import org.hillock.ann.Relu;
import org.hillock.ann.Shape;
import org.hillock.ann.Sum;
import org.hillock.ann.Tensor;
import org.hillock.ann.TrainedNetwork;
import org.hillock.ann.Window;
import org.hillock.engine.Progress;
import org.hillock.engine.ann.Forward;
import org.hillock.engine.ann.SpikingNetwork;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Reset;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final Shape PICTURE = new Shape(2, 6, 6);
    private static final ReluMapping PERFECT = mapping(Double.POSITIVE_INFINITY);
    private final Random random = new Random(7);

    private static ReluMapping mapping(double rm) {
        return new ReluMapping(new IntegrateAndFire(Membrane.DEFAULT.withRm(rm), 15, Reset.LINEAR, 0), 0.1);
    }

    private Tensor tensor(double size, int... sizes) {
        var zeros = Tensor.zeros(sizes);
        var values = zeros.values();
        for (int i = 0; i < values.length; i++) values[i] = (float) (size * random.nextGaussian());
        return Tensor.of(values, sizes);
    }

    private Convolution convolution(int outputs, int inputs) {
        return new Convolution(tensor(0.3, outputs, inputs, 3, 3), tensor(0.1, outputs), Window.square(3, 1, 1), 1);
    }

    private Dense dense(int outputs, int inputs) {
        return new Dense(tensor(0.3, outputs, inputs), tensor(0.1, outputs));
    }

    private static Relu relu() {
        return new Relu(Double.POSITIVE_INFINITY);
    }

    private static TrainedNetwork chain(Operation... operations) {
        var layers = new ArrayList<Layer>();
        for (int k = 0; k < operations.length; k++) layers.add(new Layer("l" + k, operations[k], List.of(k - 1)));
        return TrainedNetwork.of(PICTURE, layers);
    }

    private TrainedNetwork residual() {
        return TrainedNetwork.of(
                PICTURE,
                List.of(
                        new Layer("c0", convolution(3, 2), List.of(-1)),
                        new Layer("r0", relu(), List.of(0)),
                        new Layer("c1", convolution(3, 3), List.of(1)),
                        new Layer("r1", relu(), List.of(2)),
                        new Layer("c2", convolution(3, 3), List.of(3)),
                        new Layer("add", new Sum(), List.of(4, 1)),
                        new Layer("r2", relu(), List.of(5)),
                        new Layer("pool", new GlobalAveragePool(), List.of(6)),
                        new Layer("out", dense(4, 3), List.of(7))));
    }

    private List<TrainedNetwork> networks() {
        return List.of(
                chain(new Flatten(), dense(20, 72), relu(), dense(15, 20), relu(), dense(4, 15)),
                chain(
                        convolution(4, 2),
                        relu(),
                        new AveragePool(Window.square(2, 2, 0), AveragePool.Divisor.WINDOW),
                        convolution(3, 4),
                        relu(),
                        new Flatten(),
                        dense(4, 27)),
                chain(convolution(4, 2), new MaxPool(Window.square(2, 2, 0)), relu(), new Flatten(), dense(4, 36)),
                chain(
                        convolution(4, 2),
                        new ChannelScale(tensor(1, 4), tensor(0.1, 4)),
                        relu(),
                        new Flatten(),
                        dense(4, 144),
                        relu()),
                chain(
                        convolution(4, 2),
                        new AveragePool(Window.square(2, 2, 0), AveragePool.Divisor.WINDOW),
                        relu(),
                        new ChannelScale(tensor(1, 4), tensor(0.1, 4)),
                        new Flatten(),
                        dense(4, 36)),
                residual());
    }

    private Examples examples(int count) {
        var values = new float[count][PICTURE.size()];
        for (var v : values) for (int i = 0; i < v.length; i++) v[i] = random.nextFloat();
        return Examples.of(values);
    }

    private static double[][] outputs(TrainedNetwork spiking, Examples examples, int steps) {
        var how = new Presentation(0.1, steps, Presentation.Coding.CURRENT, Double.POSITIVE_INFINITY, 1, 0);
        return SpikingNetwork.of(spiking).classify(examples, how, Progress.NONE).outputs();
    }

    private static double largestDifference(TrainedNetwork trained, double[][] outputs, Examples examples) {
        double largest = 0;
        var input = new float[examples.size()];
        for (int e = 0; e < examples.count(); e++) {
            examples.read(e, input);
            var wanted = Forward.of(trained).output(input);
            for (int c = 0; c < wanted.length; c++) largest = Math.max(largest, Math.abs(wanted[c] - outputs[e][c]));
        }
        return largest;
    }

    @Test
    void outputs_tend_to_those_of_the_trained_network() {
        var images = examples(5);
        for (var network : networks()) {
            var trained = Canonical.of(network);
            for (boolean channels : new boolean[] {false, true}) {
                var scales = Normalization.of(trained, images, 100, channels, Progress.NONE);
                var spiking = Conversion.of(trained, PERFECT, scales).spiking();
                double coarse = largestDifference(network, outputs(spiking, images, 50), images);
                double fine = largestDifference(network, outputs(spiking, images, 5000), images);
                assertThat(fine)
                        .as("%s layers, channels %s", network.layers().size(), channels)
                        .isLessThan(0.02);
                assertThat(fine).isLessThan(coarse / 5);
            }
        }
    }

    /** A residual block as trained: weights, normalisation of the batch, ReLU; and a way around it that has weights too, or none. */
    private TrainedNetwork block(boolean weighedSkip, boolean endsInMeans) {
        int channels = 2 + random.nextInt(3);
        var layers = new ArrayList<Layer>();
        layers.add(new Layer("c0", convolution(channels, 2), List.of(-1)));
        layers.add(new Layer("n0", normalization(channels), List.of(0)));
        layers.add(new Layer("r0", relu(), List.of(1)));
        layers.add(new Layer("c1", convolution(channels, channels), List.of(2)));
        layers.add(new Layer("n1", normalization(channels), List.of(3)));
        layers.add(new Layer("r1", new Relu(1.5), List.of(4)));
        layers.add(new Layer("c2", convolution(channels, channels), List.of(5)));
        layers.add(new Layer("n2", normalization(channels), List.of(6)));
        int skip = 2;
        if (weighedSkip) {
            layers.add(new Layer("skip", convolution(channels, channels), List.of(2)));
            layers.add(new Layer("nskip", normalization(channels), List.of(8)));
            skip = 9;
        }
        int n = layers.size();
        layers.add(new Layer("add", new Sum(), List.of(7, skip)));
        layers.add(new Layer("n3", normalization(channels), List.of(n)));
        layers.add(new Layer("r2", relu(), List.of(n + 1)));
        layers.add(new Layer("pool", new MaxPool(Window.square(2, 2, 0)), List.of(n + 2)));
        layers.add(new Layer("c3", convolution(4, channels), List.of(n + 3)));
        layers.add(new Layer("r3", relu(), List.of(n + 4)));
        if (endsInMeans) layers.add(new Layer("means", new GlobalAveragePool(), List.of(n + 5)));
        else {
            layers.add(new Layer("flat", new Flatten(), List.of(n + 5)));
            layers.add(new Layer("out", dense(4, 36), List.of(n + 6)));
        }
        return TrainedNetwork.of(PICTURE, layers);
    }

    private Tensor positive(int channels) {
        var values = new float[channels];
        for (int c = 0; c < channels; c++) values[c] = 0.1f + random.nextFloat() / 2;
        return Tensor.of(values, channels);
    }

    private ChannelScale normalization(int channels) {
        return new ChannelScale(tensor(1, channels), positive(channels));
    }

    @Test
    void residual_blocks_with_normalised_batches_tend_to_what_was_trained_in_the_units_of_its_outputs() {
        var images = examples(3);
        for (int k = 0; k < 4; k++) {
            var network = block(k % 2 == 0, k < 2);
            var trained = Canonical.of(Folding.fold(network));
            assertThat(trained.layers()).hasSizeLessThan(network.layers().size());
            for (boolean channels : new boolean[] {false, true}) {
                var scales = Normalization.of(trained, images, 100, channels, Progress.NONE);
                var outputs = outputs(Conversion.of(trained, PERFECT, scales).spiking(), images, 2000);
                assertThat(largestDifference(network, outputs, images))
                        .as("network %s, channels %s", k, channels)
                        .isLessThan(0.02);
            }
        }
    }

    @Test
    void means_of_rates_at_the_end_are_in_the_units_of_each_channel() {
        var network = TrainedNetwork.of(
                Shape.of(2),
                List.of(
                        new Layer(
                                "fc",
                                new Dense(Tensor.of(new float[] {4, 0, 0, 0.5f}, 2, 2), Tensor.zeros(2)),
                                List.of(-1)),
                        new Layer("relu", relu(), List.of(0)),
                        new Layer("means", new GlobalAveragePool(), List.of(1))));
        Examples images = Examples.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {0.2f, 0.9f});
        var scales = Normalization.of(network, images, 100, true, Progress.NONE);
        var outputs = outputs(Conversion.of(network, PERFECT, scales).spiking(), images, 1000);
        assertThat(outputs[2]).containsExactly(new double[] {0.8, 0.45}, within(0.01));
    }

    @Test
    void outputs_that_are_pictures_keep_the_order_of_their_values() {
        var images = examples(4);
        var network = chain(convolution(4, 2), relu(), convolution(3, 4));
        var scales = Normalization.of(network, images, 100, false, Progress.NONE);
        var spiking = Conversion.of(network, PERFECT, scales).spiking();
        assertThat(largestDifference(network, outputs(spiking, images, 5000), images))
                .isLessThan(0.02);
    }

    @Test
    void a_network_with_one_output_takes_all_its_steps() {
        var network = chain(new Flatten(), dense(20, 72), relu(), dense(1, 20));
        var images = examples(2);
        var scales = Normalization.of(network, images, 100, false, Progress.NONE);
        var spiking = SpikingNetwork.of(Conversion.of(network, PERFECT, scales).spiking());
        assertThat(spiking.classify(images, Presentation.of(16), Progress.NONE).taken(1))
                .isEqualTo(16);
    }

    @Test
    void a_leak_is_made_up_for() {
        var images = examples(5);
        for (var network : networks()) {
            var trained = Canonical.of(network);
            var scales = Normalization.of(trained, images, 100, false, Progress.NONE);
            var spiking = Conversion.of(trained, mapping(1000), scales).spiking();
            assertThat(largestDifference(network, outputs(spiking, images, 5000), images))
                    .isLessThan(0.03);
        }
    }

    @Test
    void a_relu_goes_before_its_max_pool_and_gives_the_same() {
        var network =
                chain(convolution(4, 2), new MaxPool(Window.square(2, 2, 0)), relu(), new Flatten(), dense(4, 36));
        var moved = Canonical.of(network);
        assertThat(moved.layers().get(1).operation()).isInstanceOf(Relu.class);
        assertThat(moved.layers().get(2).operation()).isInstanceOf(MaxPool.class);
        var input = new float[PICTURE.size()];
        examples(1).read(0, input);
        assertThat(Forward.of(moved).output(input))
                .containsExactly(Forward.of(network).output(input), within(1e-12));
    }

    @Test
    void a_relu_goes_before_all_max_pools_in_a_row_wherever_they_stand_in_the_file() {
        var pool = new MaxPool(Window.square(2, 1, 0));
        var network = TrainedNetwork.of(
                PICTURE,
                List.of(
                        new Layer("conv", convolution(3, 2), List.of(-1)),
                        new Layer("pool1", pool, List.of(0)),
                        new Layer("pool2", pool, List.of(1)),
                        new Layer("other", convolution(3, 2), List.of(-1)),
                        new Layer("pool3", new MaxPool(Window.square(3, 1, 0)), List.of(3)),
                        new Layer("relu", relu(), List.of(2)),
                        new Layer("relu2", relu(), List.of(4)),
                        new Layer("add", new Sum(), List.of(5, 6)),
                        new Layer("means", new GlobalAveragePool(), List.of(7))));
        var moved = Canonical.of(network);
        assertThat(moved.layers().stream().map(Layer::name))
                .containsExactly("conv", "relu", "pool1", "other", "relu2", "pool2", "pool3", "add", "means");
        var input = new float[PICTURE.size()];
        examples(1).read(0, input);
        assertThat(Forward.of(moved).output(input))
                .containsExactly(Forward.of(network).output(input), within(1e-12));
    }

    @Test
    void a_relu_behind_a_max_pool_that_others_read_stays() {
        var network = TrainedNetwork.of(
                PICTURE,
                List.of(
                        new Layer("conv", convolution(3, 2), List.of(-1)),
                        new Layer("pool", new MaxPool(Window.square(2, 2, 0)), List.of(0)),
                        new Layer("relu", relu(), List.of(1)),
                        new Layer("add", new Sum(), List.of(1, 2))));
        assertThat(Canonical.of(network).layers()).isEqualTo(network.layers());
    }

    @Test
    void a_relu_without_a_scale_is_refused_by_name() {
        var network = chain(convolution(4, 2), relu(), new Flatten(), dense(4, 144));
        assertThatThrownBy(() -> Conversion.of(network, PERFECT, Scales.ceilings(network)))
                .hasMessage("layer l1 (Relu) has no scale: the activation that is to be one spike a step."
                        + " Write normalize(images, 99.9).");
        var clipped = chain(convolution(4, 2), new Relu(6), new Flatten(), dense(4, 144));
        assertThat(Scales.ceilings(clipped).at(1, 3)).isEqualTo(6);
        assertThat(Conversion.of(clipped, PERFECT, Scales.ceilings(clipped)).places())
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void a_max_pool_of_what_does_not_spike_is_refused_by_name() {
        var network = chain(convolution(4, 2), new MaxPool(Window.square(2, 2, 0)), new Flatten(), dense(4, 36));
        assertThatThrownBy(() -> Conversion.of(network, PERFECT, Scales.ceilings(network)))
                .hasMessage(
                        "layer l1 (MaxPool) takes the largest of what are not spikes. Put a Relu before it, or take an average pool.");
    }

    @Test
    void a_network_silent_for_all_images_has_no_scale() {
        var silent = new Convolution(Tensor.zeros(4, 2, 3, 3), Tensor.zeros(4), Window.square(3, 1, 1), 1);
        var network = chain(silent, relu(), new Flatten(), dense(4, 144));
        assertThatThrownBy(() -> Normalization.of(network, examples(3), 99.9, false, Progress.NONE))
                .hasMessage("layer l1 (Relu) is silent for all of these images, so it has no scale."
                        + " Give images like those it was trained with.");
    }

    @Test
    void percentiles_are_those_of_the_positive_activations() {
        var counts = new ActivationCounts();
        for (int k = -500; k <= 1000; k++) counts.add(k / 100f);
        assertThat(counts.percentile(100)).isBetween(10.0, 10.08);
        assertThat(counts.percentile(50)).isBetween(5.0, 5.05);
        assertThat(counts.percentile(99)).isBetween(9.9, 9.99);
        assertThat(new ActivationCounts().percentile(50)).isZero();
    }

    @Test
    void activations_that_single_precision_cannot_hold_are_refused() {
        var huge = new Dense(Tensor.of(new float[] {3e38f, 3e38f}, 1, 2), Tensor.zeros(1));
        var network = TrainedNetwork.of(
                Shape.of(2), List.of(new Layer("fc", huge, List.of(-1)), new Layer("relu", relu(), List.of(0))));
        assertThatThrownBy(() -> Normalization.of(network, Examples.of(new float[] {1, 1}), 99.9, false, Progress.NONE))
                .hasMessage("layer relu (Relu) has activations beyond 3.4e38, which single precision cannot hold."
                        + " Give images like those it was trained with.");
    }

    @Test
    void calibration_moves_the_shifts_of_scaled_channels_and_leaves_what_others_read() {
        var images = examples(20);
        var network = TrainedNetwork.of(
                PICTURE,
                List.of(
                        new Layer("c0", convolution(4, 2), List.of(-1)),
                        new Layer("r0", relu(), List.of(0)),
                        new Layer("add", new Sum(), List.of(0, 1)),
                        new Layer("n1", normalization(4), List.of(2)),
                        new Layer("r1", relu(), List.of(3)),
                        new Layer("means", new GlobalAveragePool(), List.of(4))));
        var scales = Normalization.of(network, images, 80, false, Progress.NONE);
        var how = new Presentation(0.1, 8, Presentation.Coding.CURRENT, Double.POSITIVE_INFINITY, 1, 0);
        var moved = Calibration.of(network, PERFECT, scales, images, how, Progress.NONE);
        assertThat(moved.layers().get(0)).isEqualTo(network.layers().get(0));
        assertThat(moved.layers().get(3)).isNotEqualTo(network.layers().get(3));
        double before = lacking(network, network, scales, images, how),
                after = lacking(network, moved, scales, images, how);
        assertThat(after).isLessThan(0.7 * before);
    }

    /** By the last ReLU. */
    private static double lacking(
            TrainedNetwork trained, TrainedNetwork moved, Scales scales, Examples images, Presentation how) {
        var spiking = Conversion.of(moved, PERFECT, scales).spiking();
        var rates = Diagnosis.of(trained, spiking, scales, images, how, Progress.NONE);
        var last = rates.get(rates.size() - 1);
        return lacking(last.activations(), last.rates());
    }

    @Test
    void calibration_gives_back_what_few_steps_take_away() {
        var images = examples(40);
        var network = chain(new Flatten(), dense(60, 72), relu(), dense(50, 60), relu(), dense(4, 50));
        var scales = Normalization.of(network, images, 90, false, Progress.NONE);
        var how = new Presentation(0.1, 8, Presentation.Coding.CURRENT, Double.POSITIVE_INFINITY, 1, 0);
        var before = Diagnosis.of(
                network, Conversion.of(network, PERFECT, scales).spiking(), scales, images, how, Progress.NONE);
        var moved = Calibration.of(network, PERFECT, scales, images, how, Progress.NONE);
        var after = Diagnosis.of(
                network, Conversion.of(moved, PERFECT, scales).spiking(), scales, images, how, Progress.NONE);
        for (int k = 0; k < 2; k++) {
            double lacked = lacking(before.get(k).activations(), before.get(k).rates());
            assertThat(lacking(after.get(k).activations(), after.get(k).rates()))
                    .as("layer %s lacked %s", k, lacked)
                    .isLessThan(0.7 * lacked);
        }
    }

    private static double lacking(double[] activations, double[] rates) {
        double sum = 0;
        for (int k = 0; k < rates.length; k++) sum += activations[k] - rates[k];
        return Math.abs(sum / rates.length);
    }

    @Test
    void scales_of_a_layer_that_is_not_a_relu_are_not_kept() {
        var network = chain(convolution(4, 2), relu(), new Flatten(), dense(4, 144));
        var scales = Normalization.of(network, examples(3), 100, true, Progress.NONE);
        assertThat(Map.of(0, scales.has(0), 1, scales.has(1))).isEqualTo(Map.of(0, false, 1, true));
    }
}
