package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.model.neuron.AdExModel.Pattern.*;

import org.hillock.model.Experiment;
import org.hillock.model.neuron.AdExModel.Pattern;
import org.hillock.record.SpikeTrain;
import org.junit.jupiter.api.Test;

/** The eight patterns have the features by which the paper tells them apart. */
class AdExTest {
    private static SpikeTrain spikes(Pattern pattern) {
        var experiment = Experiment.of(pattern.cell()).withStimulus(pattern.stimulus());
        return Simulation.run(experiment, pattern.duration(), "").spikes();
    }

    @Test
    void tonic_spiking_is_a_clock() {
        var isi = spikes(TONIC).between(100, 500).intervals();
        assertThat(isi).hasSizeGreaterThan(30);
        for (double interval : isi) assertThat(interval).isCloseTo(9.6, within(0.15));
    }

    @Test
    void adaptation_lengthens_the_intervals_to_a_steady_one() {
        var isi = spikes(ADAPTING).intervals();
        for (int k = 1; k < isi.length; k++) assertThat(isi[k]).isGreaterThanOrEqualTo(isi[k - 1]);
        assertThat(isi[isi.length - 1]).isGreaterThan(5 * isi[0]).isCloseTo(isi[isi.length - 2], within(0.2));
    }

    @Test
    void an_initial_burst_of_three_is_followed_by_regular_spikes() {
        var isi = spikes(INITIAL_BURST).intervals();
        assertThat(isi[0]).isLessThan(10);
        assertThat(isi[1]).isLessThan(10);
        for (int k = 2; k < isi.length; k++) assertThat(isi[k]).isBetween(50.0, 70.0);
    }

    @Test
    void regular_bursts_are_pairs_after_the_first() {
        var isi = spikes(REGULAR_BURSTING).intervals();
        for (int k = 2; k < isi.length; k++) {
            if (k % 2 == 0) assertThat(isi[k]).isBetween(130.0, 135.0);
            else assertThat(isi[k]).isBetween(5.0, 6.0);
        }
    }

    @Test
    void delayed_spikes_accelerate() {
        var spikes = spikes(DELAYED_ACCELERATING);
        assertThat(spikes.at(0)).isGreaterThan(spikes(TONIC).at(0) * 2);
        var isi = spikes.intervals();
        // A spike stands on the grid, so that two neighbours may differ by a step.
        for (int k = 1; k < isi.length; k++) assertThat(isi[k]).isLessThan(isi[k - 1] + 0.11);
        assertThat(isi[isi.length - 1]).isLessThan(0.6 * isi[0]);
    }

    @Test
    void delayed_bursts_have_four_spikes() {
        var spikes = spikes(DELAYED_REGULAR_BURSTING);
        assertThat(spikes.at(0)).isGreaterThan(50);
        var isi = spikes.intervals();
        for (int k = 0; k < isi.length; k++) {
            if (k % 4 == 3) assertThat(isi[k]).isBetween(55.0, 60.0);
            else assertThat(isi[k]).isLessThan(10);
        }
    }

    @Test
    void transient_spiking_ends_although_the_current_goes_on() {
        var spikes = spikes(TRANSIENT);
        assertThat(spikes.count()).isEqualTo(1);
        assertThat(spikes.at(0)).isLessThan(50);
    }

    @Test
    void irregular_spiking_never_repeats_under_a_constant_current() {
        var isi = spikes(IRREGULAR).intervals();
        assertThat(isi).hasSizeGreaterThan(20);
        assertThat(spikes(IRREGULAR).cv()).isGreaterThan(0.4);
        for (int period = 1; period <= 8; period++) {
            double most = 0;
            for (int k = isi.length / 2; k < isi.length; k++) most = Math.max(most, Math.abs(isi[k] - isi[k - period]));
            assertThat(most).as("period %s", period).isGreaterThan(2);
        }
    }
}
