package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import org.hillock.dsl.Neuron;
import org.hillock.dsl.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neuron under white noise against Siegert's closed form: τ 20 ms, θ 20 mV, reset to 10 mV, refractory 2 ms. */
class BridgeTest {
    private static final Neuron CELL =
            neuron().rm(20).cm(1).threshold(20).reset(to(10)).refractory(2);

    /** Under a mean of μ mV and Brunel's σ mV. */
    private static Protocol driven(double mu, double sigma) {
        return CELL.inject(whiteNoise(mu / 20, sigma / Math.sqrt(20))).record(SPIKES);
    }

    // Closed form by quadrature.
    @ParameterizedTest
    @CsvSource({"10, 5, 0.88192", "15, 5, 9.46080", "20, 5, 27.34057", "25, 5, 47.21744"})
    void with_the_bridge_the_rate_is_siegerts(double mu, double sigma, double hertz) {
        var run = driven(mu, sigma).bridge().seed(5).run(100_000);
        double error = hertz * Math.max(0.3, run.cv()) / Math.sqrt(run.spikes().count());
        assertThat(run.rate()).isCloseTo(hertz, within(0.01 * hertz + 3 * error));
        assertThat(CELL.siegert(mu / 20, sigma / Math.sqrt(20))).isCloseTo(hertz, within(5e-6));
    }

    @Test
    void without_the_bridge_the_error_shrinks_with_the_root_of_the_step() {
        double exact = CELL.siegert(0.75, 5 / Math.sqrt(20));
        double[] missing = new double[3];
        double[] steps = {1.6, 0.4, 0.1};
        for (int k = 0; k < 3; k++)
            missing[k] = 1 - driven(15, 5).dt(steps[k]).seed(k).run(2_000_000).rate() / exact;
        // Shifting the threshold by 0.5826 s √h: the loss is nearly proportional to √h, a factor of 2 from step to
        // step.
        assertThat(missing[0] / missing[1]).isBetween(1.5, 2.3);
        assertThat(missing[1] / missing[2]).isBetween(1.5, 2.6);
        assertThat(missing[2]).isBetween(0.04, 0.12);
    }

    @Test
    void a_bridged_spike_meets_the_threshold_and_is_reset() {
        var run = driven(15, 5).bridge().run(2000);
        assertThat(run.overshoots()).contains(0.0);
        for (double mV : run.overshoots()) assertThat(mV).isNotNegative();
        var plain = driven(15, 5).run(2000);
        assertThat(run.spikes().count()).isGreaterThan(plain.spikes().count());
    }

    @Test
    void without_white_noise_the_bridge_changes_nothing() {
        for (var input : new org.hillock.dsl.Input[] {
            noise(1.4, 0.6), step(3), whiteNoise(1.6, 1).to(100)
        }) {
            var run = neuron().inject(input).run(300).spikes().between(100, 300).count();
            var bridged = neuron().inject(input)
                    .bridge()
                    .run(300)
                    .spikes()
                    .between(100, 300)
                    .count();
            assertThat(bridged).as("%s", input).isEqualTo(run);
        }
    }

    @Test
    void an_f_i_curve_under_noise_follows_siegert() {
        double intensity = 5 / Math.sqrt(20);
        var curve = CELL.fI(new double[] {0.75, 1, 1.25, 2}, whiteNoise(0, intensity))
                .against("Siegert", i -> CELL.siegert(i, intensity));
        assertThat(curve.largestError()).isLessThan(0.1);
        assertThat(curve.y()).isSorted();
    }
}
