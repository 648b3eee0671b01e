package org.hillock.engine.network;

import static org.hillock.engine.network.Networks.DELTA;
import static org.hillock.engine.network.Networks.constant;
import static org.hillock.engine.network.Networks.driven;
import static org.hillock.engine.network.Networks.join;
import static org.hillock.engine.network.Networks.network;
import static org.hillock.engine.network.Networks.neurons;
import static org.hillock.engine.network.Networks.run;
import static org.hillock.engine.network.Networks.spikes;
import static org.hillock.engine.network.Networks.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.hillock.engine.Team;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.synapse.Synapses;
import org.hillock.engine.synapse.VariedRows;
import org.hillock.engine.wiring.Row;
import org.hillock.model.SpikeSource;
import org.hillock.network.Distribution;
import org.hillock.network.Drive;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Positions;
import org.hillock.network.Projection;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies at the edge of what rings, rows and cells hold. */
class BordersTest {

    @ParameterizedTest
    @EnumSource
    void spikes_are_still_known_when_the_shortest_delay_is_long(Network.Storage storage) {
        var exc = driven("exc", 100);
        var far = new Projection(
                exc, exc, new Rule.FixedOutDegree(20, true, true), DELTA, constant(1), new Distribution.Uniform(5, 8));
        var network = with(network(List.of(exc), List.of(far), 1), Network.Precision.DOUBLE, storage);
        var one = run(network, 100, 1, 1);
        assertTrue(one.cost().spikes() > 100);
        assertEquals(spikes(one), spikes(run(network, 100, 1, 3)));
        assertEquals(spikes(one), spikes(run(network, 100, 2, 4)));
    }

    @Test
    void a_projection_without_synapses_does_not_lengthen_the_interval() {
        var exc = driven("exc", 100);
        var none = new Projection(
                exc,
                exc,
                new Rule.FixedOutDegree(0, true, true),
                DELTA,
                constant(1),
                new Distribution.OfPair((i, j) -> 1));
        var near = join(exc, exc, new Rule.FixedOutDegree(20, true, true), DELTA, 1, 0.5);
        var alone = network(List.of(exc), List.of(near), 1);
        var both = network(List.of(exc), List.of(near, none), 1);
        assertEquals(spikes(run(alone, 100, 1, 1)), spikes(run(both, 100, 1, 3)));
    }

    @Test
    void compact_parts_are_so_small_that_long_delays_have_room() {
        var network = compact(far(driven("exc", 20_000), 30));
        var one = NetworkSimulation.of(network, "", 1).run(40);
        var many = run(network, 40, 1, 7);
        assertTrue(one.cost().events() > 10_000);
        assertEquals(one.cost().events(), many.cost().events());
        assertEquals(spikes(one), spikes(many));
    }

    @Test
    void compact_rows_refuse_delays_without_room() {
        var network = compact(far(neurons("exc", 20_000), 30));
        assertEquals(
                "The longest delay must be at most 20.8 ms in a compact network of this size, but was 30 ms."
                        + " Write shorter delays with atMost(..), or a larger dt(..).",
                assertThrows(IllegalArgumentException.class, () -> run(network, 1, 1, 1))
                        .getMessage());
    }

    @Test
    void a_delay_of_more_steps_than_spikes_are_kept_for_is_refused() {
        var exc = neurons("exc", 2);
        var network = network(List.of(exc), List.of(join(exc, exc, new Rule.OneToOne(), DELTA, 1, 2e4)), 0);
        assertEquals(
                "delay from \"exc\" to \"exc\" must be <= 10000 ms, 100000 steps, but was 20000.0 ms."
                        + " Write a shorter one, a larger dt(..), or .atMost(..) after what it is drawn from.",
                assertThrows(IllegalArgumentException.class, () -> run(network, 1))
                        .getMessage());
    }

    @Test
    void compact_cells_refuse_more_input_than_they_can_count() {
        var drive = new Drive(1_000_000, new SpikeSource.Poisson.Constant(1000), DELTA, 0.1);
        var network = with(
                network(List.of(neurons("exc", 2).withDrive(drive)), List.of(), 0),
                Network.Precision.COMPACT,
                Network.Storage.STORED);
        assertEquals(
                "compact() has no room for drives of 100000 spikes a neuron and step."
                        + " Write a smaller dt(..), fewer sources, or doublePrecision().",
                assertThrows(IllegalArgumentException.class, () -> run(network, 1))
                        .getMessage());
    }

    @Test
    void compact_cells_refuse_more_synapses_than_they_can_count() {
        for (var rule : List.of(new Rule.AllToAll(true), new Rule.FixedInDegree(50_000, true, true), onto(0, 50_000))) {
            assertEquals(
                    "compact() has no room for what 50,000 synapses onto one neuron of \"b\" could do in one step."
                            + " Write doublePrecision(), or fewer synapses.",
                    assertThrows(IllegalArgumentException.class, () -> run(compact(crowd(rule)), 1))
                            .getMessage());
            run(crowd(rule), 1);
        }
        run(compact(crowd(new Rule.FixedInDegree(30_000, true, true))), 1);
        run(compact(crowd(new Rule.ByDistance(d -> 0.5, true))), 1);
    }

