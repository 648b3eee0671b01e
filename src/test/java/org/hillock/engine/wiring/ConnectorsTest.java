package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hillock.model.SpikeSource;
import org.hillock.network.Distribution;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectorsTest {
    private static final int SOURCES = 300;
    private static final int TARGETS = 2500;
    private static final Distribution ONE = new Distribution.Constant(1);

    private static final ThreadLocal<Row> ROWS = ThreadLocal.withInitial(Row::new);

    private static Population population(String name, int size) {
        return Population.of(name, size, new Members.Poisson(new SpikeSource.Poisson.Constant(5)));
    }

    private static Connector wire(
            Population from, Population to, Rule rule, Distribution weight, Distribution delay, boolean tabled) {
        var projection = new Projection(from, to, rule, new Receptor.Delta(""), weight, delay);
        var populations = from.equals(to) ? List.of(from) : List.of(from, to);
        return Connectors.of(seeded(Network.of(populations, List.of(projection)), 7), 0, 0.1, tabled);
    }

    private static Network seeded(Network n, long seed) {
        return n.withSeed(seed);
    }

    private static Connector between(Rule rule) {
        return wire(population("E", SOURCES), population("I", TARGETS), rule, ONE, ONE, false);
    }

    private static Connector within(int size, Rule rule) {
        var one = population("E", size);
        return wire(one, one, rule, ONE, ONE, false);
    }

    private static int[] partners(Connector connector, int row) {
        var out = ROWS.get();
        connector.partners(row, 0, connector.tiles(), out);
        return Arrays.copyOf(out.partners, out.count);
    }

    private static IntStream degrees(Connector connector) {
        return IntStream.range(0, connector.rows()).map(row -> partners(connector, row).length);
    }

    private static Stream<Rule> drawn() {
        return Stream.of(
                new Rule.Probability(0.1, true),
                new Rule.Probability(0.1, false),
                new Rule.Probability(0.9, false),
                new Rule.FixedInDegree(100, true, true),
                new Rule.FixedInDegree(100, false, true),
                new Rule.FixedInDegree(100, false, false),
                new Rule.FixedOutDegree(100, true, true),
                new Rule.FixedOutDegree(100, false, true),
                new Rule.FixedOutDegree(100, true, false),
                new Rule.FixedTotal(150_000, true),
                new Rule.FixedTotal(150_000, false));
    }

    @Test
    void all_to_all_joins_each_pair_once() {
        var connector = between(new Rule.AllToAll(true));
        assertThat(connector.expected()).isEqualTo(SOURCES * TARGETS);
        for (int row : new int[] {0, 17, SOURCES - 1})
            assertThat(partners(connector, row))
                    .isEqualTo(IntStream.range(0, TARGETS).toArray());
    }

    @Test
    void all_to_all_without_autapses_leaves_out_the_neuron_itself() {
        var connector = within(2000, new Rule.AllToAll(false));
        assertThat(connector.expected()).isEqualTo(2000.0 * 1999);
        assertThat(partners(connector, 1100))
                .isEqualTo(IntStream.range(0, 2000).filter(k -> k != 1100).toArray());
    }

    @Test
    void one_to_one_joins_equal_indices() {
        var connector = within(2000, new Rule.OneToOne());
        for (int row : new int[] {0, 999, 1000, 1999})
            assertThat(partners(connector, row)).containsExactly(row);
    }

    @Test
    void degrees_are_what_was_asked_for() {
        for (boolean multapses : new boolean[] {true, false}) {
            var in = between(new Rule.FixedInDegree(50, true, multapses));
            var out = between(new Rule.FixedOutDegree(50, true, multapses));
            assertThat(in.bySource()).isFalse();
            assertThat(in.rows()).isEqualTo(TARGETS);
            assertThat(out.bySource()).isTrue();
            assertThat(out.rows()).isEqualTo(SOURCES);
            assertThat(degrees(in)).containsOnly(50);
            assertThat(degrees(out)).containsOnly(50);
        }
    }

    @Test
    void a_fixed_total_is_met_exactly_and_spread_evenly() {
        var connector = between(new Rule.FixedTotal(150_000, true));
        var degrees = degrees(connector).asDoubleStream().toArray();
        assertThat(Arrays.stream(degrees).sum()).isEqualTo(150_000);
        assertThat(chiSquare(degrees, 150_000.0 / SOURCES)).isBetween(SOURCES - 100.0, SOURCES + 100.0);
    }

    @Test
    void each_pair_is_joined_with_its_probability() {
        var connector = between(new Rule.Probability(0.1, true));
        double pairs = (double) SOURCES * TARGETS;
        assertThat(connector.expected()).isCloseTo(0.1 * pairs, offset(1e-6));
        assertThat((double) degrees(connector).sum()).isCloseTo(0.1 * pairs, offset(4 * Math.sqrt(0.09 * pairs)));
        // Out-degrees are binomial: so is their variance.
        double mean = 0.1 * TARGETS;
        double variance = degrees(connector)
                .mapToDouble(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        assertThat(variance).isCloseTo(0.9 * mean, offset(4 * 0.9 * mean * Math.sqrt(2.0 / SOURCES)));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void partners_are_drawn_evenly(Rule rule) {
        int size = 1500;
        var connector = within(size, rule);
        var counts = new double[size];
        for (int row = 0; row < size; row++) for (int k : partners(connector, row)) counts[k]++;
        double mean = connector.expected() / size;
        assertThat(Arrays.stream(counts).sum() / size).isCloseTo(mean, offset(4 * Math.sqrt(mean / size)));
        boolean multapses = multapses(rule);
        double variance = mean * (multapses ? 1 : 1 - mean / size);
        assertThat(chiSquare(counts, mean) * mean / variance)
                .isBetween(size - 4 * Math.sqrt(2 * size), size + 4 * Math.sqrt(2 * size));
    }

    private static boolean multapses(Rule rule) {
        return !(rule instanceof Rule.Probability) && !rule.toString().contains("noMultapses");
    }

    private static double chiSquare(double[] counts, double mean) {
        return Arrays.stream(counts).map(c -> (c - mean) * (c - mean) / mean).sum();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void what_is_forbidden_does_not_occur(Rule rule) {
        var connector = within(1500, rule);
        boolean autapses = !rule.toString().contains("noAutapses");
        int self = 0;
        int twice = 0;
        for (int row = 0; row < connector.rows(); row++) {
            var seen = new boolean[1500];
            for (int k : partners(connector, row)) {
                if (k == row) self++;
                if (seen[k]) twice++;
                seen[k] = true;
            }
        }
        assertThat(self > 0).isEqualTo(autapses);
        assertThat(twice > 0).isEqualTo(multapses(rule));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void tiles_had_alone_are_those_of_the_whole_row(Rule rule) {
        var connector = wire(
                population("E", SOURCES),
                population("I", TARGETS),
                rule,
                new Distribution.Normal(1, 0.1),
                new Distribution.Uniform(1, 5),
                true);
        var whole = new Row();
        var part = new Row();
        for (int row : new int[] {0, 5, SOURCES - 1}) {
            fill(connector, row, 0, connector.tiles(), whole);
            int from = 0;
            for (int tile = 0; tile < connector.tiles(); tile++) {
                fill(connector, row, tile, tile + 1, part);
                int first = connector.tile(tile);
                int end = connector.tile(tile + 1);
                int to = from + part.count;
                int[] partners = Arrays.copyOf(part.partners, part.count);
                assertThat(Arrays.stream(partners)).allMatch(k -> k >= first && k < end);
                assertThat(Arrays.copyOfRange(whole.partners, from, to)).isEqualTo(partners);
                assertThat(Arrays.copyOfRange(whole.weights, from, to))
                        .isEqualTo(Arrays.copyOf(part.weights, part.count));
                assertThat(Arrays.copyOfRange(whole.delays, from, to))
                        .isEqualTo(Arrays.copyOf(part.delays, part.count));
                from = to;
            }
            assertThat(from).isEqualTo(whole.count).isPositive();
        }
    }

    @Test
    void neighbouring_rows_share_no_more_partners_than_chance() {
        for (var rule : new Rule[] {
            new Rule.Probability(0.1, true),
            new Rule.FixedOutDegree(250, true, false),
            new Rule.FixedTotal(75_000, true)
        }) {
            var connector = between(rule);
            var shared = new double[SOURCES - 1];
            for (int row = 0; row + 1 < SOURCES; row++) {
                var seen = new double[TARGETS];
                for (int k : partners(connector, row)) seen[k]++;
                for (int k : partners(connector, row + 1)) shared[row] += seen[k];
            }
            double mean = 0.01 * TARGETS;
            assertThat(Arrays.stream(shared).average().orElseThrow())
                    .isCloseTo(mean, offset(4 * Math.sqrt(1.3 * mean / SOURCES)));
        }
    }

    private static void fill(Connector connector, int row, int from, int to, Row out) {
        connector.partners(row, from, to, out);
        connector.synapses(row, from, to, out);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void threads_and_order_do_not_change_a_row(Rule rule) {
        var connector = between(rule);
        int[][] ordered = IntStream.range(0, 200)
                .mapToObj(row -> partners(connector, row))
                .toArray(int[][]::new);
        int[][] parallel = IntStream.range(0, 200)
                .parallel()
                .mapToObj(row -> partners(connector, 199 - row))
                .toArray(int[][]::new);
        for (int row = 0; row < 200; row++) assertThat(parallel[199 - row]).isEqualTo(ordered[row]);
    }

    @Test
    void what_cannot_be_drawn_is_refused() {
        refused(
                () -> within(10, new Rule.FixedInDegree(10, false, false)),
                "fixedInDegree from \"E\" to \"E\" without multapses must be at most 9, the neurons to draw from, but was 10.");
        refused(
                () -> within(1, new Rule.FixedOutDegree(1, false, true)),
                "fixedOutDegree from \"E\" to \"E\" must be at most 0, the neurons to draw from, but was 1.");
        refused(
                () -> within(1, new Rule.FixedTotal(5, false)),
                "fixedTotal from \"E\" to \"E\" must be 0, as there are no two neurons to join, but was 5.");
        refused(
                () -> within(2, new Rule.FixedTotal(2_000_000_001, true)),
                "fixedTotal from \"E\" to \"E\" must be at most 1000000000 synapses for each of 2 sources, but was 2000000001.");
        refused(
                () -> between(new Rule.OneToOne()),
                "oneToOne from \"E\" to \"I\" must join populations of one size, but they have 300 and 2500 neurons.");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
