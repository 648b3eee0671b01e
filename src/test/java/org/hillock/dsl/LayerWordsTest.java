package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.digits;
import static org.hillock.dsl.Hillock.stdp;
import static org.hillock.dsl.Hillock.stdpLayer;
import static org.hillock.dsl.Hillock.uciDigits;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.hillock.engine.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerWordsTest {
    private static final PictureSet SET = digits();

    @TempDir
    Path folder;

    @Test
    void digits_are_the_same_each_time_and_those_of_the_test_are_others() {
        assertThat(digits().training()).isEqualTo(SET.training());
        assertThat(SET.training().first(500)).isNotEqualTo(SET.test());
        assertThat(SET).hasToString("2,000 pictures of 14 × 14 pixels in 10 classes for training, 500 for the test");
        assertThat(SET.test().label(17)).isEqualTo(7);
    }

    @Test
    void digits_that_people_wrote_are_there_without_a_file() {
        var set = uciDigits();
        assertThat(set).hasToString("1,297 pictures of 8 × 8 pixels in 10 classes for training, 500 for the test");
        assertThat(set.training().label(0)).isZero();
        assertThat(set.test().label(499)).isEqualTo(8);
        assertThat(set.training().word()).isEqualTo("uciDigits().training()");
    }

    @Test
    void weights_and_labels_come_from_training_pictures_alone_and_the_weights_from_no_label() {
        var layer = stdpLayer(10);
        var learned = layer.train(SET.training().first(60));
        var before = learned.labels();
        learned.test(SET.test().first(50));
        assertThat(learned.labels()).isEqualTo(before);
        var shown = SET.training().first(60).pictures();
        var pixels = new byte[60 * shown.size()];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) shown.pixel(i / shown.size(), i % shown.size());
        var unnamed = new Pictures("", org.hillock.model.Pictures.of(14, 14, pixels, new byte[60]));
        var blind = layer.train(unnamed);
        for (int j = 0; j < 10; j++) assertThat(blind.weights(j)).isEqualTo(learned.weights(j));
        assertThat(blind.labels()).isNotEqualTo(before);
        assertThat(Arrays.stream(blind.labels()).max()).hasValue(0);
    }

    @Test
    void one_thread_gives_the_same_weights_labels_and_answers_as_several() {
        var layer = stdpLayer(10).seed(3);
        var several = layer.train(SET.training().first(120));
        var score = several.test(SET.test().first(120));
        // Within a trial nothing is worked out beside it.
        Trial.within(0, () -> {
            var one = layer.train(SET.training().first(120));
            for (int j = 0; j < 10; j++) assertThat(one.weights(j)).isEqualTo(several.weights(j));
            assertThat(one.thresholds()).isEqualTo(several.thresholds());
            assertThat(one.labels()).isEqualTo(several.labels());
            assertThat(one.test(SET.test().first(120)).answers()).isEqualTo(score.answers());
            return 0;
        });
    }

    @Test
    void an_interrupted_training_goes_on_from_its_checkpoint() {
        var layer = stdpLayer(10).passes(2);
        var file = folder.resolve("layer.ckpt").toString();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> layer.checkpoint(file).train(SET.training().first(40)))
                .isInstanceOf(CancellationException.class)
                .hasMessage(
                        "Interrupted after 0 pictures. The checkpoint has it all; the same line goes on from there.");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> layer.train(SET.training().first(40)))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Interrupted after 0 pictures. Nothing is kept. Write checkpoint(\"layer.ckpt\").");
        var resumed = layer.checkpoint(file).train(SET.training().first(40));
        var whole = layer.train(SET.training().first(40));
        for (int j = 0; j < 10; j++) assertThat(resumed.weights(j)).isEqualTo(whole.weights(j));
    }

    @Test
    void latency_coding_learns_too() {
        var learned = stdpLayer(20)
                .thetaPlus(0.2)
                .meanTheta(65)
                .latency(20)
                .train(SET.training().first(400));
        assertThat(learned.test(SET.test().first(100)).accuracy()).isGreaterThan(0.4);
    }

    @Test
    void a_score_adds_up() {
        var score =
                stdpLayer(20).train(SET.training().first(100)).test(SET.test().first(50));
        var table = score.confusion();
        int right = 0;
        int all = 0;
        for (int label = 0; label < 10; label++)
            for (int answer = 0; answer < 10; answer++) {
                int count = (int) table.intColumn("answer_" + answer).get(label);
                all += count;
                if (label == answer) right += count;
            }
        assertThat(all).isEqualTo(50);
        assertThat(right / 50.0).isEqualTo(score.accuracy());
        assertThat(score).hasToString("%d of 50 right (%.1f %%)".formatted(right, 2.0 * right));
    }

    @Test
    void what_does_not_fit_is_refused() {
        var learned = stdpLayer(2).train(SET.training().first(2));
        refuses(
                () -> learned.test(new Pictures("", org.hillock.model.Pictures.of(2, 3, new byte[6], new byte[1]))),
                "test needs pictures of 14 × 14 pixels, as were learnt, but these have 2 × 3.");
        refuses(() -> stdpLayer(1), "stdpLayer must be between 2 and 100000, but was 1.");
        refuses(() -> stdpLayer(2).passes(0), "stdpLayer.passes must be between 1 and 1000, but was 0.");
        refuses(() -> stdpLayer(2).rule(stdp().unbounded()), "stdpLayer.rule needs bounds. Write stdp().bounds(0, 1).");
        refuses(
                () -> stdpLayer(2).rule(stdp().presynapticCentred()),
                "stdpLayer.rule has room for traces of neurons only. Write stdp().nearest() or stdp().allToAll().");
        refuses(() -> SET.training().first(0), "pictures.first must be between 1 and 2000, but was 0.");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
