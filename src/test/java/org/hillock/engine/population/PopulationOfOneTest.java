package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.hillock.engine.Simulation;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Membrane;
import org.hillock.model.Method;
import org.hillock.model.Reset;
import org.hillock.model.SpikeSource;
import org.hillock.model.Stimulus;
import org.hillock.model.Synapse;
import org.hillock.model.SynapticInput;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Parser;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.hillock.network.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A population of one neuron against the single cell. */
class PopulationOfOneTest {
    private static final double DT = 0.1;
    private static final IntegrateAndFire LIF = IntegrateAndFire.DEFAULT.withRefractory(2);
    /** With so large a capacitance forward Euler is stable, too. */
    private static final Equations SLOW = HodgkinHuxleyModel.DEFAULT.withParameter("C", 4);

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Receptor> receptors = new ArrayList<>();
    private final List<SynapticInput> synapses = new ArrayList<>();
    private final List<long[]> steps = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private void receptor(Receptor receptor, Synapse synapse, double weight) {
        var times = new ArrayList<Double>();
        var at = random.longs(25, 0, 1990).distinct().toArray();
        // What arrives at the end of step k arrives at (k + 1) dt.
        for (long k : at) times.add((k + 1) * DT);
        receptors.add(receptor);
        synapses.add(new SynapticInput(synapse, new SpikeSource.Times(times)));
        steps.add(at);
        weights.add(weight);
    }

    private void delta(double weight) {
        receptor(new Receptor.Delta(""), new Synapse.Delta(weight), weight);
    }

    private void current(double weight, TimeCourse course) {
        receptor(new Receptor.Current(course), new Synapse.CurrentBased(weight, course), weight);
    }

    private void conductance(double weight, TimeCourse course, double reversal) {
        receptor(
                new Receptor.Conductance(course, reversal),
                new Synapse.ConductanceBased(weight, course, reversal),
                weight);
    }

    private void currents() {
        current(0.8, new TimeCourse.Exponential(3));
        current(0.5, new TimeCourse.Alpha(2));
        current(-0.4, new TimeCourse.DualExponential(1, 5));
    }

    private void compare(Cell cell, double nA, double tolerance) {
        var population = new Driven(cell, receptors, nA, DT);
        for (int r = 0; r < receptors.size(); r++)
            for (long k : steps.get(r)) population.arrive(k, r, 0, weights.get(r));
        population.run(2000, 1);
        var alone = Simulation.run(
                Experiment.of(cell)
                        .withStimulus(new Stimulus.Constant(nA))
                        .withSynapses(synapses)
                        .withDt(DT),
                200,
                "");
        var fired =
                population.spikes.get(0).stream().mapToDouble(k -> (k + 1) * DT).toArray();
        assertThat(fired.length).isEqualTo(alone.spikes().count());
        assertThat(alone.spikes().count()).isGreaterThan(2);
        boolean interpolates = cell instanceof Equations e && e.firing().reset().isEmpty();
        for (int s = 0; s < fired.length; s++)
            assertThat(fired[s])
                    .isBetween(alone.spikes().at(s) - 1e-9, alone.spikes().at(s) + (interpolates ? DT : 1e-9));
        var trace = alone.traces().get(0);
        for (int k = 0; k < 2000; k++)
            assertThat(population.trace[k][0]).as("at step " + k).isCloseTo(trace.at(k), within(tolerance));
    }

    @Test
    void lif_with_currents_and_deltas_is_exact() {
        currents();
        delta(2);
        delta(-1);
        compare(LIF, 1.4, 1e-9);
    }

    @Test
    void every_reset_is_that_of_the_single_cell() {
        currents();
        for (var reset :
                List.of(Reset.ZERO, Reset.LINEAR, new Reset.Linear(OptionalDouble.of(7)), new Reset.To(-4.5))) {
            compare(LIF.withReset(reset), 1.7, 1e-9);
            compare(LIF.withReset(reset).withRefractory(0), 1.7, 1e-9);
        }
    }

