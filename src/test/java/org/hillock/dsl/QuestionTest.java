package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void a_right_answer_is_green() {
        assertThat(check("chronaxie").near(6.935, 6.93, 0.01)).hasToString("✓ chronaxie: 6.935");
        assertThat(check("synapses").near(15_625_000, 15_625_000, 1)).hasToString("✓ synapses: 15,625,000");
        assertThat(check("class").holds(true).passed()).isTrue();
    }

    @Test
    void a_wrong_answer_gets_a_hint_and_not_the_answer() {
        var question = check("chronaxie").hint("twice the rheobase");
        assertThat(question.near(7.5, 6.93, 0.01))
                .hasToString("✗ chronaxie: not yet: 7.5 is too much. Hint: twice the rheobase");
        assertThat(question.near(-6.93, 6.93, 0.01).message()).contains("right but for its sign");
        assertThat(question.near(0.00693, 6.93, 0.01).message()).contains("off by 1000 (which unit is asked for?)");
        assertThat(question.near(6930, 6.93, 0.01).message()).contains("off by 1000 (which unit is asked for?)");
        assertThat(question.near(Double.NaN, 6.93, 0.01).passed()).isFalse();
        assertThat(question.near(7.5, 6.93, 0.01).toString()).doesNotContain("6.93");
    }

    @Test
    void a_hidden_cell_is_found_by_experiment_and_does_not_tell() {
        for (long seed = 0; seed < 20; seed++) {
            var hidden = mystery(seed);
            var v = hidden.inject(1).dt(0.01).run(400);
            double rm = v.vAt(400);
            double tau = 0;
            while (v.vAt(tau) < rm * (1 - Math.exp(-1))) tau += 0.01;
            assertThat(hidden.is(rm, tau / rm).passed()).isTrue();
            assertThat(hidden.is(rm * 1.1, tau / rm).passed()).isFalse();
            assertThat(hidden.card().toString()
                            + hidden
                            + v.provenance()
                            + hidden.inject(1).card())
                    .doesNotContain(Double.toString(rm))
                    .contains("mystery(" + seed + ")");
        }
    }
}
