package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every verb that takes a number is fed nonsense, found by reflection so that none is forgotten. */
class NonsenseTest {
    private static final double[] NONSENSE = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, -Double.MAX_VALUE
    };
    /** Answers of a student may be anything; these verbs judge them. */
    private static final Set<String> JUDGES = Set.of("Question.near", "Mystery.is");
    /** Reading a current at a time, or a control at a position, is defined for every number. */
    private static final Set<String> FUNCTIONS = Set.of(
            "Input.at", "RampInput.at", "PulseInput.at", "SineInput.at", "NoiseInput.at", "Slider.at", "Slider.text");

    private static List<Object> receivers() {
        var run = neuron().inject(2).run(100);
        return List.of(
                membrane(),
                neuron(),
                lapicque(),
                mystery(1),
                hodgkinHuxley(),
                izhikevich(),
                adex(),
                fitzHughNagumo(),
                equations("v' = I - v"),
                neuron().inject(1),
                step(1),
                ramp(0, 1, 10),
                pulses(1, 1, 10),
                sine(1, 10),
                noise(1, 1),
                poisson(10),
                delta(1),
                current(1),
                conductance(1),
                hodgkinHuxley(),
                izhikevich(),
                adex(),
                equations("v' = -v"),
                fitzHughNagumo().inject(0.5).phasePlane(),
                sweep("a", linspace(1, 2, 3)),
                nmda(1),
                population("a", 10, neuron()),
                population("a", 10, neuron()).grid(5),
                population("a", 10, neuron()).to(population("b", 10, neuron())),
                population("a", 10, neuron()).to(population("b", 10, neuron())).allToAll(),
                network(population("a", 10, neuron())),
                network(population("a", 10, neuron())).run(10),
                network(population("a", 10, neuron())).run(10).spikes("a"),
                stdp(),
                tripletStdp(),
                voltageStdp(),
                rewardStdp(),
                inhibitoryStdp(),
                shortTerm(0.5, 800, 0),
                plasticity("on pre: w += 1"),
                oja(),
                bcm(),
                pairs(10, 60, 1000),
                stdpLayer(10),
                onnx("src/test/resources/networks/digits-mlp.onnx"),
                onnx("src/test/resources/networks/digits-mlp.onnx").toSpiking(neuron()),
                neuron().relu(),
                slider("rm", 1, 50),
                run,
                run.spikes());
    }

    @TestFactory
    Stream<DynamicTest> every_number_of_every_verb_is_checked() {
        var tests = new ArrayList<DynamicTest>();
        for (var method : Hillock.class.getMethods())
            if (Modifier.isStatic(method.getModifiers())) tests.addAll(fed(null, method));
        for (var receiver : receivers())
            for (var method : receiver.getClass().getMethods())
                if (method.getDeclaringClass().getPackageName().equals("org.hillock.dsl")
                        && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers())) tests.addAll(fed(receiver, method));
        assertThat(tests).hasSizeGreaterThan(300);
        return tests.stream();
    }

    private static List<DynamicTest> fed(Object receiver, Method method) {
        var tests = new ArrayList<DynamicTest>();
        var name = (receiver == null ? "" : receiver.getClass().getSimpleName() + ".") + method.getName();
        if (JUDGES.contains(name) || FUNCTIONS.contains(name)) return tests;
        var types = method.getParameterTypes();
        if (!Arrays.stream(types).allMatch(t -> t == double.class || t == int.class || t == long.class)) return tests;
        for (int p = 0; p < types.length; p++) {
            if (types[p] != double.class) continue;
            for (double nonsense : NONSENSE) {
                var arguments = new Object[types.length];
                for (int i = 0; i < types.length; i++)
                    arguments[i] =
                            types[i] == double.class ? (Object) sensible(i) : types[i] == int.class ? (Object) 3 : 3L;
                arguments[p] = nonsense;
                tests.add(DynamicTest.dynamicTest(
                        name + Arrays.toString(arguments), () -> refused(receiver, method, arguments, nonsense)));
            }
        }
        return tests;
    }

    /** Ascending from argument to argument, so that ranges are the right way round. */
    private static double sensible(int position) {
        return position + 1.0;
    }

    private static void refused(Object receiver, Method method, Object[] arguments, double nonsense) {
        assertThatThrownBy(() -> {
                    try {
                        method.invoke(receiver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)[A-Za-z]+[.A-Za-z]* (must|needs).*"
                        + java.util.regex.Pattern.quote(String.valueOf(nonsense)) + ".*");
    }

    @Test
    void limits_are_named_with_value_and_unit() {
        refuses(() -> neuron().rm(-10), "neuron.rm must be > 0 MΩ, but was -10.0.");
        refuses(() -> neuron().rm(0), "neuron.rm must be > 0 MΩ, but was 0.0.");
        refuses(() -> neuron().rm(Double.NaN), "neuron.rm must be > 0 MΩ, but was NaN.");
        refuses(
                () -> neuron().rm(Double.POSITIVE_INFINITY),
                "neuron.rm must be a finite number of MΩ, but was Infinity.");
        refuses(() -> neuron().cm(1e-13), "neuron.cm must be >= 1.0E-12 nF, but was 1.0E-13.");
        refuses(() -> current(1).tau(1e-320), "current.tau must be >= 1.0E-12 ms, but was 1.0E-320.");
        refuses(
                () -> histogram(new double[] {1}, 2_000_000_000, "x", ""),
                "histogram.bins must be between 1 and 100000, but was 2000000000.");
        refuses(() -> neuron().rm(1e13), "neuron.rm must be <= 1.0E12 MΩ, but was 1.0E13.");
        refuses(() -> neuron().rm(ohm(-1)), "neuron.rm must be > 0 MΩ, but was -1.0E-6.");
        refuses(() -> membrane().cm(0), "membrane.cm must be > 0 nF, but was 0.0.");
        refuses(() -> lapicque().cm(pF(-5)), "lapicque.cm must be > 0 nF, but was -0.005.");
        refuses(() -> neuron().vRest(Double.NaN), "neuron.vRest must be a finite number of mV, but was NaN.");
        refuses(() -> neuron().threshold(-1e13), "neuron.threshold must be >= -1.0E12 mV, but was -1.0E13.");
        refuses(() -> neuron().refractory(-1), "neuron.refractory must be >= 0 ms, but was -1.0.");
        refuses(
                () -> neuron().start(Double.NEGATIVE_INFINITY),
                "neuron.start must be a finite number of mV, but was -Infinity.");
        refuses(() -> neuron().inject(Double.NaN), "step must be a finite number of nA, but was NaN.");
        refuses(() -> neuron().inject(1).dt(0), "dt must be > 0 ms, but was 0.0.");
        refuses(() -> neuron().run(0), "run.duration must be > 0 ms, but was 0.0.");
        refuses(() -> linear(0), "linear must be > 0 mV, but was 0.0.");
        refuses(() -> sine(1, 0), "sine.frequency must be > 0 Hz, but was 0.0.");
        refuses(() -> noise(1, -0.5), "noise.sd must be >= 0 nA, but was -0.5.");
        refuses(() -> noise(1, 0.5).tau(0), "noise.tau must be > 0 ms, but was 0.0.");
        refuses(() -> whiteNoise(1, -2), "whiteNoise.intensity must be >= 0 nA·√ms, but was -2.0.");
        refuses(() -> poisson(-5), "poisson must be >= 0 Hz, but was -5.0.");
        refuses(() -> poisson(t -> 5, Double.NaN), "poisson.highest must be >= 0 Hz, but was NaN.");
        refuses(() -> neuron().siegert(1, -1), "neuron.siegert.intensity must be >= 0 nA·√ms, but was -1.0.");
        refuses(
                () -> neuron().fI(new double[] {Double.NaN}, noise(0, 1)),
                "neuron.fI.current must be a finite number of nA, but was NaN.");
        refuses(() -> conductance(-0.1), "conductance must be >= 0 µS, but was -0.1.");
        refuses(() -> current(1).tau(-2), "current.tau must be > 0 ms, but was -2.0.");
        refuses(() -> step(1).from(-1), "input.from must be >= 0 ms, but was -1.0.");
        refuses(
                () -> neuron().fI(new double[] {1, Double.NaN}),
                "neuron.fI.current must be a finite number of nA, but was NaN.");
        refuses(
                () -> lapicque().strengthDuration(0),
                "lapicque.strengthDuration.duration must be > 0 ms, but was 0.0.");
        refuses(() -> neuron().inject(1).recordEvery(-1), "recordEvery must be > 0 ms, but was -1.0.");
        refuses(() -> neuron().synapse(delta(1), -5), "synapse.time must be >= 0 ms, but was -5.0.");
        refuses(() -> linspace(0, 1, 1), "linspace.count must be between 2 and 10000000, but was 1.");
        refuses(() -> range(0, 1, 1e-12), "range.count must be between 1 and 10000000, but was 1000000000001.");
        refuses(() -> pulses(1, 1, 5).count(0), "pulses.count must be >= 1, but was 0.");
        refuses(() -> samples(new double[0], 1), "samples needs at least 1 value, but has 0.");
        refuses(
                () -> samples(new double[] {1, Double.NaN}, 1),
                "samples.values[1] must be a finite number of nA, but was NaN.");
        refuses(() -> compare(), "compare needs at least 1 run, but has 0.");
        refuses(() -> gallery(4), "gallery needs at least 1 run, but has 0.");
        refuses(() -> gallery(0, neuron().run(1)), "gallery.columns must be between 1 and 8, but was 0.");
        refuses(() -> neuron().run(1).named(" "), "run.named must not be empty.");
        refuses(() -> check(" "), "check must not be empty.");
    }

    @Test
    void what_does_not_go_together_says_what_to_write() {
        refuses(
                () -> neuron().reset(to(20)).inject(1).run(10),
                "reset(to(20)) resets to 20.0 mV, which is not below the threshold of 15.0 mV, so it would fire for ever."
                        + " Write reset(to(10)) or threshold(35).");
        refuses(
                () -> neuron().vRest(-49).threshold(-50).run(10),
                "reset(ZERO) resets to vRest, -49.0 mV, which is not below the threshold of -50.0 mV, so it would fire for"
                        + " ever. Write reset(to(-51)) or threshold(-34).");
        refuses(
                () -> neuron().vRest(-49).threshold(-50).reset(LINEAR).run(10),
                "reset(LINEAR) subtracts threshold - vRest = -1.0 mV, which must be > 0 mV. Name the amount:"
                        + " reset(linear(10)).");
        refuses(
                () -> neuron().inject(step(1).from(60).to(10)).run(100),
                "input.from must be before input.to = 10.0 ms, but was 60.0 ms. Write from(10).to(60).");
        refuses(
                () -> neuron().inject(1).dt(20).run(10),
                "dt must be <= the run's duration of 10.0 ms, but was 20.0 ms. Write dt(0.01) or a longer run.");
        refuses(
                () -> neuron().inject(1).recordEvery(0.25).run(10),
                "recordEvery must be a multiple of dt = 0.1 ms, but was 0.25 ms. Write recordEvery(0.2).");
        refuses(
                () -> pulses(1, 5, 2),
                "pulses.width must be <= the period of 2.0 ms, but was 5.0 ms. Write pulses(1, 5, 10).");
        refuses(
                () -> samples(new double[] {0, 10, 5}, new double[] {1, 2, 3}),
                "samples.times must ascend, but times[2] = 5.0 ms follows 10.0 ms.");
        refuses(
                () -> current(1).tau(5).rise(5),
                "current.rise must be < tau = 5.0 ms, but was 5.0 ms. Write tau(10).rise(5), or alpha(5) for equal time"
                        + " constants.");
        refuses(() -> sweep("i_nA", new double[0]), "sweep needs at least 1 value of i_nA, but has 0.");
        refuses(() -> sweep("i_nA", new double[] {1, Double.NaN}), "sweep.i_nA must be a finite number, but was NaN.");
        refuses(
                () -> bifurcation("i_nA", new double[] {Double.NaN}, i -> neuron().inject(i), 10, 10),
                "bifurcation.i must be a finite number of nA, but was NaN.");
        refuses(
                () -> bifurcation("i_nA", new double[] {1}, i -> neuron().inject(i), -1, 10),
                "bifurcation.transient must be >= 0 ms, but was -1.0.");
        refuses(() -> neuron().impedance(10, Double.NaN), "impedance.frequency must be > 0 Hz, but was NaN.");
        refuses(
                () -> neuron().inject(1).run(100).spectrum(V, Double.NaN),
                "spectrum.segment must be > 0 ms, but was NaN.");
        refuses(
                () -> neuron().inject(1).run(100).spikeTriggeredAverage(I, Double.POSITIVE_INFINITY),
                "spikeTriggeredAverage.window must be a finite number of ms, but was Infinity.");
        refuses(() -> range(5, 1, 1), "range must go upwards, but was from 5.0 to 1.0. Write range(1, 5, 1).");
        refuses(
                () -> membrane()
                        .inject(1)
                        .record(G_SYN, SPIKES, org.hillock.model.Variable.V)
                        .dt(1)
                        .record(new org.hillock.model.Variable("m", "", "gate"))
                        .run(10),
                "record has no variable M in this cell. It has V, I, I_SYN, G_SYN and SPIKES.");
    }

    @Test
    void rules_and_their_protocols_say_what_they_cannot_take() {
        refuses(() -> stdp().tauPlus(0), "stdp.tauPlus must be > 0 ms, but was 0.0.");
        refuses(() -> stdp().aPlus(Double.NaN), "stdp.aPlus must be a finite number, but was NaN.");
        refuses(
                () -> stdp().bounds(1, 0),
                "stdp.bounds must go from a lower to an upper weight, but was 1.0 to 0.0. Write bounds(0, 1).");
        refuses(() -> stdp().power(-1), "stdp.power must be >= 0, but was -1.0.");
        refuses(
                () -> stdp().unbounded().multiplicative().window().plot(),
                "stdp needs bounds, since its changes depend on the weight. Write bounds(0, 1), or additive().");
        refuses(() -> tripletStdp().param("tauZ", 1), "tripletStdp has no parameter \"tauZ\". Did you mean \"tauX\"?");
        refuses(() -> inhibitoryStdp().rate(-1), "inhibitoryStdp.rate must be >= 0 Hz, but was -1.0.");
        refuses(() -> shortTerm(0, 100, 0), "shortTerm.use must be > 0 and <= 1, but was 0.0.");
        refuses(() -> shortTerm(0.5, 100, 0).steadyState(0), "shortTerm.rate must be > 0 Hz, but was 0.0.");
        refuses(() -> pairs(10, 0, 1000), "pairs.count must be between 1 and 2500000, but was 0.");
        refuses(() -> prePostPre(-1, 5, 1, 1000), "prePostPre.first must be >= 0 ms, but was -1.0.");
        refuses(() -> stdp().apply(new double[] {-1}, new double[0]), "spikes.pre must be >= 0 ms, but was -1.0.");
        refuses(() -> pairs(10, 1, 100).reward(1, Double.NaN), "spikes.reward must be >= 0 ms, but was NaN.");
        refuses(
                () -> stdp().apply(pairs(10, 1, 100).weight(2)),
                "protocol.weight must be between 0 and 1, the bounds of the rule, but was 2.0.");
        refuses(
                () -> stdp().measure(new double[0], 60, 1000),
                "measure needs at least 1 time tPost - tPre, ms, but has 0. Write measure(range(-80, 80, 2), 60, 1000).");
        refuses(
                () -> stdp().measure(new double[] {1, Double.NaN}, 60, 1000),
                "measure.timing must be a finite number of ms, but was NaN.");
        refuses(
                () -> plasticity(null),
                "plasticity must be a text, but was null. Write plasticity(\"x' = -x/20\\non pre: x"
                        + " += 1\\non post: w += 0.01*x\").");
        refuses(
                () -> oja().learn(new double[0][], 10),
                "oja needs at least 1 input of at least 1 number. Write new double[][] {{1, 0.5}, {0.5, 1}}.");
        refuses(
                () -> bcm().learn(new double[][] {{1, 2}, {1}}, 10),
                "bcm needs inputs of one length, 2, but one has 1.");
        refuses(
                () -> bcm().eta(1).learn(new double[][] {{10}}, 1000),
                "bcm grows without bound with these inputs. Write a smaller eta(..).");
    }

    @Test
    void windows_may_be_said_in_any_order_and_the_last_word_counts() {
        var moved = step(1).from(10).to(60).from(100).to(150);
        assertThat(moved).isEqualTo(step(1).from(100).to(150));
        assertThat(moved.at(120)).isEqualTo(1);
        assertThat(moved.at(30)).isZero();
    }

    @Test
    void a_hundred_thousand_verbs_are_no_tower() {
        var input = step(1);
        for (int k = 0; k < 100_000; k++) input = input.times(1.00001).later(1e-6);
        assertThat(neuron().inject(input).run(1).i()).hasSize(11);
    }

    @Test
    void a_trace_that_does_not_fit_is_refused_before_it_is_allocated() {
        assertThatThrownBy(() -> neuron().inject(1).dt(1e-6).run(1e8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "A trace of 100000000000001 samples of V and I needs 1\\.6 PB, but [0-9.]+ [GM]B of memory is free\\."
                                + " Write recordEvery\\(([0-9.]+)\\), in ms, or record\\(SPIKES\\) to keep only the spikes\\.");
    }

    @Test
    void what_was_not_recorded_says_how_to_record_it() {
        assertThatThrownBy(() -> neuron().inject(1).record(SPIKES).run(10).v())
                .hasMessage("This run kept no V but its spikes. Write record(V) before run(..).");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable code, String message) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void parameters_and_starts_by_name_are_checked_like_all_others() {
        for (double nonsense : NONSENSE)
            for (DynamicCell<?> cell : List.of(
                    hodgkinHuxley(),
                    izhikevich(),
                    adex(),
                    morrisLecar(),
                    equations("v' = a*v").param("a", 1))) {
                for (var parameter : cell.equations.parameters().keySet().stream()
                        .filter(p -> !p.equals("density"))
                        .toList())
                    assertThatThrownBy(() -> cell.param(parameter, nonsense))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageMatching("\\w+\\.(" + parameter + "|" + cell.verb(parameter) + ") must .*"
                                    + nonsense + "\\.");
                for (var s : cell.equations.formulas().slopes())
                    assertThatThrownBy(() -> cell.start(s.name(), nonsense))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageMatching("\\w+\\.start must .*" + nonsense + "\\.");
            }
        refuses(
                () -> hodgkinHuxley().temperature(200),
                "hodgkinHuxley.temperature must be between -50 and 100 °C, but was 200.0.");
        refuses(() -> hodgkinHuxley().area(0), "hodgkinHuxley.area must be > 0 µm², but was 0.0.");
        refuses(() -> equations("v' = 1").dt(0), "equations.dt must be > 0 ms, but was 0.0.");
        refuses(() -> equations("v' = 1").refractory(-1), "equations.refractory must be >= 0 ms, but was -1.0.");
        refuses(
                () -> equations("v' = 1").start("w", 1),
                "equations.start has no variable \"w\" that changes in time. It has v.");
        refuses(
                () -> equations("v' = 1").reset("v = 0").run(1),
                "equations.reset is never reached, because nothing says when it fires. Write .spikeWhen(\"v > 1\").");
        refuses(
                () -> equations("v' = I").synapse(delta(1).onto("g"), 1).run(2),
                "onto(\"g\") names no variable of this cell. It has v.");
    }
}
