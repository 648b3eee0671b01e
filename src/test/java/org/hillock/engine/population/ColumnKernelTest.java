package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Parser;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.network.Network;
import org.hillock.network.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnKernelTest {
    private static final double DT = 0.1;
    private static final Receptor DELTA = new Receptor.Delta("");
    private static final IntegrateAndFire LIF = IntegrateAndFire.DEFAULT.withRefractory(2);

    private static Driven driven(Cell cell, double nA, Receptor... receptors) {
        return new Driven(cell, List.of(receptors), nA, DT);
    }

    private static double[] values(int count, long seed, double from, double to) {
        return new SplittableRandom(seed).doubles(count, from, to).toArray();
    }

    static List<Driven> populations() {
        int n = 1100;
        var exponential = new TimeCourse.Exponential(5);
        var all = List.of(
                driven(LIF, 1.4, DELTA, new Receptor.Current(exponential)).parameter("rm", values(n, 1, 9, 12)),
                driven(LIF, 1.4, DELTA, new Receptor.Conductance(exponential, 60)),
                driven(IzhikevichModel.DEFAULT, 9, DELTA, new Receptor.Delta("u"))
                        .parameter("a", values(n, 2, 0.02, 0.1)),
                driven(
                                HodgkinHuxleyModel.DEFAULT.withMethod(Method.EXPONENTIAL_EULER),
                                9,
                                DELTA,
                                new Receptor.Nmda(new TimeCourse.Alpha(4), 0, 1))
                        .start("V", values(n, 3, -70, -50)),
                driven(
                        Equations.of("noisy", "Noisy cell", "V' = (I - V)/10 + 0.3*xi")
                                .withSpike(Parser.condition("spikeWhen", "V > 1.5"))
                                .withReset(Parser.assignments("reset", "V = 0")),
                        1,
                        DELTA,
                        DELTA));
        var random = new SplittableRandom(9);
        for (var population : all)
            for (int k = 0; k < 2000; k++)
                population.arrive(random.nextInt(120), random.nextInt(2), random.nextInt(n), 0.1 * random.nextInt(9));
        return all;
    }

    @ParameterizedTest
    @MethodSource("populations")
    void slices_of_any_cut_give_the_same_bits(Driven population) {
        var whole = population.run(120, 1100).trace;
        var spikes = List.copyOf(population.spikes);
        assertThat(spikes.stream().mapToInt(List::size).sum()).isPositive();
        assertThat(population.run(120, 1, 511, 17, 571).trace).isDeepEqualTo(whole);
        assertThat(population.spikes).isEqualTo(spikes);
    }

    @Test
    void neurons_of_one_description_do_not_touch_each_other() {
        var population = driven(LIF, 0, DELTA, new Receptor.Current(new TimeCourse.Alpha(2)))
                .arrive(5, 1, 600, 3);
        population.run(100, 1000);
        assertThat(population.trace(600)[90]).isGreaterThan(0.5);
        for (int i = 0; i < 1000; i++)
            if (i != 600) assertThat(population.trace(i)).containsOnly(0);
    }

    @Test
    void inbox_is_emptied_by_the_step() {
        var kernel = Kernels.of(LIF, List.of(DELTA), new double[0], DT, 0, 0, Network.Precision.DOUBLE, false);
        var slice = kernel.slice(0, 20, Map.of(), Map.of());
        var inbox = Inbox.exact(40);
        inbox.exact[11] = 16;
        inbox.exact[35] = 1;
        assertThat(kernel.step(slice, inbox, 0, 0)).isEqualTo(1);
        assertThat(slice.fired()[0]).isEqualTo(11);
        assertThat(inbox.exact[11]).isZero();
        assertThat(inbox.exact[35]).isEqualTo(1);
    }

    @Test
    void delta_counts_again_at_the_end_of_the_last_held_step_and_may_fire() {
        // It fires at the end of step 10 and is held in steps 11 to 30.
        for (int at = 11; at < 33; at++) {
            var population = driven(LIF, 0, DELTA)
                    .arrive(10, 0, 0, 16)
                    .arrive(at, 0, 0, 15)
                    .run(40, 1);
            assertThat(population.spikes.get(0)).isEqualTo(at < 30 ? List.of(10L) : List.of(10L, (long) at));
        }
    }

    @Test
    void refractory_time_off_the_grid_is_rounded_up_to_whole_steps() {
        var cell = IntegrateAndFire.DEFAULT.withRefractory(0.31);
        var population = driven(cell, 0, DELTA).arrive(0, 0, 0, 16);
        for (int k = 1; k < 9; k++) population.arrive(k, 0, 0, 16);
        assertThat(population.run(9, 1).spikes.get(0)).containsExactly(0L, 4L, 8L);
    }

    @Test
    void parameters_of_each_neuron_are_those_of_a_cell_of_its_own() {
        double[] rm = values(5, 1, 5, 20);
        double[] cm = values(5, 2, 0.5, 2);
        double[] rest = values(5, 3, -70, -60);
        double[] threshold = values(5, 4, -55, -50);
        double[] refractory = {0, 0.5, 1, 2.2, 5};
        double[] start = values(5, 5, -80, -58);
        var course = new Receptor.Current(new TimeCourse.DualExponential(1, 4));
        var together = driven(LIF.with(Membrane.DEFAULT.withVRest(-65)).withThreshold(-50), 1.9, course)
                .parameter("rm", rm)
                .parameter("cm", cm)
                .parameter("vRest", rest)
                .parameter("threshold", threshold)
                .parameter("refractory", refractory)
                .parameter("v0", start);
        for (int i = 0; i < 5; i++) together.arrive(17, 0, i, 2);
        together.run(1000, 5);
        for (int i = 0; i < 5; i++) {
            var membrane = new Membrane(rm[i], cm[i], rest[i], OptionalDouble.of(start[i]));
            var cell = new IntegrateAndFire(membrane, threshold[i], LIF.reset(), refractory[i]);
            var alone = driven(cell, 1.9, course).arrive(17, 0, 0, 2).run(1000, 1);
            assertThat(together.trace(i)).containsExactly(alone.trace(0), within(0.0));
            assertThat(together.spikes.get(i)).isEqualTo(alone.spikes.get(0));
        }
        assertThat(together.spikes).anyMatch(s -> s.size() > 3);
    }

    @Test
    void parameters_of_equations_reach_their_starts_and_resets() {
        double[] b = {0.2, 0.25, 0.26};
        double[] c = {-65, -55, -50};
        var together = driven(IzhikevichModel.DEFAULT, 10)
                .parameter("b", b)
                .parameter("c", c)
                .start("v", -70, -60, -64);
        together.run(2000, 3);
        for (int i = 0; i < 3; i++) {
            var cell = IzhikevichModel.DEFAULT
                    .withParameter("b", b[i])
                    .withParameter("c", c[i])
                    .withStart(
                            "v", Parser.number("v", List.of("-70", "-60", "-64").get(i)));
            assertThat(together.trace(i))
                    .isEqualTo(driven(cell, 10).run(2000, 1).trace(0));
        }
    }

    @Test
    void unknown_parameter_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> driven(LIF, 0).parameter("treshold", 1).run(1, 1))
                .hasMessage("neuron has no parameter \"treshold\". Did you mean \"threshold\"?");
        assertThatThrownBy(() -> driven(LIF, 0).parameter("g", 1).run(1, 1))
                .hasMessage("neuron has no parameter \"g\". It has rm, cm, vRest, threshold, v0, refractory.");
        assertThatThrownBy(() -> driven(LIF, 0).parameter("rm", -1).run(1, 1))
                .hasMessage("neuron.rm must be > 0 MΩ, but was -1.0.");
        assertThatThrownBy(() -> driven(LIF, 0).start("w", -1).run(1, 1)).hasMessageContaining("no variable \"w\"");
    }

    @Test
    void cells_that_choose_their_own_steps_take_those_of_the_population() {
        var adaptive = driven(AdExModel.DEFAULT, 10).run(2000, 1);
        var stepped = driven(AdExModel.DEFAULT.withMethod(Method.EXPONENTIAL_EULER), 10)
                .run(2000, 1);
        assertThat(adaptive.trace(0)).isEqualTo(stepped.trace(0));
    }

    @Test
    void unknown_receptors_are_refused() {
        assertThatThrownBy(() -> driven(IzhikevichModel.DEFAULT, 0, new Receptor.Delta("w")))
                .hasMessage("onto(\"w\") names no variable of this cell. It has v, u.");
    }

    @Test
    void white_noise_has_its_variance_and_is_independent_between_neurons() {
        var population =
                driven(Equations.of("noise", "Noise", "V' = 0.7*xi"), 0).run(100, 2000);
        double sum = 0;
        double product = 0;
        for (int i = 0; i < 2000; i++) {
            double end = population.trace[99][i];
            sum += end * end;
            product += end * population.trace[99][(i + 1) % 2000];
        }
        // After 9.9 ms.
        assertThat(sum / 2000).isCloseTo(0.49 * 9.9, within(0.5));
        assertThat(product / 2000).isCloseTo(0, within(0.4));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void current_of_one_synapse_moves_a_membrane_by_the_closed_form(TimeCourse course) {
        var population = driven(IntegrateAndFire.DEFAULT, 0, new Receptor.Current(course))
                .arrive(9, 0, 0, 0.7);
        population.run(600, 1);
        for (int k = 10; k < 600; k++)
            assertThat(population.trace[k][0]).isCloseTo(0.7 * potential(course, (k - 10) * DT), within(1e-9));
    }

    static List<TimeCourse> courses() {
        return List.of(new TimeCourse.Exponential(5), new TimeCourse.Alpha(3), new TimeCourse.DualExponential(0.5, 4));
    }

    /** {@code ∫ e^(−(t − s)/τ) course(s) ds / C} with τ = 10 ms and C = 1 nF. */
    private static double potential(TimeCourse course, double t) {
        if (course instanceof TimeCourse.Exponential e) return decayed(e.tau(), t);
        if (course instanceof TimeCourse.Alpha a) {
            double rate = 1 / a.tau() - 0.1;
            return Math.E / a.tau() * Math.exp(-0.1 * t) * (1 - Math.exp(-rate * t) * (1 + rate * t)) / (rate * rate);
        }
        var d = (TimeCourse.DualExponential) course;
        return d.scale() * (decayed(d.decay(), t) - decayed(d.rise(), t));
    }

    private static double decayed(double tau, double t) {
        return (Math.exp(-0.1 * t) - Math.exp(-t / tau)) / (1 / tau - 0.1);
    }

    @Test
    void equal_receptors_share_their_state() {
        var alike = List.<Receptor>of(
                new Receptor.Current(new TimeCourse.Alpha(3)), DELTA, new Receptor.Current(new TimeCourse.Alpha(3)));
        var wired = ReceptorEquations.of(CellEquations.of(LIF), alike);
        assertThat(wired.equations().formulas().slopes()).hasSize(3);
        var two = new Driven(LIF, alike, 0, DT)
                .arrive(3, 0, 0, 0.5)
                .arrive(3, 2, 0, 0.25)
                .run(100, 1);
        var one = new Driven(LIF, alike, 0, DT).arrive(3, 0, 0, 0.75).run(100, 1);
        assertThat(two.trace(0)).isEqualTo(one.trace(0));
    }

    @Test
    void copy_of_a_slice_goes_on_by_itself() {
        var kernel = Kernels.of(LIF, List.of(), new double[0], DT, 0, 0, Network.Precision.DOUBLE, true);
        var slice = kernel.slice(0, 700, Map.of(), Map.of("V", values(700, 1, 0, 14)));
        for (int i = 0; i < 700; i++) slice.current()[i] = 2;
        slice.inject();
        for (int k = 0; k < 30; k++) kernel.step(slice, Inbox.exact(0), 0, k);
        var copy = slice.copy();
        var counts = IntStream.range(30, 60)
                .map(k -> kernel.step(slice, Inbox.exact(0), 0, k))
                .toArray();
        assertThat(IntStream.range(30, 60)
                        .map(k -> kernel.step(copy, Inbox.exact(0), 0, k))
                        .toArray())
                .isEqualTo(counts);
        assertThat(counts).contains(1);
    }

    @Test
    void parts_and_currents_can_be_read() {
        var kernel = Kernels.of(
                HodgkinHuxleyModel.DEFAULT,
                List.of(new Receptor.Conductance(new TimeCourse.Exponential(5), 0)),
                new double[0],
                0.01,
                0,
                0,
                Network.Precision.DOUBLE,
                true);
        assertThat(kernel.variables())
                .extracting("symbol")
                .contains("V", "m", "INa", "I", "I_syn")
                .doesNotContain("syn_1");
        var slice = kernel.slice(0, 2, Map.of(), Map.of("V", new double[] {-50, -40}));
        slice.current()[1] = 3;
        slice.inject();
        var inbox = Inbox.exact(16);
        inbox.exact[1] = 2;
        kernel.step(slice, inbox, 0, 0);
        var out = new double[2];
        for (var variable : kernel.variables()) {
            kernel.read(slice, variable, 1, 2, out, 0);
            if (variable.symbol().equals("I")) assertThat(out[0]).isEqualTo(3);
            if (variable.symbol().equals("V")) out[1] = out[0];
            if (variable.symbol().equals("I_syn")) assertThat(out[0]).isEqualTo(2 * -out[1]);
        }
    }
}
