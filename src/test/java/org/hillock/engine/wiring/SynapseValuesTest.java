package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hillock.model.SpikeSource;
import org.hillock.model.TimeCourse;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Positions;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights and delays, and the rules that have places or pairs. */
class SynapseValuesTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    static final Distribution ONE = new Distribution.Constant(1);
    static final Rule MANY = new Rule.FixedTotal(100_000, true);
    static final Receptor DELTA = new Receptor.Delta("");
    static final Receptor CONDUCTANCE = new Receptor.Conductance(new TimeCourse.Exponential(5), 0);
    static final Population E = population("E", 40);
    static final Population I = population("I", 60);

    private static Population population(String name, int size) {
        return Population.of(name, size, new Members.Poisson(new SpikeSource.Poisson.Constant(5)));
    }

    static Connector wire(
            Population from,
            Population to,
            Rule rule,
            Receptor receptor,
            Distribution weight,
            Distribution delay,
            boolean tabled) {
        var populations = from.equals(to) ? List.of(from) : List.of(from, to);
        var projection = new Projection(from, to, rule, receptor, weight, delay);
        return Connectors.of(Network.of(populations, List.of(projection)), 0, 0.1, tabled);
    }

    static Connector weighing(Distribution weight, boolean tabled) {
        return wire(E, I, MANY, DELTA, weight, ONE, tabled);
    }

    static Connector delaying(Distribution delay, boolean tabled) {
        return wire(E, I, MANY, DELTA, ONE, delay, tabled);
    }

    private static double[] all(Connector connector, ToDoubleBiFunction<Row, Integer> what) {
        var row = new Row();
        return IntStream.range(0, connector.rows())
                .boxed()
                .flatMapToDouble(r -> {
                    connector.partners(r, 0, connector.tiles(), row);
                    connector.synapses(r, 0, connector.tiles(), row);
                    return Arrays.stream(IntStream.range(0, row.count)
                            .mapToDouble(k -> what.applyAsDouble(row, k))
                            .toArray());
                })
                .toArray();
    }

    static double[] weights(Connector connector) {
        return all(connector, (row, k) -> row.weights[k]);
    }

    private static double[] delays(Connector connector) {
        return all(connector, (row, k) -> row.delays[k]);
    }

    private static void moments(double[] values, double mean, double sd) {
        int n = values.length;
        double found = DoubleStream.of(values).average().orElseThrow();
        double variance = DoubleStream.of(values)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(found).isCloseTo(mean, within(4 * sd / Math.sqrt(n)));
        // The fourth moments of the distributions here are at most 7 times the squared variance.
        assertThat(variance).isCloseTo(sd * sd, within(4 * sd * sd * Math.sqrt(6.0 / n)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weights_have_the_moments_of_their_distribution(boolean tabled) {
        moments(weights(weighing(new Distribution.Uniform(1, 3), tabled)), 2, 2 / Math.sqrt(12));
        moments(weights(weighing(new Distribution.Normal(-4, 0.5), tabled)), -4, 0.5);
        double e = Math.exp(0.02);
        moments(
                weights(weighing(new Distribution.LogNormal(2, 0.2), tabled)),
                2 * e,
                2 * e * Math.sqrt(Math.expm1(0.04)));
        moments(
                weights(weighing(new Distribution.Truncated(new Distribution.Normal(0, 1), 0, INFINITE), tabled)),
                Math.sqrt(2 / Math.PI),
                Math.sqrt(1 - 2 / Math.PI));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_weight_and_no_delay_leaves_the_range_that_is_told(boolean tabled) {
        var connector =
                wire(E, I, MANY, DELTA, new Distribution.Normal(-1, 1), new Distribution.Normal(1.5, 0.75), tabled);
        assertThat(connector.weight()).isNaN();
        assertThat(connector.delay()).isZero();
        assertThat(DoubleStream.of(weights(connector)))
                .allMatch(w -> Math.abs(w) <= largest(connector))
                .anyMatch(w -> Math.abs(w) > 0.5 * largest(connector));
        assertThat(DoubleStream.of(delays(connector)))
                .allMatch(d -> d >= connector.shortestDelay() && d <= connector.longestDelay())
                .anyMatch(d -> d > 0.5 * connector.longestDelay());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weights_delays_and_neighbouring_synapses_do_not_correlate(boolean tabled) {
        var uniform = new Distribution.Uniform(0, 100);
        var connector = wire(E, I, MANY, DELTA, uniform, uniform, tabled);
        double[] weights = weights(connector);
        double[] delays = delays(connector);
        for (int lag : new int[] {0, 1, 2, 3, 4})
            for (double[] other : List.of(weights, delays)) {
                if (lag == 0 && other == weights) continue;
                double sum = 0;
                double factor = other == weights ? 1 : 0.1;
                for (int k = lag; k < weights.length; k++) sum += (weights[k - lag] - 50) * (factor * other[k] - 50);
                assertThat(sum / weights.length / (1e4 / 12)).isCloseTo(0, within(4 / Math.sqrt(weights.length)));
            }
    }

    /** A table has the right mean, and its variance lacks what lies beyond its first and last value. */
    @Test
    void a_table_differs_from_its_distribution_by_less_than_a_thousandth() {
        double[] table = Quantile.of(new Distribution.Normal(0, 1), "").table();
        assertThat(table).hasSize(65_536).isSorted();
        assertThat(DoubleStream.of(table).sum()).isCloseTo(0, within(1e-9));
        assertThat(DoubleStream.of(table).map(z -> z * z).average().orElseThrow())
                .isCloseTo(1, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void delays_are_rounded_to_steps_halves_up_and_raised_to_one(boolean tabled) {
        var counts = new double[6];
        // A third of the range becomes 1 step: all below 0.15 ms.
        double[] delays = delays(delaying(new Distribution.Uniform(-0.05, 0.55), tabled));
        for (double steps : delays) counts[(int) steps]++;
        double n = delays.length;
        double[] shares = {0, 2 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0};
        for (int k = 0; k < 6; k++)
            assertThat(counts[k] / n).isCloseTo(shares[k], within(4 * Math.sqrt(shares[k] / n)));
    }

    @Test
    void one_value_for_all_is_told() {
        var connector =
                wire(E, I, MANY, DELTA, new Distribution.Constant(-0.3), new Distribution.Constant(0.15), false);
        assertThat(connector.weight()).isEqualTo(-0.3);
        assertThat(largest(connector)).isEqualTo(0.3);
        assertThat(connector.delay()).isEqualTo(2);
        assertThat(connector.longestDelay()).isEqualTo(2);
        assertThat(connector.shortestDelay()).isEqualTo(2);
        assertThat(DoubleStream.of(weights(connector)).allMatch(w -> w == -0.3)).isTrue();
        assertThat(DoubleStream.of(delays(connector)).allMatch(d -> d == 2)).isTrue();
        assertThat(weighing(new Distribution.Normal(3, 0), false).weight()).isEqualTo(3);
        assertThat(delaying(new Distribution.Uniform(1.46, 1.54), false).delay())
                .isEqualTo(15);
    }

    @Test
    void functions_get_source_and_target_whichever_is_the_row() {
        for (var rule : List.of(new Rule.FixedInDegree(7, true, true), new Rule.FixedOutDegree(7, true, true))) {
            var connector = wire(
                    E,
                    I,
                    rule,
                    DELTA,
                    new Distribution.OfPair((i, j) -> 100 * i + j),
                    new Distribution.OfPair((i, j) -> 0.1 * (1 + i)),
                    false);
            var row = new Row();
            for (int r = 0; r < connector.rows(); r++) {
                connector.partners(r, 0, connector.tiles(), row);
                connector.synapses(r, 0, connector.tiles(), row);
                for (int k = 0; k < row.count; k++) {
                    int source = connector.bySource() ? r : row.partners[k];
                    int target = connector.bySource() ? row.partners[k] : r;
                    assertThat(row.weights[k]).isEqualTo(100 * source + target);
                    assertThat(row.delays[k]).isEqualTo(1 + source);
                }
            }
            assertThat(largest(connector))
                    .isEqualTo(DoubleStream.of(weights(connector)).max().orElseThrow());
            assertThat(connector.longestDelay())
                    .isEqualTo((int) DoubleStream.of(delays(connector)).max().orElseThrow());
        }
    }

    @Test
    void listed_pairs_keep_their_listed_weights_and_delays() {
        var pairs = new Rule.Pairs(new int[] {3, 0, 3, 1, 3}, new int[] {5, 59, 5, 0, 2});
        var connector = wire(
                E,
                I,
                pairs,
                DELTA,
                new Distribution.Listed(new double[] {10, 20, 30, 40, 50}),
                new Distribution.Listed(new double[] {0.1, 0.2, 0.3, 0.4, 0.5}),
                false);
        assertThat(connector.expected()).isEqualTo(5);
        assertThat(all(connector, (row, k) -> row.partners[k])).containsExactly(59, 0, 5, 5, 2);
        assertThat(weights(connector)).containsExactly(20, 40, 10, 30, 50);
        assertThat(delays(connector)).containsExactly(2, 4, 1, 3, 5);
        assertThat(largest(connector)).isEqualTo(50);
    }

    @Test
    void one_to_one_takes_listed_values_too() {
        double[] listed = IntStream.range(0, 40).mapToDouble(k -> 0.5 * k).toArray();
        var connector =
                wire(E, population("I", 40), new Rule.OneToOne(), DELTA, new Distribution.Listed(listed), ONE, false);
        assertThat(weights(connector)).containsExactly(listed);
    }

    static Population placed(String name, int size, double period) {
        var x = new Distribution.OfIndex(k -> k);
        return population(name, size).withPositions(new Positions(x, ONE, period));
    }

    @Test
    void partners_on_a_ring_are_as_near_across_the_border() {
        var ring = placed("E", 100, 100);
        var connector = wire(
                ring,
                ring,
                new Rule.ByDistance(d -> d < 2.5 ? 1 : 0, false),
                DELTA,
                new Distribution.OfDistance(d -> 10 * d),
                ONE,
                false);
        assertThat(connector.expected()).isEqualTo(400);
        var row = new Row();
        connector.partners(99, 0, 1, row);
        connector.synapses(99, 0, 1, row);
        assertThat(Arrays.copyOf(row.partners, row.count)).containsExactly(0, 1, 97, 98);
        assertThat(Arrays.copyOf(row.weights, row.count)).containsExactly(10, 20, 20, 10);
    }

    @Test
    void without_a_border_to_cross_it_is_far() {
        var line = placed("E", 100, 0);
        var connector = wire(line, line, new Rule.ByDistance(d -> d < 2.5 ? 1 : 0, true), DELTA, ONE, ONE, false);
        var row = new Row();
        connector.partners(99, 0, 1, row);
        assertThat(Arrays.copyOf(row.partners, row.count)).containsExactly(97, 98, 99);
    }

    @Test
    void partners_by_distance_have_the_probability_of_their_distance() {
        var torus = population("E", 700)
                .withPositions(new Positions(new Distribution.Uniform(0, 1), new Distribution.Uniform(0, 1), 1));
        var connector = wire(torus, torus, new Rule.ByDistance(d -> d < 0.25 ? 0.4 : 0, true), DELTA, ONE, ONE, false);
        double found = weights(connector).length;
        assertThat(found).isCloseTo(connector.expected(), within(4 * Math.sqrt(0.5 * connector.expected())));
        // The disc's area times the probability, as no border cuts it; positions make pairs depend on each other, by
        // little.
        assertThat(connector.expected() / 700 / 700).isCloseTo(0.4 * Math.PI / 16, within(0.002));
    }

    @Test
    void gaps_have_no_delay_to_be_refused() {
        var connector = wire(E, I, MANY, new Receptor.Gap(), ONE, new Distribution.Constant(0), false);
        assertThat(connector.delay()).isEqualTo(1);
    }

    private static double largest(Connector connector) {
        return Math.max(Math.abs(connector.lowestWeight()), Math.abs(connector.highestWeight()));
    }
}
