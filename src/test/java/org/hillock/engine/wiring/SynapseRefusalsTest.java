package org.hillock.engine.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.engine.wiring.SynapseValuesTest.CONDUCTANCE;
import static org.hillock.engine.wiring.SynapseValuesTest.DELTA;
import static org.hillock.engine.wiring.SynapseValuesTest.E;
import static org.hillock.engine.wiring.SynapseValuesTest.I;
import static org.hillock.engine.wiring.SynapseValuesTest.MANY;
import static org.hillock.engine.wiring.SynapseValuesTest.ONE;
import static org.hillock.engine.wiring.SynapseValuesTest.delaying;
import static org.hillock.engine.wiring.SynapseValuesTest.placed;
import static org.hillock.engine.wiring.SynapseValuesTest.weighing;
import static org.hillock.engine.wiring.SynapseValuesTest.weights;
import static org.hillock.engine.wiring.SynapseValuesTest.wire;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;

/** Weights, delays, pairs and places that make no sense are refused. */
class SynapseRefusalsTest {

    @Test
    void a_listed_delay_of_0_is_one_step_and_others_are_a_step_or_more() {
        var pairs = new Rule.Pairs(new int[] {0, 0, 0}, new int[] {1, 2, 3});
        assertThat(delays(pairs, 0, -0.0, 0.27)).containsExactly(1, 1, 3);
        refused(
                () -> delays(pairs, 0, 0.06, 1),
                "delay from \"E\" to \"I\" must be >= 0.1 ms, one step, but was 0.06. Write delay(0.1) or dt(0.06).");
        refused(() -> delays(pairs, 0, -1, 1), "delay from \"E\" to \"I\" must be >= 0.1 ms, but was -1.0.");
        refused(
                () -> delays(pairs, 0, Double.NaN, 1),
                "delay from \"E\" to \"I\" must be a finite number of at most 1.0E12 ms, but was NaN.");
    }

    private static int[] delays(Rule.Pairs pairs, double... ms) {
        var row = new Row();
        var connector = wire(E, I, pairs, DELTA, ONE, new Distribution.Listed(ms), false);
        connector.partners(0, 0, 1, row);
        connector.synapses(0, 0, 1, row);
        return Arrays.copyOf(row.delays, row.count);
    }

    /** It answers 1, and from a certain call on 2. */
    @Test
    void a_function_that_changes_its_mind_is_refused() {
        var calls = new int[1];
        var fickle = new Distribution.OfPair((i, j) -> ++calls[0] > 3 + 1 ? 2 : 1);
        var pairs = new Rule.Pairs(new int[] {0, 0, 0}, new int[] {1, 2, 3});
        for (boolean weights : new boolean[] {true, false}) {
            calls[0] = 0;
            var connector = wire(E, I, pairs, DELTA, weights ? fickle : ONE, weights ? ONE : fickle, false);
            var row = new Row();
            connector.partners(0, 0, 1, row);
            refused(
                    () -> connector.synapses(0, 0, 1, row),
                    (weights ? "weight" : "delay")
                            + " from \"E\" to \"I\" comes from a function that gave another answer"
                            + " when it was asked again. Let it depend on nothing but what it is given.");
        }
    }

    @Test
    void a_weight_too_small_to_be_told_from_0_is_refused() {
        refused(
                () -> weighing(new Distribution.Constant(1e-320), false),
                "weight from \"E\" to \"I\" must be 0 or reach 1.0E-12 mV, but was 1.0E-320 at the most.");
        refused(
                () -> weighing(new Distribution.OfPair((i, j) -> -1e-13), false),
                "weight from \"E\" to \"I\" must be 0 or reach 1.0E-12 mV, but was 1.0E-13 at the most.");
        assertThat(weights(weighing(new Distribution.Constant(0), false))).containsOnly(0);
    }

    @Test
    void values_without_sense_are_refused() {
        refused(
                () -> delaying(new Distribution.Constant(0.04), false),
                "delay from \"E\" to \"I\" must be >= 0.1 ms, one step, but was 0.04. Write delay(0.1) or dt(0.04).");
        refused(
                () -> delaying(new Distribution.OfPair((i, j) -> -1), false),
                "delay from \"E\" to \"I\" must be >= 0 ms, but was -1.0 for source 0 and target 7.");
        refused(
                () -> weighing(new Distribution.Constant(Double.NaN), false),
                "weight from \"E\" to \"I\" must be a finite number of at most 1.0E12 mV, but was NaN.");
        refused(
                () -> wire(
                        E,
                        I,
                        new Rule.AllToAll(true),
                        DELTA,
                        new Distribution.OfPair((i, j) -> i == 3 && j == 5 ? Double.NaN : 1),
                        ONE,
                        false),
                "weight from \"E\" to \"I\" must be a finite number of at most 1.0E12 mV, but was NaN for source 3 and target 5.");
        refused(
                () -> wire(E, I, MANY, new Receptor.Delta("w"), new Distribution.Constant(1e13), ONE, false),
                "weight from \"E\" to \"I\" must be a finite number of at most 1.0E12, but was 1.0E13.");
        refused(
                () -> wire(E, I, MANY, CONDUCTANCE, new Distribution.Constant(-1), ONE, false),
                "weight from \"E\" to \"I\" must be >= 0 µS, but was -1.0.");
        refused(
                () -> wire(E, I, MANY, CONDUCTANCE, new Distribution.Uniform(-1, 1), ONE, false),
                "weight from \"E\" to \"I\" must be >= 0 µS, but uniform(-1, 1) goes down to -0.9999999999999998."
                        + " Write uniform(-1, 1).atLeast(0).");
        refused(
                () -> weighing(new Distribution.OfIndex(k -> k), false),
                "weight from \"E\" to \"I\" cannot depend on one index, as a synapse joins two neurons."
                        + " Write byPair((source, target) -> ..).");
        refused(
                () -> weighing(new Distribution.Listed(new double[3]), false),
                "weight from \"E\" to \"I\" cannot be listed, as the rule draws its pairs."
                        + " Write pairs(..), or byPair((source, target) -> ..).");
    }

    @Test
    void pairs_and_places_without_sense_are_refused() {
        var pairs = new Rule.Pairs(new int[] {3, 40}, new int[] {5, 5});
        refused(
                () -> wire(E, I, pairs, DELTA, ONE, ONE, false),
                "pairs: the source of pair 1 must be between 0 and 39, the neurons of \"E\", but was 40.");
        var good = new Rule.Pairs(new int[] {3}, new int[] {5});
        refused(
                () -> wire(E, I, good, DELTA, new Distribution.Listed(new double[2]), ONE, false),
                "weight from \"E\" to \"I\" must have a value for each of 1 pairs, but has 2.");
        var near = new Rule.ByDistance(d -> 1, true);
        refused(
                () -> wire(E, E, near, DELTA, ONE, ONE, false),
                "Population \"E\" needs positions for what depends on distance. Write positions(..).");
        refused(
                () -> wire(placed("E", 40, 0), placed("I", 60, 9), near, DELTA, ONE, ONE, false),
                "\"E\" and \"I\" must lie on one ring or torus, but their periods are 0 and 9.");
        var line = placed("E", 40, 0);
        refused(
                () -> weights(wire(line, line, new Rule.ByDistance(d -> 1 - d, true), DELTA, ONE, ONE, false)),
                "byDistance from \"E\" to \"E\" must be between 0 and 1, but was -1.0 at distance 2.0.");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
