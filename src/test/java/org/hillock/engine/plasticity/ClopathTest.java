package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.hillock.model.GaussLegendre;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.Clopath;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.SpikeShape;
import org.junit.jupiter.api.Test;

class ClopathTest {
    private static final Clopath RULE = Clopath.DEFAULT.withBounds(Bounds.NONE);
    private static final GaussLegendre QUADRATURE = new GaussLegendre(8);

    @Test
    void under_voltage_clamp_every_spike_changes_the_weight_by_the_closed_form() {
        for (double v : new double[] {-80, -65, -50, -40, -20, 0}) {
            var pre = new double[25];
            for (int k = 0; k < pre.length; k++) pre[k] = 400 + 20 * k;
            var spikes = PairedSpikes.of(pre, new double[0]).until(1500).withPotential(t -> v);
            double above = Math.max(0, v + 70.6);
            double each = -14e-5 * above + 8e-5 * Math.max(0, v + 45.3) * above;
            assertThat(RULE.clamped(v)).isCloseTo(each, within(1e-17));
            assertThat(OneSynapse.run(RULE.equations(), 0, spikes).last())
                    .isCloseTo(25 * each, within(1e-12 * Math.max(1, Math.abs(25 * each))));
        }
    }

    /**
     * The paper's equations as convolutions with a potential of random plateaus of 5 ms: the filtered potentials are sums over
     * plateaus, the presynaptic trace is a sum over spikes, and the potentiation is an integral by quadrature.
     */
    @Test
    void random_spikes_and_potentials_give_the_convolutions_to_1e_12() {
        var random = new SplittableRandom(5);
        for (int trial = 0; trial < 5; trial++) {
            var plateaus = new double[80];
            for (int k = 0; k < plateaus.length; k++) plateaus[k] = random.nextDouble(-68, 20);
            var pre = Spikes.train(random, 8, 20, false);
            var spikes = PairedSpikes.of(pre, new double[0]).until(400).withPotential(t -> plateau(plateaus, t));
            double ltd = 0;
            for (double t : pre) ltd += 14e-5 * Math.max(0, filtered(plateaus, t, 10) + 70.6);
            double ltp = 0;
            // Between the plateaus' borders and the spikes everything is smooth.
            for (double from = 0; from < spikes.duration() - 1e-9; from += 0.5) {
                double piece = from;
                ltp += smooth(
                        pre,
                        from,
                        Math.min(from + 0.5, spikes.duration()),
                        t -> 8e-5
                                * Spikes.sum(Spikes.before(pre, t, true), t, 15)
                                / 15
                                * Math.max(0, plateau(plateaus, piece + 0.25) + 45.3)
                                * Math.max(0, filtered(plateaus, t, 7) + 70.6));
            }
            double last = OneSynapse.run(RULE.equations(), 0, spikes).last();
            assertThat(last).isCloseTo(ltp - ltd, within(1e-12 * (ltp + ltd)));
        }
    }

    private static double smooth(double[] cuts, double from, double to, DoubleUnaryOperator f) {
        double sum = 0;
        double begin = from;
        for (double cut : cuts)
            if (cut > begin && cut < to) {
                sum += QUADRATURE.integrate(f, begin, cut);
                begin = cut;
            }
        return sum + QUADRATURE.integrate(f, begin, to);
    }

    private static double plateau(double[] plateaus, double t) {
        return plateaus[Math.min(plateaus.length - 1, (int) Math.floor(t / 5))];
    }

    private static double filtered(double[] plateaus, double t, double tau) {
        double u = -70.6 * Math.exp(-t / tau);
        for (int k = 0; 5 * k < t; k++)
            u += plateaus[Math.min(k, plateaus.length - 1)]
                    * (Math.exp((Math.min(t, 5.0 * k + 5) - t) / tau) - Math.exp((5.0 * k - t) / tau));
        return u;
    }

    @Test
    void the_pure_functions_say_what_the_equations_say() {
        var rule = Clopath.DEFAULT.withBounds(new Bounds(0, 3));
        var state = new SynapseState(rule.equations(), 1);
        state.pass(12, -40);
        double uMinus = -40 + (-70.6 + 40) * Math.exp(-12 / 10.0);
        state.pre();
        double w = rule.onPre(1, uMinus);
        assertThat(state.weight()).isCloseTo(w, within(1e-16));
        double uPlus = -40 + (-70.6 + 40) * Math.exp(-12 / 7.0);
        double h = 1e-4;
        state.pass(h, -40);
        assertThat((state.weight() - w) / h).isCloseTo(rule.slope(1 / 15.0, -40, uPlus), within(1e-6));
    }

    @Test
    void without_a_potential_each_spike_is_a_plateau_and_a_return_to_rest() {
        var shape = SpikeShape.DEFAULT;
        var v = shape.with(10, 50);
        assertThat(v.at(9.9)).isEqualTo(-70.6);
        assertThat(v.at(10)).isEqualTo(31);
        assertThat(v.at(11.9)).isEqualTo(31);
        assertThat(v.at(12)).isEqualTo(-49.5);
        assertThat(v.at(22)).isCloseTo(-70.6 + 21.1 * Math.exp(-1), within(1e-12));
        assertThat(v.at(51)).isEqualTo(31);
        var spikes =
                PairedSpikes.of(new double[] {10, 60}, new double[] {20, 50}).until(200);
        assertThat(OneSynapse.run(RULE.equations(), 0, spikes).last())
                .isEqualTo(OneSynapse.run(RULE.equations(), 0, spikes.withPotential(shape.with(20, 50)))
                        .last())
                .isPositive();
    }
}
