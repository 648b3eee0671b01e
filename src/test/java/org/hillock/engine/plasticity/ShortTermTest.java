package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.ShortTerm;
import org.junit.jupiter.api.Test;

class ShortTermTest {

    /**
     * Written out over all earlier spikes: {@code uₙ = U Σ (1 − U)^(n−k) e^(−(tₙ−tₖ)/tauFacil)} and
     * {@code Rₙ = 1 − Σ uₖRₖ e^(−(tₙ−tₖ)/tauRec)}.
     */
    private static double[] reference(ShortTerm s, double[] t) {
        var u = new double[t.length];
        var passed = new double[t.length];
        for (int n = 0; n < t.length; n++) {
            double resources = 1;
            for (int k = 0; k <= n; k++) {
                u[n] += s.use() * Math.pow(1 - s.use(), n - k) * left(t[n] - t[k], s.tauFacil());
                if (k < n) resources -= passed[k] * left(t[n] - t[k], s.tauRec());
            }
            passed[n] = u[n] * resources;
        }
        return passed;
    }

    private static double left(double ms, double tau) {
        return ms == 0 ? 1 : tau == 0 ? 0 : Math.exp(-ms / tau);
    }

    @Test
    void random_trains_give_the_sums_over_earlier_spikes_to_1e_12() {
        var random = new SplittableRandom(1);
        for (int k = 0; k < 60; k++) {
            var s = new ShortTerm(
                    random.nextDouble(0.05, 1),
                    k % 5 == 0 ? 0 : random.nextDouble(20, 1000),
                    k % 3 == 0 ? 0 : random.nextDouble(20, 1000));
            var t = Spikes.train(random, 40, 30, false);
            var expected = reference(s, t);
            var simulated = OneSynapse.run(s.equations(), 1, PairedSpikes.of(t, new double[0]));
            assertThat(s.amplitudes(t)).containsExactly(expected, within(1e-12));
            assertThat(simulated.transmitted()).containsExactly(expected, within(1e-12));
            assertThat(simulated.last()).isEqualTo(1);
        }
    }

    @Test
    void a_regular_train_settles_at_the_closed_form() {
        for (var s : new ShortTerm[] {
            new ShortTerm(0.5, 800, 0),
            new ShortTerm(0.1, 100, 1000),
            new ShortTerm(0.3, 0, 200),
            new ShortTerm(1, 0, 0)
        }) {
            var t = new double[2000];
            for (int k = 0; k < t.length; k++) t[k] = 25 * k;
            assertThat(s.amplitudes(t)[1999]).isCloseTo(s.stationary(40), within(1e-14));
        }
    }

    @Test
    void the_first_spike_of_a_rested_synapse_passes_on_U() {
        assertThat(new ShortTerm(0.37, 300, 500).amplitudes(50)).containsExactly(0.37);
    }
}
