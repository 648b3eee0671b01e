package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class StudentTest {

    @Test
    void the_same_name_hides_the_same_whatever_its_capitals_and_spaces() {
        var ada = student("Ada Lovelace");
        var again = student("  ada   LOVELACE ");
        assertThat(again.seed()).isEqualTo(ada.seed()).isBetween(0L, 9_999L);
        assertThat(again.number("tau", 8, 35).reveal())
                .isEqualTo(ada.number("tau", 8, 35).reveal());
        assertThat(again.word("pairing", "all", "nearest").reveal())
                .isEqualTo(ada.word("pairing", "all", "nearest").reveal());
    }

    @Test
    void other_names_and_other_questions_hide_other_values_all_over_the_range() {
        var taus = new HashSet<Double>();
        var words = new HashSet<String>();
        double lowest = Double.MAX_VALUE, highest = -Double.MAX_VALUE;
        for (int k = 0; k < 200; k++) {
            var me = student("student " + k);
            double tau = me.number("tau", 8, 35).reveal();
            assertThat(tau)
                    .isBetween(8.0, 35.0)
                    .isNotEqualTo(me.number("other", 8, 35).reveal());
            assertThat(tau).isEqualTo(Math.rint(tau * 100) / 100);
            lowest = Math.min(lowest, tau);
            highest = Math.max(highest, tau);
            taus.add(tau);
            words.add(me.word("pairing", "all", "nearest", "none").reveal());
        }
        assertThat(taus).hasSizeGreaterThan(100);
        assertThat(words).containsExactlyInAnyOrder("all", "nearest", "none");
        assertThat(lowest).isLessThan(9.5);
        assertThat(highest).isGreaterThan(33.5);
    }

    @Test
    void what_is_hidden_does_not_show_itself_and_is_found() {
        var tau = student("Ada").number("tau", 8, 35);
        assertThat(tau).hasToString("hidden: tau, from 8 to 35");
        assertThat(check("tau").near(tau.reveal() + 0.05, tau, 0.1).passed()).isTrue();
        assertThat(check("tau").near(tau.reveal() + 0.5, tau, 0.1).message()).endsWith("is too much");
        assertThat(check("tau").near(Double.NaN, tau, 0.1).passed()).isFalse();
        var pairing = student("Ada").word("pairing", "all", "nearest");
        assertThat(pairing).hasToString("hidden: pairing, one of all, nearest");
        assertThat(check("pairing")
                        .is(" " + pairing.reveal().toUpperCase(), pairing)
                        .passed())
                .isTrue();
        assertThat(check("pairing").hint("two spikes tell").is("none", pairing))
                .hasToString("✗ pairing: not yet: it is not \"none\". Hint: two spikes tell");
        assertThat(check("pairing").is("", pairing)).hasToString("✗ pairing: not yet: no answer");
    }

    @Test
    void a_sealed_answer_opens_to_the_bits_that_were_sealed() {
        // Sealed by ./hillock students: 111.96 under the salt of "rate at 3 nA".
        var sealed = hidden("6e1b12a184ee7be462634d6b");
        assertThat(sealed.reveal()).isEqualTo(111.96);
        assertThat(sealed).hasToString("hidden: an expected answer");
        assertThatThrownBy(() -> hidden("111.96"))
                .hasMessage("hidden(\"111.96\") is no sealed answer. Copy that line again from the course.");
        assertThatThrownBy(() -> hidden(null))
                .hasMessage("hidden must be a text, but was null. Write hidden(\"…\") as in the copy.");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> student(" ")).hasMessage("student must not be empty.");
        var me = student("Ada");
        assertThat(me).hasToString("student(\"Ada\")");
        assertThatThrownBy(() -> me.number("tau", 35, 8))
                .hasMessage("student.number.low must be below high = 8, but was 35. Write number(\"tau\", 8, 35).");
        assertThatThrownBy(() -> me.number("tau", 0, Double.NaN))
                .hasMessage("student.number.high must be a finite number, but was NaN.");
        assertThatThrownBy(() -> me.number(" ", 0, 1)).hasMessage("student.number must not be empty.");
        assertThatThrownBy(() -> me.word("pairing", "all"))
                .hasMessage("student.word needs at least two words to choose from."
                        + " Write word(\"pairing\", \"a\", \"b\").");
    }
}
