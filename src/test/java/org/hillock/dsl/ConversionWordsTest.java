package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hillock.display.Renderers;
import org.hillock.display.Rendering;
import org.hillock.engine.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words for networks that were trained elsewhere, on the network of notebook 12. */
class ConversionWordsTest {
    private static final String LIF = "src/test/resources/networks/digits-lif.nir";
    private static final PictureSet SET = uciDigits();
    private static final Pictures TRAINING = SET.training().first(200);
    private static final Pictures TEST = SET.test().first(100);
    private static final Neuron IDEAL = neuron().leakFree().reset(LINEAR);
    private static final TrainedNetwork MLP = onnx("notebooks/networks/digits-mlp.onnx");
    private static final SpikingNetwork RAW = MLP.toSpiking(IDEAL);
    private static final SpikingNetwork SPIKING = RAW.normalize(TRAINING, 99.9);

    @TempDir
    Path folder;

    @Test
    void the_networks_of_notebook_12_are_right_as_often_as_it_says() {
        assertThat(MLP.classify(SET.test())).hasToString("482 of 500 right (96.4 %)");
        assertThat(onnx("notebooks/networks/digits-cnn.onnx").classify(SET.test()))
                .hasToString("491 of 500 right (98.2 %)");
    }

    @Test
    void accuracy_and_same_answers_are_those_of_a_count_by_hand() {
        var score = SPIKING.classify(TEST, 8);
        int[] answers = score.answers();
        int[] before = MLP.classify(TEST).answers();
        long right = count(k -> answers[k] == TEST.label(k));
        assertThat(score.accuracy()).isEqualTo(right / 100.0);
        assertThat(score.accuracy(8)).isEqualTo(score.accuracy());
        assertThat(score.sameAnswers()).isEqualTo((int) count(k -> answers[k] == before[k]));
        assertThat(score.trainedAccuracy()).isEqualTo(count(k -> before[k] == TEST.label(k)) / 100.0);
        assertThat(score.loss()).isCloseTo(score.trainedAccuracy() - right / 100.0, within(1e-15));
        assertThat(score.summary()).startsWith(right + " of 100 right (" + right + ".00 %), ");
    }

    @Test
    void classes_are_counted_one_by_one() {
        var score = SPIKING.classify(TEST, 4);
        var table = score.perClass();
        for (int c = 0; c < 10; c++) {
            int shown = c;
            long images = count(k -> TEST.label(k) == shown);
            long right = count(k -> TEST.label(k) == shown && score.answers()[k] == shown);
            assertThat(table.intColumn("images").get(c)).isEqualTo((int) images);
            assertThat(table.doubleColumn("spiking_percent").get(c)).isCloseTo(100.0 * right / images, within(1e-12));
            assertThat(score.confusion().intColumn("answer_" + c).get(c)).isEqualTo((int) right);
        }
    }

    private static long count(java.util.function.IntPredicate holds) {
        return IntStream.range(0, 100).filter(holds).count();
    }

    @Test
    void an_answer_after_some_steps_is_that_of_a_run_of_so_many() {
        var whole = SPIKING.classify(TEST, 16);
        for (int steps : new int[] {1, 3, 8})
            assertThat(SPIKING.classify(TEST, steps).accuracy()).isEqualTo(whole.accuracy(steps));
        assertThat(whole.accuracyOverTime().y()[7]).isEqualTo(100 * whole.accuracy(8));
    }

