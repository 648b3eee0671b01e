package org.hillock.model.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.hillock.model.Equations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    private static double value(String text) {
        return Evaluator.of(Parser.number("text", text), Map.of("v", 0, "w", 1)).at(new double[] {3, -2});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-v^2|-9",
                "2^3^2|512",
                "2**3|8",
                "v - w - 1|4",
                "v/w/2|-0.75",
                "-v*w|6",
                "2*-w|4",
                "v^-1|0.3333333333333333",
                "1e-3*v|0.003",
                ".5 + 2.|2.5",
                "where(v > 2 and not w > 0, 7, 8)|7",
                "where(v < 2 or w >= -2, 7, 8)|7",
                "max(v, w) + min(v, w)|1",
                "abs(w) + sign(w) + step(w) + floor(-0.5) + ceil(0.5)|1",
                "exprel(0)|1",
                "sqrt(v^2) + log(exp(w))|1"
            })
    void operators_bind_as_in_mathematics(String text, double expected) {
        assertThat(value(text)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void a_comment_gives_the_unit_and_the_meaning() {
        var s = Parser.equations("v' = -v # mV: membrane potential\nw = v // just a remark\ndu/dt = 1 # mV")
                .toArray(new Statement[0]);
        assertThat(s[0].unit()).isEqualTo("mV");
        assertThat(s[0].meaning()).isEqualTo("membrane potential");
        assertThat(s[1].unit()).isEmpty();
        assertThat(s[1].meaning()).isEqualTo("just a remark");
        assertThat(s[2].name()).isEqualTo("u");
        assertThat(s[2].unit()).isEqualTo("mV");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "v' = v - v^^3|1|12|a value (a number, a name, \"(\" or \"-\") was expected, but \"^\" was found. A power is written v^3.",
                "v' = 2v|1|7|an operator was expected between \"2\" and \"v\". Write 2*v.",
                "v' = 2(v + 1)|1|7|an operator was expected between \"2\" and \"(\". Write 2*(...).",
                "v' = (v + 1|1|12|\")\" or an operator was expected, but the line ends here.",
                "v' = epx(v)|1|6|there is no function \"epx\". Did you mean exp(..)?",
                "v' = exp(v, 1)|1|6|exp takes 1 argument, but was given 2.",
                "v' = v == 1|1|8|an operator or the end of the line was expected, but \"==\" was found. Comparisons are <, <=, > and >=.",
                "v' = v > 1|1|6|a number was expected, but this is a condition. Write where(condition, 1, 0) for a number.",
                "v' = 1 $ 2|1|8|\"$\" has no meaning here.",
                "v' = 1.2.3|1|6|\"1.2.3\" is not a number.",
                "v' = 1e999|1|6|\"1e999\" is too large.",
                "v = 1|1|1|nothing here changes in time. Write for instance v' = ...",
                "I' = 1|1|1|\"I\" is the injected current. Take another name.",
                "v' = xi^2|1|6|\"xi\" must stand in a sum, times a factor, as in v' = ... + s*xi.",
                "v' = xi*xi_2|1|6|\"xi\" must stand in a sum, times a factor, as in v' = ... + s*xi.",
                "v' = sin(xi)|1|10|\"xi\" must stand in a sum, times a factor, as in v' = ... + s*xi.",
                "v' = v w|1|8|an operator or the end of the line was expected, but \"w\" was found. A product is written a*b.",
                "v' = exp 3|1|6|\"exp\" is a function. Write exp(...).",
                "and' = 1|1|1|\"and\" is a word of the language. Take another name.",
                "step = 1|1|1|\"step\" is a word of the language. Take another name.",
                "xi_2 = 1|1|1|\"xi_2\" is the noise. Take another name.",
                "v'' = 1|1|1|only first derivatives are known. Write x' = y and y' = ... for x'' = ...",
                "d2v/dt2 = 1|1|1|only first derivatives are known. Write x' = y and y' = ... for x'' = ...",
                "dv/dx = 1|1|4|dt, as in dv/dt = ... was expected, but \"dx\" was found.",
                "v' = −v|1|6|\"−\" has no meaning here. Write -.",
                "v' = v²|1|7|\"²\" has no meaning here. Write ^2.",
                "v' = [v]|1|6|\"[\" has no meaning here. Write (.",
                "v' = v(w)|1|6|there is no function \"v\", only exp, log, log10, sqrt, abs, sin, cos, tan, sinh, cosh, tanh, atan, floor, ceil, sign, step, exprel, min, max, where, not. A product is written v*(...).",
                "v' = v + 1 < 2 < 3|1|16|a condition cannot stand before \"<\". Write (a < b) and (b < c) for a < b < c.",
                "v' = where(v, 1, 2)|1|12|a condition such as v > 1 was expected in where(..).",
                "v' =|1|5|a value (a number, a name, \"(\" or \"-\") was expected, but the line ends here.",
                "0v' = 1|1|1|a line must begin with a name, as in v' = ... or x = ..., but begins with \"0\".",
                "v' += 1|1|4|= was expected after \"v\", but \"+=\" was found.",
                "v' +  1|1|4|= was expected after \"v\", but \"+\" was found."
            })
    void an_error_points_at_the_column(String text, int line, int column, String message) {
        assertThatThrownBy(() -> Formulas.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("equations, line " + line + ", column " + column + ": " + message + "\n    " + text
                        + "\n    " + " ".repeat(column - 1) + "^");
    }

    @Test
    void a_printed_expression_reads_back_as_itself() {
        for (var text : new String[] {
            "(-v)^2", "-v^2", "(-2)^2", "-2^2", "2^-v", "2^3^w", "(2^3)^w", "v - (w - 1)", "v - -w", "-(-v)", "v/(w*2)"
        }) {
            var e = Parser.number("text", text);
            assertThat(Parser.number("text", e.toString())).as(text).isEqualTo(e);
        }
        var random = new Random(2);
        for (int k = 0; k < 500; k++) {
            var e = Parser.number("text", text(random, 4));
            var slope = Derivative.of(e, "v");
            assertThat(Parser.number("text", e.toString())).isEqualTo(e);
            assertThat(Evaluator.of(Parser.number("text", slope.toString()), Map.of("v", 0, "w", 1))
                            .at(new double[] {0.3, -0.7}))
                    .isEqualTo(Evaluator.of(slope, Map.of("v", 0, "w", 1)).at(new double[] {0.3, -0.7}));
        }
    }

    @Test
    void both_ways_to_write_a_slope_and_both_ends_of_a_line_say_the_same() {
        assertThat(Parser.equations("dv/dt = -v; du/dt = v")).isEqualTo(Parser.equations("v'=-v\n\n  u' = (v)\r\n"));
        assertThat(Parser.assignments("reset", "u += 8; v *= 2"))
                .isEqualTo(Parser.assignments("reset", "u = u + 8\nv = v*2"));
    }

    @Test
    void a_small_power_is_a_product() {
        double x = 1.1;
        assertThat(value("(v - 1.9)^3"))
                .isEqualTo((3 - 1.9) * (3 - 1.9) * (3 - 1.9))
                .isCloseTo(x * x * x, within(1e-12));
        assertThat(value("v^2.5")).isEqualTo(Math.pow(3, 2.5));
    }

    @Test
    void conditions_and_resets_point_too() {
        assertThatThrownBy(() -> Parser.condition("spikeWhen", "v == 1"))
                .hasMessage(
                        "spikeWhen, line 1, column 3: an operator or the end of the text was expected, but \"==\" was found."
                                + " Comparisons are <, <=, > and >=.\n    v == 1\n      ^");
        assertThatThrownBy(() -> Parser.condition("spikeWhen", "v"))
                .hasMessage("spikeWhen, line 1, column 1: a condition such as v > 1 was expected, but this is a number."
                        + "\n    v\n    ^");
        assertThatThrownBy(() -> Parser.assignments("reset", "v' = 0"))
                .hasMessage(
                        "reset, line 1, column 2: =, +=, -=, *= or /= was expected after \"v\", but \"'\" was found."
                                + "\n    v' = 0\n     ^");
        assertThatThrownBy(() -> Parser.assignments("reset", " \n"))
                .hasMessage("reset must not be empty. Write for instance reset(\"v = -65\").");
        var cell = Equations.of("equations", "", "v' = a + xi\na = -v + I");
        assertThatThrownBy(() ->
                        cell.withSpike(Parser.condition("spikeWhen", "a > 1")).check())
                .hasMessage(
                        "equations.spikeWhen depends on \"I\", which it cannot see. Give it a variable of its own, as in x' = (I - x)/1.");
        assertThatThrownBy(() ->
                        cell.withSpike(Parser.condition("spikeWhen", "v > xi")).check())
                .hasMessage(
                        "equations.spikeWhen depends on \"xi\", which it cannot see. Give it a variable of its own, as in x' = (xi - x)/1.");
    }

    @Test
    void names_are_looked_at_as_a_whole() {
        assertThatThrownBy(() -> Formulas.of("v' = 1\nv' = 2"))
                .hasMessageStartingWith("equations, line 2, column 1: \"v\" has an equation already.");
        assertThatThrownBy(() -> Formulas.of("v' = a\na = b\nb = a"))
                .hasMessageStartingWith(
                        "equations, line 2, column 1: \"a\" is defined by itself: a -> b. Write a' = ... if it changes in time.");
        assertThatThrownBy(() -> Equations.of("equations", "", "v' = I - V").check())
                .hasMessage("equations, line 1, column 10: \"V\" has no value. Did you mean \"v\"?"
                        + "\n    v' = I - V\n             ^");
        assertThatThrownBy(() -> Equations.of("equations", "", "v' = 1").withParameter("vt", 1))
                .hasMessage("equations has no parameter \"vt\". It has none.");
        assertThatThrownBy(() -> Formulas.of("v' = a\na = xi"))
                .hasMessageStartingWith(
                        "equations, line 2, column 5: \"xi\" must stand in an equation such as v' = ... + s*xi, not in a part of one.");
        assertThatThrownBy(() -> Formulas.of("  "))
                .hasMessage("equations must not be empty. Write for instance equations(\"v' = (I - v)/10\").");
        assertThatThrownBy(
                        () -> Equations.of("equations", "", "v' = (v - u)/tau").check())
                .hasMessageStartingWith(
                        "equations, line 1, column 11: \"u\" has no value. Write .param(\"u\", 1), or give it a line u = ...");
        assertThatThrownBy(() -> Equations.of("equations", "", "v' = v/tau").withParameter("tua", 1))
                .hasMessage("equations has no parameter \"tua\". Did you mean \"tau\"?");
    }

    @Test
    void a_derivative_is_the_limit_of_its_differences() {
        var random = new Random(1);
        for (int k = 0; k < 2000; k++) {
            var e = Parser.number("text", text(random, 4));
            var slope = Evaluator.of(Derivative.of(e, "v"), Map.of("v", 0, "w", 1));
            var at = Evaluator.of(e, Map.of("v", 0, "w", 1));
            double v = 0.1 + random.nextDouble();
            double w = 0.1 + random.nextDouble();
            double h = 1e-5;
            double fine = (at.at(new double[] {v + h, w}) - at.at(new double[] {v - h, w})) / (2 * h);
            double coarse = (at.at(new double[] {v + 2 * h, w}) - at.at(new double[] {v - 2 * h, w})) / (4 * h);
            // Where the difference itself has not settled (a corner, a pole) there is nothing to compare.
            if (!(Math.abs(fine - coarse) < 1e-6 * Math.max(1, Math.abs(fine)))) continue;
            assertThat(slope.at(new double[] {v, w}))
                    .as(e.toString())
                    .isCloseTo(fine, within(1e-4 * Math.max(1, Math.abs(fine))));
        }
    }

    private static String text(Random random, int depth) {
        if (depth == 0) return new String[] {"v", "w", "2", "0.5"}[random.nextInt(4)];
        var a = text(random, depth - 1);
        var b = text(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + " - " + b + ")";
            case 2 -> "(" + a + ")*(" + b + ")";
            case 3 -> "(" + a + ")/(1 + (" + b + ")^2)";
            case 4 -> "sin(" + a + ")";
            case 5 -> "tanh(" + a + ")";
            case 6 -> "exprel(" + a + "/4)";
            case 7 -> "where(" + a + " > " + b + ", " + a + ", " + b + ")";
            default -> "max(" + a + ", exp(-(" + b + ")^2))";
        };
    }
}
