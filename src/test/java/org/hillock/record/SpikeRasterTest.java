package org.hillock.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpikeRasterTest {
    private static final SpikeRaster POISSON = Rasters.poisson(200, 20_000, t -> 20, 1); // 80,000 spikes
    private static final SpikeRaster CLOCKS = Rasters.clocks(50, 5000, 100, 7); // every 10 ms
    private static final SpikeRaster SMALL = Rasters.poisson(12, 2000, t -> 15, 4);

    @Test
    void independent_poisson_neurons_have_1_for_every_measure_of_irregularity_and_0_for_every_one_of_correlation() {
        assertThat(POISSON.rate()).isCloseTo(20, within(0.3));
        assertThat(POISSON.cv()).isCloseTo(1, within(0.02));
        assertThat(POISSON.lv()).isCloseTo(1, within(0.02));
        assertThat(POISSON.fano(50)).isCloseTo(1, within(0.02));
        assertThat(POISSON.synchrony(3)).isCloseTo(1, within(0.06));
        assertThat(POISSON.modulation(3)).isCloseTo(0, within(0.006));
        assertThat(POISSON.correlation(5)).isCloseTo(0, within(0.0005));
    }

    @Test
    void clocks_have_0_for_every_measure_of_irregularity() {
        assertThat(CLOCKS.rate()).isEqualTo(100);
        assertThat(CLOCKS.cv()).isZero();
        assertThat(CLOCKS.lv()).isZero();
        assertThat(CLOCKS.fano(50)).isCloseTo(0, within(1e-12));
        assertThat(CLOCKS.rates()).hasSize(50).containsOnly(100);
    }

    @Test
    void neurons_that_are_copies_of_one_another_have_correlation_1_and_a_synchrony_of_their_number() {
        var train = POISSON.train(3).toArray();
        var steps = Arrays.stream(train).mapToLong(t -> Math.round(t * 10)).toArray();
        var copies = Rasters.of("copies", 20_000, steps, steps, steps, steps);
        assertThat(copies.correlation(5)).isCloseTo(1, within(1e-9));
        assertThat(copies.synchrony(5)).isCloseTo(4 * copies.fano(5), within(1e-9));
    }

    @Test
    void a_share_of_common_spikes_is_the_correlation() {
        // Each neuron has 10 Hz of its own and 10 Hz in common with all: half of the variance is shared.
        var random = new SplittableRandom(2);
        var common = random.longs(300, 1, 300_001).distinct().sorted().toArray();
        var trains = IntStream.range(0, 20)
                .mapToObj(n -> java.util.stream.LongStream.concat(
                                random.split().longs(300, 1, 300_001), Arrays.stream(common))
                        .distinct()
                        .sorted()
                        .toArray())
                .toArray(long[][]::new);
        assertThat(Rasters.of("exc", 30_000, trains).correlation(5)).isCloseTo(0.5, within(0.02));
    }

    @Test
    void the_measures_of_a_raster_are_the_means_of_those_of_its_trains() {
        var trains = IntStream.range(0, 12).mapToObj(SMALL::train).toList();
        assertThat(SMALL.cv())
                .isCloseTo(trains.stream().mapToDouble(SpikeTrain::cv).average().orElseThrow(), within(1e-9));
        assertThat(SMALL.lv())
                .isCloseTo(trains.stream().mapToDouble(SpikeTrain::lv).average().orElseThrow(), within(1e-9));
        assertThat(SMALL.fano(40))
                .isCloseTo(
                        trains.stream().mapToDouble(t -> t.fano(40)).average().orElseThrow(), within(1e-9));
        assertThat(SMALL.rates())
                .containsExactly(trains.stream().mapToDouble(SpikeTrain::rate).toArray());
        var counts = new int[50];
        for (var train : trains) Arrays.setAll(counts, k -> counts[k] + train.counts(40)[k]);
        assertThat(SMALL.counts(40)).isEqualTo(counts);
    }

    @Test
    void the_mean_correlation_is_that_over_all_pairs_one_by_one() {
        var pairs = SMALL.correlations(20, 1000, 0);
        assertThat(pairs.size()).isEqualTo(66);
        assertThat(SMALL.correlation(20))
                .isCloseTo(Arrays.stream(pairs.y()).average().orElseThrow(), within(1e-12));
        var a = SMALL.train(0).counts(20);
        var b = SMALL.train(1).counts(20);
        assertThat(pairs.y(0)).isCloseTo(pearson(a, b), within(1e-12));
    }

    private static double pearson(int[] a, int[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double both = 0;
        double one = 0;
        double other = 0;
        for (int k = 0; k < a.length; k++) {
            both += (a[k] - meanA) * (b[k] - meanB);
            one += (a[k] - meanA) * (a[k] - meanA);
            other += (b[k] - meanB) * (b[k] - meanB);
        }
        return both / Math.sqrt(one * other);
    }

    @Test
    void random_pairs_are_as_many_as_asked_for_and_the_same_for_the_same_seed() {
        var pairs = POISSON.correlations(5, 100, 3);
        assertThat(pairs.size()).isEqualTo(100);
        assertThat(POISSON.correlations(5, 100, 3).y()).isEqualTo(pairs.y());
        assertThat(POISSON.correlations(5, 100, 4).y()).isNotEqualTo(pairs.y());
        assertThatThrownBy(() -> POISSON.correlations(5, 0, 3))
                .hasMessage("correlations.pairs must be between 1 and 10000000, but was 0.");
    }

    @Test
    void a_rate_that_follows_a_sine_has_half_its_squared_depth_as_modulation_whatever_the_number_of_neurons() {
        for (int neurons : new int[] {100, 1000}) {
            var sine = Rasters.poisson(neurons, 20_000, t -> 10 * (1 + 0.8 * Math.sin(2 * Math.PI * t / 50)), 5);
            assertThat(sine.modulation(1)).isCloseTo(0.32, within(0.015));
        }
    }

    @Test
    void permuting_neurons_changes_no_measure_of_the_population() {
        var trains = IntStream.range(0, 12)
                .mapToObj(n -> Arrays.stream(SMALL.train(11 - n).toArray())
                        .mapToLong(t -> Math.round(t * 10))
                        .toArray())
                .toArray(long[][]::new);
        var permuted = Rasters.of("exc", 2000, trains);
        assertThat(permuted.synchrony(3)).isEqualTo(SMALL.synchrony(3));
        assertThat(permuted.correlation(5)).isCloseTo(SMALL.correlation(5), within(1e-12));
        assertThat(permuted.cv()).isCloseTo(SMALL.cv(), within(1e-12));
    }

    @Test
    void the_population_rate_is_in_spikes_a_second_and_neuron() {
        var rate =
                Rasters.of("exc", 10, new long[] {1, 50, 100}, new long[] {51}).populationRate(5);
        assertThat(rate.x()).containsExactly(2.5, 7.5);
        assertThat(rate.y()).containsExactly(200, 200); // a spike at 5 ms ends the first bin
        assertThat(Arrays.stream(POISSON.populationRate(10).y()).average().orElseThrow())
                .isCloseTo(POISSON.rate(), within(1e-9));
    }

    @Test
    void windows_share_no_spike_and_lose_none() {
        var early = SMALL.between(-5, 700);
        var late = SMALL.between(700, 9000);
        assertThat(early.count() + late.count()).isEqualTo(SMALL.count());
        assertThat(late.from()).isEqualTo(700);
        assertThat(late.to()).isEqualTo(2000);
        assertThat(late.at(0)).isGreaterThan(700).isEqualTo(SMALL.at(early.count()));
        assertThat(late.between(600, 1000).counts(50))
                .isEqualTo(SMALL.between(700, 1000).counts(50));
        assertThat(late.train(3).toArray())
                .isEqualTo(SMALL.train(3).between(700, 2000).toArray());
        assertThatThrownBy(() -> SMALL.between(3000, 4000))
                .hasMessage("This run goes from 0 to 2000 ms. Write between(0, 2000).");
    }

    @Test
    void fewer_neurons_keep_their_spikes() {
        var five = SMALL.first(5);
        assertThat(five.watched()).isEqualTo(5);
        assertThat(five.size()).isEqualTo(12);
        for (int n = 0; n < 5; n++)
            assertThat(five.train(n).toArray()).isEqualTo(SMALL.train(n).toArray());
        assertThat(SMALL.first(12)).isSameAs(SMALL);
    }

    @Test
    void too_little_has_no_measure() {
        var silent = Rasters.of("exc", 100, new long[0], new long[] {5, 9, 20});
        assertThat(silent.cv()).isNaN(); // two intervals
        assertThat(silent.lv()).isNaN();
        assertThat(silent.correlation(5)).isNaN();
        assertThat(silent.synchrony(60)).isNaN();
        assertThat(silent.fano(60)).isNaN();
        assertThat(Rasters.of("exc", 100, new long[0]).modulation(5)).isNaN();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> SMALL.counts(0)).hasMessage("counts.bin must be > 0 ms, but was 0.0.");
        assertThatThrownBy(() -> SMALL.correlation(Double.NaN))
                .hasMessage("correlation.bin must be > 0 ms, but was NaN.");
        assertThatThrownBy(() -> SMALL.train(12))
                .hasMessage("The neuron must be between 0 and 11, but was 12: 12 neurons of exc were recorded.");
    }

    @Test
    void the_spectrum_of_independent_poisson_neurons_is_their_rate_over_their_number() {
        var spectrum = Spectrum.of(POISSON, 500);
        double mean = Arrays.stream(spectrum.y()).skip(1).average().orElseThrow();
        assertThat(mean).isCloseTo(20.0 / 200, within(0.003));
    }

    @Test
    void the_peak_of_the_spectrum_is_the_frequency_of_the_population() {
        var sine = Rasters.poisson(200, 4000, t -> 20 * (1 + Math.sin(2 * Math.PI * t / 20)), 6);
        assertThat(Spectrum.peak(sine)).isCloseTo(50, within(2.0));
        assertThat(Spectrum.peak(sine.between(0, 10))).isNaN();
    }
}
