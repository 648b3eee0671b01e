package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.function.DoubleUnaryOperator;
import org.hillock.dsl.SynapseType;
import org.junit.jupiter.api.Test;

class SynapseTest {
    private static final double TAU = 10;

    private static double[] expected(double[] t, DoubleUnaryOperator psp, double... arrivals) {
        var v = new double[t.length];
        for (int k = 0; k < t.length; k++)
            for (double at : arrivals) if (t[k] >= at) v[k] += psp.applyAsDouble(t[k] - at);
        return v;
    }

    @Test
    void a_delta_synapse_jumps_and_decays_exactly_wherever_the_spike_falls() {
        for (double dt : new double[] {0.1, 0.7, 3}) {
            var run = membrane().synapse(delta(5), 10, 12.345, 30).dt(dt).run(60);
            assertThat(run.v())
                    .containsExactly(expected(run.t(), s -> 5 * Math.exp(-s / TAU), 10, 12.345, 30), within(1e-12));
        }
    }

    @Test
    void an_exponential_current_gives_the_difference_of_exponentials() {
        double ts = 3;
        DoubleUnaryOperator psp = s -> 0.8 * (Math.exp(-s / TAU) - Math.exp(-s / ts)) / (1 / ts - 1 / TAU);
        for (double dt : new double[] {0.1, 0.7, 3}) {
            var run = membrane()
                    .synapse(current(0.8).tau(ts), 5, 5.05, 21.7)
                    .dt(dt)
                    .run(80);
            assertThat(run.v()).containsExactly(expected(run.t(), psp, 5, 5.05, 21.7), within(1e-12));
        }
    }

    @Test
    void a_time_constant_equal_to_the_membranes_is_no_special_case() {
        DoubleUnaryOperator psp = s -> 0.8 * s * Math.exp(-s / TAU);
        var run = membrane().synapse(current(0.8).tau(TAU), 5.05).run(80);
        assertThat(run.v()).containsExactly(expected(run.t(), psp, 5.05), within(1e-12));
        var near = membrane().synapse(current(0.8).tau(TAU * (1 + 1e-10)), 5.05).run(80);
        assertThat(near.v()).containsExactly(run.v(), within(1e-8));
    }

    @Test
    void an_alpha_current_matches_its_closed_form() {
        double ts = 2;
        double c = 1 / ts - 1 / TAU;
        // ∫₀ˢ e^(−(s−u)/τ) (u e / ts) e^(−u/ts) du
        DoubleUnaryOperator psp =
                s -> 0.6 * Math.E / ts * (Math.exp(-s / TAU) - Math.exp(-s / ts) * (1 + c * s)) / (c * c);
        for (double dt : new double[] {0.1, 0.7, 3}) {
            var run = membrane()
                    .synapse(current(0.6).alpha(ts), 5, 9.99, 30.01)
                    .dt(dt)
                    .run(80);
            assertThat(run.v()).containsExactly(expected(run.t(), psp, 5, 9.99, 30.01), within(1e-12));
        }
    }

    @Test
    void a_dual_exponential_peaks_at_its_weight() {
        var run = membrane()
                .synapse(current(0.6).tau(8).rise(1), 5)
                .dt(0.001)
                .record(I_SYN)
                .run(40);
        double peak = 0;
        for (double i : run.values(I_SYN)) peak = Math.max(peak, i);
        assertThat(peak).isCloseTo(0.6, within(1e-7));
    }

    @Test
    void the_sampled_synaptic_current_is_the_time_course() {
        var run = membrane().synapse(current(0.6).alpha(2), 5).run(30);
        double[] i = run.values(I_SYN);
        double[] t = run.t();
        for (int k = 0; k < t.length; k++) {
            double s = t[k] - 5;
            assertThat(i[k]).isCloseTo(s < 0 ? 0 : 0.6 * s / 2 * Math.exp(1 - s / 2), within(1e-12));
        }
    }

    @Test
    void a_dual_exponential_of_nearly_equal_constants_is_the_alpha_function() {
        double[] alpha = membrane().synapse(current(1).alpha(5), 5).run(60).v();
        for (double less : new double[] {1e-4, 1e-6, 1e-9, 1e-12}) {
            double[] dual = membrane()
                    .synapse(current(1).tau(5).rise(5 * (1 - less)), 5)
                    .run(60)
                    .v();
            assertThat(dual).containsExactly(alpha, within(10 * less + 1e-8));
        }
    }

    @Test
    void a_delta_that_arrives_on_the_grid_meets_the_threshold_at_once_at_any_dt() {
        for (double dt : new double[] {0.01, 0.1, 1, 5}) {
            var run = neuron().synapse(delta(15.1), 10).dt(dt).run(20);
            assertThat(run.spikes().times()).as("dt %s", dt).containsExactly(10);
            var conducting = neuron().synapse(delta(15.1), 10)
                    .synapse(conductance(0), 3)
                    .dt(dt)
                    .run(20);
            assertThat(conducting.spikes().times()).as("dt %s", dt).containsExactly(10);
        }
        assertThat(neuron().synapse(delta(16), 838861.2)
                        .record(SPIKES)
                        .run(838862)
                        .spikes()
                        .times())
                .containsExactly(838861.2);
        assertThat(membrane().synapse(delta(2), 0).run(10).vAt(10)).isCloseTo(2 * Math.exp(-1), within(1e-12));
    }

