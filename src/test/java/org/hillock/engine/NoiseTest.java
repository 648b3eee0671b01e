package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.Arrays;
import java.util.List;
import org.hillock.dsl.Input;
import org.hillock.dsl.Passive;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.OrnsteinUhlenbeck;
import org.hillock.model.Stimulus;
import org.hillock.model.WhiteNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The membrane under noise has the mean, the variance and the autocovariance of the closed form, at any step. */
class NoiseTest {
    private static final double R = 10;
    private static final double TAU = 10;
    private static final Passive CELL = membrane().rm(R).cm(1);

    /** Var V of a membrane under white noise: intensity² τ / (2 Cm²). */
    private static double whiteVariance(double intensity) {
        return intensity * intensity * TAU / 2;
    }

    /** Var V of a membrane under an Ornstein–Uhlenbeck current: (R sd)² ts / (ts + τ). */
    private static double colouredVariance(double sd, double ts) {
        return R * R * sd * sd * ts / (ts + TAU);
    }

    /** Mean, variance and sampling errors of a stationary process with correlation time of at most {@code memory} ms. */
    private static void hasMoments(double[] x, double dt, double memory, double mean, double variance) {
        double samples = x.length / Math.max(1, 2 * memory / dt + 1);
        double m = Arrays.stream(x).average().orElseThrow();
        double v = Arrays.stream(x).map(y -> (y - m) * (y - m)).average().orElseThrow();
        assertThat(m).as("mean, dt %s", dt).isCloseTo(mean, within(4 * Math.sqrt(variance / samples)));
        assertThat(v).as("variance, dt %s", dt).isCloseTo(variance, within(4 * variance * Math.sqrt(2 / samples)));
    }

