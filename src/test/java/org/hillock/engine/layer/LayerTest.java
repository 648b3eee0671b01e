package org.hillock.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hillock.dsl.Hillock;
import org.hillock.engine.Progress;
import org.hillock.model.Pictures;
import org.hillock.network.Coding;
import org.hillock.network.Homeostasis;
import org.hillock.network.StdpLayer;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.WeightDependence;
import org.hillock.record.ClassLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A layer against the engine of networks, and against what its words promise. */
class LayerTest {
    private static final double DT = StdpLayer.DT;

    private static Pictures grey(int side, int... brightness) {
        var pixels = new byte[brightness.length * side * side];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) brightness[i / (side * side)];
        return Pictures.of(side, side, pixels, new byte[brightness.length]);
    }

    @Test
    void spikes_of_rate_coding_are_poisson_and_go_with_brightness() {
        var encoder = new Encoder(new Coding.Rate(100), 7, 2000, DT);
        for (int bright : new int[] {51, 255}) {
            encoder.encode(grey(40, bright), 0, Encoder.Stage.TRAINING, 0, 0);
            double mean = 100 * bright / 255.0; // a second
            assertThat(encoder.count() / 1600.0).isCloseTo(mean, within(4 * Math.sqrt(mean / 1600)));
            var counts = new double[1600];
            for (int k = 0; k < encoder.count(); k++) counts[encoder.pixel(k)]++;
            double variance = IntStream.range(0, 1600)
                            .mapToDouble(i -> (counts[i] - mean) * (counts[i] - mean))
                            .sum()
                    / 1600;
            assertThat(variance / mean).as("Fano factor").isCloseTo(1, within(4 * Math.sqrt(2 / 1600.0)));
        }
        encoder.encode(grey(40, 0), 0, Encoder.Stage.TRAINING, 0, 0);
        assertThat(encoder.count()).isZero();
    }

    @Test
    void each_attempt_has_half_the_first_rate_more() {
        var encoder = new Encoder(new Coding.Rate(100), 7, 2000, DT);
        encoder.encode(grey(40, 255), 0, Encoder.Stage.TRAINING, 0, 2);
        assertThat(encoder.count() / 1600.0).isCloseTo(200, within(4 * Math.sqrt(200 / 1600.0)));
    }

    @Test
    void spikes_of_latency_coding_come_once_a_cycle_and_the_brighter_the_earlier() {
        var pixels = new byte[] {0, (byte) 255, (byte) 204, 51};
        var pictures = Pictures.of(2, 2, pixels, new byte[1]);
        var encoder = new Encoder(new Coding.Latency(100), 0, 400, DT);
        encoder.encode(pictures, 0, Encoder.Stage.TRAINING, 0, 0);
        assertThat(encoder.count()).as("two cycles").isEqualTo(6);
        encoder.encode(pictures, 0, Encoder.Stage.TRAINING, 0, 2);
        assertThat(encoder.count()).as("four cycles").isEqualTo(12);
        encoder = new Encoder(new Coding.Latency(100), 0, 200, DT);
        encoder.encode(pictures, 0, Encoder.Stage.TRAINING, 0, 0);
        assertThat(encoder.count()).isEqualTo(3);
        assertThat(new int[] {encoder.pixel(0), encoder.pixel(1), encoder.pixel(2)})
                .containsExactly(1, 2, 3);
        assertThat(encoder.end(0)).isEqualTo(1);
        assertThat(encoder.end(39)).isEqualTo(1);
        assertThat(encoder.end(40)).isEqualTo(2); // 20 ms
        assertThat(encoder.end(160)).isEqualTo(3); // 80 ms
    }

    private static PairStdp rule(Pairing pairing, double exponent) {
        return new PairStdp(0.01, 0.004, 20, 20, pairing, new WeightDependence(exponent, exponent), new Bounds(0, 1));
    }

    /**
     * One showing of one picture, and the same in equations, projections and plastic synapses. A neuron that competes with another is
     * compared for 100 ms, since in the end rounding decides which of two fires first.
     */
    @ParameterizedTest
    @EnumSource(names = {"NEAREST", "ALL_TO_ALL"})
    void a_showing_agrees_with_the_engine_of_networks(Pairing pairing) {
        compare(pairing, 350, 0, 20);
        compare(pairing, 100, 0.16, 10);
    }

    private static void compare(Pairing pairing, double present, double second, int least) {
        int side = 10;
        var random = new Random(3);
        var pixels = new byte[side * side];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) random.nextInt(1, 220);
        var pictures = Pictures.of(side, side, pixels, new byte[1]);
        var layer = StdpLayer.of(2)
                .withCoding(new Coding.Latency(20))
                .withPresent(present)
                .withRule(rule(pairing, 0))
                .withHomeostasis(new Homeostasis(1, 50, 0.1))
                .withInhibition(17);
        var start = new double[2 * pixels.length];
        for (int k = 0; k < start.length; k++) start[k] = random.nextDouble() * (k % 2 == 0 ? 0.2 : second);
        var weights = LayerWeights.of(layer, start.clone(), new double[] {20, 20});
        var encoder = new Encoder(layer.coding(), 0, LayerTraining.steps(layer), DT);
        encoder.encode(pictures, 0, Encoder.Stage.TRAINING, 0, 0);
        var showing = new Showing(layer, weights);
        int spikes = showing.run(encoder, true);
        var peer = NetworkPeer.run(layer, encoder, start, 784.0 / pixels.length);
        assertThat(spikes).isGreaterThan(least);
        assertThat(peer.counts()).isEqualTo(showing.counts());
        assertThat(peer.weights()).containsExactly(weights.weights(), within(1e-12));
        assertThat(weights.weights()[0]).isNotCloseTo(start[0], within(1e-3));
        for (int j = 0; j < 2; j++) assertThat(weights.thresholds()[j]).isEqualTo(20 + showing.counts()[j]);
    }

    @Test
    void a_row_changes_by_the_formula_of_the_rule() {
        for (double exponent : new double[] {0, 1}) {
            var rule = rule(Pairing.ALL_TO_ALL, exponent);
            var layer = StdpLayer.of(2).withRule(rule);
            var w = LayerWeights.of(layer, new double[] {0.5, 0.3}, new double[] {20, 20});
            w.begin();
            w.arrive(0, 0);
            w.winners().add(1);
            w.fire(1, 10);
            double post = rule.onPost(0.3, Math.exp(-10 * DT / 20));
            assertThat(w.weights()).containsExactly(new double[] {0.5, post}, within(1e-15));
            for (int step = 11; step <= 14; step++) w.decay();
            w.arrive(0, 14);
            assertThat(w.weights()[1]).isCloseTo(rule.onPre(post, Math.exp(-4 * DT / 20)), within(1e-15));
        }
    }

    @Test
    void weights_and_thresholds_learn_as_much_more_slowly_as_said() {
        var rule = rule(Pairing.ALL_TO_ALL, 0);
        var layer = StdpLayer.of(2).withRule(rule).withHomeostasis(new Homeostasis(0.3, 50, 0.1));
        for (double factor : new double[] {1, 0.25}) {
            var w = LayerWeights.of(layer, new double[] {0.5, 0.3}, new double[] {20, 20});
            w.learnAt(factor);
            w.begin();
            w.arrive(0, 0);
            w.winners().add(1);
            w.fire(1, 0);
            double post = 0.3 + factor * rule.aPlus();
            assertThat(w.weights()).containsExactly(new double[] {0.5, post}, within(1e-15));
            assertThat(w.thresholds()).containsExactly(new double[] {20, 20 + factor * 0.3}, within(1e-12));
            w.arrive(0, 1);
            assertThat(w.weights()[1]).isCloseTo(post - factor * rule.aMinus(), within(1e-15));
        }
    }

    @Test
    void thresholds_rise_ever_less_over_a_training_and_by_half_after_as_many_pictures_for_each_neuron_as_said() {
        var picture = DrawnDigits.draw(0, 1);
        assertThat(StdpLayer.of(5).withAnnealing(7).pace(35)).isEqualTo(0.5);
        for (double annealing : new double[] {1e9, 0.5}) {
            var layer = StdpLayer.of(2)
                    .withPasses(2)
                    .withHomeostasis(new Homeostasis(1e-3, 50, 0.1))
                    .withAnnealing(annealing);
            var training = LayerTraining.begin(layer, picture);
            double sum = 40;
            for (int shown = 1; shown <= training.all(); shown++) {
                training.run(shown, Progress.NONE);
                double risen = Arrays.stream(training.thresholds()).sum() - sum;
                double plus = 1e-3 * layer.pace(shown - 1);
                assertThat(risen / plus).isGreaterThan(4).isCloseTo(Math.rint(risen / plus), within(1e-6));
                sum += risen;
            }
        }
    }

    @Test
    void all_thresholds_fall_alike_once_their_mean_is_too_high() {
        for (double mean : new double[] {30, 50, 52}) {
            var w = LayerWeights.of(StdpLayer.of(2), new double[2], new double[] {mean - 4, mean + 4});
            w.rest();
            double held = Math.min(50, mean);
            assertThat(w.thresholds()).containsExactly(held - 4, held + 4);
        }
    }

    @Test
    void weights_onto_each_neuron_are_brought_to_their_mean_before_each_picture() {
        var pictures = DrawnDigits.draw(0, 20);
        var layer = StdpLayer.of(5).withHomeostasis(new Homeostasis(0.05, 50, 0.2));
        for (int shown : new int[] {0, 1, 20}) {
            var training = LayerTraining.begin(layer, pictures);
            training.run(shown, Progress.NONE);
            var weights = training.weights();
            for (int j = 0; j < 5; j++) {
                int neuron = j;
                assertThat(IntStream.range(0, pictures.size())
                                .mapToDouble(i -> weights[i * 5 + neuron])
                                .average()
                                .orElse(0))
                        .isCloseTo(0.2, within(1e-15));
            }
        }
    }

    @Test
    void pictures_are_read_in_any_order_and_reading_changes_nothing() {
        var pictures = DrawnDigits.draw(0, 40);
        var layer = StdpLayer.of(20);
        var training = LayerTraining.begin(layer, pictures);
        training.run(40, Progress.NONE);
        var reading = new LayerReading(layer, training.weights(), training.thresholds());
        var all = reading.counts(pictures, 0, 40);
        assertThat(reading.counts(pictures, 17, 3)).isDeepEqualTo(new int[][] {all[17], all[18], all[19]});
    }

    @Test
    void a_black_picture_ends() {
        var training = LayerTraining.begin(StdpLayer.of(3), grey(3, 0, 0));
        assertThat(training.run(2, Progress.NONE)).isTrue();
        assertThat(training.shown()).isEqualTo(2);
    }

    @Test
    void a_neuron_stands_for_the_class_that_makes_it_fire_most_on_average() {
        var pictures = Pictures.of(1, 1, new byte[5], new byte[] {0, 1, 1, 1, 2});
        var counts = new int[][] {{4, 0, 0}, {3, 1, 0}, {3, 2, 0}, {3, 0, 0}, {0, 0, 0}};
        var labels = ClassLabels.of(pictures, counts);
        assertThat(labels.labels()).containsExactly(0, 1, -1);
        assertThat(labels.answer(new int[3])).isZero();
        assertThat(labels.members(2)).isZero();
    }

    @Test
    void a_spike_speaks_for_each_class_by_the_logarithm_of_its_share_in_what_the_neuron_fired() {
        var pictures = Pictures.of(1, 1, new byte[3], new byte[] {0, 1, 1});
        var labels = ClassLabels.of(pictures, new int[][] {{1, 3, 0}, {0, 2, 1}, {0, 2, 1}});
        assertThat(labels.labels()).containsExactly(0, 0, 1);
        // Shares of class 0 are 1, 0.6 and 0, so that a spike speaks for it by ln(1.005 / 0.005) = 5.303, ln(0.605 /
        // 0.405) = 0.401 or -5.303.
        assertThat(labels.answer(new int[] {0, 13, 1})).isEqualTo(1);
        assertThat(labels.answer(new int[] {0, 14, 1})).isZero();
        assertThat(labels.answer(new int[] {1, 13, 2})).isEqualTo(1);
        assertThat(labels.answer(new int[] {1, 14, 2})).isZero();
        var silent = ClassLabels.of(pictures, new int[][] {{5, 0}, {0, 0}, {0, 0}});
        assertThat(silent.labels()).containsExactly(0, -1);
        assertThat(silent.answer(new int[] {0, 9})).isZero();
    }

    @Test
    void a_small_layer_learns_drawn_digits() {
        var set = Hillock.digits();
        var learned = Hillock.stdpLayer(30).train(set.training().first(600));
        assertThat(learned.test(set.test().first(200)).accuracy()).isGreaterThan(0.55);
    }
}
