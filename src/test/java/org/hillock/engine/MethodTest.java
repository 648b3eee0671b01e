package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.Method;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.Synapse;
import org.hillock.model.SynapticInput;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Parser;
import org.hillock.model.neuron.FitzHughNagumoModel;
import org.hillock.model.neuron.GifModel;
import org.hillock.record.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each method promises, and what it refuses. */
class MethodTest {
    private static final double END = 8;

    /** v of the smooth FitzHugh–Nagumo oscillator under a sine, at one moment. */
    private static double v(Method method, double dt) {
        var experiment = Experiment.of(FitzHughNagumoModel.DEFAULT.withMethod(method))
                .withStimulus(new Stimulus.Sum(List.of(new Stimulus.Constant(0.5), new Stimulus.Sine(0.2, 50, 0))))
                .withDt(dt);
        var trace = Simulation.run(experiment, END, "").traces().get(0);
        return trace.at(trace.size() - 1);
    }

    private static double exact() {
        var oracle = new Oracle(END, (t, x) -> new double[] {
            x[0] - x[0] * x[0] * x[0] / 3 - x[1] + 0.5 + 0.2 * Math.sin(0.1 * Math.PI * t),
            (x[0] + 0.7 - 0.8 * x[1]) / 12.5
        });
        return oracle.trace(1, FitzHughNagumoModel.DEFAULT.initial())[0][1];
    }

    @ParameterizedTest
    @CsvSource({"EULER, 1", "SEQUENTIAL_EULER, 1", "EXPONENTIAL_EULER, 1", "HEUN, 2", "RK4, 4"})
    void halving_the_step_divides_the_error_by_2_to_the_order(Method method, int order) {
        // Of high order the error would soon be one of rounding.
        double dt = order == 4 ? 0.08 : 0.02;
        double coarse = Math.abs(v(method, dt) - exact());
        double fine = Math.abs(v(method, dt / 2) - exact());
        assertThat(Math.log(coarse / fine) / Math.log(2))
                .as("%s to %s", coarse, fine)
                .isCloseTo(order, within(0.1));
    }

    @Test
    void dormand_and_prince_keep_their_tolerance_at_any_step() {
        for (double dt : new double[] {0.01, 0.1})
            assertThat(v(Method.DORMAND_PRINCE, dt)).isCloseTo(exact(), within(1e-7));
    }

    @Test
    void linear_equations_are_solved_exactly_unless_told_otherwise() {
        // An exact step does not depend on its length.
        var passive = GifModel.DEFAULT.withParameter("a", 0.003);
        double[] end = new double[2];
        for (int k = 0; k < 2; k++) {
            var experiment = Experiment.of(passive)
                    .withStimulus(new Stimulus.Constant(0.05))
                    .withDt(k == 0 ? 0.1 : 20);
            var trace = Simulation.run(experiment, 100, "").traces().get(0);
            end[k] = trace.at(trace.size() - 1);
        }
        assertThat(end[0]).isCloseTo(end[1], within(1e-11)).isGreaterThan(-69);
    }

    private static Recording run(Equations equations) {
        return Simulation.run(Experiment.of(equations).withStimulus(new Stimulus.Constant(1)), 10, "");
    }

    private static Equations equations(String text) {
        return Equations.of("equations", "Cell", text);
    }

    @Test
    void a_step_in_the_state_is_not_taken_for_linear() {
        // Without its step this would be the decay to 0.
        for (var text :
                List.of("v' = -v + 5*step(v - 0.5)", "v' = -v + where(v > 0.5, 5, 0)", "v' = -v + 5*floor(v + 0.5)"))
            assertThat(run(equations(text).withStart("v", Parser.number("v", "1")))
                            .traces()
                            .get(0)
                            .at(100))
                    .as(text)
                    .isGreaterThan(4.9);
    }