    @Test
    void work_is_the_sum_of_its_layers_and_energy_follows_from_operations() {
        var score = SPIKING.classify(TEST, 8);
        var work = score.work();
        assertThat(work.doubleColumn("spikes").sum()).isEqualTo(score.spikes());
        for (int k = 0; k < work.rowCount(); k++) {
            assertThat(work.doubleColumn("energy_uJ").get(k))
                    .isEqualTo(work.doubleColumn("operations").get(k) * 0.9e-6);
            assertThat(work.doubleColumn("trainedEnergy_uJ").get(k))
                    .isEqualTo(work.doubleColumn("trainedOperations").get(k) * 4.6e-6);
        }
        assertThat(work.doubleColumn("trainedOperations").sum()).isEqualTo(64 * 48 + 48 * 32 + 32 * 10);
        assertThat(score.latency()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_linear_reset_loses_little_and_first_spikes_nothing() {
        var zero = MLP.toSpiking(IDEAL.reset(ZERO)).normalize(TRAINING, 99.9);
        assertThat(SPIKING.diagnose(TEST).table().doubleColumn("error_percent").max())
                .isLessThan(5);
        assertThat(zero.diagnose(TEST).table().doubleColumn("error_percent").min())
                .isGreaterThan(10);
        var first = SPIKING.coding(FIRST_SPIKE).classify(TEST);
        assertThat(first.sameAnswers()).isEqualTo(100);
        assertThat(first.saturated()).isZero();
        assertThat(first.spikes()).isLessThan(48 + 32);
        assertThat(first.loss()).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_bits_on_any_number_of_threads() {
        var random = SPIKING.poissonInput().seed(5);
        var several = random.classify(TEST, 12);
        Trial.within(0, () -> {
            var one = random.classify(TEST, 12);
            assertThat(one.answers()).isEqualTo(several.answers());
            assertThat(one.spikes()).isEqualTo(several.spikes());
            return 0;
        });
        assertThat(random.seed(6).classify(TEST, 12).spikes()).isNotEqualTo(several.spikes());
    }

    @Test
    void calibration_leaves_what_it_was_made_from_as_it_was_and_repeats() {
        var before = SPIKING.classify(TEST, 4).spikes();
        var calibrated = SPIKING.calibrate(TRAINING, 4);
        assertThat(SPIKING.classify(TEST, 4).spikes()).isEqualTo(before);
        assertThat(calibrated.classify(TEST, 4).spikes())
                .isNotEqualTo(before)
                .isEqualTo(SPIKING.calibrate(TRAINING, 4).classify(TEST, 4).spikes());
    }

    @Test
    void an_early_exit_takes_no_fewer_than_the_least_steps_and_no_more_than_all() {
        assertThat(SPIKING.earlyExit(0, 5).classify(TEST, 32).meanSteps()).isEqualTo(5);
        assertThat(SPIKING.earlyExit(1e9, 5).classify(TEST, 32).meanSteps()).isEqualTo(32);
        assertThat(SPIKING.earlyExit(2, 5).classify(TEST, 32).meanSteps()).isBetween(5.0, 32.0);
    }

    @Test
    void a_mapping_says_what_a_weight_of_one_is_and_shows_four_digits() {
        var table = SPIKING.mapping().table();
        double first = table.doubleColumn("scale").get(0);
        double second = table.doubleColumn("scale").get(1);
        assertThat(table.doubleColumn("weight_nA").get(1)).isCloseTo(150 * first / second, within(1e-9));
        assertThat(table.doubleColumn("bias_nA").get(0)).isCloseTo(150 / first, within(1e-9));
        assertThat(table.stringColumn("from").asList()).containsExactly("image", "relu1");
        assertThat(table.doubleColumn("start_mV").get(0)).isEqualTo(7.5);
        assertThat(table.doubleColumn("scale").getString(0)).matches("\\d\\.\\d{3}");
        assertThat(table.doubleColumn("leak_nA").getString(0)).isEqualTo("0.000");
        assertThat(SPIKING.mapping().toString()).startsWith(SPIKING + ".mapping()\n");
    }

    @Test
    void a_card_of_a_relu_shows_five_digits() {
        var shown = Renderers.render(
                        neuron().rm(10).cm(1).threshold(15).reset(LINEAR).relu())
                .content()
                .get(Rendering.PLAIN)
                .toString();
        assertThat(shown).contains("66.334 Hz/nA", "-49.751 Hz", "150.75 nA");
    }

    @Test
    void a_mapping_is_a_table_in_a_notebook() {
        assertThat(Renderers.render(SPIKING.mapping())
                        .content()
                        .get(Rendering.HTML)
                        .toString())
                .contains("weight_nA", "relu1", "relu2");
    }

    @Test
    void a_percentile_is_the_share_that_is_not_cut_off() {
        var cutOff = MLP.toSpiking(IDEAL)
                .normalize(SET.training(), 90)
                .diagnose(SET.training())
                .table()
                .doubleColumn("cutOff_percent");
        assertThat(cutOff.get(0)).isCloseTo(10, within(0.5));
        assertThat(cutOff.get(1)).isCloseTo(10, within(0.5));
    }

    @Test
    void a_reference_that_curves_share_is_drawn_once() {
        var other = MLP.toSpiking(IDEAL.reset(ZERO)).normalize(TRAINING, 99.9);
        var both = overlay(
                SPIKING.classify(TEST, 4).accuracyOverTime().named("LINEAR"),
                other.classify(TEST, 4).accuracyOverTime().named("ZERO"));
        assertThat(both.curves().series()).extracting("name").containsExactly("LINEAR", "trained network", "ZERO");
    }

    @Test
    void a_network_without_linear_resets_goes_to_nir_and_comes_back_to_the_same_answers() {
        var zero = MLP.toSpiking(IDEAL.reset(ZERO).start(0)).normalize(TRAINING, 99.9);
        var file = zero.save(folder.resolve("net.nir").toString());
        var back = nir(file.toString()).toSpiking().classify(TEST, 16);
        assertThat(back.trainedAccuracy()).isNaN();
        assertThat(back.sameAnswers()).isZero();
        assertThat(back.answers()).isEqualTo(zero.classify(TEST, 16).answers());
    }

    @Test
    void weights_go_to_npz() {
        assertThat(Files.exists(SPIKING.save(folder.resolve("net.npz").toString())))
                .isTrue();
    }

    @Test
    void what_it_prints_is_how_it_was_made() {
        assertThat(SPIKING.calibrate(TRAINING, 4)
                        .earlyExit(2, 8)
                        .poissonInput()
                        .coding(RATE)
                        .dt(1)
                        .seed(3))
                .hasToString("""
                        onnx("notebooks/networks/digits-mlp.onnx")\
                        .toSpiking(neuron().leakFree().cm(1).threshold(15).reset(LINEAR))\
                        .normalize(uciDigits().training().first(200), 99.9)\
                        .calibrate(uciDigits().training().first(200), 4)\
                        .earlyExit(2, 8).poissonInput().coding(RATE).dt(1).seed(3)""");
        assertThat(MLP.preprocess(0.5, 2).toString()).endsWith(".preprocess(0.5, 2)");
        assertThat(IDEAL.relu(0.5).toString()).isEqualTo(IDEAL + ".relu(0.5)");
    }

    @Test
    void images_that_do_not_fit_are_refused() {
        var others = digits().test();
        var sizes = " needs images of 64 values (1 × 8 × 8), but these have 196.";
        refuses(() -> MLP.classify(others), "classify" + sizes);
        refuses(() -> SPIKING.classify(others, 8), "classify" + sizes);
        refuses(() -> RAW.normalize(others, 99), "normalize" + sizes);
        refuses(() -> SPIKING.calibrate(others, 4), "calibrate" + sizes);
        refuses(() -> SPIKING.diagnose(others), "diagnose" + sizes);
        refuses(() -> MLP.output(new double[3]), "output needs an image of 64 values (1 × 8 × 8), but this has 3.");
        refuses(
                () -> SPIKING.classify(TEST, new int[] {1}, 8),
                "classify needs a label for each of 100 images, but has 1.");
        var labels = new int[100];
        labels[7] = 10;
        refuses(
                () -> SPIKING.classify(TEST, labels, 8),
                "classify: a label is 10, but the network tells 10 classes apart, from 0 to 9.");
        assertThatThrownBy(() -> SPIKING.classify(images(new double[1][64]), 8))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("These images have no labels. Write images(values, labels).");
        refuses(
                () -> images(new double[][] {{1, 2}, {1}}),
                "images must all have as many values, but the first has 2 and another 1.");
        refuses(
                () -> images(new double[1][2], new int[] {1, 2}),
                "images needs a label for each of 1 images, but has 2.");
        refuses(() -> images(new double[0][]), "images must be >= 1, but was 0.");
        refuses(() -> images(new double[][] {{Double.NaN}}), "images.value must be a finite number, but was NaN.");
    }

    @Test
    void what_is_missing_is_said() {
        var scale =
                "layer relu1 (Relu) has no scale: the activation that is to be one spike a step. Write normalize(images, 99.9).";
        refuses(() -> RAW.classify(TEST, 8), scale);
        refuses(RAW::mapping, scale);
        refuses(() -> RAW.coding(FIRST_SPIKE).classify(TEST), scale);
        refuses(
                () -> SPIKING.classify(TEST),
                "classify needs to know for how many steps. Write classify(images, labels, 64), or coding(FIRST_SPIKE) before it.");
        refuses(
                () -> SPIKING.coding(FIRST_SPIKE).classify(TEST, 8),
                "classify takes no steps when the first spike counts: each layer takes the time it needs. Write classify(images, labels).");
        refuses(() -> onnx("none.onnx"), "onnx: there is no file none.onnx.");
        refuses(() -> nir("none.nir"), "nir: there is no file none.nir.");
        refuses(() -> onnx(null), "onnx must be a text, but was null. Write onnx(\"mlp.onnx\").");
        refuses(
                () -> npz("mlp.npz", null),
                "npz.architecture must be a text, but was null. Write npz(file, \"784 dense:fc1 relu dense:fc2\").");
        refuses(
                () -> MLP.toSpiking(null),
                "toSpiking needs a cell, but was given null. Write toSpiking(neuron().leakFree().reset(LINEAR)).");
        var images = "classify needs images, but was given null. Write images(values) or uciDigits().test().";
        refuses(() -> MLP.classify(null), images);
        refuses(() -> SPIKING.classify(null, 8), images);
        refuses(() -> SPIKING.coding(null), "coding needs RATE or FIRST_SPIKE, but was given null.");
        refuses(() -> SPIKING.save(null), "save must be a text, but was null. Write save(\"net.nir\").");
        refuses(
                () -> SPIKING.save(folder.resolve("none/net.npz").toString()),
                "save: there is no folder " + folder.resolve("none") + " for net.npz.");
        refuses(() -> SPIKING.save("net.txt"), "save writes .nir and .npz, but not net.txt. Write save(\"net.nir\").");
        refuses(
                () -> SPIKING.save(folder.resolve("net.nir").toString()),
                "nir: layer relu1 (SpikingNeurons) has a linear reset, which NIR cannot say. Convert with reset(ZERO), or keep the network here.");
    }

    @Test
    void a_network_is_either_of_relus_or_spikes() {
        var lif = nir(LIF);
        refuses(
                MLP::toSpiking,
                "layer relu1 (Relu) does not spike. Write toSpiking(neuron().leakFree().reset(LINEAR)).");
        refuses(
                () -> lif.toSpiking(neuron()),
                "layer lif (SpikingNeurons) spikes already. Write toSpiking() without a cell.");
        var already = " is for networks of ReLUs, but this one spikes already. Write classify(images, 64).";
        refuses(() -> lif.toSpiking().normalize(TEST, 99), "normalize" + already);
        refuses(lif.toSpiking()::mapping, "mapping" + already);
        refuses(() -> lif.toSpiking().diagnose(TEST), "diagnose" + already);
        assertThat(lif.toSpiking().classify(TEST, 100).loss()).isNaN();
    }

    @Test
    void numbers_out_of_range_are_refused() {
        refuses(() -> RAW.normalize(TEST, 20), "normalize.percent must be between 50 and 100 %, but was 20.0.");
        refuses(() -> SPIKING.classify(TEST, 0), "classify.steps must be between 1 and 100000, but was 0.");
        refuses(() -> SPIKING.calibrate(TEST, 0), "calibrate.steps must be between 1 and 100000, but was 0.");
        refuses(() -> SPIKING.earlyExit(-1, 3), "earlyExit.lead must be >= 0, but was -1.0.");
        refuses(() -> SPIKING.dt(0), "toSpiking.dt must be > 0 ms, but was 0.0.");
        refuses(() -> MLP.preprocess(0, 0), "preprocess.sd must be > 0, but was 0.0.");
        refuses(() -> SPIKING.classify(TEST, 3).accuracy(4), "accuracy.steps must be between 1 and 3, but was 4.");
    }

    private static void refuses(ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
