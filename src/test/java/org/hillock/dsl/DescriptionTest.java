package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import org.junit.jupiter.api.Test;

/** What a description prints is the line that rebuilds it. */
public class DescriptionTest {
    private final SplittableRandom random = new SplittableRandom(11);

    /** The evaluated lines are put here by JShell, which runs in this very JVM. */
    public static final List<Object> REBUILT = new ArrayList<>();

    @Test
    void a_printed_description_evaluates_to_an_equal_one() {
        var descriptions = new ArrayList<Object>();
        for (int k = 0; k < 60; k++) {
            descriptions.add(cell());
            descriptions.add(dynamic());
            descriptions.add(hodgkinHuxley().gNa(number(90, 150)).equations().param("gK", number(20, 40)));
            descriptions.add(dynamic().inject(input(1)).dt(number(0.01, 1)).record("v", "w"));
            descriptions.add(protocol());
            descriptions.add(input(2));
            descriptions.add(synapse());
            descriptions.add(poissonSource());
            descriptions.add(sweeping());
            descriptions.add(rule());
            descriptions.add(pairProtocol());
            descriptions.add(layer());
            descriptions.add(neuron().rm(number(1, 100)).reset(LINEAR).relu(number(0.01, 1)));
        }
        REBUILT.clear();
        try (var shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            eval(shell, "import static org.hillock.dsl.Hillock.*;");
            eval(shell, "import org.hillock.dsl.*;");
            for (var d : descriptions) eval(shell, "DescriptionTest.REBUILT.add(" + d + ");");
        }
        assertThat(REBUILT).hasSameSizeAs(descriptions);
        for (int k = 0; k < descriptions.size(); k++) assertThat(REBUILT.get(k)).isEqualTo(descriptions.get(k));
    }

    private static void eval(JShell shell, String line) {
        for (var event : shell.eval(line))
            assertThat(event.status()).as("%s: %s", line, event.exception()).isEqualTo(Snippet.Status.VALID);
    }

    private StdpLayer layer() {
        var layer = stdpLayer(random.nextInt(2, 500));
        if (random.nextBoolean()) layer = layer.rate(number(1, 200));
        if (random.nextBoolean()) layer = layer.latency(number(5, 50));
        if (random.nextBoolean()) layer = layer.rule(stdp().aPlus(number(0, 1)).multiplicative());
        if (random.nextBoolean()) layer = layer.thetaPlus(number(0, 1)).meanWeight(number(0.01, 0.5));
        if (random.nextBoolean()) layer = layer.meanTheta(number(10, 70)).annealing(number(1, 1000));
        if (random.nextBoolean()) layer = layer.inhibition(number(0, 200));
        if (random.nextBoolean()) layer = layer.present(number(1, 500));
        if (random.nextBoolean()) layer = layer.seed(random.nextLong()).passes(random.nextInt(1, 9));
        return random.nextBoolean() ? layer : layer.checkpoint("a \"file\"");
    }

    private double number(double low, double high) {
        double x = random.nextDouble(low, high);
        return switch (random.nextInt(3)) {
            case 0 -> Math.max(low, Math.rint(x));
            case 1 -> Math.max(low, Math.rint(x * 100) / 100);
            default -> x;
        };
    }

    private PointCell<?> cell() {
        return switch (random.nextInt(4)) {
            case 0 -> membrane().rm(number(1, 100)).cm(number(0.1, 3)).vRest(number(-80, 0));
            case 1 -> lapicque().rm(number(1, 100)).threshold(number(1, 30));
            case 2 -> neuron().leakFree().cm(number(0.1, 3)).reset(LINEAR).start(number(-5, 5));
            default ->
                neuron().vRest(number(-80, -60))
                        .threshold(number(-55, -40))
                        .reset(to(number(-70, -60)))
                        .refractory(number(0, 5));
        };
    }

    private DynamicCell<?> dynamic() {
        return switch (random.nextInt(6)) {
            case 0 ->
                hodgkinHuxley()
                        .gNa(number(100, 140))
                        .temperature(number(5, 20))
                        .area(number(100, 30_000))
                        .param("eK", number(-80, -70));
            case 1 ->
                izhikevich(number(0.01, 0.1), number(0.1, 0.3), number(-65, -50), number(0, 8))
                        .method(RK4);
            case 2 ->
                izhikevich(Izhikevich.Pattern.values()[random.nextInt(20)]).a(number(0.01, 0.1));
            case 3 -> adex().b(number(0, 1)).start("V", number(-70, -60));
            case 4 -> morrisLecar(1).param("gK", number(7, 9));
            default ->
                equations(
                                "v' = (a*(v - 1)^2 - -v^2/2 - 2^(-a)^2 - w + I)/tau # mV: it's \"v\"\nw' = -w/5; x = 2*(v + w)")
                        .param("a", number(-1, 1))
                        .param("tau", number(1, 20))
                        .start("v", number(-1, 1))
                        .potential(random.nextBoolean() ? "v" : "w")
                        .spikeWhen("v > 1 and not (w <= a or x > 3)")
                        .reset("v = (v - (1 - w)) / (a * 2); w += 0.5")
                        .refractory(number(0, 5))
                        .dt(number(0.01, 1));
        };
    }