    @Test
    void perfect_integrator_is_that_of_the_single_cell() {
        currents();
        var membrane = Membrane.DEFAULT.withRm(Double.POSITIVE_INFINITY).withStart(3.21);
        compare(new IntegrateAndFire(membrane, 15.03, Reset.LINEAR, 0.5), 1.3, 1e-9);
    }

    @Test
    void conductances_agree_to_the_order_of_the_method() {
        conductance(0.05, new TimeCourse.Exponential(4), 60);
        conductance(0.03, new TimeCourse.Alpha(3), -10);
        var passive = new IntegrateAndFire(Membrane.DEFAULT, 1e6, Reset.ZERO, 0);
        var errors = new double[2];
        for (int halved = 0; halved < 2; halved++) {
            double dt = DT / (1 + halved);
            var population = new Driven(passive, receptors, 1, dt);
            for (int r = 0; r < receptors.size(); r++)
                for (long k : steps.get(r)) population.arrive((k + 1) * (1 + halved) - 1, r, 0, weights.get(r));
            population.run(2000 * (1 + halved), 1);
            var alone = Simulation.run(
                    Experiment.of(passive)
                            .withStimulus(new Stimulus.Constant(1))
                            .withSynapses(synapses)
                            .withDt(dt),
                    200,
                    "");
            for (int k = 0; k < 2000; k++)
                errors[halved] = Math.max(
                        errors[halved],
                        Math.abs(population.trace[k * (1 + halved)][0]
                                - alone.traces().get(0).at(k * (1 + halved))));
        }
        assertThat(errors[0]).isLessThan(0.2);
        assertThat(errors[0] / errors[1]).isBetween(1.8, 2.2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EULER", "SEQUENTIAL_EULER", "EXPONENTIAL_EULER", "HEUN", "RK4"})
    void every_method_takes_the_steps_of_the_single_cell(Method method) {
        current(3, new TimeCourse.Exponential(3));
        current(2, new TimeCourse.Alpha(2));
        current(-2, new TimeCourse.DualExponential(1, 5));
        compare(IzhikevichModel.DEFAULT.withMethod(method).withRefractory(0.7), 10, 1e-6);
        compare(SLOW.withMethod(method), 15, 1e-6);
    }

    @Test
    void adaptive_exponential_cell_is_the_single_one() {
        current(0.3, new TimeCourse.Exponential(3));
        compare(AdExModel.DEFAULT.withMethod(Method.EXPONENTIAL_EULER), 0.9, 1e-6);
    }

    @Test
    void morris_lecar_with_its_hyperbolic_functions_is_the_single_one() {
        compare(MorrisLecarModel.HOPF, 120, 1e-9);
    }

    @Test
    void conductance_is_read_within_the_step_where_the_method_reads_it() {
        conductance(0.5, new TimeCourse.DualExponential(1, 5), 0);
        compare(SLOW.withMethod(Method.RK4), 15, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void white_noise_is_that_of_the_single_cell(boolean linear) {
        currents();
        var cell = Equations.of("noisy", "Noisy cell", """
                        V' = (I - V)/10 - w/50 + 0.3*xi_1
                        w' = (V*%s - w)/30 + 0.1*xi_2 + 0.05*xi_1
                        """.formatted(linear ? "1" : "abs(V)"))
                .withSpike(Parser.condition("spikeWhen", "V > 1"))
                .withReset(Parser.assignments("reset", "V = 0; w += 0.5"))
                .withRefractory(1);
        compare(cell, 2, 1e-9);
    }

    @Test
    void delta_onto_another_variable_counts_while_the_potential_is_held() {
        receptor(new Receptor.Delta("u"), new Synapse.Delta(0.5, "u"), 0.5);
        compare(IzhikevichModel.DEFAULT.withRefractory(3), 10, 1e-9);
    }
}