    @Test
    void exact_is_refused_where_it_is_not() {
        assertThatThrownBy(() -> run(equations("v' = -v^2 + I").withMethod(Method.EXACT)))
                .hasMessage("equations.method(EXACT) needs linear equations, but v' is not linear in v. Write"
                        + " method(RK4).");
        assertThatThrownBy(() -> run(equations("v' = -v + step(I)").withMethod(Method.EXACT)))
                .hasMessage("equations.method(EXACT) needs linear equations, but v' is not linear in I. Write"
                        + " method(RK4).");
        assertThatThrownBy(() -> run(equations("v' = -v*t").withMethod(Method.EXACT)))
                .hasMessage("equations.method(EXACT) needs linear equations, but its coefficients change in time or"
                        + " are infinite. Write method(RK4).");
        var conducts = new SynapticInput(
                new Synapse.ConductanceBased(0.1, new TimeCourse.Exponential(5), 0),
                new SpikeSource.Times(List.of(1.0)));
        assertThatThrownBy(() -> Simulation.run(
                        Experiment.of(equations("v' = -v + I").withMethod(Method.EXACT))
                                .withSynapses(List.of(conducts)),
                        10,
                        ""))
                .hasMessage("equations.method(EXACT) needs linear equations, but a conductance changes in time. Write"
                        + " method(RK4).");
        assertThatThrownBy(() -> run(equations("v' = -v + xi").withMethod(Method.DORMAND_PRINCE)))
                .hasMessage("equations.method(DORMAND_PRINCE) cannot follow xi. Write method(EULER).");
    }

    @Test
    void a_delta_onto_nothing_is_refused() {
        var jump = new SynapticInput(new Synapse.Delta(1, "u"), new SpikeSource.Times(List.of(1.0)));
        assertThatThrownBy(() -> Simulation.run(
                        Experiment.of(FitzHughNagumoModel.DEFAULT).withSynapses(List.of(jump)), 10, ""))
                .hasMessage("onto(\"u\") names no variable of this cell. It has v, w.");
    }

    @Test
    void what_runs_away_says_so() {
        assertThatThrownBy(() -> run(equations("v' = v^2 + I").withMethod(Method.EULER)))
                .hasMessageMatching(
                        "equations: v is no longer a finite number before t = .* ms\\. Write a smaller dt\\(\\.\\.\\)"
                                + " than 0\\.1 ms, a weaker input, or method\\(EXPONENTIAL_EULER\\), which is stable at a coarse step\\.");
        // tan(t) is infinite at π/2.
        assertThatThrownBy(() -> run(equations("v' = v^2 + I").withMethod(Method.DORMAND_PRINCE)))
                .hasMessageMatching("equations: the equations run away to infinity at t = 1\\.5707963\\d* ms\\. Write a"
                        + " spikeWhen\\(\\.\\.\\) and a reset\\(\\.\\.\\) that end it, or a weaker input\\.");
    }

    @Test
    void a_run_may_end_on_the_way_to_a_spike() {
        var runaway = equations("v' = v^2 + I")
                .withSpike(Parser.condition("spikeWhen", "v > 1000"))
                .withReset(Parser.assignments("reset", "v = 0"))
                .withMethod(Method.DORMAND_PRINCE);
        var run = Simulation.run(
                Experiment.of(runaway).withStimulus(new Stimulus.Constant(1)).withDt(0.3), 1.5, "");
        assertThat(run.traces().get(0).at(5)).isCloseTo(Math.tan(1.5), within(1e-6));
        assertThat(run.spikes().count()).isZero();
    }

    @Test
    void a_spike_in_a_step_that_a_synapse_cuts_waits_for_its_end() {
        var runaway = equations("v' = v^2 + I")
                .withSpike(Parser.condition("spikeWhen", "v > 1e9"))
                .withReset(Parser.assignments("reset", "v = 0"))
                .withMethod(Method.DORMAND_PRINCE);
        var late = new SynapticInput(new Synapse.Delta(0), new SpikeSource.Times(List.of(1.59)));
        var run = Simulation.run(
                Experiment.of(runaway)
                        .withStimulus(new Stimulus.Constant(1))
                        .withSynapses(List.of(late))
                        .withDt(0.3),
                3,
                "");
        assertThat(run.spikes().toArray()).containsExactly(new double[] {1.8}, within(1e-12));
        assertThat(run.traces().get(0).at(10)).isCloseTo(Math.tan(1.2), within(1e-6));
    }
}
