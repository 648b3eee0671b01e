package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.Pulses;
import org.hillock.model.Recordable;
import org.hillock.model.Reset;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.Synapse;
import org.hillock.model.SynapticInput;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Parser;
import org.hillock.record.Recording;
import org.junit.jupiter.api.Test;

/** A membrane as equations against the membrane: the same under every synapse, wherever in a step its spikes arrive. */
class EquationsSynapseTest {
    private static final Equations PASSIVE = Equations.of("cell", "Membrane", "V' = (I - V/10)/1");

    private static Equations firing(double refractory) {
        return PASSIVE.withSpike(Parser.condition("spikeWhen", "V >= 15"))
                .withReset(Parser.assignments("reset", "V = 0"))
                .withRefractory(refractory);
    }

    private static List<SynapticInput> synapses(int seed, boolean conductance) {
        var random = new SplittableRandom(seed);
        var inputs = new ArrayList<SynapticInput>();
        List<Synapse> kinds = new ArrayList<>(List.of(
                new Synapse.Delta(2),
                new Synapse.Delta(-1),
                new Synapse.CurrentBased(0.8, new TimeCourse.Exponential(3)),
                new Synapse.CurrentBased(0.5, new TimeCourse.Alpha(2)),
                new Synapse.CurrentBased(-0.4, new TimeCourse.DualExponential(1, 5))));
        if (conductance) kinds.add(new Synapse.ConductanceBased(0.05, new TimeCourse.Exponential(4), 60));
        for (var kind : kinds) {
            var times = new ArrayList<Double>();
            for (int k = 0; k < 20; k++) times.add(100 * random.nextDouble());
            // On the grid too.
            for (int k = 0; k < 10; k++) times.add(1.0 + random.nextInt(99));
            inputs.add(new SynapticInput(kind, new SpikeSource.Times(times)));
        }
        return inputs;
    }

    private static Recording run(Cell cell, List<SynapticInput> synapses, double dt) {
        var stimulus = new Stimulus.Sum(List.of(
                new Stimulus.Constant(1.3), new Stimulus.Sine(0.4, 30, 20), new Pulses(0.5, 3.33, 11.11, 2.22, 5)));
        var experiment = Experiment.of(cell)
                .withStimulus(stimulus)
                .withSynapses(synapses)
                .withDt(dt);
        return Simulation.run(experiment, 100, "");
    }

    private static void same(Recording actual, Recording expected) {
        assertThat(actual.spikes().toArray()).containsExactly(expected.spikes().toArray());
        assertThat(actual.traces()).hasSameSizeAs(expected.traces());
        for (int i = 0; i < expected.traces().size(); i++) {
            var a = actual.traces().get(i);
            var e = expected.traces().get(i);
            for (int k = 0; k < e.size(); k++)
                assertThat(a.at(k)).as("%s at %s", e.variable(), k).isCloseTo(e.at(k), within(1e-9));
        }
    }

    @Test
    void passive_under_currents_and_jumps() {
        for (int seed = 0; seed < 5; seed++) {
            var synapses = synapses(seed, false);
            same(run(PASSIVE, synapses, 0.1), run(Membrane.DEFAULT, synapses, 0.1));
        }
    }

    @Test
    void passive_under_conductances() {
        for (int seed = 0; seed < 5; seed++) {
            var synapses = synapses(seed, true);
            var adaptive = PASSIVE.withMethod(Method.DORMAND_PRINCE);
            same(run(PASSIVE, synapses, 0.02), run(Membrane.DEFAULT, synapses, 0.02));
            same(run(adaptive, synapses, 0.02), run(Membrane.DEFAULT, synapses, 0.02));
        }
    }

    @Test
    void firing_with_and_without_refractoriness_on_and_off_the_grid() {
        int spikes = 0;
        for (double refractory : new double[] {0, 2, 2.345}) {
            var neuron = new IntegrateAndFire(Membrane.DEFAULT, 15, Reset.ZERO, refractory);
            for (int seed = 0; seed < 5; seed++) {
                var synapses = synapses(seed, false);
                var expected = run(neuron, synapses, 0.1);
                same(run(firing(refractory), synapses, 0.1), expected);
                spikes += expected.spikes().count();
            }
        }
        assertThat(spikes).isGreaterThan(50);
    }

    @Test
    void firing_under_conductances() {
        var synapses = synapses(7, true);
        var neuron = new IntegrateAndFire(Membrane.DEFAULT, 15, Reset.ZERO, 2.345);
        var expected = run(neuron, synapses, 0.02);
        assertThat(expected.spikes().count()).isGreaterThan(5);
        same(run(firing(2.345), synapses, 0.02), expected);
    }

    @Test
    void a_delta_onto_a_named_variable_moves_that_one() {
        var cell = Equations.of("cell", "Cell", """
                V' = -V/10
                u' = -u/20
                """);
        var input = new SynapticInput(new Synapse.Delta(3, "u"), new SpikeSource.Times(List.of(2.0, 5.55)));
        for (var method : Method.values()) {
            if (method.name().endsWith("EULER")) continue;
            var experiment = Experiment.of(cell.withMethod(method))
                    .withSynapses(List.of(input))
                    .recording(List.of(Recordable.Group.STATE));
            var run = Simulation.run(experiment, 10, "");
            var u = run.traces().get(1).toArray();
            assertThat(u[19]).isZero();
            assertThat(u[20]).isEqualTo(3);
            double expected = 3 * (Math.exp(-8 / 20.0) + Math.exp(-4.45 / 20.0));
            assertThat(u[100]).as("%s", method).isCloseTo(expected, within(method == Method.HEUN ? 1e-5 : 1e-9));
            assertThat(run.traces().get(0).toArray()).containsOnly(0);
        }
    }

    @Test
    void while_the_potential_is_held_everything_else_goes_on() {
        var cell = Equations.of("cell", "Cell", """
                V' = (I - V)/10
                w' = -w/20
                """)
                .withSpike(Parser.condition("spikeWhen", "V >= 1"))
                .withReset(Parser.assignments("reset", "V = 0; w += 1"))
                .withRefractory(3.25);
        var kicks = new SynapticInput(new Synapse.Delta(0.5), new SpikeSource.Times(List.of(8.0)));
        for (var method : Method.values()) {
            var experiment = Experiment.of(cell.withMethod(method))
                    .withStimulus(new Stimulus.Constant(2))
                    .withSynapses(List.of(kicks))
                    .recording(List.of(Recordable.Group.STATE));
            var run = Simulation.run(experiment, 12, "");
            // 10 ln 2 = 6.93 ms, and so 7.0 on the grid; free again at 10.25 ms.
            double spike = run.spikes().at(0);
            assertThat(spike).as("%s", method).isCloseTo(7, within(0.11));
            var v = run.traces().get(0);
            var w = run.traces().get(1);
            int at = (int) Math.round(spike / 0.1);
            for (int k = 0; k <= 32; k++) assertThat(v.at(at + k)).isZero();
            assertThat(v.at(at + 33)).isCloseTo(2 * -Math.expm1(-0.05 / 10), within(1e-4));
            assertThat(w.at(at + 32)).isCloseTo(Math.exp(-3.2 / 20), within(1e-3));
        }
    }
}
