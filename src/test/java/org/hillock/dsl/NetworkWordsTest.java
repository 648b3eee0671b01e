package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hillock.model.Card;
import org.hillock.model.Recordable;
import org.hillock.network.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** What networks take, and what they refuse in which words. */
class NetworkWordsTest {
    private final Population exc = population("exc", 80, neuron());
    private final Population inh = population("inh", 20, neuron());
    private final Sources input = poisson("input", 10, 15);

    @Test
    void a_limit_is_named_with_value_and_unit() {
        refuses(() -> population(" ", 3, neuron()), "population.name must not be empty.");
        refuses(() -> population("exc", 0, neuron()), "population.size must be >= 1, but was 0.");
        refuses(() -> poisson("input", 10, -1), "poisson must be >= 0 Hz, but was -1.0.");
        refuses(() -> poissonDrive(10, -1, delta(1)), "poissonDrive must be >= 0 Hz, but was -1.0.");
        refuses(() -> poissonDrive(0, 5, delta(1)), "poissonDrive.sources must be >= 1, but was 0.");
        refuses(() -> spikeTrains("in", new double[][] {{-1}}), "spikeTrains.time must be >= 0 ms, but was -1.0.");
        refuses(() -> exc.to(inh).probability(1.5), "probability must be between 0 and 1, but was 1.5.");
        refuses(() -> exc.to(inh).fixedInDegree(-1), "fixedInDegree must be >= 0, but was -1.");
        refuses(() -> exc.to(inh).fixedTotal(-1), "fixedTotal must be >= 0, but was -1.");
        refuses(() -> exc.to(inh).allToAll().delay(0), "delay must be > 0 ms, but was 0.0.");
        refuses(() -> exc.to(), "to needs at least 1 population, but has 0.");
        refuses(() -> network(), "network needs at least 1 population or projection, but has 0.");
        refuses(() -> network(exc).record(exc), "record needs at least 1 variable, or SPIKES.");
        refuses(() -> network(exc).record(exc, 81, V), "record.neurons must be between 1 and 80, but was 81.");
        refuses(() -> exc.inject(70, 90, step(1)), "exc.inject.to must be between 71 and 80, but was 90.");
        refuses(() -> exc.grid(0), "exc.grid must be between 1 and 80, but was 0.");
        refuses(() -> microcircuit(2), "microcircuit.scale must be between 0.01 and 1, but was 2.0.");
        refuses(() -> brunel(-1, 2), "brunel.g must be >= 0, but was -1.0.");
        refuses(() -> cuba(5), "cuba must be between 100 and 100000000, but was 5.");
    }

    @Test
    void a_part_that_is_taken_away_takes_its_synapses_with_it() {
        var e = exc.to(exc, inh).probability(0.1).synapse(delta(1)).delay(1);
        var i = inh.to(exc, inh).probability(0.2).synapse(delta(-1)).delay(2);
        var alone = exc.to(exc).probability(0.1).synapse(delta(1)).delay(1);
        var whole = network(e, i).seed(3).dt(0.2);
        assertThat(whole.without("inh")).isEqualTo(network(alone).seed(3).dt(0.2));
        assertThat(whole.without("inh").toString())
                .endsWith(
                        "network(exc,\n        exc.to(exc).probability(0.1).synapse(delta(1)).delay(1)).seed(3).dt(0.2)");
        assertThat(network(e).without("exc")).isEqualTo(network(inh));
        refuses(() -> whole.without(), "without needs at least 1 name, but has 0.");
        refuses(() -> whole.without("ihn"), "The network has no population \"ihn\". Did you mean \"inh\"?");
        refuses(
                () -> whole.record("inh", SPIKES).without("inh"),
                "without has \"inh\", which is recorded. Write without(..) before record(..).");
        refuses(() -> whole.without("exc", "inh"), "network needs at least 1 population or projection, but has 0.");
    }

    @Test
    void a_network_with_more_parts_is_the_network_of_all_parts() {
        var e = exc.to(exc, inh).probability(0.1).synapse(delta(1)).delay(1);
        var more = input.to(exc).allToAll().synapse(delta(0.5)).delay(1);
        var whole = network(e).record(exc, SPIKES).seed(3);
        assertThat(whole.and(more))
                .isEqualTo(network(e, more).record(exc, SPIKES).seed(3));
        assertThat(whole.and(more).toString())
                .isEqualTo(network(e, more).record(exc, SPIKES).seed(3).toString());
        assertThat(whole.and(more).without("input")).isEqualTo(whole);
        refuses(() -> whole.and(), "and needs at least 1 population or projection, but has 0.");
    }

