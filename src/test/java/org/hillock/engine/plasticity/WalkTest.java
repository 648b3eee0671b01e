package org.hillock.engine.plasticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.Bounds;
import org.hillock.plasticity.OwnRule;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.Pairing;
import org.hillock.plasticity.SynapseEquations;
import org.hillock.plasticity.WeightDependence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalkTest {
    private static final int SOURCES = 5;
    private static final int TARGETS = 160;

    /** With powers in powers, conditions, and traces of all kinds. */
    private static final List<String> WRITTEN = List.of("""
            x' = -x/15
            y' = -y/30
            on pre: w -= rate*alpha*w*y; x += 1
            on post: w += rate*unit*(w/unit)^mu*x; y += 1
            """, """
            x' = -x/10
            z' = -z/50
            on pre: x = 1; w = w + where(z > 0.5, 0.01*z^1.5, -0.005*(w + 0.1)^(1 + x))
            on post: z += 0.2*(1 - w); w += 0.01*x*((w^mu + unit)^alpha - unit)^rate - 0.002
            """, """
            y' = -y/20
            on pre: w = max(0, min(1, w - alpha*y*exp(-w)))
            on post: y = 1; w += unit*rate^mu
            """);

    private static SynapseEquations written(String text) {
        var rule = OwnRule.of(text).withBounds(new Bounds(0, 2));
        var parameters = Map.of("rate", 0.01, "alpha", 0.05, "unit", 0.001, "mu", 0.4);
        for (var each : parameters.entrySet())
            if (text.contains(each.getKey())) rule = rule.withParameter(each.getKey(), each.getValue());
        return rule.equations();
    }

    static List<SynapseEquations> rules() {
        var rules = new ArrayList<SynapseEquations>();
        for (var pairing : Pairing.values())
            for (var dependence : List.of(WeightDependence.ADDITIVE, new WeightDependence(0.4, 1)))
                rules.add(new PairStdp(0.1, 0.12, 15, 30, pairing, dependence, new Bounds(0, 2)).equations());
        WRITTEN.forEach(text -> rules.add(written(text)));
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void compiled_and_plain_walks_agree_to_the_last_bit(SynapseEquations rule) {
        for (boolean single : new boolean[] {false, true})
            for (boolean dendritic : new boolean[] {false, true}) {
                var program = new Program(rule, 0.1);
                var compiled = BlockWalk.of(program, single).orElseThrow();
                var plain = new PlainWalk(program, single);
                // Nor does it matter how much room there is for spikes.
                for (int reached : new int[] {TARGETS, TARGETS / 10, ShortWalk.FEW, 3, 1})
                    assertThat(run(program, compiled, single, dendritic, 8, reached))
                            .isEqualTo(run(program, plain, single, dendritic, 8, reached))
                            .isEqualTo(run(program, compiled, single, dendritic, 128, reached));
            }
    }

    @Test
    void the_source_does_not_depend_on_the_order_in_which_numbers_are_told() {
        var rule = written(WRITTEN.get(0));
        var one = new LinkedHashMap<String, Integer>();
        var other = new LinkedHashMap<String, Integer>();
        // Of one bucket of a set.
        for (int k = 0; k < 4; k++) {
            one.put("p" + k, 16 * k);
            other.put("p" + (3 - k), 16 * (3 - k));
        }
        var passes = new Passes(rule.onPost(), List.of("w", "x", "y", "rate", "unit", "mu"), Set.of("w"));
        assertThat(ChangesSource.of(passes, one, 70)).isEqualTo(ChangesSource.of(passes, other, 70));
    }

    /** All weights after random spikes, and all that arrived, where each source reaches so many targets, some of them twice. */
    private static List<Double> run(
            Program program, Walk walk, boolean single, boolean dendritic, int room, int reached) {
        var random = new Random(3);
        var weights = PerSynapse.of(SOURCES * reached, single);
        var targets = new int[SOURCES * reached];
        var begin = new int[SOURCES + 1];
        var delays = new int[SOURCES];
        for (int k = 0; k < targets.length; k++) {
            targets[k] = k % reached / 2 * (TARGETS / reached);
            weights.set(k, 2 * random.nextDouble());
        }
        for (int s = 0; s <= SOURCES; s++) begin[s] = s * reached;
        for (int s = 0; s < SOURCES; s++) delays[s] = 1 + random.nextInt(9);
        var first = Stream.iterate(0, k -> k + 1)
                .limit(SOURCES + 1)
                .mapToInt(k -> k)
                .toArray();
        var wires = new Wires(first, begin, delays, targets);
        double grain = Math.scalb(1.0, -12);
        var setting = new Setting(0, 0, TARGETS, wires, dendritic, 9, 0.1, grain, 0, TARGETS, 32);
        var learning = LazyLearning.of(
                Base.of(setting, program.equations, List.of(), List.of()), weights, program, walk, room);
        var inbox = single ? Inbox.compact(32 * TARGETS) : Inbox.exact(32 * TARGETS);
        var fired = new int[TARGETS];
        for (int step = 0; step < 400; step++) {
            int sources = fired(random, fired, SOURCES, 0.02);
            learning.hear(fired, 0, sources, step, inbox);
            learning.heard(step);
            learning.arrive(step, inbox);
            int count = fired(random, fired, TARGETS, 0.03);
            learning.fire(step, fired, count, inbox);
        }
        learning.settle(400, inbox);
        var all = new ArrayList<Double>();
        for (int k = 0; k < targets.length; k++) all.add(learning.weights().get(k));
        for (double sum : inbox.exact) all.add(sum);
        for (int sum : inbox.quanta) all.add((double) sum);
        return all;
    }

    private static int fired(Random random, int[] fired, int of, double probability) {
        int count = 0;
        for (int k = 0; k < of; k++) if (random.nextDouble() < probability) fired[count++] = k;
        return count;
    }
}
