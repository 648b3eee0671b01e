package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.SplittableRandom;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Reset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrateAndFireTest {

    // Computed independently with the exact exponential step: tau 10 ms, threshold 15 mV, rm 10 MΩ, one second.
    @ParameterizedTest
    @CsvSource({
        "3, 142, 142, 144, 144",
        "6, 333, 333, 347, 347",
        "9, 500, 512, 546, 548",
        "12, 500, 714, 746, 748",
        "15, 500, 909, 943, 948"
    })
    void the_two_resets_fire_as_often_as_computed(double nA, int zero1, int linear1, int zero001, int linear001) {
        var n = neuron().rm(10).cm(1).threshold(15);
        assertThat(n.reset(ZERO).inject(nA).dt(1).run(1000).spikes().count()).isEqualTo(zero1);
        assertThat(n.reset(LINEAR).inject(nA).dt(1).run(1000).spikes().count()).isEqualTo(linear1);
        assertThat(n.reset(ZERO).inject(nA).dt(0.01).run(1000).spikes().count()).isEqualTo(zero001);
        assertThat(n.reset(LINEAR).inject(nA).dt(0.01).run(1000).spikes().count())
                .isEqualTo(linear001);
    }

    // Closed form: 1000 / (tref + tau ln(RI / (RI − θ)))
    @ParameterizedTest
    @CsvSource({"1.51, 19.9311, 19.1671", "2, 72.1348, 63.0400", "3, 144.2695, 111.9636", "5, 280.3673, 179.6380"})
    void the_closed_form_rate_is_that_of_the_reference(double nA, double without, double with2ms) {
        assertThat(IntegrateAndFire.DEFAULT.rate(nA)).isCloseTo(without, within(5e-5));
        assertThat(IntegrateAndFire.DEFAULT.withRefractory(2).rate(nA)).isCloseTo(with2ms, within(5e-5));
    }

    @Test
    void the_rate_reaches_the_closed_form_as_dt_shrinks() {
        for (double nA : new double[] {1.51, 2, 3, 5}) {
            double exact = IntegrateAndFire.DEFAULT.rate(nA);
            double period = 1000 / exact;
            for (double dt : new double[] {0.1, 0.01, 0.001}) {
                double measured =
                        neuron().fI(new double[] {nA}, dt, 20 * period).y()[0];
                // A spike is found at the end of its step, so every interval is the exact one rounded up to the grid.
                double rounded = dt * Math.ceil(period / dt - 1e-9);
                assertThat(1000 / measured).isCloseTo(rounded, within(1e-9 * rounded));
            }
        }
    }

    @Test
    void refractoriness_that_ends_inside_a_step_is_exact() {
        // With dt 1 and refractory 2.5 the potential grows only over the second half of the third step.
        var run = neuron().rm(10)
                .cm(1)
                .threshold(5)
                .refractory(2.5)
                .inject(8)
                .dt(1)
                .run(20);
        double first = -80 * Math.expm1(-0.1);
        assertThat(run.spikes().at(0)).isEqualTo(1);
        assertThat(first).isGreaterThan(5);
        assertThat(run.vAt(3)).isZero();
        // step [3, 4) is free from 3.5 on: 80 (1 − e^(−0.05)) = 3.90 mV, then one more step to the threshold
        assertThat(run.vAt(4)).isCloseTo(-80 * Math.expm1(-0.05), within(1e-12));
        assertThat(run.spikes().at(1)).isEqualTo(5);
    }

    @Test
    void off_grid_and_on_grid_refractoriness_take_the_same_path() {
        var cell = neuron().rm(10).cm(1).refractory(2);
        var input = step(3).plus(sine(1, 35)).plus(pulses(2, 0.33, 5.7));
        var on = cell.synapse(current(0.7).alpha(2), 3.33, 17.1).inject(input).run(200);
        var off = cell.refractory(2 + 2e-8)
                .synapse(current(0.7).alpha(2), 3.33, 17.1)
                .inject(input)
                .run(200);
        assertThat(on.spikes().times()).hasSizeGreaterThan(10);
        assertThat(off.spikes().times()).containsExactly(on.spikes().times());
        assertThat(off.v()).containsExactly(on.v(), within(1e-6));
    }

    @Test
    void without_leak_the_linear_reset_counts_the_charge_exactly() {
        var random = new SplittableRandom(3);
        for (int trial = 0; trial < 200; trial++) {
            double nA = random.nextDouble(0.05, 14);
            var run = neuron().leakFree()
                    .cm(1)
                    .threshold(15)
                    .reset(LINEAR)
                    .inject(nA)
                    .dt(1)
                    .run(1000);
            int spikes = run.spikes().count();
            double left = run.vAt(1000);
            assertThat(spikes * 15 + left).isCloseTo(nA * 1000, within(1e-8));
            assertThat(left).isBetween(-1e-9, 15.0);
        }
    }

    @Test
    void the_error_of_the_linear_reset_shrinks_with_time_and_that_of_zero_does_not() {
        double nA = 14.99; // just below the threshold in one step: ZERO loses almost a whole spike every second step
        for (int steps : new int[] {10, 100, 1000}) {
            double exact = nA / 15;
            double linear = neuron().leakFree()
                    .cm(1)
                    .reset(LINEAR)
                    .inject(nA)
                    .dt(1)
                    .run(steps)
                    .spikes()
                    .count();
            double zero = neuron().leakFree()
                    .cm(1)
                    .reset(ZERO)
                    .inject(nA)
                    .dt(1)
                    .run(steps)
                    .spikes()
                    .count();
            assertThat(Math.abs(linear / steps - exact)).isLessThanOrEqualTo(1.0 / steps);
            assertThat(Math.abs(zero / steps - exact)).isCloseTo(0.499, within(0.005));
        }
    }

    @Test
    void a_start_at_half_the_threshold_halves_the_worst_error_of_the_linear_reset() {
        for (int steps : new int[] {10, 32, 100}) {
            double worst = 0;
            for (double nA = 0; nA <= 15; nA += 0.0371) {
                var run = neuron().leakFree()
                        .cm(1)
                        .reset(LINEAR)
                        .start(7.5)
                        .inject(nA)
                        .dt(1)
                        .run(steps);
                worst = Math.max(worst, Math.abs(run.spikes().count() / (double) steps - nA / 15));
            }
            assertThat(worst).isLessThanOrEqualTo(0.5 / steps + 1e-9);
        }
    }

    @Test
    void a_named_amount_and_a_fixed_potential_are_what_they_say() {
        var n = neuron().rm(10).cm(1).threshold(15);
        var by = n.reset(linear(10)).inject(5).dt(1).run(20);
        double peak = 15 + by.overshoots()[0];
        assertThat(by.vAt(by.spikes().at(0))).isEqualTo(peak - 10);
        var fixed = n.reset(to(-3)).inject(5).dt(1).run(20);
        assertThat(fixed.vAt(fixed.spikes().at(0))).isEqualTo(-3);
    }

    @Test
    void rest_above_threshold_fires_by_itself() {
        var run = neuron().rm(100)
                .cm(0.2)
                .vRest(-49)
                .threshold(-50)
                .reset(to(-60))
                .refractory(5)
                .start(-60)
                .run(1000);
        assertThat(run.spikes().count()).isPositive();
        // 5 + 20 ln(11) ms, rounded up to the grid
        assertThat(run.spikes().intervals()[0]).isCloseTo(5 + 20 * Math.log(11), within(0.1));
    }

    @Test
    void the_same_run_twice_is_the_same_to_the_bit() {
        var protocol = neuron().inject(step(2).plus(sine(1, 7)));
        assertThat(protocol.run(500).v()).containsExactly(protocol.run(500).v());
    }

    @Test
    void recording_less_changes_nothing_that_is_recorded() {
        var protocol = neuron().refractory(1.23).inject(step(2).plus(sine(1, 7)));
        var whole = protocol.run(500);
        var sparse = protocol.recordEvery(2.5, V).run(500);
        assertThat(sparse.t()).hasSize(201);
        for (int k = 0; k < 201; k++) assertThat(sparse.v()[k]).isEqualTo(whole.v()[25 * k]);
        assertThat(protocol.record(SPIKES).run(500).spikes().times())
                .containsExactly(whole.spikes().times());
        assertThatThrownBy(sparse::i).hasMessage("This run kept no I but V. Write record(I) before run(..).");
    }

    @Test
    void rheobase_is_where_firing_begins() {
        var n = neuron().rm(10).cm(1).threshold(15);
        assertThat(n.rheobase()).isEqualTo(1.5);
        assertThat(n.inject(1.5 - 1e-9).run(2000).spikes().count()).isZero();
        assertThat(n.inject(1.5 + 1e-9).run(2000).spikes().count()).isPositive();
    }

    @Test
    void resets_print_as_they_are_typed() {
        assertThat(Reset.ZERO).hasToString("ZERO");
        assertThat(LINEAR).hasToString("LINEAR");
        assertThat(linear(7.5)).hasToString("linear(7.5)");
        assertThat(to(-60)).hasToString("to(-60)");
    }
}