    @Test
    void distributions_check_their_numbers() {
        refuses(() -> uniform(2, 1), "uniform must go upwards, but was from 2.0 to 1.0. Write uniform(1, 2).");
        refuses(() -> normal(0, -1), "normal.sd must be >= 0, but was -1.0.");
        refuses(() -> logNormal(0, 1), "logNormal.median must be > 0, but was 0.0.");
        refuses(() -> values(1, Double.NaN), "values[1] must be a finite number, but was NaN.");
        refuses(
                () -> normal(0, 1).atLeast(Double.POSITIVE_INFINITY),
                "atLeast must be a finite number, but was Infinity.");
    }

    @Test
    void of_limits_of_a_distribution_the_last_word_counts() {
        assertThat(normal(1, 1).atLeast(0).atMost(3).atLeast(0.5))
                .isEqualTo(normal(1, 1).atMost(3).atLeast(0.5));
        assertThat(normal(1, 1).atLeast(0.5).atLeast(0).atMost(3).atMost(4))
                .isEqualTo(normal(1, 1).atLeast(0.5).atMost(3));
        assertThat(normal(1, 1).atLeast(0).lowest()).isZero();
        assertThat(uniform(1, 3).atLeast(0).lowest()).isEqualTo(1);
        assertThat(uniform(1, 3).atMost(2).highest()).isEqualTo(2);
    }

    @Test
    void what_does_not_go_together_says_what_to_write() {
        refuses(
                () -> network(exc.to(inh).allToAll()),
                "From \"exc\" to \"inh\": there is no synapse. Write .synapse(delta(0.1)).");
        refuses(
                () -> exc.to(inh).oneToOne().noAutapses(),
                "noAutapses must follow a rule that draws pairs, but follows oneToOne().");
        refuses(
                () -> exc.to(inh).probability(0.1).noMultapses(),
                "noMultapses must follow fixedInDegree(..) or fixedOutDegree(..), but follows probability(0.1).");
        refuses(
                () -> exc.to(inh).pairs(new int[] {0, 80}, new int[] {0}),
                "pairs needs as many targets as sources, but has 2 sources and 1 targets.");
        refuses(
                () -> network(input.to(inh).allToAll().synapse(gap(1))),
                "From \"input\" to \"inh\": gap(..) joins neurons, but \"input\" has only spikes.");
        refuses(
                () -> network(exc.to(inh).allToAll().synapse(gap(1)).delay(2)),
                "From \"exc\" to \"inh\": gap(..) acts without delay, but has delay(2). Leave out delay(..).");
        refuses(
                () -> network(population("a", 1, neuron().reset(to(20)))),
                "reset(to(20)) resets to 20.0 mV, which is not below the threshold of 15.0 mV, so it would fire for ever."
                        + " Write reset(to(10)) or threshold(35).");
        refuses(() -> exc.periodic(3), "periodic(3) needs positions before it. Write grid(10) or positions(x, y).");
    }

    @Test
    void what_cannot_be_drawn_is_refused_when_it_runs() {
        refuses(
                () -> network(exc.start(normal(0, 1).atLeast(100))).run(1),
                "exc.V cannot be drawn from normal(0, 1).atLeast(100): normal(0, 1) has next to nothing there."
                        + " Write other bounds.");
        refuses(
                () -> exc.start(values(1, 2)),
                "exc.start needs a value for each of 80 neurons, but has 2. List them all.");
        refuses(
                () -> exc.start(values(-55)),
                "exc.start needs a value for each of 80 neurons, but has 1. List them all, or write the number alone for all.");
        refuses(
                () -> exc.with("rm", values(new double[exc.size() + 1])),
                "exc.with needs a value for each of 80 neurons, but has 81. List them all.");
        refuses(
                () -> network(exc.to(inh).allToAll().synapse(conductance(normal(0.01, 0.01))))
                        .run(1),
                "weight from \"exc\" to \"inh\" must be >= 0 µS, but normal(0.01, 0.01) goes down to -0.07209536151601387."
                        + " Write normal(0.01, 0.01).atLeast(0).");
        refuses(
                () -> network(exc.driven(poissonDrive(10, 5, delta(1).onto("g"))))
                        .run(1),
                "onto(\"g\") names no variable of this cell. It has V.");
    }

