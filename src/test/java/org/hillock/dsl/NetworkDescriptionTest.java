package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import org.hillock.network.Distribution;
import org.junit.jupiter.api.Test;

/** What a network prints are the lines that rebuild it. */
public class NetworkDescriptionTest {
    /** The evaluated networks are put here by JShell, which runs in this very JVM. */
    public static final List<Object> REBUILT = new ArrayList<>();

    private final SplittableRandom random = new SplittableRandom(12);

    @Test
    void the_lines_of_a_network_evaluate_to_an_equal_one() {
        var described = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            described.add(projection("a", "b"));
            described.add(randomNetwork());
        }
        described.addAll(readyMade());
        assertThat(rebuilt(described.stream().map(Object::toString).toList())).isEqualTo(described);
    }

    @Test
    void a_ready_made_network_prints_its_word_and_shows_its_lines() {
        var networks = readyMade();
        assertThat(networks.stream().map(Object::toString))
                .contains(
                        "brunel(5, 2)",
                        "cuba()",
                        "coba(1000).seed(3)",
                        "microcircuit(0.1).dc().record(\"L4E\", 50, SPIKES)",
                        "microcircuit(0.1).without(\"L6E\", \"L6I\").seed(2)",
                        "brunel(5, 2).seed(1).and(poisson(\"in\", 9, 5))");
        assertThat(rebuilt(networks.stream().map(Network::lines).toList())).isEqualTo(networks);
    }

    private static List<Network> readyMade() {
        return List.of(
                brunel(5, 2),
                brunel(4.5, 0.9).record("exc", 50, SPIKES).record("inh", V),
                cuba(),
                coba(1000).seed(3),
                cobaHH(),
                izhikevich2003(),
                microcircuit(),
                microcircuit(0.1),
                microcircuit(0.1).dc().record("L4E", 50, SPIKES),
                microcircuit(0.1).without("L6E", "L6I").seed(2),
                brunel(5, 2).seed(1).and(poisson("in", 9, 5)),
                thalamic(microcircuit(0.1)));
    }

    private static Network thalamic(Network column) {
        var input = spikeTrains("thalamus", new double[][] {{100}, {100, 101}});
        return column.and(input.to(column.population("L4E"), column.population("L6E"))
                .probability(0.1)
                .synapse(current(0.2).tau(0.5)));
    }

    private static List<Object> rebuilt(List<String> descriptions) {
        REBUILT.clear();
        try (var shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            eval(shell, "import static org.hillock.dsl.Hillock.*;");
            eval(shell, "import org.hillock.dsl.*;");
            for (var description : descriptions) {
                var analysis = shell.sourceCodeAnalysis();
                var info = analysis.analyzeCompletion(description);
                for (;
                        info.completeness() == SourceCodeAnalysis.Completeness.COMPLETE
                                && !info.remaining().isBlank();
                        info = analysis.analyzeCompletion(info.remaining())) eval(shell, info.source());
                eval(
                        shell,
                        "NetworkDescriptionTest.REBUILT.add(" + info.source().replaceAll(";\\s*$", "") + ");");
            }
        }
        return List.copyOf(REBUILT);
    }

    private static void eval(JShell shell, String line) {
        // A variable of the same name before is overwritten.
        for (var event : shell.eval(line))
            assertThat(event.status())
                    .as("%s: %s", line, event.exception())
                    .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
    }

    private double number(double low, double high) {
        double x = random.nextDouble(low, high);
        return random.nextBoolean() ? x : Math.max(low, Math.rint(x * 100) / 100);
    }

    private Distribution.Random drawn() {
        Distribution.Random drawn =
                switch (random.nextInt(3)) {
                    case 0 -> uniform(number(0, 1), number(2, 3));
                    case 1 -> normal(number(1, 2), number(0.1, 1));
                    default -> logNormal(number(1, 2), number(0.1, 1));
                };
        if (random.nextBoolean()) drawn = drawn.atLeast(number(0.1, 0.9));
        return random.nextBoolean() ? drawn : drawn.atMost(number(2, 3));
    }

    private Population population(String name) {
        var all = random.nextBoolean()
                ? Hillock.population(name, 4, neuron().rm(number(1, 100)).reset(to(-1)))
                : Hillock.population(name, 4, neuron().leakFree());
        if (random.nextBoolean()) all = random.nextBoolean() ? all.start(drawn()) : all.start(number(-9, 9));
        if (random.nextInt(3) == 0) all = all.with("threshold", values(15, 16, 17.5, number(1, 20)));
        if (random.nextInt(3) == 0) all = all.driven(poissonDrive(random.nextInt(1, 99), number(0, 20), delta(0.1)));
        if (random.nextInt(3) == 0)
            all = all.inject(1, 3, noise(1, number(0, 1))).inject(drawn());
        if (random.nextInt(3) == 0) all = all.inject(number(-1, 1)).inject(step(1).from(3), drawn());
        return switch (random.nextInt(5)) {
            case 0 -> all.grid(2).periodic(3);
            case 1 -> all.ring();
            case 2 -> all.positions(drawn(), uniform(0, 1));
            case 3 -> all.grid(2).positions(new double[] {1, 2, 3, 4}, new double[] {0, 0, number(0, 1), 0});
            default -> all;
        };
    }

    private Group<?> source(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> poisson(name, 4, number(0, 20));
            case 1 -> spikeTrains(name, new double[][] {{1, number(2, 3)}, {}, {0.5}, {7}});
            case 2 ->
                Hillock.population(
                                name,
                                4,
                                equations("v' = (I - v)/tau\nw' = -w")
                                        .param("tau", 10)
                                        .spikeWhen("v > 1"))
                        .with("tau", drawn())
                        .start("w", drawn());
            default -> population(name);
        };
    }

    private SynapseType synapse() {
        return switch (random.nextInt(6)) {
            case 0 -> delta(number(-5, 5));
            case 1 -> delta(drawn());
            case 2 -> current(drawn()).tau(number(1, 9));
            case 3 -> conductance(drawn().atLeast(0)).alpha(number(1, 9)).reversal(number(-80, 0));
            case 4 -> nmda(drawn().atLeast(0)).tau(number(50, 90)).magnesium(number(0, 2));
            default -> current(number(-1, 1)).tau(5).rise(number(0.1, 4));
        };
    }

    private Projection projection(String from, String to) {
        var source = source(from);
        return projection(source.to(population(to)));
    }

    private Projection projection(Wiring wiring) {
        var joined =
                switch (random.nextInt(8)) {
                    case 0 -> wiring.allToAll().noAutapses();
                    case 1 -> wiring.oneToOne();
                    case 2 -> wiring.probability(number(0, 1));
                    case 3 -> wiring.fixedInDegree(3).noAutapses().noMultapses();
                    case 4 -> wiring.fixedOutDegree(random.nextInt(9));
                    case 5 -> wiring.fixedTotal(random.nextInt(99)).noAutapses();
                    case 6 -> wiring.fixedTotal(10_000_000_000L);
                    default ->
                        wiring.pairs(new int[] {0, 1, 3}, new int[] {3, 2, 0}).delay(values(1, 2, number(1, 3)));
                };
        joined = joined.synapse(synapse());
        if (random.nextInt(3) == 0) joined = plastic(joined);
        return switch (random.nextInt(5)) {
            case 0 -> joined.delay(number(1, 2));
            case 1 -> joined.delay(drawn());
            case 2 -> joined.weight(drawn().atLeast(0.1));
            case 3 -> joined.weight(number(0.1, 2));
            default -> joined;
        };
    }

    private Projection plastic(Projection joined) {
        return switch (random.nextInt(6)) {
            case 5 ->
                joined.plastic(rewardStdp().unbounded())
                        .reward(number(-1, 1), number(0, 9), 50)
                        .reward(0.5, joined.source())
                        .reward(2, joined.targets().get(0), number(2, 9));
            case 0 -> joined.plastic(stdp().aPlus(number(0, 1)).bounds(-9, 9));
            case 1 -> joined.plastic(tripletStdp()).dendritic();
            case 2 -> joined.plastic(stdp(), normalize(number(1, 9)).every(number(1, 9)));
            case 3 ->
                joined.plastic(shortTerm(0.5, 100, 50), scaling(number(1, 9)).tau(5), normalize(3));
            default ->
                joined.plastic(voltageStdp().unbounded(), scaling(2).memory(10).every(0.5));
        };
    }

    private Network randomNetwork() {
        var exc = population("2/3 E");
        var inh = population(random.nextBoolean() ? "I" : "class");
        var input = source("2_3_E");
        Network network;
        if (random.nextBoolean()) network = network(projection(exc.to(exc, inh)), input, projection(inh.to(exc)));
        else network = network(inh, projection(input.to(inh)), projection(input.to(exc)), projection(exc.to(inh)));
        if (random.nextBoolean()) network = network.seed(random.nextLong()).dt(number(0.01, 1));
        if (random.nextBoolean())
            network = network.record(exc, 2, V, I_SYN).record(input, SPIKES).recordEvery(number(1, 9));
        if (network.network().projections().stream()
                .anyMatch(p -> p.plasticity().isPresent()))
            return network.recordEvery(number(1, 9), WEIGHTS)
                    .recordEvery(number(1, 9))
                    .recordEvery(5, WEIGHTS);
        if (random.nextBoolean()) network = network.record(inh, variable("w")).compact();
        return random.nextBoolean() ? network : network.regenerated();
    }
}
