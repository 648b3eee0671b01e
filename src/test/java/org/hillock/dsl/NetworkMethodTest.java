package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.dsl.Hillock.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the neurons of a network take a step. */
class NetworkMethodTest {

    @Test
    void what_was_asked_for_or_is_taken_by_default_is_told() {
        var hh = hodgkinHuxley();
        var mixed = network(of(neuron()), of(hh), of(hh.method(RK4)), of(adex()));
        assertThat(methods(mixed)).containsExactly("EXACT", "EXPONENTIAL_EULER", "RK4", "EXPONENTIAL_EULER");
        assertThat(methods(network(of(hh)).dt(0.005))).containsExactly("RK4");
        var join = poisson("in", 2, 5).to(of(neuron())).allToAll();
        assertThat(methods(network(join.synapse(current(0.01))))).containsExactly("", "EXACT");
        assertThat(methods(network(join.synapse(conductance(0.01))))).containsExactly("", "EXPONENTIAL_EULER");
    }

    private static Population of(SingleCell<?> cell) {
        return population(cell.toString(), 1, cell);
    }

    private static List<String> methods(Network network) {
        return network.describe().populations().stringColumn("method").asList();
    }

    @Test
    void steps_that_neurons_would_choose_by_themselves_are_refused() {
        assertThatThrownBy(() -> population("p", 1, hodgkinHuxley().method(DORMAND_PRINCE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "population \"p\": method(DORMAND_PRINCE) chooses steps of its own, and neurons of a network"
                                + " take theirs together. Write method(EXPONENTIAL_EULER), or leave out method(..).");
    }

    @Test
    void a_method_that_is_asked_for_is_kept_at_a_coarse_step() {
        var hh = hodgkinHuxley();
        var asked = potential(hh.method(RK4));
        var alone = hh.method(RK4).inject(10).dt(0.05).run(20);
        for (int k = 0; k < asked.length; k++) assertThat(asked[k]).isCloseTo(alone.v()[k], within(1e-6));
        var usual = potential(hh);
        assertThat(IntStream.range(0, usual.length)
                        .mapToDouble(k -> Math.abs(usual[k] - asked[k]))
                        .max()
                        .orElseThrow())
                .isGreaterThan(0.1);
    }

    private static double[] potential(SingleCell<?> cell) {
        var p = population("p", 1, cell).inject(10);
        return network(p).dt(0.05).record(p, V).run(20).values(p, V, 0);
    }
}