    @Test
    void names_are_known_or_the_nearest_one_is_named() {
        refuses(
                () -> exc.with("treshold", uniform(10, 15)),
                "population.with has no \"treshold\" in this cell. Did you mean \"threshold\"?");
        refuses(
                () -> exc.with("gain", uniform(10, 15)),
                "population.with has no \"gain\" in this cell. It has rm, cm, vRest, threshold, refractory.");
        refuses(
                () -> population("i", 3, izhikevich()).start("w", uniform(0, 1)),
                "population.start has no \"w\" in this cell. It has v, u.");
        refuses(
                () -> network(exc, inh).record("ecx", V),
                "The network has no population \"ecx\". Did you mean \"exc\"?");
        refuses(
                () -> network(input, inh).record(input, V),
                "record has no V in \"input\", which has only spikes. Write record(\"input\", SPIKES).");
    }

    @Test
    void two_populations_of_one_name_are_refused_unless_they_are_the_same() {
        assertThat(network(exc, exc.to(inh).allToAll().synapse(delta(1)), population("exc", 80, neuron()))
                        .network()
                        .populations())
                .hasSize(2);
        refuses(
                () -> network(exc.to(inh).allToAll().synapse(delta(1)), exc.inject(1)),
                "network needs different names, but has two populations \"exc\" that differ. Give one another name; or, if a"
                        + " verb changed it, say that verb before to(..), so that all projections have the changed one.");
    }

    @Test
    void a_single_cell_takes_no_distribution_and_no_synapse_of_networks() {
        refuses(
                () -> neuron().synapse(delta(normal(1, 0.1)), 5),
                "delta needs one weight here, but normal(1, 0.1) is one for each synapse between two populations. Write"
                        + " delta(1), or a projection of a network.");
        refuses(
                () -> neuron().synapse(gap(1), 5),
                "gap needs a network: it joins populations, population(\"cell\", 1, neuron()) being the smallest.");
        refuses(
                () -> poissonDrive(10, 5, delta(uniform(0, 1))),
                "delta needs one weight here, but uniform(0, 1) is one for each synapse between two populations. Write"
                        + " delta(1), or a projection of a network.");
        refuses(
                () -> poissonDrive(10, 5, gap(1)),
                "poissonDrive needs a synapse that spikes act through, but has gap(1). Write delta(0.1), current(0.1) or"
                        + " conductance(0.001).");
    }

    @Test
    void a_weight_said_apart_replaces_the_one_in_the_synapse_whichever_comes_first() {
        var first = exc.to(inh).allToAll().weight(uniform(0, 1)).synapse(delta(5));
        var last = exc.to(inh).allToAll().synapse(delta(5)).weight(uniform(0, 1));
        assertThat(first).isEqualTo(last);
        assertThat(first.projections().get(0).weight()).isEqualTo(uniform(0, 1));
    }

    @Test
    void pairs_weights_and_delays_come_from_tables_and_files(@TempDir Path folder) throws Exception {
        var file = folder.resolve("pairs.csv");
        Files.writeString(file, "pre,post,w,d\n0,3,0.5,1\n79,0,-0.25,2.5\n");
        var expected = exc.to(inh)
                .pairs(new int[] {0, 79}, new int[] {3, 0})
                .weight(values(0.5, -0.25))
                .delay(values(1, 2.5));
        assertThat(exc.to(inh).csv(file.toString(), "pre", "post", "w", "d")).isEqualTo(expected);
        assertThat(exc.to(inh).table(Table.read().csv(file.toFile()), "pre", "post", "w", "d"))
                .isEqualTo(expected);
        refuses(
                () -> exc.to(inh).csv(file.toString(), "w", "post"),
                "Column w, row 1: it must be the index of a neuron, a whole number from 0 on, but was 0.5.");
        refuses(
                () -> exc.to(inh).csv(file.toString(), "pre", "pots"),
                file + " has no column \"pots\". It has: pre, post, w, d. Did you mean post?");
    }

    @Test
    void spike_trains_come_from_a_table_with_a_row_for_each_spike() {
        var table = Table.create("spikes", IntColumn.create("neuron", 2, 0, 2), DoubleColumn.create("t_ms", 7.5, 1, 3));
        assertThat(spikeTrains("in", table, "neuron", "t_ms"))
                .isEqualTo(spikeTrains("in", new double[][] {{1}, {}, {3, 7.5}}));
        var odd = Table.create("spikes", DoubleColumn.create("neuron", 0, -1), DoubleColumn.create("t_ms", 1, 2));
        refuses(
                () -> spikeTrains("in", odd, "neuron", "t_ms"),
                "Column neuron, row 2: it must be the index of a neuron, a whole number from 0 on, but was -1.0.");
    }

