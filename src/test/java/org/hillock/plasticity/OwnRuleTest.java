package org.hillock.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRuleTest {
    private static final String PAIR = """
            x' = -x/tauPlus            # pre: trace of presynaptic spikes
            y' = -y/tauMinus           # post
            on pre:  w = w - aMinus*y; x = x + 1
            on post: w = w + aPlus*x;  y += 1
            """;

    private static OwnRule pair() {
        return OwnRule.of(PAIR)
                .withParameter("tauPlus", 20)
                .withParameter("tauMinus", 20)
                .withParameter("aPlus", 0.005)
                .withParameter("aMinus", 0.00525)
                .withBounds(new Bounds(0, 1));
    }

    @Test
    void the_pair_rule_as_text_has_the_equations_of_the_pair_rule() {
        var text = pair().equations();
        var built = PairStdp.DEFAULT.equations();
        assertThat(text.traces()).isEqualTo(built.traces());
        assertThat(text.onPre()).isEqualTo(built.onPre());
        assertThat(text.onPost()).isEqualTo(built.onPost());
        assertThat(text.transmitted()).isEqualTo(built.transmitted());
        assertThat(text.upper()).isEqualTo(1);
    }

    private static Map<String, Side> sides(String text) {
        return OwnRule.of(text).equations().traces().stream().collect(Collectors.toMap(Trace::name, Trace::side));
    }

    @Test
    void a_trace_belongs_to_the_side_on_which_it_is_set() {
        var traces = "a' = -a/10; b' = -b/10; c' = -c/10; d' = -d/10\nw' = c*d\n";
        assertThat(sides(traces + "on pre: a += 1; c -= b\non post: b += 1; c += a"))
                .isEqualTo(Map.of("a", Side.PRE, "b", Side.POST, "c", Side.SYNAPSE, "d", Side.GLOBAL));
    }

    @Test
    void what_differs_among_synapses_makes_a_trace_belong_to_each() {
        assertThat(sides("x' = -x/10\non pre: x += w\non post: w += x")).containsEntry("x", Side.SYNAPSE);
        assertThat(sides("x' = -x/10; y' = -y/9; z' = -z/8\non pre: x += y; z += x\non post: y += 1; w += z"))
                .isEqualTo(Map.of("x", Side.SYNAPSE, "y", Side.POST, "z", Side.SYNAPSE));
    }

    @Test
    void a_trace_may_follow_the_potential() {
        var rule = OwnRule.of("u' = (v - u)/tau\non pre: w -= max(0, u + 70)")
                .withParameter("tau", 12)
                .withStart("u", -70);
        var trace = rule.equations().traces().get(0);
        assertThat(trace.side()).isEqualTo(Side.POST);
        assertThat(trace.tau()).isCloseTo(12, within(1e-14));
        assertThat(trace.target()).hasToString("v");
        assertThat(trace.start()).isEqualTo(-70);
    }

    @Test
    void short_term_plasticity_can_be_written() {
        var rule = OwnRule.of("u' = -u/500; R' = (1 - R)/100\ntransmitted = w*(u + U*(1 - u))*R\n"
                        + "on pre: u += U*(1 - u); R -= u*R")
                .withParameter("U", 0.2)
                .equations();
        var built = new ShortTerm(0.2, 100, 500).equations();
        assertThat(rule.onPre()).isEqualTo(built.onPre());
        assertThat(rule.transmitted()).isEqualTo(built.transmitted());
        assertThat(rule.traces()).extracting(Trace::start).containsExactly(0.0, 1.0);
        assertThat(rule.traces()).extracting(Trace::side).containsOnly(Side.PRE);
    }

    @Test
    void statements_may_stand_on_lines_of_their_own() {
        assertThat(OwnRule.of("x' = -x/10\non pre:\n  x += 1\n  w += 2\non post: w -= x")
                        .equations()
                        .onPre())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "on pre: w += z|1|14|\"z\" has no value. Write .param(\"z\", 1), or z' = ... for a trace.",
                "on pre: w += wMax|1|14|\"wMax\" has no value. Write .bounds(0, 1).",
                "on pre: z = 1|1|9|\"z\" is neither w nor a trace. Write z' = -z/20 for one that fades.",
                "on spike: w += 1|1|4|\"on spike\" is nothing that happens. Write on pre: or on post:",
                "on pre w += 1|1|8|\":\" after \"on pre\" was expected, but \"w\" was found. A product is written a*b.",
                "w = 3|1|1|when is \"w\" set? Write on pre: or on post: before it, or w' = ... for a trace.",
                "x' = -x*x; on pre: w += x|1|1|a trace relaxes to a number or to v by itself. Write x' = -x/tau, x' = (1 - x)/tau or x' = (v - x)/tau.",
                "x' = x/9; on pre: w += x|1|1|\"x\" must fade, but has a time constant of -9.0 ms. Write x' = -x/tau with tau > 0.",
                "x' = -x/9; x' = -x; on pre: w += x|1|12|\"x\" has an equation already.",
                "transmitted = w*v; on pre: w += 1|1|17|a spike does not see v. Give it a trace that follows it, as in u' = (v - u)/10.",
                "transmitted = w; transmitted = 2*w; on pre: w += 1|1|18|what is transmitted has been said already.",
                "transmitted = w; foo = 2; transmitted = 2*w; on pre: w += 1|1|27|what is transmitted has been said already.",
                "on pre: w += dt|1|14|\"dt\" is taken. Take another name.",
                "w' = 2*dt|1|8|\"dt\" is taken. Take another name.",
                "dt' = -dt; on pre: w += 1|1|1|\"dt\" is taken. Take another name.",
                "on pre: w += v|1|14|a spike does not see v. Give it a trace that follows it, as in u' = (v - u)/10.",
                "u' = (v - u)/9; on pre: w += u|1|1|where does \"u\" start, which follows v? Write .start(\"u\", -70).",
                "on pre: w = = 1|1|13|a value (a number, a name, \"(\" or \"-\") was expected, but \"=\" was found. Comparisons are <, <=, > and >=.",
                "on pre: w : 1|1|11|=, +=, -=, *= or /= was expected after \"w\", but \":\" was found."
            })
    void an_error_points_at_the_column(String text, int line, int column, String message) {
        assertThatThrownBy(() -> OwnRule.of(text).equations())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("plasticity, line " + line + ", column " + column + ": " + message + "\n    " + text
                        + "\n    " + " ".repeat(column - 1) + "^");
    }

    @Test
    void names_that_are_not_there_are_refused() {
        assertThatThrownBy(() -> pair().withParameter("aPlsu", 1))
                .hasMessage("plasticity has no parameter \"aPlsu\". Did you mean \"aPlus\"?");
        assertThatThrownBy(() -> pair().withStart("z", 1)).hasMessage("plasticity has no trace \"z\". It has x, y.");
        assertThatThrownBy(() -> OwnRule.of("x' = -x/20"))
                .hasMessage("plasticity must change the weight w. Write for instance on post: w = w + 0.01*x.");
        assertThatThrownBy(() -> OwnRule.of("u' = (v - u)/9; on pre: u = 1; w += u")
                        .withStart("u", 0)
                        .equations())
                .hasMessageContaining("\"u\" follows v and so belongs to the postsynaptic side, but is set on pre.");
    }
}
