package org.hillock.engine.stepper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Parser;
import org.hillock.model.equation.Statement;
import org.hillock.model.neuron.AdExModel;
import org.hillock.model.neuron.ExponentialModel;
import org.hillock.model.neuron.FitzHughNagumoModel;
import org.hillock.model.neuron.GifModel;
import org.hillock.model.neuron.HodgkinHuxleyModel;
import org.hillock.model.neuron.IzhikevichModel;
import org.hillock.model.neuron.MorrisLecarModel;
import org.hillock.model.neuron.QuadraticModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiled stepper against the plain one: the same bits, whatever flows in. */
class CompiledStepperTest {
    private static final int COLUMNS = 400;

    static Stream<Equations> cells() {
        var noisy = Equations.of("noisy", "Noisy cell", """
                        v' = (g - v + where(v < 2, 1, 0)*I)/tau + s*xi_1 - min(v, w)/9
                        w' = (abs(v) - w)/3 + 0.1*xi_2 + 0.05*xi_1
                        g = tanh(w) + h
                        h = sqrt(tau)*2^0.3 + sin(t)
                        """)
                .withParameter("tau", 7)
                .withParameter("s", 0.3)
                .withSpike(Parser.condition("spikeWhen", "v > 1 and not (w > 3)"))
                .withReset(Parser.assignments("reset", "v -= 1; w += 0.1"))
                .withRefractory(1);
        var linear = Equations.of("linear", "Linear cell", """
                        v' = (I - v - w)/10 + 0.2*xi
                        w' = (v - w)/30
                        """).withSpike(Parser.condition("spikeWhen", "v > 0.4"));
        return Stream.of(
                HodgkinHuxleyModel.DEFAULT,
                IzhikevichModel.DEFAULT,
                IzhikevichModel.Pattern.ACCOMMODATION.cell(),
                ExponentialModel.DEFAULT,
                QuadraticModel.DEFAULT,
                AdExModel.DEFAULT,
                FitzHughNagumoModel.DEFAULT,
                MorrisLecarModel.HOPF,
                GifModel.DEFAULT,
                noisy,
                linear);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void gives_the_same_bits_as_the_plain_one(Equations cell) {
        for (var method : Method.values()) {
            if (method == Method.DORMAND_PRINCE) continue; // it is not compiled
            if (method == Method.EXACT && LinearSystem.of(cell).isEmpty()) continue;
            for (boolean conducts : new boolean[] {false, true}) {
                if (conducts && method == Method.EXACT) continue;
                var names = new ArrayList<String>();
                cell.formulas().slopes().forEach(s -> names.add(s.name()));
                cell.formulas().parts().stream().map(Statement::name).forEach(names::add);
                var layout = new Block.Layout(
                        Steppers.nodes(method).length,
                        conducts,
                        Steppers.noises(cell, method),
                        List.of(0, cell.formulas().slopes().size() - 1),
                        names);
                var compiled = CompiledStepper.of(cell, method, layout).orElseThrow();
                var plain = new PlainStepper(cell, method, layout);
                assertThat(run(cell, compiled, layout))
                        .as(cell.name() + " by " + method + (conducts ? " with conductances" : ""))
                        .isEqualTo(run(cell, plain, layout));
            }
        }
    }

    /** Everything that comes of some hundred steps with random input, as bits. */
    private static List<Long> run(Equations cell, Stepper stepper, Block.Layout layout) {
        var random = new SplittableRandom(5);
        var block = new Block(layout, COLUMNS);
        double scale = cell.current().unit().equals("nA") ? 1 : 20;
        for (int r = 0; r < layout.record(0); r++) {
            boolean conductance = r >= layout.nodes() && r < layout.noise(0);
            boolean jump = r >= layout.jump(0);
            for (int c = 0; c < COLUMNS; c++) {
                double x = random.nextDouble();
                block.rows()[r][c] = jump ? (x < 0.1 ? 0.01 * x : 0) : conductance ? 0.001 * scale * x : scale * x;
            }
        }
        // Some steps under a level current, which exact steps take a shorter way through.
        for (int q = 1; q < layout.nodes(); q++) System.arraycopy(block.rows()[0], 100, block.rows()[q], 100, 100);
        var state = Arrays.copyOf(cell.initial(), cell.formulas().slopes().size() + 2);
        var seen = new ArrayList<Long>();
        boolean held = false;
        int at = 0;
        while (at < COLUMNS) {
            int to = held ? Math.min(at + 10, COLUMNS) : COLUMNS;
            boolean watched = !held;
            int done = stepper.run(state, block, at, to, 0.05, 0.05 * at, held, watched);
            boolean fired = done < 0;
            if (fired) stepper.reset(state, 0.05 * (-1 - done));
            held = fired && cell.firing().refractory() > 0;
            at = fired ? -1 - done : to;
            seen.add((long) at);
            for (double x : state) seen.add(Double.doubleToLongBits(x + 0.0));
        }
        for (int r = 0; r < layout.recorded().size(); r++)
            for (double x : block.rows()[layout.record(r)]) seen.add(Double.doubleToLongBits(x + 0.0));
        return seen;
    }
}
