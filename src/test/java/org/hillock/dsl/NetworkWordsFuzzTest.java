package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.Fuzz;
import org.hillock.engine.Trial;
import org.hillock.network.Distribution;
import org.junit.jupiter.api.Test;

/** Whatever is said with the words of networks runs, or is refused with an error that names one of them. */
class NetworkWordsFuzzTest extends Fuzz {
    private static final int NETWORKS = 10_000;
    private static final int[] SIZES = {0, 1, -1, 2000, Integer.MIN_VALUE};
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Set<String> WORDS = Stream.of(
                    Hillock.class,
                    Network.class,
                    Group.class,
                    Population.class,
                    Wiring.class,
                    Projection.class,
                    CurrentSynapse.class,
                    ConductanceSynapse.class,
                    NmdaSynapse.class,
                    DeltaSynapse.class,
                    Distribution.Random.class)
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .map(Method::getName)
            .collect(Collectors.toSet());

    @Test
    void ten_thousand_networks_run_or_are_refused_with_a_word() throws Exception {
        var worker = Executors.newSingleThreadExecutor(Fuzz::daemon);
        int ran = 0;
        int spiked = 0;
        var refusals = new HashSet<String>();
        for (int k = 0; k < NETWORKS; k++) {
            calm = new int[] {12, 60, 300, 100_000}[k % 4];
            double ms = 1 + random.nextInt(3);
            var outcome = outcome(worker, () -> Trial.within(1, () -> network().run(ms)), "network " + k);
            if (outcome instanceof String message) {
                assertThat(WORD.matcher(message).results().map(found -> found.group()))
                        .as("network %s: %s", k, message)
                        .anyMatch(WORDS::contains);
                refusals.add(message.replaceAll("-?[0-9.E]+|\"[^\"]*\"|NaN|Infinity", "#"));
            } else {
                ran++;
                if (((NetworkRun) outcome).cost().spikes() > 0) spiked++;
            }
        }
        worker.shutdown();
        assertThat(ran).isGreaterThan(NETWORKS / 4);
        assertThat(spiked).isGreaterThan(NETWORKS / 10);
        assertThat(refusals).hasSizeGreaterThan(100);
    }

    private Network network() {
        var one = population("one");
        var two = one(2 * calm) ? population("one") : population("two");
        var source = one(2) ? sources() : one;
        var network = Hillock.network(one, two, projection(source, one, two), projection(two, one));
        if (one(3)) network = network.and(projection(source, two));
        if (one(3)) network = network.seed(random.nextLong());
        if (one(3)) network = network.dt(step());
        if (one(3)) network = network.record(one(calm) ? source : one, size(3), V);
        if (one(5)) network = network.record(one, variable(one(calm) ? "q" : "V"), SPIKES);
        if (one(5)) network = network.recordEvery(either(0.1, 1, 2));
        if (one(calm)) network = network.without("two");
        if (one(3)) network = network.compact();
        if (one(6)) network = network.doublePrecision();
        return one(4) ? network.regenerated() : network;
    }

    /** A very small one is no mistake, but would take for ever. */
    private double step() {
        double dt = either(0.1, 0.2, 1);
        return dt > 0 && dt < 0.01 ? 0.1 : dt;
    }

    private int size(int usual) {
        return one(calm) ? SIZES[random.nextInt(SIZES.length)] : 1 + random.nextInt(usual);
    }

    private Population population(String name) {
        var population = Hillock.population(name, one(calm) ? size(9) : 6, cell());
        if (one(3)) population = population.start(distribution(-70, 10));
        if (one(6)) population = population.with(one(calm) ? "nothing" : "threshold", distribution(5, 20));
        if (one(3)) population = population.inject(number(0, 30));
        if (one(6)) population = population.inject(noise(number(0, 9), number(0, 1)));
        if (one(6)) population = population.inject(distribution(0, 20));
        if (one(8))
            population = population.inject(
                    count(2), 2 + count(4), Hillock.step(number(0, 9)).from(1));
        if (one(3)) population = population.driven(poissonDrive(1 + count(500), number(0, 300), synapse()));
        return placed(population);
    }

