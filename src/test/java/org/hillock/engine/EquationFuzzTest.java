package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hillock.engine.stepper.Block;
import org.hillock.engine.stepper.Stepper;
import org.hillock.engine.stepper.Steppers;
import org.hillock.model.Equations;
import org.hillock.model.Method;
import org.hillock.model.equation.Parser;
import org.junit.jupiter.api.Test;

/** Whatever a user types ends in a result or in an error that points at it. */
class EquationFuzzTest {
    private static final int TEXTS = 100_000;
    private static final int COMPILED = 150;
    private static final String[] SEEDS = {
        "v' = v - v^3/3 - w + I\nw' = (v + a - b*w) / tau",
        "v' = 0.04*v^2 + 5*v + 140 - u + I # mV\nu' = 0.02*(0.2*v - u)",
        "dV/dt = (-(V + 65) + 10*I)/20 + 0.5*xi",
        "v' = -INa - t\nINa = 1/exprel(-(v+40)/10)*v # nA: sodium\nm' = where(v > 1 and not m < 0.5, -m, 1 - m)",
        "x' = max(y, 0) - x; y' = sin(pi*t) - min(x, y)^2"
    };
    private static final String[] TOKENS = {
        "v",
        "w",
        "v'",
        "=",
        "+",
        "-",
        "*",
        "/",
        "^",
        "(",
        ")",
        ",",
        "'",
        "\n",
        ";",
        "#",
        "1",
        "2.5",
        "1e308",
        "-",
        "exp",
        "exprel",
        "where",
        "and",
        "or",
        "not",
        ">",
        "<",
        ">=",
        "==",
        "xi",
        "I",
        "t",
        "pi",
        "dv/dt",
        "a",
        "é",
        "µ",
        "\u0000",
        "\uD83D\uDE00",
        "\"",
        "\\",
        "**",
        "&&",
        "|",
        "$",
        "..",
        "1e",
        "_x",
        "if",
        "class",
        "}",
        "/*",
        "*/"
    };

