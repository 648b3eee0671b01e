package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembraneTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 1, 3, 7.3})
    void step_response_matches_the_closed_form_to_1e_12_at_any_dt(double dt) {
        var run = membrane().rm(10).cm(1).inject(1).dt(dt).run(100);
        double[] t = run.t();
        double[] v = run.v();
        for (int k = 1; k < t.length; k++) {
            double exact = -10 * Math.expm1(-t[k] / 10);
            assertThat(Math.abs(v[k] - exact) / exact).as("t = %s", t[k]).isLessThan(1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 1})
    void without_leak_the_charge_is_integrated_to_1e_12_after_a_hundred_thousand_steps(double dt) {
        var run = membrane()
                .leakFree()
                .cm(0.7)
                .inject(0.3)
                .dt(dt)
                .recordEvery(dt * 100)
                .run(dt * 100_000);
        double[] t = run.t();
        double[] v = run.v();
        for (int k = 1; k < t.length; k++)
            assertThat(v[k]).isCloseTo(0.3 * t[k] / 0.7, within(1e-12 * 0.3 * t[k] / 0.7));
    }

    @Test
    void after_one_tau_63_percent_of_the_way_is_covered() {
        assertThat(membrane().rm(10).cm(1).inject(1).run(50).vAt(10)).isCloseTo(6.321205588285577, within(1e-12));
    }

    @Test
    void the_equilibrium_is_rest_plus_resistance_times_current() {
        var cell = membrane().rm(20).cm(0.5).vRest(-70);
        assertThat(cell.equilibrium(1.5)).isEqualTo(-40);
        assertThat(cell.tau()).isEqualTo(10);
        assertThat(cell.gLeak()).isEqualTo(0.05);
        assertThat(cell.inject(1.5).run(400).vAt(400)).isCloseTo(-40, within(1e-10));
    }

    @Test
    void a_start_above_rest_decays_exponentially() {
        var run = membrane().rm(10).cm(1).vRest(-70).start(-50).run(30);
        assertThat(run.vAt(0)).isEqualTo(-50);
        assertThat(run.vAt(20)).isCloseTo(-70 + 20 * Math.exp(-2), within(1e-12));
    }

    @Test
    void a_step_that_begins_and_ends_inside_a_time_step_is_exact() {
        double from = 10.0371;
        double to = 59.9832;
        for (double dt : new double[] {0.1, 0.7, 5, 30}) {
            var run = membrane()
                    .rm(10)
                    .cm(1)
                    .inject(step(2).from(from).to(to))
                    .dt(dt)
                    .run(90);
            double[] t = run.t();
            double[] v = run.v();
            for (int k = 0; k < t.length; k++) {
                double up = t[k] <= from ? 0 : 20 * -Math.expm1(-(Math.min(t[k], to) - from) / 10);
                double exact = t[k] <= to ? up : up * Math.exp(-(t[k] - to) / 10);
                assertThat(v[k]).as("t = %s, dt = %s", t[k], dt).isCloseTo(exact, within(1e-12 * 20));
            }
        }
    }

    @Test
    void a_ramp_matches_its_closed_form() {
        double slope = 2.0 / 50;
        var run = membrane()
                .rm(10)
                .cm(1)
                .inject(ramp(0, 2, 50).from(10.05))
                .dt(0.3)
                .run(70);
        double[] t = run.t();
        double[] v = run.v();
        for (int k = 0; k < t.length; k++) {
            double s = Math.min(Math.max(0, t[k] - 10.05), 50);
            double during = 10 * slope * (s - 10 * -Math.expm1(-s / 10));
            double exact = t[k] <= 60.05 ? during : during * Math.exp(-(t[k] - 60.05) / 10);
            assertThat(v[k]).isCloseTo(exact, within(1e-12 * 20));
        }
    }

    @Test
    void a_sine_matches_its_closed_form_transient_included() {
        double w = 2 * Math.PI * 40 / 1000;
        double a = 0.1;
        var run = membrane().rm(10).cm(1).inject(sine(0.2, 40)).dt(0.25).run(300);
        double[] t = run.t();
        double[] v = run.v();
        for (int k = 0; k < t.length; k++) {
            double exact =
                    0.2 / (a * a + w * w) * (a * Math.sin(w * t[k]) - w * Math.cos(w * t[k]) + w * Math.exp(-a * t[k]));
            assertThat(v[k]).isCloseTo(exact, within(1e-13));
        }
    }

    @Test
    void a_sine_of_vanishing_frequency_without_leak_keeps_its_digits() {
        var run = membrane().leakFree().cm(1).inject(sine(1, 1e-6).phase(90)).run(100);
        assertThat(run.vAt(100)).isCloseTo(100, within(1e-8));
        var leaky = membrane().rm(1e9).cm(1).inject(sine(1, 0.01)).dt(0.01).run(10);
        double w = 2 * Math.PI * 0.01 / 1000;
        assertThat(leaky.vAt(10)).isCloseTo((1 - Math.cos(w * 10)) / w, within(1e-10));
    }

    @Test
    void pulses_samples_and_sums_agree_with_the_same_current_written_as_steps() {
        var n = membrane().rm(10).cm(1);
        var train = n.inject(pulses(3, 1.25, 7.1).from(2.03).count(4)).run(60).v();
        var steps = step(0);
        for (int k = 0; k < 4; k++)
            steps = steps.plus(step(3).from(2.03 + 7.1 * k).to(2.03 + 7.1 * k + 1.25));
        assertThat(train).containsExactly(n.inject(steps).run(60).v(), within(1e-12));
        var held = n.inject(samples(new double[] {0, .5, 1.5, 2.5, 0}, 10))
                .run(100)
                .v();
        var same = step(.5).from(10)
                .to(20)
                .plus(step(1.5).from(20).to(30))
                .plus(step(2.5).from(30).to(40));
        assertThat(held).containsExactly(n.inject(same).run(100).v(), within(1e-12));
    }

    @Test
    void a_window_is_half_open() {
        var run = membrane().inject(step(1).from(10).to(20)).run(30);
        double[] i = run.i();
        assertThat(i[99]).isZero();
        assertThat(i[100]).isEqualTo(1);
        assertThat(i[199]).isEqualTo(1);
        assertThat(i[200]).isZero();
    }

    @Test
    void windows_scales_and_shifts_nest() {
        var inner = ramp(0, 1, 10).plus(sine(0.5, 30)).times(2).from(2).to(8).later(3.3);
        var run = membrane().leakFree().cm(1).inject(inner).dt(0.1).run(20);
        // ∫ over [2, 8) of 2 (s/10 + 0.5 sin(0.06π s)) ds, for cm = 1
        double w = 0.06 * Math.PI;
        double exact = (64 - 4) / 10.0 + (Math.cos(2 * w) - Math.cos(8 * w)) / w;
        assertThat(run.vAt(20)).isCloseTo(exact, within(1e-12));
        assertThat(run.i()[60]).isCloseTo(2 * (2.7 / 10 + 0.5 * Math.sin(w * 2.7)), within(1e-12));
    }

    @Test
    void random_currents_give_the_same_potential_at_half_the_step() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 50; trial++) {
            var input = step(random.nextDouble(-2, 2))
                    .from(random.nextDouble(0, 20))
                    .to(random.nextDouble(20, 50));
            input = input.plus(ramp(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(1, 40))
                            .from(random.nextDouble(0, 10)))
                    .plus(sine(random.nextDouble(0, 1), random.nextDouble(1, 300)))
                    .plus(pulses(random.nextDouble(0, 3), random.nextDouble(0.1, 2), random.nextDouble(2, 9)));
            var cell = membrane().rm(random.nextDouble(1, 100)).cm(random.nextDouble(0.1, 2));
            double coarse = cell.inject(input).dt(0.5).run(60).vAt(60);
            double fine = cell.inject(input).dt(0.25).run(60).vAt(60);
            assertThat(fine).isCloseTo(coarse, within(1e-11 * Math.max(1, Math.abs(coarse))));
        }
    }
}