    /** All of them fire in one step, and what they add up to is not less than 0. */
    @Test
    void compact_cells_count_as_many_as_they_take() {
        var sources = Population.of("a", 40_000, new Members.Trains(Collections.nCopies(40_000, new double[] {0.1})));
        var target = neurons("b", 1);
        var all = new Projection(sources, target, new Rule.AllToAll(true), DELTA, constant(0.1), Projection.ONE_STEP);
        assertEquals(
                1,
                run(compact(network(List.of(sources, target), List.of(all), 1)), 1)
                                .cost()
                                .spikes()
                        - 40_000);
    }

    private static Rule onto(int target, int sources) {
        return new Rule.Pairs(
                IntStream.range(0, sources).toArray(),
                IntStream.range(0, sources).map(k -> target).toArray());
    }

    private static Network crowd(Rule rule) {
        var places = new Positions(constant(0), constant(0), 0);
        var a = Population.of("a", 50_000, new Members.Poisson(new SpikeSource.Poisson.Constant(1)))
                .withPositions(places);
        var b = neurons("b", 2).withPositions(places);
        return network(List.of(a, b), List.of(new Projection(a, b, rule, DELTA, constant(0.1), constant(1))), 1);
    }

    private static Network compact(Network network) {
        return with(network, Network.Precision.COMPACT, Network.Storage.STORED);
    }

    @Test
    void more_synapses_than_an_array_has_room_for_are_cut_into_parts() {
        var many = neurons("many", 300_000);
        var network = network(List.of(many), List.of(join(many, many, new Rule.AllToAll(true), DELTA, 0.1, 1)), 0);
        var scheme = new Scheme(new Layout(network, 1));
        assertTrue(Division.parts(network, scheme, 1) > 9e10 / Integer.MAX_VALUE);
        assertEquals(
                "The 90,000,000,000 synapses from \"many\" are too many to be stored in 3 parts. Write .regenerated(), or"
                        + " fewer synapses.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Division.checkSynapses(new Layout(network, 3), scheme))
                        .getMessage());
    }

    @Test
    void more_cells_than_can_be_counted_are_refused() {
        var many = driven("many", 2_000_000_000);
        var network =
                network(List.of(many), List.of(join(many, many, new Rule.OneToOne(), Networks.EXPONENTIAL, 1, 1)), 0);
        assertEquals(
                "A network must have at most 2,147,483,647 neurons, each counted once for each kind of synapse it"
                        + " receives, but has more. Write fewer neurons.",
                assertThrows(IllegalArgumentException.class, () -> new Layout(network, 1))
                        .getMessage());
    }

    @Test
    void compact_levels_of_weak_weights_are_not_those_of_strong_ones() {
        var source = driven("source", 1);
        var strong = neurons("strong", 100);
        var weak = neurons("weak", 100);
        var large = new Distribution.Uniform(5, 15);
        var small = new Distribution.Uniform(0.05, 0.15);
        var projections = List.of(all(source, strong, large), all(source, weak, small), all(strong, weak, large));
        var network = with(
                network(List.of(source, strong, weak), projections, 1),
                Network.Precision.COMPACT,
                Network.Storage.STORED);
        var layout = new Layout(network, 1);
        var scheme = new Scheme(layout);
        var cells = Inbox.compact(layout.cells(0));
        for (var rows : new Synapses(layout, scheme, new Team(1)).of(0).rows())
            if (rows.source() == 0)
                ((VariedRows) rows).deliver(rows.begin(0), rows.end(0), 100, cells, -10 * layout.cells(0));
        double grain = scheme.quanta().of(2, DELTA);
        var row = new Row();
        var drawn = scheme.entries().get(1).connector();
        drawn.partners(0, 0, 1, row);
        drawn.synapses(0, 0, 1, row);
        for (int k = 0; k < row.count; k++)
            assertEquals(row.weights[k], cells.quanta[layout.cell(0, 2) + row.partners[k]] * grain, grain);
    }

    private static Projection all(Population source, Population target, Distribution weight) {
        return new Projection(source, target, new Rule.AllToAll(true), DELTA, weight, constant(1));
    }

    private static Projection far(Population exc, double longest) {
        return new Projection(
                exc,
                exc,
                new Rule.FixedOutDegree(2, true, true),
                DELTA,
                constant(1),
                new Distribution.Uniform(1, longest));
    }

    private static Network compact(Projection projection) {
        return compact(network(List.of(projection.source()), List.of(projection), 1));
    }
}
