package org.hillock.engine.network;

import static org.hillock.engine.network.Networks.DELTA;
import static org.hillock.engine.network.Networks.EXPONENTIAL;
import static org.hillock.engine.network.Networks.constant;
import static org.hillock.engine.network.Networks.driven;
import static org.hillock.engine.network.Networks.join;
import static org.hillock.engine.network.Networks.lif;
import static org.hillock.engine.network.Networks.network;
import static org.hillock.engine.network.Networks.neurons;
import static org.hillock.engine.network.Networks.run;
import static org.hillock.engine.network.Networks.spikes;
import static org.hillock.engine.network.Networks.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hillock.model.Recordable;
import org.hillock.model.Variable;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Probe;
import org.hillock.network.Projection;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSimulationTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_same_spikes_on_any_number_of_threads_and_parts(long seed) {
        var network = Networks.random(seed, false);
        var one = run(network, 100, 1, 1);
        assertTrue(one.cost().spikes() > 100, () -> one.cost().spikes() + " spikes");
        for (int threads = 1; threads <= 3; threads++)
            for (int parts : new int[] {threads, threads + 2, 7}) {
                var other = run(network, 100, threads, parts);
                assertEquals(spikes(one), spikes(other));
                assertEquals(one.cost().events(), other.cost().events());
            }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void the_same_spikes_on_any_number_of_threads_in_compact_precision(long seed) {
        var network = with(Networks.random(seed, false), Network.Precision.COMPACT, Network.Storage.STORED);
        var one = run(network, 100, 1, 1);
        assertTrue(one.cost().spikes() > 100);
        assertEquals(spikes(one), spikes(run(network, 100, 2, 5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void synapses_drawn_again_are_those_that_were_stored(long seed) {
        var network = Networks.random(seed, true);
        var regenerated = with(network, Network.Precision.DOUBLE, Network.Storage.REGENERATED);
        var stored = run(network, 100, 1, 2);
        assertTrue(stored.cost().spikes() > 100);
        for (int parts : new int[] {1, 2, 3}) assertEquals(spikes(stored), spikes(run(regenerated, 100, parts, parts)));
    }

    @Test
    void what_is_recorded_changes_nothing() {
        var network = Networks.random(3, false);
        var plain = run(network, 100);
        var probes = List.of(
                new Probe("exc", 0, 60, List.of(Recordable.Group.SPIKES)),
                new Probe("inh", 0, 5, List.of(Recordable.Group.SPIKES, Variable.V)),
                new Probe("exc", 3, 9, List.of(Variable.V)));
        var recorded = run(with(network, probes), 100, 2, 3);
        assertEquals(plain.cost().spikes(), recorded.cost().spikes());
        assertEquals(plain.cost().events(), recorded.cost().events());
        var inh = recorded.rasters().get(1);
        for (int k = 0; k < inh.count(); k++) assertTrue(inh.neuron(k) < 5);
        assertEquals(2, recorded.traces().size());
        assertEquals(1001, recorded.traces().get(0).time().size());
    }

    @Test
    void a_trace_is_the_same_however_the_network_is_divided() {
        var probes = List.of(new Probe("exc", 10, 55, List.of(Variable.V)));
        var network = with(Networks.random(4, false), probes);
        var one = run(network, 50, 1, 1).traces().get(0);
        var many = run(network, 50, 2, 6).traces().get(0);
        for (int k = 0; k < one.time().size(); k++)
            for (int n = 0; n < one.neurons(); n++) assertEquals(one.at(k, n), many.at(k, n));
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void to_go_on_where_it_stopped_is_not_to_have_stopped(long seed) {
        var network = Networks.random(seed, false);
        var whole = run(network, 90, 2, 3);
        var first = NetworkSimulation.of(network, "", 2, 3);
        var spikes = new ArrayList<String>();
        for (double ms : new double[] {33.3, 0.1, 56.6}) {
            first = first.copy();
            var recording = first.run(ms);
            spikes.add(spikes(recording.rasters().get(0)).replace("exc", "").strip());
        }
        assertEquals(
                spikes(whole.rasters().get(0)).replace("exc", "").strip(),
                String.join(" ", spikes).replaceAll(" +", " ").strip());
    }

    @Test
    void a_copy_goes_on_by_itself() {
        var simulation = NetworkSimulation.of(Networks.random(8, false), "", 1, 2);
        simulation.run(20);
        var copy = simulation.copy();
        var first = simulation.run(40);
        assertEquals(spikes(first), spikes(copy.run(40)));
    }

    @Test
    void events_are_spikes_times_out_degree() {
        var exc = driven("exc", 80);
        var inh = driven("inh", 20);
        double delay = 1.7;
        var projections = new ArrayList<Projection>();
        for (var target : List.of(exc, inh)) {
            projections.add(join(exc, target, new Rule.FixedOutDegree(13, true, true), DELTA, 0.1, delay));
            projections.add(new Projection(
                    inh,
                    target,
                    new Rule.FixedOutDegree(7, true, true),
                    EXPONENTIAL,
                    new Distribution.Uniform(-0.2, -0.1),
                    constant(delay)));
        }
        var recording = run(network(List.of(exc, inh), projections, 2), 200, 2, 3);
        long expected = 0;
        for (var raster : recording.rasters())
            for (int k = 0; k < raster.count(); k++)
                // A spike counts once the step has been taken at whose end it arrives.
                if (raster.at(k) + delay <= 200 + 1e-9)
                    expected += raster.population().equals("exc") ? 26 : 14;
        assertTrue(expected > 1000);
        assertEquals(expected, recording.cost().events());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 1.5, 12.8, 40})
    void a_synapse_acts_after_its_delay_as_the_closed_form_says(double delay) {
        var source = Population.of("source", 1, new Members.Trains(List.of(new double[] {3})));
        var target = neurons("target", 1);
        double weight = 0.4;
        for (boolean varied : new boolean[] {false, true}) {
            var weights = varied ? new Distribution.OfPair((i, j) -> weight) : constant(weight);
            var projection =
                    new Projection(source, target, new Rule.AllToAll(true), EXPONENTIAL, weights, constant(delay));
            var network = with(
                    network(List.of(source, target), List.of(projection), 0),
                    List.of(new Probe("target", 0, 1, List.of(Variable.V))));
            var v = run(network, 100, 2, 2).traces().get(0);
            double tau = 20;
            double tauS = 5;
            for (int k = 0; k < v.time().size(); k++) {
                double t = v.time().at(k) - 3 - delay;
                double exact =
                        t <= 0 ? 0 : weight * 20 * tauS / (tau - tauS) * (Math.exp(-t / tau) - Math.exp(-t / tauS));
                assertEquals(exact, v.at(k, 0), 1e-9, "t = " + v.time().at(k));
            }
        }
    }

    @Test
    void an_interrupt_leaves_what_there_is_and_the_rest_can_follow() {
        var network = Networks.random(9, false);
        var simulation = NetworkSimulation.of(network, "", 2, 2);
        Thread.currentThread().interrupt();
        var first = simulation.run(100);
        assertFalse(first.complete());
        assertTrue(first.duration() > 0 && first.duration() < 100);
        var rest = simulation.run(100 - first.duration());
        assertTrue(rest.complete());
        assertEquals(
                run(network, 100).cost().spikes(),
                first.cost().spikes() + rest.cost().spikes());
    }

    @Test
    void a_neuron_alone_is_the_single_cell() {
        var single = org.hillock.engine.Simulation.run(
                org.hillock.model.Experiment.of(lif())
                        .withStimulus(new org.hillock.model.Stimulus.Constant(1.3))
                        .withDt(0.1),
                200,
                "");
        var population = neurons("one", 1)
                .withInjection(new org.hillock.network.Injection(
                        new org.hillock.model.Stimulus.Constant(1.3), 0, 1, constant(1)));
        var raster =
                run(network(List.of(population), List.of(), 0), 200).rasters().get(0);
        assertTrue(raster.count() > 3);
        assertEquals(single.spikes().count(), raster.count());
        for (int k = 0; k < raster.count(); k++) assertEquals(single.spikes().at(k), raster.at(k));
    }

    @Test
    void a_potential_that_runs_away_is_an_error_and_not_a_result() {
        var runaway = org.hillock.model.Equations.of("runaway", "runaway", "v' = v*v + 1");
        var population = Population.of("p", 3, new Members.Neurons(runaway.withMethod(org.hillock.model.Method.EULER)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(network(List.of(population), List.of(), 0), 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The potential of neuron 0 of \"p\" is no longer a finite number");
    }

    @Test
    void nothing_goes_on_from_a_run_that_ended_with_an_error() {
        var simulation = NetworkSimulation.of(Networks.random(1, false), "", 2, 4);
        assertThrows(IllegalArgumentException.class, () -> simulation.run(-1));
        simulation.run(10);
        assertThrows(
                ArithmeticException.class,
                () -> simulation.run(10, part -> {
                    if (part > 0.5) throw new ArithmeticException();
                }));
        for (Executable next : List.<Executable>of(() -> simulation.run(10), simulation::copy))
            assertEquals(
                    "A run of this network ended with an error, and nothing can go on from there. Write run(..) of the"
                            + " network, which begins at t = 0.",
                    assertThrows(IllegalStateException.class, next).getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_same_spikes_when_one_thread_goes_on_alone_now_and_then(long seed) {
        var network = Networks.random(seed, false);
        var moody = new Pace() {
            private int calls;

            @Override
            int together(long work, long wait) {
                return ++calls % 3 == 0 ? 5 : 0;
            }
        };
        var simulation = NetworkSimulation.of(network, "", 3, 4);
        var recording = simulation.run(100, org.hillock.engine.Progress.NONE, moody);
        assertEquals(spikes(run(network, 100)), spikes(recording));
        assertTrue(moody.calls > 3);
    }
}