    @Test
    void a_hundred_thousand_texts_end_in_a_result_or_a_pointed_error() {
        assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            var random = new Random(4);
            int results = 0;
            int compiled = 0;
            for (int k = 0; k < TEXTS; k++) {
                var text = text(random);
                try {
                    var equations = equations(text);
                    boolean both = compiled < COMPILED && results % 20 == 0;
                    run(equations, both, text);
                    results++;
                    if (both) compiled++;
                } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).as(text).matches("(?s)(equations|spikeWhen|reset).*[.?](\n.*)?");
                }
            }
            assertThat(results).isGreaterThan(2000);
            assertThat(compiled).isEqualTo(COMPILED);
        });
    }

    @Test
    void what_is_usually_written_is_compiled() {
        for (var text : SEEDS) {
            var equations = equations(text);
            var method = Steppers.method(equations, false);
            var layout = new Block.Layout(
                    Steppers.nodes(method).length, false, Steppers.noises(equations, method), List.of(), List.of());
            assertThat(Steppers.of(equations, method, layout).getClass().getSimpleName())
                    .isEqualTo("CompiledStepper");
        }
    }

    private static Equations equations(String text) {
        var equations = Equations.of("equations", "Equations", text);
        for (var name : equations.formulas().free().keySet()) equations = equations.withParameter(name, 0.7);
        equations.check();
        return equations;
    }

    /** Five steps, plainly and, if wanted, compiled: the same numbers to the last bit. */
    private static void run(Equations equations, boolean compiled, String text) {
        var method = Steppers.method(equations, false);
        var layout = new Block.Layout(
                Steppers.nodes(method).length, false, Steppers.noises(equations, method), List.of(), List.of());
        var plain = after(Steppers.plain(equations, method, layout), layout, equations);
        if (compiled)
            assertThat(after(Steppers.of(equations, method, layout), layout, equations))
                    .as(text)
                    .isEqualTo(plain);
    }

    /** The state after five steps or at the first spike, what a reset makes of it, and where that was. */
    private static double[] after(Stepper stepper, Block.Layout layout, Equations equations) {
        var block = new Block(layout, 5);
        for (var row : block.rows()) Arrays.fill(row, 0.3);
        int n = equations.formulas().slopes().size();
        var state = Arrays.copyOf(equations.initial(), n + 2);
        int done = stepper.run(state, block, 0, 5, 0.1, 0, false, true);
        if (done < 0) stepper.reset(state, 0.5);
        var all = Arrays.copyOf(state, n + 3);
        all[n + 2] = done;
        return all;
    }

    private static String text(Random random) {
        if (random.nextInt(3) == 0) return soup(random);
        return mutated(SEEDS[random.nextInt(SEEDS.length)], random);
    }

    private static String mutated(String valid, Random random) {
        var text = new StringBuilder(valid);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                case 2 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(12))));
            }
            if (text.length() == 0) text.append('v');
        }
        return text.toString();
    }

    private static String soup(Random random) {
        var text = new StringBuilder(random.nextBoolean() ? "v' = " : "");
        for (int n = random.nextInt(12); n >= 0; n--)
            text.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextBoolean() ? " " : "");
        return text.toString();
    }

    @Test
    void what_is_huge_or_deep_is_refused() {
        for (var text : List.of(
                "v' = " + "(".repeat(50_000) + "1",
                "v' = " + "-".repeat(50_000) + "1",
                "v' = " + "exp(".repeat(5000) + "1" + ")".repeat(5000),
                "v' = 1" + " + v".repeat(20_000),
                "v' = 2" + "^2".repeat(20_000),
                "v' = " + "x".repeat(200_000),
                "v' = v > 1" + " and v > 1".repeat(9000),
                "v' = " + "9".repeat(90_000),
                "v' = " + "x".repeat(90_000),
                "v' = " + "not ".repeat(9000) + "v")) {
            try {
                run(equations(text), true, "");
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage().length()).isLessThan(600);
            }
        }
    }

    @Test
    void what_doubles_with_every_line_or_level_neither_hangs_nor_overflows() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            var doubling = new StringBuilder("x' = a60\na0 = x\n");
            var deep = new StringBuilder("x' = a10\na0 = x\n");
            for (int k = 1; k <= 60; k++) doubling.append("a" + k + " = a" + (k - 1) + "*a" + (k - 1) + "\n");
            for (int k = 1; k <= 10; k++)
                deep.append("a" + k + " = " + "abs(".repeat(90) + "a" + (k - 1) + ")".repeat(90) + "\n");
            assertThatThrownBy(() -> equations(doubling.toString()))
                    .hasMessage(
                            "equations, line 14, column 1: with all its parts written out this has more than 10000 names."
                                    + "\n    a12 = a11*a11\n    ^");
            run(equations(deep.toString()).withMethod(Method.EXPONENTIAL_EULER), true, "deep");
            for (int k = 11; k <= 190; k++)
                deep.append("a" + k + " = " + "abs(".repeat(90) + "a" + (k - 1) + ")".repeat(90) + "\n");
            assertThatThrownBy(() -> equations(deep.toString().replace("x' = a10", "x' = a190")))
                    .hasMessageContaining("with all its parts written out this is nested more than 1000 deep.");
            run(equations("v' = " + "max(1, where(v > 0, 1, ".repeat(45) + "v" + "))".repeat(45)), true, "nested");
        });
    }

    @Test
    void a_step_that_would_need_endless_steps_of_its_own_ends() {
        var fast = equations("v' = 1e12*sin(1e12*v) + 1e9").withMethod(Method.DORMAND_PRINCE);
        assertThatThrownBy(() -> run(fast, false, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "equations: one step of 0.1 ms needs more than 100000 steps of method(DORMAND_PRINCE). Write"
                                + " method(EXPONENTIAL_EULER), or a smaller dt(..).");
        var runaway = equations("v' = v^2 + 1e6").withMethod(Method.DORMAND_PRINCE);
        assertThatThrownBy(() -> run(runaway, false, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("equations: the equations run away to infinity at t = 0\\.00157.* ms\\. Write a"
                        + " spikeWhen.*");
    }

    @Test
    void the_longest_line_that_is_taken_runs() {
        var text = "v' = 1" + " - v/1000".repeat(240);
        run(equations(text), true, "");
        var many = new StringBuilder();
        for (int k = 0; k < 200; k++) many.append("x" + k + "' = sin(x" + (k + 1) % 200 + ") - x" + k + "\n");
        run(equations(many.toString()), true, "");
    }

    @Test
    void conditions_and_resets_are_fuzzed_too() {
        var random = new Random(5);
        int results = 0;
        int compiled = 0;
        for (int k = 0; k < 20_000; k++) {
            var condition = condition(random);
            var reset = reset(random);
            try {
                var equations = Equations.of("equations", "Equations", "v' = I - v + a\nw' = -w\na = 1 - w")
                        .withSpike(Parser.condition("spikeWhen", condition))
                        .withReset(Parser.assignments("reset", reset));
                equations.check();
                boolean both = compiled < COMPILED / 3 && results % 50 == 0;
                run(equations, both, condition + " | " + reset);
                results++;
                if (both) compiled++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage())
                        .as(condition + " | " + reset)
                        .matches("(?s)(equations\\.)?(spikeWhen|reset).*[.?](\n.*)?");
            }
        }
        assertThat(results).isGreaterThan(1000);
    }

    private static String condition(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> soup(random);
            case 1 -> mutated("v > 0.1 and not w >= 1 or v < 0.2", random);
            case 2 -> mutated("where(v > w, v, 2*w)^2 >= exp(-t)", random);
            default -> "v > 0";
        };
    }

    private static String reset(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "v = " + soup(random);
            case 1 -> mutated("v = -0.5; w += 0.1*a", random);
            case 2 -> mutated("w = min(v, 1)\nv /= 2", random);
            default -> "v = 0";
        };
    }
}