    private Input input(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 7)) {
            case 0 -> step(number(-3, 3)).from(number(0, 10)).to(number(11, 30));
            case 1 -> ramp(number(-1, 1), number(1, 3), number(1, 50)).from(number(0, 10));
            case 2 -> sine(number(0, 2), number(1, 200)).phase(number(0, 360));
            case 3 ->
                pulses(number(0, 3), number(0.5, 2), number(3, 9))
                        .from(number(0, 5))
                        .count(1 + random.nextInt(9));
            case 4 -> samples(new double[] {number(0, 1), number(1, 2)}, number(1, 10));
            case 5 -> noise(number(-1, 1), number(0, 2)).tau(number(0.1, 20));
            case 6 -> whiteNoise(number(-1, 1), number(0, 2));
            case 7 -> input(depth - 1).plus(input(depth - 1));
            case 8 -> input(depth - 1).times(number(-2, 2));
            case 9 -> input(depth - 1).later(number(0, 20));
            default -> samples(new double[] {0, number(1, 2), number(3, 4)}, new double[] {1, 2, number(0, 1)});
        };
    }

    private SynapseType synapse() {
        return switch (random.nextInt(5)) {
            case 0 -> delta(number(-5, 5));
            case 1 -> current(number(-1, 1)).tau(number(1, 9));
            case 2 -> current(number(-1, 1)).alpha(number(1, 9));
            case 3 ->
                conductance(number(0, 1))
                        .tau(number(12, 19))
                        .rise(number(0.1, 11))
                        .reversal(number(-80, 0));
            default -> conductance(number(0, 1)).alpha(number(1, 5));
        };
    }

    private PoissonSource poissonSource() {
        var source = poisson(number(0, 1000));
        if (random.nextBoolean()) source = source.sources(2 + random.nextInt(99));
        return random.nextBoolean() ? source : source.from(number(0, 10)).to(number(11, 30));
    }

    private Object rule() {
        return switch (random.nextInt(8)) {
            case 0 -> pairRule();
            case 1 -> {
                var rule = tripletStdp();
                if (random.nextBoolean()) rule = rule.hippocampus();
                if (random.nextBoolean()) rule = rule.nearest();
                if (random.nextBoolean()) rule = rule.full();
                yield rule.param("tauY", number(20, 200)).bounds(0, number(1, 9));
            }
            case 2 -> voltageStdp().param("thetaPlus", number(-50, -40)).unbounded();
            case 3 -> rewardStdp().param("tauC", number(100, 999)).param("baseline", number(0, 1));
            case 4 -> inhibitoryStdp().rate(number(1, 20)).bounds(number(-1, 0), 3);
            case 5 -> shortTerm(number(0.1, 1), number(0, 900), number(0, 900));
            case 6 ->
                random.nextBoolean()
                        ? oja().eta(number(0.001, 1))
                        : bcm().tau(number(1, 99)).target(number(1, 3));
            default ->
                plasticity("x' = -x/tau # \"pre\"; u' = (v - u)/9\nu' = (v - u)/9; on pre:  x += 1\non post: w += a*x")
                        .param("tau", number(1, 20))
                        .param("a", number(-1, 1))
                        .start("u", number(-80, -60))
                        .bounds(0, number(1, 2));
        };
    }

    private PairRule pairRule() {
        var rule = stdp().aPlus(number(0, 1)).tauMinus(number(1, 50)).bounds(0, number(1e-4, 2));
        rule = switch (random.nextInt(4)) {
            case 0 -> rule.nearest();
            case 1 -> rule.presynapticCentred();
            case 2 -> rule.reducedSymmetric();
            default -> rule.allToAll();
        };
        return switch (random.nextInt(4)) {
            case 0 -> rule.multiplicative();
            case 1 -> rule.power(number(0, 2));
            case 2 -> rule.power(number(0, 1), number(0, 1));
            default -> rule.additive();
        };
    }

    private PairProtocol pairProtocol() {
        var protocol =
                switch (random.nextInt(6)) {
                    case 0 -> pairs(number(-80, 80), random.nextInt(1, 60), number(1, 1000));
                    case 1 -> prePostPre(number(0, 9), number(0, 9), 5, number(100, 1000));
                    case 2 -> postPrePost(number(0, 9), number(0, 9), 5, number(100, 1000));
                    case 3 -> quadruplets(number(0, 9), number(-50, 50), 5, number(100, 1000));
                    case 4 -> poissonPair(number(0, 50), number(0, 50), number(10, 100), random.nextLong());
                    default -> spikePairs(new double[] {number(0, 9), 4}, new double[0]);
                };
        if (random.nextBoolean()) protocol = protocol.weight(number(0, 1)).reward(number(0, 1), number(0, 9), 50);
        return random.nextBoolean() ? protocol : protocol.until(number(10, 999)).clamp(number(-70, 0));
    }

    private Sweeping<?> sweeping() {
        var line = sweep("tau_ms", new double[] {number(1, 2), number(3, 4)}).seed(random.nextLong());
        var plane = line.and("sd_nA", range(0, random.nextInt(1, 5), 1)).trials(random.nextInt(1, 9));
        return switch (random.nextInt(3)) {
            case 0 -> line.trials(random.nextInt(1, 9));
            case 1 -> plane;
            default -> plane.and("i_nA", linspace(0, 1, 3)).seed(random.nextInt(9));
        };
    }

    private Protocol protocol() {
        var protocol = cell().inject(random.nextBoolean() ? step(number(0, 3)) : input(2));
        for (int k = random.nextInt(3); k > 0; k--)
            protocol = protocol.synapse(synapse(), number(0, 9), number(10, 20));
        if (random.nextInt(5) == 0) protocol = protocol.synapse(delta(1));
        if (random.nextInt(3) == 0) protocol = protocol.synapse(synapse(), poissonSource());
        if (random.nextInt(3) == 0) protocol = protocol.bridge();
        if (random.nextBoolean())
            protocol = protocol.dt(number(0.01, 1)).seed(random.nextBoolean() ? random.nextInt(99) : random.nextLong());
        if (random.nextBoolean()) protocol = protocol.record(V, I_SYN).recordEvery(number(1, 5));
        return protocol;
    }

    @Test
    void defaults_are_not_printed_but_the_essentials_are() {
        assertThat(neuron()).hasToString("neuron().rm(10).cm(1).threshold(15)");
        assertThat(neuron().rm(ohm(2e7)).cm(pF(250)).reset(LINEAR))
                .hasToString("neuron().rm(20).cm(0.25).threshold(15).reset(LINEAR)");
        assertThat(neuron().inject(step(1).from(10).to(60)).dt(0.05))
                .hasToString("neuron().rm(10).cm(1).threshold(15).inject(step(1).from(10).to(60)).dt(0.05)");
        assertThat(membrane().leakFree()).hasToString("membrane().leakFree().cm(1)");
    }

    @Test
    void a_rate_that_is_a_function_does_not_pretend_to_be_code() {
        assertThat(neuron().synapse(delta(1), poisson(t -> 50, 100).to(20)))
                .hasToString("neuron().rm(10).cm(1).threshold(15)"
                        + ".synapse(delta(1), poisson(<a rate up to 100 Hz>).to(20))");
        assertThat(neuron().synapse(delta(1), poisson(15).sources(1000))
                        .bridge()
                        .card()
                        .parameters())
                .extracting(org.hillock.model.Card.Entry::value)
                .contains("poisson(15).sources(1000) through delta(1)");
    }

    @Test
    void a_noisy_run_tells_its_seed() {
        var run = neuron().inject(noise(1.4, 0.6).tau(5)).seed(3).run(100);
        assertThat(run.toString()).endsWith("dt 0.1 ms, seed 3");
        assertThat(run.provenance().description())
                .isEqualTo("neuron().rm(10).cm(1).threshold(15).inject(noise(1.4, 0.6).tau(5)).seed(3)");
        assertThat(run.provenance().seed()).isEqualTo(3);
    }

    @Test
    void an_input_takes_the_place_of_the_one_before_in_a_cell_and_is_added_in_a_population() {
        assertThat(neuron().inject(1).inject(step(2).from(3)))
                .isEqualTo(neuron().inject(step(2).from(3)))
                .hasToString("neuron().rm(10).cm(1).threshold(15).inject(step(2).from(3))");
        assertThat(population("p", 2, neuron()).inject(1).inject(2))
                .hasToString("population(\"p\", 2, neuron().rm(10).cm(1).threshold(15)).inject(1).inject(2)");
    }

    @Test
    void protocols_of_different_cells_differ() {
        assertThat(neuron().inject(1)).isNotEqualTo(lapicque().inject(1)).isEqualTo(neuron().inject(1));
        assertThat(mystery(1).inject(1))
                .isNotEqualTo(membrane().rm(122).cm(24.0 / 122).inject(1));
    }

    @Test
    void a_verb_leaves_the_value_it_was_called_on_as_it_was() {
        var n = neuron();
        var other = n.rm(20).reset(LINEAR).threshold(10);
        assertThat(n).isEqualTo(neuron()).isNotEqualTo(other);
        var current = step(1);
        current.plus(sine(1, 10)).from(3);
        assertThat(current).isEqualTo(step(1));
    }

    @Test
    void compared_runs_are_named_after_the_verb_that_differs() {
        var n = neuron();
        var lines = List.of(n.inject(12).words(), n.reset(LINEAR).inject(12).words());
        var differing = Words.differing(lines);
        assertThat(lines.stream().map(l -> l.only(differing))).containsExactly("reset(ZERO)", "reset(LINEAR)");
        var steps = List.of(n.inject(2).dt(1).words(), n.inject(2).words());
        assertThat(steps.stream().map(l -> l.only(Words.differing(steps)))).containsExactly("dt(1)", "dt(0.1)");
        var leak = List.of(n.words(), n.leakFree().words());
        assertThat(leak.stream().map(l -> l.only(Words.differing(leak)))).containsExactly("rm(10)", "leakFree()");
    }

    @Test
    void provenance_tells_the_line_the_step_the_seed_and_the_versions() {
        var p = neuron().inject(2).seed(5).run(100).provenance();
        assertThat(p.description()).isEqualTo("neuron().rm(10).cm(1).threshold(15).inject(2).seed(5)");
        assertThat(p.toString()).contains(".run(100)\n// dt 0.1 ms, seed 5").contains("Java " + Runtime.version());
    }

    @Test
    void a_run_sums_itself_up_in_a_line() {
        assertThat(neuron().inject(3).run(200)).hasToString("28 spikes in 200 ms (140.0 Hz), CV 0.00, dt 0.1 ms");
        assertThat(neuron().inject(1.6).run(30)).hasToString("1 spike in 30 ms, dt 0.1 ms");
        assertThat(neuron().run(30)).hasToString("0 spikes in 30 ms, V stays 15 mV below the threshold, dt 0.1 ms");
        assertThat(neuron().inject(1.5).run(100))
                .hasToString("0 spikes in 100 ms, V stays 0.000681 mV below the threshold, dt 0.1 ms");
        assertThat(neuron().inject(0).record(SPIKES).run(30)).hasToString("0 spikes in 30 ms, dt 0.1 ms");
    }

    @Test
    void a_run_of_a_cell_that_never_fires_tells_where_it_ended() {
        assertThat(membrane().inject(1).run(10)).hasToString("V 6.321 mV after 10 ms, dt 0.1 ms");
        assertThat(membrane().inject(1).record(I).run(10)).hasToString("run of 10 ms, dt 0.1 ms");
        assertThat(equations("x' = -x").start("x", 1).run(1)).hasToString("x 0.3679 after 1 ms, dt 0.1 ms");
    }

    @Test
    void a_run_tells_its_seed_where_something_was_random() {
        for (var random : List.of(
                membrane().inject(step(1).plus(whiteNoise(0, 1)).from(2)),
                membrane().inject(noise(0, 1).later(3).times(2)),
                membrane().synapse(delta(1), poisson(10)),
                equations("v' = -v + xi").inject(0)))
            assertThat(random.seed(5).run(1).summary()).endsWith(", dt 0.1 ms, seed 5");
        for (var certain : List.of(
                membrane().inject(whiteNoise(1, 0)),
                membrane().inject(noise(1, 0)),
                membrane().synapse(delta(1), 0.5)))
            assertThat(certain.seed(5).run(1).summary()).endsWith(", dt 0.1 ms");
    }

    @Test
    void a_card_shows_equation_parameters_and_derived_values() {
        var card = neuron().rm(20).card();
        assertThat(card.title()).isEqualTo("Leaky integrate-and-fire neuron");
        assertThat(card.equations())
                .containsExactly("cm · dV/dt = −(V − vRest)/rm + I(t)", "V ≥ threshold: spike, then V := vRest");
        assertThat(card.derived().toString())
                .contains("name=tau, meaning=time constant rm · cm, value=20, unit=ms")
                .contains("name=rheobase, meaning=least current that fires, value=0.75, unit=nA");
    }
}
