package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.hillock.model.Variable;
import org.junit.jupiter.api.Test;

class SpikeMeasuresTest {
    private static final SpikeTrain CLOCK =
            new SpikeTrain(DoubleStream.iterate(10, t -> t + 10).limit(100).toArray(), 0, 1000);

    /** Independent exponential intervals of a rate in Hz. */
    static SpikeTrain poisson(double rate, double duration, long seed) {
        var random = new SplittableRandom(seed);
        var times = DoubleStream.iterate(
                        -1000 / rate * Math.log1p(-random.nextDouble()),
                        t -> t < duration,
                        t -> t - 1000 / rate * Math.log1p(-random.nextDouble()))
                .toArray();
        return new SpikeTrain(times, 0, duration);
    }

    @Test
    void a_poisson_process_has_cv_lv_and_fano_factor_1_and_a_flat_autocorrelogram() {
        var train = poisson(40, 500_000, 1); // 20,000 spikes
        assertThat(train.cv()).isCloseTo(1, within(0.03));
        assertThat(train.lv()).isCloseTo(1, within(0.03));
        for (double window : new double[] {10, 100, 500})
            assertThat(train.fano(window)).as("%s ms", window).isCloseTo(1, within(0.12));
        var correlogram = train.autocorrelogram(100, 5);
        assertThat(correlogram.size()).isEqualTo(41);
        for (int k = 0; k < correlogram.size(); k++)
            assertThat(correlogram.y(k)).isCloseTo(train.rate(), within(3.0));
        assertThat(Arrays.stream(correlogram.y()).average().orElseThrow()).isCloseTo(train.rate(), within(0.5));
    }

    @Test
    void a_clock_has_cv_lv_and_fano_factor_0_and_correlates_at_its_period() {
        assertThat(CLOCK.lv()).isZero();
        assertThat(CLOCK.fano(50)).isZero();
        assertThat(CLOCK.counts(50)).hasSize(20).containsOnly(5);
        assertThat(CLOCK.counts(30)).hasSize(33).containsOnly(3);
        var correlogram = CLOCK.autocorrelogram(25, 1);
        for (int k = 0; k < correlogram.size(); k++) {
            boolean period = correlogram.x(k) != 0 && correlogram.x(k) % 10 == 0;
            assertThat(correlogram.y(k)).as("at %s ms", correlogram.x(k)).isCloseTo(period ? 1000 : 0, within(1e-9));
        }
    }

    @Test
    void an_autocorrelogram_is_symmetric_and_counts_every_pair_twice() {
        var train = poisson(100, 1000, 4);
        var correlogram = train.autocorrelogram(1000, 7);
        int n = correlogram.size();
        double pairs = 0;
        for (int k = 0; k < n; k++) {
            assertThat(correlogram.y(k)).isEqualTo(correlogram.y(n - 1 - k));
            double watched = 1000 - Math.abs(correlogram.x(k));
            pairs += correlogram.y(k) / 1000 * 7 * train.count() * watched / 1000;
        }
        assertThat(pairs).isCloseTo((double) train.count() * (train.count() - 1), within(1e-6));
    }

    @Test
    void local_variation_does_not_see_a_slow_change_of_the_rate() {
        var times = new double[200];
        for (int k = 0; k < 200; k++) times[k] = (k == 0 ? 0 : times[k - 1]) + 5 * Math.exp(k / 100.0);
        var slowing = new SpikeTrain(times, 0, times[199]);
        assertThat(slowing.cv()).isGreaterThan(0.4);
        assertThat(slowing.lv()).isCloseTo(3 * Math.pow(Math.tanh(0.005), 2), within(1e-12));
    }

    @Test
    void too_few_spikes_have_no_measures() {
        var two = new SpikeTrain(new double[] {1, 2}, 0, 100);
        assertThat(two.lv()).isNaN();
        assertThat(two.fano(60)).isNaN();
        assertThat(new SpikeTrain(new double[0], 0, 100).fano(10)).isNaN();
    }

    @Test
    void the_triggered_average_of_filtered_noise_is_the_filter_in_reverse() {
        // A spike whenever the noise, weighted by an exponential filter, is above a level: the average is the filter's
        // shape.
        var random = new SplittableRandom(6);
        int n = 400_000;
        double decay = Math.exp(-1 / 8.0);
        var noise = new double[n];
        var spikes = DoubleStream.builder();
        double filtered = 0;
        for (int k = 0; k < n; k++) {
            noise[k] = random.nextGaussian();
            filtered = decay * filtered + noise[k];
            if (filtered > 3.5) spikes.add(k * 0.5);
        }
        var trace = new Trace(Variable.I, new TimeAxis(0, 0.5, n), noise);
        var average = new SpikeTrain(spikes.build().toArray(), 0, n * 0.5).triggeredAverage(trace, 20);
        assertThat(average.x()).startsWith(-20).endsWith(0);
        double scale = average.y(40);
        for (int k = 0; k <= 40; k++) assertThat(average.y(k) / scale).isCloseTo(Math.pow(decay, 40 - k), within(0.03));
    }

    @Test
    void a_triggered_average_needs_a_spike_with_a_window_before_it() {
        var trace = new Trace(Variable.I, new TimeAxis(0, 1, 100), new double[100]);
        assertThatThrownBy(() -> CLOCK.between(0, 40).triggeredAverage(trace, 50))
                .hasMessage(
                        "spikeTriggeredAverage needs a spike after more than 50.0 ms, but there is none. Write a longer run"
                                + " or a shorter window.");
        assertThat(CLOCK.triggeredAverage(trace, 50).size()).isEqualTo(51);
    }
}