    @Test
    void a_delta_counts_from_the_very_end_of_refractoriness() {
        var n = neuron().threshold(5).refractory(10);
        for (var extra : new SynapseType[] {delta(0), conductance(0)}) {
            assertThat(n.synapse(delta(6), 1, 11)
                            .synapse(extra, 3)
                            .run(30)
                            .spikes()
                            .times())
                    .containsExactly(1, 11);
            assertThat(n.synapse(delta(6), 1, 10.99)
                            .synapse(extra, 3)
                            .run(30)
                            .spikes()
                            .times())
                    .containsExactly(1);
        }
    }

    @Test
    void a_stiff_membrane_with_conductances_reaches_its_equilibrium() {
        for (double cm : new double[] {1e-2, 1e-4, 1e-6}) {
            var run = membrane()
                    .rm(1)
                    .cm(cm)
                    .inject(1)
                    .dt(1)
                    .synapse(conductance(0), 5)
                    .run(3);
            assertThat(run.vAt(3)).as("cm %s", cm).isCloseTo(1, within(1e-9));
        }
        var open = membrane()
                .rm(10)
                .cm(1)
                .vRest(-70)
                .synapse(conductance(1e6).tau(5), 2)
                .dt(1)
                .run(10);
        // gL (V − rest) is against g(10) = 1e6 e^(−8/5) hardly anything: V follows its equilibrium
        assertThat(open.vAt(10)).isCloseTo(-70 * 0.1 / (0.1 + 1e6 * Math.exp(-1.6)), within(1e-8));
        var fast = membrane().inject(sine(1, 20_000)).dt(10);
        assertThat(fast.synapse(conductance(0), 5).run(50).v())
                .containsExactly(fast.run(50).v(), within(1e-10));
    }

    @Test
    void a_conductance_matches_a_fine_runge_kutta_solution_to_1e_10() {
        for (double dt : new double[] {0.1, 1, 4}) {
            var run = membrane()
                    .rm(10)
                    .cm(1)
                    .vRest(-65)
                    .synapse(conductance(0.05).tau(3).reversal(0), 5.03, 20)
                    .synapse(conductance(0.1).alpha(4).reversal(-80), 12.2)
                    .synapse(current(0.5).tau(2), 30)
                    .synapse(delta(2), 33.3)
                    .inject(step(0.3).from(8.8).to(40).plus(sine(0.2, 25)))
                    .dt(dt)
                    .run(60);
            for (double t : new double[] {8, 20, 32, 60})
                assertThat(run.vAt(t)).as("t %s dt %s", t, dt).isCloseTo(reference(t), within(1e-9));
        }
    }

    /** Classical Runge–Kutta at 0.001 ms between the jumps of the input. */
    private static double reference(double end) {
        double v = -65;
        double[] cuts = {0, 5.03, 8.8, 12.2, 20, 30, 33.3, 40, 60};
        for (int c = 0; c + 1 < cuts.length && cuts[c] < end; c++) {
            double from = cuts[c];
            double to = Math.min(end, cuts[c + 1]);
            if (from == 33.3) v += 2;
            int steps = (int) Math.ceil((to - from) / 0.002);
            double h = (to - from) / steps;
            for (int k = 0; k < steps; k++) {
                double t = from + k * h;
                double k1 = slope(t, v, from);
                double k2 = slope(t + h / 2, v + h / 2 * k1, from);
                double k3 = slope(t + h / 2, v + h / 2 * k2, from);
                double k4 = slope(t + h, v + h * k3, from);
                v += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            }
        }
        return v;
    }

    private static double slope(double t, double v, double stretch) {
        double g1 = 0;
        for (double at : new double[] {5.03, 20}) if (at <= stretch) g1 += 0.05 * Math.exp(-(t - at) / 3);
        double g2 = stretch >= 12.2 ? 0.1 * (t - 12.2) / 4 * Math.exp(1 - (t - 12.2) / 4) : 0;
        double i = 0.2 * Math.sin(2 * Math.PI * 25 * t / 1000);
        if (stretch >= 8.8 && stretch < 40) i += 0.3;
        if (stretch >= 30) i += 0.5 * Math.exp(-(t - 30) / 2);
        return -(v + 65) / 10 + g1 * (0 - v) + g2 * (-80 - v) + i;
    }

    @Test
    void conductances_of_zero_leave_the_exact_solution() {
        var plain = neuron().refractory(1.7).inject(step(2).from(3.3)).run(100);
        var with = neuron().refractory(1.7)
                .synapse(conductance(0), 10)
                .inject(step(2).from(3.3))
                .run(100);
        assertThat(with.spikes().times()).containsExactly(plain.spikes().times());
        assertThat(with.v()).containsExactly(plain.v(), within(1e-11));
    }

    @Test
    void spikes_that_arrive_during_refractoriness_are_lost_and_currents_last() {
        var n = neuron().rm(10).cm(1).threshold(5).refractory(10);
        var lost = n.synapse(delta(6), 1, 5).run(30);
        assertThat(lost.spikes().count()).isEqualTo(1);
        var lasting = n.synapse(delta(6), 1).synapse(current(3).tau(50), 5).run(30);
        assertThat(lasting.spikes().count()).isGreaterThan(1);
    }
}