    private <G extends Group<G>> G placed(G group) {
        return switch (random.nextInt(5)) {
            case 0 -> group.grid(size(3));
            case 1 -> group.ring();
            case 2 -> group.positions(distribution(0, 1), distribution(0, 1)).periodic(number(1, 2));
            case 3 -> one(calm) ? group.periodic(3) : group;
            default -> group;
        };
    }

    private SingleCell<?> cell() {
        return switch (random.nextInt(one(8) ? 6 : 1)) {
            case 1 -> hodgkinHuxley();
            case 2 -> izhikevich();
            case 3 -> adex();
            case 4 -> membrane().rm(number(1, 20));
            case 5 ->
                equations("v' = (a - v + I)/10")
                        .param("a", number(0, 9))
                        .spikeWhen("v > 5")
                        .reset("v = 0");
            default -> neuron().rm(either(10, 20)).threshold(either(5, 15)).refractory(either(0, 2));
        };
    }

    private Sources sources() {
        int size = one(calm) ? size(9) : 6;
        if (one(3)) return poisson("in", size, t -> 50, number(50, 100));
        return one(3)
                ? spikeTrains("in", new double[][] {{number(0, 1), 2}, {}, {0.5}, {}, {}, {1}})
                : placed(poisson("in", size, number(0, 2000)));
    }

    private Distribution distribution(double from, double to) {
        double a = number(from, to);
        double b = number(from, to);
        return switch (random.nextInt(8)) {
            case 0 -> uniform(Math.min(a, b), Math.max(a, b));
            case 1 -> normal(a, number(0, 0.1)).atLeast(from);
            case 2 -> logNormal(a, number(0, 1)).atMost(number(to, 2 * Math.abs(to)));
            case 3 -> values(a, b, a, b, a, b);
            case 4 -> one(calm) ? byIndex(k -> a) : values(a, a, a, b, b, b);
            case 5 -> one(3) ? byPair((i, j) -> i == 3 ? b : a) : uniform(from, to);
            case 6 -> one(3) ? byDistance(d -> a + d) : uniform(from, to);
            default -> normal(0.5 * (from + to), 0.05 * (to - from));
        };
    }

    private SynapseType synapse() {
        return switch (random.nextInt(one(4) ? 6 : 2)) {
            case 0 -> delta(number(0, 5));
            case 1 -> current(number(-1, 5)).tau(either(1, 5));
            case 2 -> current(number(0, 1)).alpha(either(1, 5));
            case 3 -> conductance(number(0, 0.1)).tau(either(5)).rise(either(1)).reversal(either(0, -80));
            case 4 -> nmda(number(0, 0.1)).magnesium(either(1, 2));
            default -> one(calm) ? gap(number(0, 5)) : delta(1).onto(one(calm) ? "q" : "V");
        };
    }

    private Projection projection(Group<?> source, Population... targets) {
        var joined = rule(source.to(targets));
        if (!one(calm)) joined = joined.synapse(one(9) ? gap(number(0, 1)) : synapse());
        if (one(4)) joined = joined.weight(distribution(0, 1));
        if (one(4)) joined = joined.delay(distribution(0.1, 3));
        if (one(4)) joined = joined.delay(number(0.1, 3));
        if (one(calm)) joined = joined.noAutapses();
        return one(calm) ? joined.noMultapses() : joined;
    }

    private Projection rule(Wiring wiring) {
        return switch (random.nextInt(9)) {
            case 0 -> wiring.allToAll();
            case 1 -> wiring.oneToOne();
            case 2 -> wiring.fixedInDegree(count(3));
            case 3 -> wiring.fixedOutDegree(count(3)).noMultapses();
            case 4 -> wiring.fixedTotal(one(calm) ? random.nextLong() : count(20));
            case 5 -> wiring.pairs(new int[] {0, 1, 2, 3, 4, 5}, new int[] {count(5), 1, 0, 3, 4, count(5)});
            case 6 -> one(3) ? wiring.byDistance(d -> Math.exp(-d)) : wiring.probability(0.5);
            default -> wiring.probability(number(0, 1));
        };
    }
}
