package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hillock.engine.stepper.LinearSystem;
import org.hillock.model.Cell;
import org.hillock.model.Equations;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Method;
import org.hillock.model.TimeCourse;
import org.hillock.model.equation.Parser;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.hillock.network.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One way of writing a loop against another. */
class LanesTest {
    private static final double DT = 0.05;
    private static final int NEURONS = 37;
    private static final int STEPS = 150;
    private static final double QUANTUM = 0x1p-10;

    static List<Equations> cells() {
        var odd = Equations.of("odd", "All words", """
                        v' = (g - v + where(v < 2 and not (w > 1), 1, 0)*I)/tau + s*xi_1 - min(v, w)/9
                        w' = (abs(v) - w)/3 + 0.1*xi_2 - step(v)*exp(-v^2)/exprel(w) + max(-v, 0.1) + sqrt(abs(v))
                        g = tanh(w) + h
                        h = sqrt(tau)*2^0.3 + sin(t) + 0.1*tanh(v)^3
                        """)
                .withParameter("tau", 7)
                .withParameter("s", 0.3)
                .withSpike(Parser.condition("spikeWhen", "v > 1 and not (w > 3)"))
                .withReset(Parser.assignments("reset", "v -= g; w += 0.1*g"))
                .withRefractory(1);
        return List.of(
                CellEquations.of(IntegrateAndFire.DEFAULT.withRefractory(0.3)),
                HodgkinHuxleyModel.DEFAULT.withParameter("C", 4),
                IzhikevichModel.DEFAULT,
                AdExModel.DEFAULT.withRefractory(1),
                MorrisLecarModel.HOPF,
                odd);
    }

    private static Driven driven(Equations cell, Method method, Lanes lanes) {
        var exponential = new TimeCourse.Exponential(5);
        var onto = new Receptor.Delta("");
        List<Receptor> receptors = method == Method.EXACT
                ? List.of(onto, new Receptor.Current(exponential))
                : List.of(onto, new Receptor.Conductance(exponential, 10), new Receptor.Nmda(exponential, 0, 1));
        var population = new Driven(cell.withMethod(method), receptors, 8, DT, lanes, lanes.single() ? QUANTUM : 0);
        var random = new SplittableRandom(3);
        for (int k = 0; k < 500; k++)
            population.arrive(random.nextInt(STEPS), random.nextInt(receptors.size()), random.nextInt(NEURONS), 0.0625);
        return population;
    }

