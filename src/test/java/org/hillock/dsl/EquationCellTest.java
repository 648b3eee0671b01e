package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A cell by equations is a full citizen. */
class EquationCellTest {

    @Test
    void it_takes_synapses_onto_a_named_variable() {
        var cell = equations("v' = (g*(50 - v) - v)/10\ng' = -g/5").spikeWhen("v > 1000");
        var run = cell.synapse(delta(0.5).onto("g"), 10, 20.05).record("g", "v").run(30);
        var g = run.values("g");
        assertThat(g[100]).isCloseTo(0.5, within(1e-9));
        assertThat(g[205]).isCloseTo(0.5 * Math.exp(-2.1) + 0.5 * Math.exp(-0.45 / 5), within(1e-6));
        assertThatThrownBy(() -> cell.synapse(delta(1).onto("h"), 1).run(10))
                .hasMessage("onto(\"h\") names no variable of this cell. It has v, g.");
        assertThatThrownBy(() -> neuron().synapse(delta(1).onto("g"), 1).run(10))
                .hasMessage("onto(\"g\") names no variable of this cell, which has only \"V\". Write delta(..) alone.");
    }

    @Test
    void conductances_reach_the_drive() {
        var cell = equations("v' = (10*I - v)/10");
        var built = membrane()
                .synapse(conductance(0.02).tau(5).reversal(60), 5, 7.33)
                .run(50)
                .v();
        var written = cell.synapse(conductance(0.02).tau(5).reversal(60), 5, 7.33)
                .run(50)
                .v();
        for (int k = 0; k < built.length; k++) assertThat(written[k]).isCloseTo(built[k], within(1e-7));
    }

    @Test
    void any_part_can_be_recorded_by_its_name() {
        var run = hodgkinHuxley().inject(10).record("INa", "V").run(20);
        assertThat(run.table().columnNames()).containsExactly("t_ms", "ina_uA_cm2", "v_mV");
        assertThatThrownBy(() -> hodgkinHuxley().inject(1).record("Ina").run(1))
                .hasMessage("record has no variable \"Ina\" in this cell. Did you mean \"INa\"?");
    }

    @Test
    void white_noise_in_a_linear_equation_has_the_stationary_variance_at_any_step() {
        for (double dt : new double[] {0.01, 0.1, 1, 10}) {
            double duration = 200_000 * Math.max(dt, 0.1);
            var trace = equations("v' = -v/10 + 2*xi").dt(dt).run(duration).v();
            double sum = 0;
            for (double x : trace) sum += x * x;
            // σ² τ / 2 = 20, within four standard errors of as many independent samples as there are time constants.
            double independent = duration / Math.max(10, dt);
            assertThat(sum / trace.length).isCloseTo(20, within(4 * 20 * Math.sqrt(2 / independent)));
        }
    }

    @Test
    void a_spike_of_a_runaway_cell_may_lie_in_a_step_that_is_cut() {
        for (var cell : List.of(adex(), exponential().param("vReset", -68), quadratic())) {
            var run = cell.inject(1).synapse(delta(0.1), poisson(1000)).run(500);
            assertThat(run.spikes().count()).isGreaterThan(3);
        }
        for (double end = 11; end < 13; end += 0.1)
            assertThat(adex().inject(1).run(end).v()).doesNotContain(Double.NaN);
    }

    @Test
    void what_jumps_is_not_taken_for_linear() {
        assertThat(equations("v' = where(v < 1, 1, -1)").dt(0.5).run(3).v()[6]).isLessThan(1.6);
        assertThat(equations("v' = step(I - 0.5)").inject(1).dt(0.5).run(3).v()[6])
                .isCloseTo(3, within(1e-12));
        assertThatThrownBy(() -> equations("v' = -sign(v - 1)").method(EXACT).run(1))
                .hasMessage(
                        "equations.method(EXACT) needs linear equations, but v' is not linear in v. Write method(RK4).");
    }

    @Test
    void a_condition_sees_the_state_alone() {
        assertThatThrownBy(() -> equations("v' = d - v\nd = I*2")
                        .spikeWhen("d > 1")
                        .inject(1)
                        .run(1))
                .hasMessage(
                        "equations.spikeWhen depends on \"I\", which it cannot see. Give it a variable of its own, as in x' = (I -"
                                + " x)/1.");
    }

