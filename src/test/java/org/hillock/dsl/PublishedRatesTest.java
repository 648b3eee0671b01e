package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.hillock.engine.Trial;
import org.hillock.record.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The networks of the literature fire as published: the mean of three seeds is within three standard errors of the mean of what is known of
 * them, where both means have an error of their own.
 */
class PublishedRatesTest {

    /** Mean rate of all neurons from … to ms, for seeds 0, 1 and 2. */
    private static double[] rates(Network network, double from, double to) {
        return LongStream.range(0, 3)
                .mapToDouble(seed -> rate(network.seed(seed).run(to).between(from, to)))
                .toArray();
    }

    private static double rate(NetworkRun run) {
        var rates = run.rates();
        double spikes = 0;
        double neurons = 0;
        for (var row : rates) {
            spikes += row.getDouble("rate_Hz") * row.getInt("neurons");
            neurons += row.getInt("neurons");
        }
        return spikes / neurons;
    }

    private static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double... values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    /**
     * Published, mean field and Brian 2. They differ among themselves by more than seeds do, so their own spread is the greater part of the
     * allowance: 1.0, 7 and 0.9 Hz.
     */
    @ParameterizedTest
    @CsvSource({"5, 2, 37.7, 37.95, 38.85", "6, 4, 60.7, 55.8,", "4.5, 0.9, 5.5, 6.5, 5.64"})
    void brunel_fires_as_theory_and_other_simulators_say(
            double g, double ratio, double published, double meanField, Double brian) {
        var known = brian == null ? new double[] {published, meanField} : new double[] {published, meanField, brian};
        var ours = rates(brunel(g, ratio), 200, ratio < 1 ? 1200 : 600);
        double error = Math.sqrt(variance(ours) / ours.length + variance(known) / known.length);
        assertThat(mean(ours)).as(Arrays.toString(ours)).isCloseTo(mean(known), within(3 * error));
    }

    @Test
    void brunels_four_regimes_are_told_apart() {
        assertThat(regime(3, 2, 400)).isEqualTo(Regime.SYNCHRONOUS_REGULAR);
        assertThat(regime(6, 4, 500)).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_FAST);
        assertThat(regime(5, 2, 700)).isEqualTo(Regime.ASYNCHRONOUS_IRREGULAR);
        assertThat(regime(4.5, 0.9, 1200)).isEqualTo(Regime.SYNCHRONOUS_IRREGULAR_SLOW);
    }

    private static Regime regime(double g, double ratio, double to) {
        var network = brunel(g, ratio);
        return network.seed(3).run(to).between(200, to).regime(network.population("exc"));
    }

    /**
     * One network of this kind differs from the next by much, since excitation alone would run away and the balance hangs on how many
     * synapses were drawn: the standard deviation from seed to seed is 0.27 Hz in 24 seeds here, and 0.25 Hz in 32 of a plain loop written
     * apart from this library. Three seeds cannot tell it, so it stands here, and counts for the three seeds of Brian 2 as well.
     */
    @Test
    void cuba_fires_as_in_brian() {
        double sd = 0.25;
        var brian = new double[] {5.47, 5.52, 5.57};
        assertThat(mean(rates(cuba(), 0, 1000))).isCloseTo(mean(brian), within(3 * sd * Math.sqrt(1.0 / 3 + 1.0 / 3)));
    }

    /** The plain loop has 5.62 ± 0.05 Hz. A network four times as large differs half as much from seed to seed. */
    @Test
    void four_times_the_neurons_fire_as_much() {
        double sd = 0.125;
        assertThat(mean(rates(cuba(16_000), 0, 500))).isCloseTo(5.62, within(3 * Math.sqrt(sd * sd / 3 + 0.05 * 0.05)));
    }

    /**
     * The rate differs by 1.3 Hz from seed to seed, most of it from one set of synapses to the next (Brian 2 has 19.06 to 19.40 Hz in three
     * seeds). So a loop written apart runs with the same synapses, and the means of the two must agree to three standard errors of their
     * difference; in 12 seeds that was 0.17 ± 0.64 Hz.
     */
    @Test
    void coba_fires_as_a_plain_loop_with_the_same_synapses() {
        var differences = LongStream.range(0, 8)
                .parallel()
                .mapToDouble(PublishedRatesTest::fromPlainLoop)
                .toArray();
        double error = Math.sqrt(variance(differences) / differences.length);
        assertThat(mean(differences)).as(Arrays.toString(differences)).isCloseTo(0, within(3 * error));
        assertThat(3 * error).isLessThan(1);
    }

    private static double fromPlainLoop(long seed) {
        var network = coba().seed(seed);
        var run = Trial.within(seed, () -> network.run(1000));
        return rate(run.between(50, 1000)) - new PlainCoba(network, seed).rate(50, 1000);
    }

    /** A fifth of the circuit keeps the rates of the whole to 15 % and 0.2 Hz: what it lacks is fluctuation, as its Javadoc says. */
    @Test
    void a_fifth_of_the_microcircuit_fires_nearly_as_the_whole() {
        double[] published = {0.903, 2.965, 4.414, 5.876, 7.569, 8.633, 1.105, 7.829};
        var rates = microcircuit(0.2).seed(0).run(900).between(200, 900).rates().doubleColumn("rate_Hz");
        for (int p = 0; p < published.length; p++)
            assertThat(rates.get(p)).as("population %s", p).isCloseTo(published[p], within(0.15 * published[p] + 0.2));
    }
}