    private static List<Method> methods(Equations cell) {
        return Arrays.stream(Method.values())
                .filter(m -> m != Method.DORMAND_PRINCE
                        && (m != Method.EXACT || LinearSystem.of(cell).isPresent()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void plain_loops_end_with_the_last_neuron(Equations cell) {
        for (var type : List.of("double", "float"))
            for (var method : methods(cell)) {
                var population = driven(cell, method, new Lanes.Plain(type));
                var slice = population.kernel.slice(0, NEURONS, Map.of(), Map.of());
                var inbox = type.equals("float") ? Inbox.compact(200) : Inbox.exact(200);
                Arrays.fill(inbox.exact, 1);
                Arrays.fill(inbox.quanta, 1);
                population.kernel.step(slice, inbox, 0, 0);
                for (int k = 0; k < slice.stride(); k++)
                    assertThat(inbox.get(k)).as(method + ", " + k).isEqualTo(k < NEURONS ? 0 : 1);
            }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void vectors_give_the_same_bits_as_plain_loops(Equations cell) {
        for (var method : methods(cell))
            for (var type : List.of("double", "float")) {
                var plain = driven(cell, method, new Lanes.Plain(type)).run(STEPS, NEURONS);
                var vector = driven(cell, method, new Lanes.Vector(type)).run(STEPS, NEURONS);
                assertThat(vector.trace).as(method + " " + type).isDeepEqualTo(plain.trace);
                assertThat(vector.spikes).isEqualTo(plain.spikes);
            }
    }

    private static Program program(Equations cell) {
        var method = Method.EXPONENTIAL_EULER;
        var wired = ReceptorEquations.of(cell.withMethod(method), List.of(new Receptor.Delta("")));
        var coefficients = Coefficients.of(wired, method, DT, true, Map.of());
        return new Scheme(wired, method, true, true, false, coefficients, Set.of()).program(List.of());
    }

    @Test
    void loops_are_called_after_what_they_are_made_of() {
        for (var cell : cells()) {
            var program = program(cell);
            for (Lanes lanes : List.of(new Lanes.Plain("double"), new Lanes.Vector("double"))) {
                var source = LoopSource.of(program, Split.of(program, lanes.budget()), lanes);
                for (var loop : source.split("(?=  private static int (wide|loop))"))
                    if (loop.startsWith("  private static int"))
                        assertThat(loop.startsWith("  private static int wide"))
                                .as(loop)
                                .isEqualTo(lanes instanceof Lanes.Vector && loop.contains("i += W"));
            }
        }
    }

    @Test
    void operations_are_as_many_however_they_are_split() {
        var light = program(IzhikevichModel.DEFAULT);
        var heavy = program(HodgkinHuxleyModel.DEFAULT);
        assertThat(Split.of(heavy, 1).operations())
                .isEqualTo(Split.of(heavy, 1000).operations())
                .isBetween(6 * 35, 2000)
                .isGreaterThan(5 * Split.of(light, 1000).operations());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void every_loop_compiles_and_is_its_interpretation_to_rounding(Equations cell) {
        for (var method : methods(cell)) {
            var wired = ReceptorEquations.of(cell.withMethod(method), List.of(new Receptor.Delta("")));
            var coefficients = Coefficients.of(wired, method, DT, true, Map.of());
            for (Lanes lanes : List.of(
                    new Lanes.Plain("double"),
                    new Lanes.Plain("float"),
                    new Lanes.Vector("double"),
                    new Lanes.Vector("float"))) {
                var program = new Scheme(wired, method, true, true, lanes.single(), coefficients, Set.of())
                        .program(List.of());
                var split = Split.of(program, lanes.budget());
                var code = Code.Compiled.of(program, split, lanes).orElseThrow();
                var compiled = filled(program, split, lanes);
                var interpreted = filled(program, split, lanes);
                var scalars = program.scalars().stream()
                        .mapToDouble(s -> s.equals(Program.H) ? DT : 0.7)
                        .toArray();
                var fired = new int[16];
                var alike = new int[16];
                var inbox = arrivals(lanes);
                var same = inbox.copy();
                int count = code.step(compiled, scalars, inbox, 16, 16, 16, 13, fired);
                assertThat(new Interpreted(program, split).step(interpreted, scalars, same, 16, 16, 16, 13, alike))
                        .isEqualTo(count);
                assertThat(Arrays.copyOf(fired, count)).isEqualTo(Arrays.copyOf(alike, count));
                // Behind the last neuron only vectors go on.
                int end = 16 + (lanes instanceof Lanes.Plain ? 13 : 16);
                for (int i = 0; i < 48; i++) {
                    double untouched = arrivals(lanes).get(i);
                    assertThat(inbox.get(i)).isEqualTo(i < 16 || i >= end ? untouched : 0);
                    assertThat(same.get(i)).isEqualTo(i < 16 || i >= 16 + 13 ? untouched : 0);
                }
                double tolerance = lanes.single() ? 1e-4 : 1e-12;
                for (int k = 0; k < program.kept().size(); k++)
                    for (int i = 0; i < 13; i++) {
                        double exact = interpreted.get(k, i);
                        assertThat(Math.abs(compiled.get(k, i) - exact))
                                .as(method + " " + lanes + " " + program.kept().get(k))
                                .isLessThanOrEqualTo(tolerance * (1 + Math.abs(exact)));
                    }
                var some = new int[] {2, 3, 5, 11};
                int more = code.fired(compiled, scalars, some, 4, fired, 1);
                assertThat(new Interpreted(program, split).fired(interpreted, scalars, some, 4, alike, 1))
                        .isEqualTo(more);
                assertThat(Arrays.copyOfRange(fired, 1, more)).isEqualTo(Arrays.copyOfRange(alike, 1, more));
            }
        }
    }

    private static Inbox arrivals(Lanes lanes) {
        var random = new SplittableRandom(5);
        var inbox = lanes.single() ? Inbox.compact(48) : Inbox.exact(48);
        for (int i = 0; i < 48; i++) {
            if (lanes.single()) inbox.quanta[i] = random.nextInt(1, 9);
            else inbox.exact[i] = random.nextDouble();
        }
        return inbox;
    }

    private static Columns filled(Program program, Split split, Lanes lanes) {
        int own = program.kept().size();
        int all = program.columns(split).size();
        var columns = Columns.of(lanes.single(), own, 16).and(Columns.of(lanes.single(), all - own, 16));
        var random = new SplittableRandom(4);
        for (int k = 0; k < all; k++) for (int i = 0; i < 16; i++) columns.set(k, i, random.nextDouble());
        return columns;
    }

    @Test
    void compact_precision_stays_near_double_precision() {
        for (Cell cell :
                List.<Cell>of(cells().get(0), HodgkinHuxleyModel.DEFAULT.withMethod(Method.EXPONENTIAL_EULER))) {
            var receptors = List.<Receptor>of(new Receptor.Current(new TimeCourse.Alpha(3)));
            var exact = new Driven(cell, receptors, 1.2, 0.1, Driven.best("double"), 0).arrive(5, 0, 3, 0.25);
            var compact = exact.like(cell, 0.1, Driven.best("float"), QUANTUM).run(300, 5);
            exact.run(300, 5);
            assertThat(compact.trace(3)).isNotEqualTo(compact.trace(2));
            for (int k = 0; k < 300; k++)
                for (int i = 0; i < 5; i++)
                    assertThat(Math.abs(compact.trace[k][i] - exact.trace[k][i]))
                            .isLessThan(1e-3);
        }
    }

    /** Where the exponential's argument is beyond its bounds, without end, and no number. */
    @Test
    void bounds_of_the_exponential_are_the_same_in_vectors() {
        var cell = Equations.of("far", "Far", "v' = exp(v)*exp(v) - v + exprel(-v)\nw' = v")
                .withMethod(Method.EULER);
        for (var type : List.of("double", "float")) {
            var starts = new double[] {-1e30, -1e3, -708.5, -708, -87.5, -0.0, 0, 88.5, 709, 709.5, 1e3, 1e30};
            var traces = Stream.of(new Lanes.Plain(type), Driven.best(type))
                    .map(lanes -> new Driven(cell, List.of(), 0, DT, lanes, lanes.single() ? QUANTUM : 0)
                            .start("v", starts)
                            .run(5, starts.length)
                            .trace)
                    .toList();
            // What is no number has many bit patterns.
            assertThat(Arrays.deepToString(traces.get(1))).isEqualTo(Arrays.deepToString(traces.get(0)));
            assertThat(traces.get(0)[4]).contains(Double.NaN);
            assertThat(traces.get(0)[4][6]).isFinite();
        }
    }
}