    @Test
    void a_network_describes_itself_in_two_tables_and_a_card() {
        var net = network(
                input.to(exc, inh).probability(0.5).synapse(delta(normal(1, 0.1))),
                exc.to(inh).allToAll().synapse(delta(1)).delay(2));
        var populations = net.describe().populations();
        assertThat(populations.columnNames()).containsExactly("population", "neurons", "cell", "method", "further");
        assertThat(populations.stringColumn("population").asList()).containsExactly("input", "exc", "inh");
        var projections = net.describe().projections();
        assertThat(projections.columnNames())
                .containsExactly("source", "target", "rule", "synapses", "synapse", "delay_ms", "delay_steps");
        assertThat(projections.doubleColumn("synapses").asList()).containsExactly(400.0, 100.0, 1600.0);
        assertThat(projections.stringColumn("delay_ms").asList()).containsExactly("one step", "one step", "2");
        assertThat(projections.stringColumn("delay_steps").asList()).containsExactly("1", "1", "20");
        var drawn = network(exc.to(inh)
                .allToAll()
                .synapse(delta(1))
                .delay(normal(1, 0.5).atLeast(0.01).atMost(2)));
        assertThat(drawn.describe().projections().stringColumn("delay_steps").get(0))
                .isEqualTo("1–20, less is 1");
        assertThat(net.card().derived().toString())
                .contains("name=neurons, meaning=in all, value=110")
                .contains("name=synapses, meaning=expected, value=2,100");
    }

    @Test
    void a_rule_that_must_join_some_pairs_more_than_once_says_so() {
        var drawn = exc.to(inh).fixedInDegree(exc.size() + 1).synapse(delta(1));
        var rules = network(drawn, inh.to(exc).fixedOutDegree(5).synapse(delta(1)))
                .describe()
                .projections()
                .stringColumn("rule")
                .asList();
        assertThat(rules).containsExactly("fixedInDegree(81), some pairs more than once", "fixedOutDegree(5)");
    }

    @Test
    void a_number_serves_where_one_could_be_drawn_for_each() {
        assertThat(exc.start(-55)).hasToString(exc + ".start(-55)");
        assertThat(exc.to(inh)
                        .allToAll()
                        .synapse(delta(5))
                        .weight(0.1)
                        .projections()
                        .get(0)
                        .weight())
                .isEqualTo(new Distribution.Constant(0.1));
        assertThat(network(exc).record(exc, 3, "V").network().probes())
                .isEqualTo(network(exc).record(exc, 3, variable("V")).network().probes());
    }

    @Test
    void a_projection_shows_its_parts_as_a_card() {
        var card = exc.to(exc, inh).probability(0.1).synapse(delta(1)).delay(2).card();
        assertThat(card.parameters().stream().map(e -> e.name() + " " + e.value() + " " + e.unit()))
                .containsExactly(
                        "from exc ", "to exc ", "to inh ", "rule probability(0.1) ", "synapse delta(1) ", "delay 2 ms");
        assertThat(exc.inject(2).card().parameters()).contains(new Card.Entry("inject", "injected current", "2", "nA"));
    }

    @Test
    void what_is_recorded_is_a_probe() {
        var net = network(exc, inh).record(exc, 50, SPIKES).record("inh", V, variable("g"));
        var probes = net.network().probes();
        assertThat(probes).hasSize(2);
        assertThat(probes.get(0).to()).isEqualTo(50);
        assertThat(probes.get(1).what()).isEqualTo(List.of(V, new Recordable.Named("g")));
    }

    @Test
    void a_ring_is_closed_and_a_grid_goes_row_by_row() {
        var ring = exc.ring().population().positions().orElseThrow();
        assertThat(ring.period()).isEqualTo(80);
        var grid = inh.grid(8).population().positions().orElseThrow();
        assertThat(at(grid.x(), 9)).isEqualTo(1);
        assertThat(at(grid.y(), 9)).isEqualTo(1);
    }

    private static double at(Distribution values, int k) {
        return ((Distribution.Listed) values).at(k);
    }

    private static void refuses(ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
