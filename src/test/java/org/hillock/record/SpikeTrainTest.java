package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpikeTrainTest {

    @Test
    void measures_of_a_train_that_can_be_worked_out_by_hand() {
        var train = new SpikeTrain(new double[] {10, 20, 40, 50}, 0, 100);
        assertThat(train.rate()).isEqualTo(40);
        assertThat(train.intervals()).containsExactly(10, 20, 10);
        assertThat(train.steadyRate()).isCloseTo(3000.0 / 40, within(1e-12));
        // mean 40/3, deviations −10/3, 20/3, −10/3: variance 200/9
        assertThat(train.cv()).isCloseTo(Math.sqrt(200.0 / 9) / (40.0 / 3), within(1e-12));
    }

    @Test
    void a_poisson_train_has_cv_1_and_a_clock_0() {
        var random = new SplittableRandom(5);
        var times = new double[100_000];
        double t = 0;
        for (int k = 0; k < times.length; k++) times[k] = t += -Math.log(1 - random.nextDouble()) * 20;
        assertThat(new SpikeTrain(times, 0, t).cv()).isCloseTo(1, within(0.01));
        assertThat(new SpikeTrain(times, 0, t).rate()).isCloseTo(50, within(0.5));
        for (int k = 0; k < times.length; k++) times[k] = k * 8;
        assertThat(new SpikeTrain(times, 0, 800_000).cv()).isZero();
    }

    @Test
    void too_few_spikes_have_no_measure() {
        assertThat(new SpikeTrain(new double[] {1, 2}, 0, 10).cv()).isNaN();
        assertThat(new SpikeTrain(new double[] {1}, 0, 10).steadyRate()).isZero();
        assertThat(new SpikeTrain(new double[0], 0, 0).rate()).isZero();
    }

    @Test
    void a_part_counts_only_what_was_watched() {
        var train = new SpikeTrain(new double[] {10, 20, 40, 50}, 0, 100);
        assertThat(train.between(20, 50).toArray()).containsExactly(40, 50);
        assertThat(train.between(-50, 1000).rate()).isEqualTo(40);
        assertThat(train.between(200, 300).count()).isZero();
        assertThat(train.between(200, 300).rate()).isZero();
    }

    @Test
    void arrays_are_copied_in_and_out() {
        var times = new double[] {1, 2, 3};
        var train = new SpikeTrain(times, 0, 10);
        times[0] = 9;
        train.toArray()[1] = 9;
        assertThat(train.toArray()).containsExactly(1, 2, 3);
    }
}