    /** The last part of a run of so many samples, without what it began with. */
    private static double[] settled(Input input, double dt, int samples) {
        var v = CELL.inject(input).dt(dt).seed(1).record(V).run(samples * dt).v();
        return Arrays.copyOfRange(v, (int) Math.ceil(15 * TAU / dt), v.length);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 1, 5, 20})
    void the_variance_is_that_of_the_closed_form_at_any_step(double dt) {
        int samples = dt < 0.05 ? 1_000_000 : 200_000;
        hasMoments(settled(whiteNoise(0.5, 2), dt, samples), dt, TAU, 5, whiteVariance(2));
        hasMoments(settled(noise(0.5, 0.8).tau(5), dt, samples), dt, TAU + 5, 5, colouredVariance(0.8, 5));
        hasMoments(settled(noise(0.5, 0.8).tau(TAU), dt, samples), dt, 2 * TAU, 5, colouredVariance(0.8, TAU));
    }

    @Test
    void at_a_step_of_many_time_constants_the_variance_is_met_to_one_percent() {
        int n = 200_000;
        var white = settled(whiteNoise(0, 2), 200, n);
        var coloured = settled(noise(0, 1).tau(7), 200, n);
        hasMoments(white, 200, TAU, 0, whiteVariance(2));
        hasMoments(coloured, 200, TAU + 7, 0, colouredVariance(1, 7));
    }

    @Test
    void without_leak_the_potential_diffuses() {
        int n = 4000;
        double[] white = new double[n];
        double[] coloured = new double[n];
        for (int k = 0; k < n; k++) {
            var cell = membrane().leakFree().cm(2);
            white[k] = cell.inject(whiteNoise(0, 3)).seed(k).dt(4).run(20).vAt(20);
            coloured[k] = cell.inject(noise(0, 3).tau(5)).seed(k).dt(4).run(20).vAt(20);
        }
        hasMoments(white, 1, 0, 0, 9 * 20 / 4.0);
        // 2 sd² ts (t − ts (1 − e^(−t/ts))) / Cm²
        hasMoments(coloured, 1, 0, 0, 2 * 9 * 5 * (20 - 5 * (1 - Math.exp(-4))) / 4);
    }

    @Test
    void the_recorded_current_has_the_sd_and_the_memory_that_were_asked_for() {
        for (double dt : new double[] {0.1, 3}) {
            double[] i =
                    CELL.inject(noise(1.4, 0.6).tau(5)).dt(dt).run(100_000 * dt).i();
            hasMoments(i, dt, 5, 1.4, 0.36);
            int lag = (int) Math.round(6 / dt);
            double covariance = 0;
            for (int k = 0; k + lag < i.length; k++) covariance += (i[k] - 1.4) * (i[k + lag] - 1.4) / (i.length - lag);
            assertThat(covariance).isCloseTo(0.36 * Math.exp(-1.2), within(4 * 0.36 * Math.sqrt(10 / (dt * i.length))));
        }
        assertThat(CELL.inject(whiteNoise(1.4, 2)).run(10).i()).containsOnly(1.4);
    }

    @Test
    void it_begins_in_the_stationary_distribution() {
        double[] first = new double[4000];
        for (int k = 0; k < first.length; k++)
            first[k] = CELL.inject(noise(2, 3)).seed(k).dt(1).run(1).i()[0];
        hasMoments(first, 1, 0, 2, 9);
    }

    @Test
    void windows_shifts_and_scales_off_the_grid_have_the_law_of_the_closed_form() {
        int n = 4000;
        double[] white = new double[n];
        double[] coloured = new double[n];
        double[] shifted = new double[n];
        for (int k = 0; k < n; k++) {
            white[k] = CELL.inject(whiteNoise(0, 1).times(-2).from(1.3).to(8.45))
                    .seed(k)
                    .dt(2)
                    .run(10)
                    .vAt(10);
            coloured[k] = CELL.inject(noise(0, 0.5).tau(TAU).times(2).from(1.3).to(8.45))
                    .seed(k)
                    .dt(2)
                    .run(10)
                    .vAt(10);
            shifted[k] = CELL.inject(noise(0, 1).tau(TAU).later(1.3).to(8.45))
                    .seed(k)
                    .dt(3.7)
                    .run(11.1)
                    .vAt(11.1);
        }
        double h = 8.45 - 1.3;
        double x = h / TAU;
        hasMoments(white, 1, 0, 0, 4 * TAU / 2 * -Math.expm1(-2 * x) * Math.exp(-2 * 1.55 / TAU));
        // ∫∫ e^(−(h−s)/τ) e^(−(h−r)/τ) e^(−|s−r|/τ) ds dr = τ² (1 − (1 + 2x) e^(−2x)) / 2
        double variance = TAU * TAU * (1 - (1 + 2 * x) * Math.exp(-2 * x)) / 2;
        hasMoments(coloured, 1, 0, 0, variance * Math.exp(-2 * 1.55 / TAU));
        hasMoments(shifted, 1, 0, 0, variance * Math.exp(-2 * (11.1 - 8.45) / TAU));
    }

    @Test
    void a_window_shows_the_noise_only_within() {
        double[] i = CELL.inject(noise(0, 1).from(10).to(20)).dt(1).run(30).i();
        for (int k = 0; k <= 30; k++) assertThat(i[k] != 0).as("t %d", k).isEqualTo(k >= 10 && k < 20);
        double[] v = CELL.inject(whiteNoise(0, 1).from(10).to(20)).dt(1).run(30).v();
        for (int k = 0; k <= 30; k++) assertThat(v[k] != 0).as("t %d", k).isEqualTo(k > 10);
    }

    @Test
    void two_noises_of_a_sum_are_independent_and_a_constant_changes_none() {
        var two = noise(0, 1).plus(noise(0, 1));
        hasMoments(settled(two, 5, 100_000), 5, TAU + 5, 0, 2 * colouredVariance(1, 5));
        var alone = CELL.inject(noise(0, 1)).run(100).v();
        assertThat(CELL.inject(step(0).plus(sine(0, 3)).plus(noise(0, 1)))
                        .run(100)
                        .v())
                .containsExactly(alone, within(1e-12));
        assertThat(CELL.inject(whiteNoise(0, 1).from(500).plus(noise(0, 1)))
                        .run(100)
                        .v())
                .isEqualTo(Arrays.copyOf(
                        CELL.inject(whiteNoise(0, 1).from(500).plus(noise(0, 1)))
                                .run(600)
                                .v(),
                        1001));
    }

    @Test
    void the_same_seed_gives_the_same_run_and_another_another() {
        var input = noise(1.4, 0.6).plus(whiteNoise(0, 1));
        var n = neuron();
        assertThat(n.inject(input).seed(3).run(200).v())
                .isEqualTo(n.inject(input).seed(3).run(200).v())
                .isNotEqualTo(n.inject(input).seed(4).run(200).v());
        assertThat(n.inject(input).seed(3).record(SPIKES).run(200).spikes().times())
                .isEqualTo(
                        n.inject(input).seed(3).recordEvery(1).run(200).spikes().times());
    }

    @Test
    void the_noise_is_the_same_for_every_cell_and_whatever_it_does() {
        var input = noise(2, 1).tau(3);
        double[] i = membrane().inject(input).run(300).i();
        assertThat(neuron().refractory(1.234).inject(input).run(300).i()).isEqualTo(i);
        assertThat(neuron().synapse(conductance(0.01), 5, 6.66)
                        .inject(input)
                        .run(300)
                        .i())
                .containsExactly(i, within(1e-12));
        double[] start = new double[3000];
        NoiseSource.of(new OrnsteinUhlenbeck(2, 1, 3), 0.1, 3000, 0)
                .prepare(0, 3000, start, new double[3000], new double[3000], new double[3000]);
        for (int k = 0; k < 3000; k++) assertThat(2 + start[k]).isCloseTo(i[k], within(1e-12));
    }

    @Test
    void refractoriness_that_ends_inside_a_step_keeps_the_law() {
        int n = 4000;
        double[] white = new double[n];
        double[] coloured = new double[n];
        var cell = neuron().threshold(5).refractory(2.6);
        for (int k = 0; k < n; k++) {
            // A kick fires at 2 ms; from 4.6 ms on the membrane is free.
            white[k] = cell.inject(whiteNoise(0, 0.1))
                    .synapse(delta(50), 2)
                    .seed(k)
                    .dt(2)
                    .run(6)
                    .vAt(6);
            coloured[k] = cell.inject(noise(0, 0.1).tau(TAU))
                    .synapse(delta(50), 2)
                    .seed(k)
                    .dt(2)
                    .run(6)
                    .vAt(6);
        }
        double x = 1.4 / TAU;
        hasMoments(white, 1, 0, 0, 0.01 * TAU / 2 * -Math.expm1(-2 * x));
        hasMoments(coloured, 1, 0, 0, 0.01 * TAU * TAU * (1 - (1 + 2 * x) * Math.exp(-2 * x)) / 2);
    }

    @Test
    void with_conductances_the_variance_is_that_of_the_closed_form_for_small_steps() {
        var open = conductance(0);
        for (double dt : new double[] {0.5, 1}) {
            int from = (int) (15 * TAU / dt);
            double[] white = CELL.synapse(open, 1)
                    .inject(whiteNoise(0, 2))
                    .dt(dt)
                    .record(V)
                    .run(100_000 * dt)
                    .v();
            hasMoments(Arrays.copyOfRange(white, from, white.length), dt, TAU, 0, whiteVariance(2));
            double[] coloured = CELL.synapse(open, 1)
                    .inject(noise(0, 1))
                    .dt(dt)
                    .record(V)
                    .run(100_000 * dt)
                    .v();
            hasMoments(Arrays.copyOfRange(coloured, from, coloured.length), dt, TAU + 5, 0, colouredVariance(1, 5));
        }
    }

    @Test
    void a_cell_with_equations_sees_the_noise_that_a_membrane_sees() {
        var equations = Equations.of("cell", "Membrane", "v' = -v/10 + I");
        for (var method : List.of(Method.RK4, Method.HEUN, Method.EXACT, Method.DORMAND_PRINCE)) {
            var input = new Stimulus.Sum(List.of(new OrnsteinUhlenbeck(1, 2, 5), new WhiteNoise(0, 1)));
            // A step that lies off the grid cuts a step of the equations in pieces.
            var all = new Stimulus.Sum(List.of(input, new Stimulus.Window(new Stimulus.Constant(1), 33.33, 66.6)));
            var experiment = Experiment.of(equations.withMethod(method))
                    .withStimulus(all)
                    .withDt(0.01);
            var solved = Simulation.run(experiment, 100, "")
                    .trace(equations.potentialVariable())
                    .orElseThrow();
            var membrane = Simulation.run(experiment.withCell(Membrane.DEFAULT), 100, "")
                    .trace(V)
                    .orElseThrow();
            double greatest = 0;
            for (int k = 0; k < solved.size(); k++)
                greatest = Math.max(greatest, Math.abs(solved.at(k) - membrane.at(k)));
            // The potential moves by tens of mV; between its samples the noise of a membrane is not straight.
            assertThat(greatest).as("%s", method).isLessThan(0.05);
        }
    }

    @Test
    void steps_of_noise_may_be_asked_for_again() {
        var source = NoiseSource.of(new OrnsteinUhlenbeck(0, 1, 5), 1, 100, 0);
        var all = new double[4][100];
        source.prepare(0, 100, all[0], all[1], all[2], all[3]);
        for (int from : new int[] {0, 7, 7, 60}) {
            var again = new double[4][40];
            source.prepare(from, 40, again[0], again[1], again[2], again[3]);
            for (int a = 0; a < 3; a++)
                assertThat(again[a]).as("from %d", from).isEqualTo(Arrays.copyOfRange(all[a], from, from + 40));
        }
    }

    @Test
    void a_bridge_over_a_threshold_of_equations_is_refused() {
        var experiment = Experiment.of(Equations.of("cell", "Membrane", "v' = -v/10 + I"))
                .bridging();
        assertThatThrownBy(() -> Simulation.run(experiment, 100, ""))
                .hasMessage(
                        "bridge() needs a membrane with a threshold, but this cell has equations of its own. Leave it out, and"
                                + " write a smaller dt(..).");
    }

    @Test
    void the_half_step_samples_are_those_of_the_process_and_do_not_depend_on_how_they_are_asked_for() {
        int n = 50_000;
        double dt = 4;
        var once = new double[4][n];
        var stimulus = new Stimulus.Sum(List.of(new OrnsteinUhlenbeck(7, 2, 5), new WhiteNoise(7, 3)));
        NoiseSource.of(stimulus, dt, n, 1).prepare(0, n, once[0], once[1], once[2], once[3]);
        double step = 0;
        double ends = 0;
        for (int k = 0; k < n; k++) {
            step += (once[0][k] * once[1][k] + once[1][k] * once[2][k]) / (2.0 * n);
            ends += once[0][k] * once[2][k] / n;
            if (k > 0) assertThat(once[0][k]).isEqualTo(once[2][k - 1]);
        }
        hasMoments(once[1], dt, 5, 0, 4);
        hasMoments(once[3], 1, 0, 0, 9 / dt);
        assertThat(step).isCloseTo(4 * Math.exp(-0.4), within(4 * 4 / Math.sqrt(n / 2.0)));
        assertThat(ends).isCloseTo(4 * Math.exp(-0.8), within(4 * 4 / Math.sqrt(n / 2.0)));
        var pieces = new double[4][n];
        var source = NoiseSource.of(stimulus, dt, n, 1);
        for (int k = 0; k < n; k++) {
            var one = new double[4][1];
            source.prepare(k, 1, one[0], one[1], one[2], one[3]);
            for (int a = 0; a < 4; a++) pieces[a][k] = one[a][0];
        }
        assertThat(pieces).isDeepEqualTo(once);
    }
}