    @Test
    void large_constants_cost_no_digits() {
        var v = equations("v' = (1e12 - v)/10").run(10).v();
        assertThat(v[100]).isCloseTo(1e12 * (1 - Math.exp(-1)), within(1e-12 * 1e12));
    }

    @Test
    void the_recorded_current_is_that_of_the_sample() {
        var sine = equations("v' = (I - v)/10").inject(sine(1, 100)).run(5);
        for (int k = 0; k < 50; k++) assertThat(sine.i()[k]).isCloseTo(Math.sin(0.2 * Math.PI * k / 10), within(1e-12));
        var synaptic = equations("v' = (I - v)/10")
                .synapse(current(1).tau(5), 0)
                .record(I_SYN)
                .run(5);
        assertThat(synaptic.values(I_SYN)[0]).isEqualTo(1);
        assertThat(hodgkinHuxley()
                        .synapse(current(1), 1)
                        .record(V, I_SYN)
                        .run(2)
                        .table()
                        .columnNames())
                .containsExactly("t_ms", "v_mV", "i_syn_uA_cm2");
    }

    @Test
    void what_has_no_threshold_has_no_overshoot() {
        assertThatThrownBy(() -> izhikevich().inject(10).run(200).overshoots())
                .hasMessage("This cell fires by a condition of its own and has no threshold to overshoot.");
        assertThat(equations("v' = 1")
                        .spikeWhen("v >= 1 and v < 9")
                        .dt(0.5)
                        .run(3)
                        .crossing(2))
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void descriptions_say_what_changes_the_meaning() {
        assertThat(hodgkinHuxley().area(1e5)).hasToString("hodgkinHuxley().area(100000)");
        assertThatThrownBy(() -> hodgkinHuxley().param("density", 2))
                .hasMessage("hodgkinHuxley.density follows from the area. Write area(20000).");
        assertThat(equations("v' = I - v").spikeWhen("v > vth").param("vth", 1))
                .hasToString("equations(\"v' = I - v\").spikeWhen(\"v > vth\").param(\"vth\", 1)");
        assertThat(adex().equations().param("b", 0)).hasToString("adex().equations().param(\"b\", 0)");
    }

    @Test
    void equations_that_run_away_say_so() {
        assertThatThrownBy(() -> equations("v' = v^2")
                        .start("v", 1)
                        .method(DORMAND_PRINCE)
                        .run(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("equations: the equations run away to infinity at t = ");
        assertThatThrownBy(() -> hodgkinHuxley().inject(10).dt(0.1).run(100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("V is no longer a finite number")
                .hasMessageEndingWith("or method(EXPONENTIAL_EULER), which is stable at a coarse step.");
        var doubling = new StringBuilder("v' = a40\na0 = v\n");
        for (int k = 1; k <= 40; k++) doubling.append("a" + k + " = a" + (k - 1) + " + a" + (k - 1) + "\n");
        assertThatThrownBy(() -> equations(doubling.toString()))
                .hasMessageContaining("with all its parts written out this has more than 10000 names.");
    }

    @Test
    void a_phase_plane_shows_its_fixed_point() {
        var plane = fitzHughNagumo().inject(0.5).phasePlane();
        assertThat(plane.fixedPoints()).hasSize(1);
        double v = plane.fixedPoints().get(0).x();
        assertThat(v - v * v * v / 3 - (v + 0.7) / 0.8 + 0.5).isCloseTo(0, within(1e-9));
        assertThat(plane).hasToString("Phase plane of v and w, unstable focus");
        assertThatThrownBy(() -> neuron().inject(1).run(10).phasePlane())
                .hasMessage(
                        "phasePlane needs a cell with two variables, but this one has its potential alone. Try adex() or izhikevich().");
        assertThatThrownBy(() -> adex().inject(1).run(10).phasePlane("V", "V"))
                .hasMessage("phasePlane needs two different variables, but was given \"V\" twice.");
    }

    @Test
    void no_text_at_all_is_refused() {
        String none = null;
        assertThatThrownBy(() -> equations(none))
                .hasMessage("equations must be a text, but was null. Write equations(\"v' = -v/10\").");
        assertThatThrownBy(() -> equations("v' = 1").spikeWhen(none))
                .hasMessage("spikeWhen must be a text, but was null. Write spikeWhen(\"v > 1\").");
        assertThatThrownBy(() -> equations("v' = 1").reset(none))
                .hasMessage("reset must be a text, but was null. Write reset(\"v = 0\").");
    }

    @Test
    void a_current_has_a_unit_where_anything_has() {
        var bare = equations("v' = (I - v)/10").inject(1);
        assertThat(bare.run(5).table().columnNames()).containsExactly("t_ms", "v", "i");
        assertThat(bare.run(5).plot().panels())
                .extracting(p -> p.y().label())
                .containsExactly("membrane potential v", "injected current I");
        assertThat(bare.card().parameters())
                .anyMatch(e -> e.name().equals("inject") && e.unit().isEmpty());
        assertThat(hodgkinHuxley().inject(1).card().parameters())
                .anyMatch(e -> e.name().equals("inject") && e.unit().equals("µA/cm²"));
        var units = equations("v' = (10*I - v)/10   # mV").inject(1);
        assertThat(fitzHughNagumo().inject(1).run(1).table().columnNames()).containsExactly("t_ms", "v", "w", "i");
        assertThat(units.run(5).table().columnNames()).containsExactly("t_ms", "v_mV", "i_nA");
    }

    @Test
    void a_parameter_may_be_set_before_the_reset_that_mentions_it() {
        var before = equations("v' = (I - v)/10")
                .param("vth", 1)
                .param("vr", -1)
                .spikeWhen("v > vth")
                .reset("v = vr");
        var after = equations("v' = (I - v)/10")
                .spikeWhen("v > vth")
                .reset("v = vr")
                .param("vth", 1)
                .param("vr", -1);
        assertThat(before).isEqualTo(after).hasToString(after.toString());
        assertThat(before.inject(3).run(100).spikes().times())
                .isNotEmpty()
                .isEqualTo(after.inject(3).run(100).spikes().times());
        assertThat(after.reset("v = 0").inject(3).run(100).spikes().count()).isPositive();
    }

    @Test
    void a_parameter_that_nothing_mentions_is_told() {
        assertThatThrownBy(() -> equations("v' = -v/tau").param("tua", 1))
                .hasMessage("equations has no parameter \"tua\". Did you mean \"tau\"?");
        assertThatThrownBy(() ->
                        equations("v' = -v/tau").param("tau", 10).param("R", 1).run(1))
                .hasMessage("equations has no parameter \"R\". It has tau.");
        for (var taken : List.of("v", "I", "t", "pi"))
            assertThatThrownBy(() -> equations("v' = I - v").spikeWhen("v > 1").param(taken, 1))
                    .hasMessage("equations has no parameter \"" + taken + "\". It has none.");
    }

    @Test
    void only_currents_that_can_flow_are_shown() {
        var cell = equations("v' = (I - v)/10   # mV");
        assertThat(cell.synapse(delta(1), 5).run(10).table().columnNames()).containsExactly("t_ms", "v_mV");
        assertThat(cell.synapse(current(1), 5).run(10).table().columnNames())
                .containsExactly("t_ms", "v_mV", "i_syn_nA");
        assertThat(cell.inject(0).synapse(delta(1), 5).run(10).table().columnNames())
                .containsExactly("t_ms", "v_mV", "i_nA");
        assertThat(membrane().synapse(delta(1), 5).run(10).table().columnNames())
                .containsExactly("t_ms", "v_mV");
    }

    @Test
    void a_current_in_nA_is_refused_by_cells_whose_current_is_another() {
        assertThatThrownBy(() -> hodgkinHuxley().inject(nA(10)))
                .hasMessage("hodgkinHuxley().inject takes µA/cm², not a current in nA. "
                        + "Write inject(10) if that is the number you mean.");
        assertThatThrownBy(() -> fitzHughNagumo().inject(0.5).inject(pA(300)))
                .hasMessage("fitzHughNagumo().inject takes a number without a unit, not a current in nA. "
                        + "Write inject(0.3) if that is the number you mean.");
        assertThat(adex().inject(pA(500)).toString()).isEqualTo("adex().inject(0.5)");
    }

    @Test
    void only_a_variable_called_v_is_a_potential_unless_said() {
        var rate =
                equations("E' = (I - E)/10").spikeWhen("E > 1").reset("E = 0").inject(2);
        var potential = equations("v' = (I - v)/10   # mV")
                .spikeWhen("v > 1")
                .reset("v = 0")
                .inject(2);
        assertThat(rate.run(10).plot().altText()).doesNotContain("potential");
        assertThat(potential.run(10).plot().altText()).startsWith("Membrane potential v (mV)");
    }
}
