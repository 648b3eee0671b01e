package org.hillock.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void one_slip_in_a_short_word() {
        assertThat(Nearest.to("rn", List.of("run", "rm", "cm", "threshold"))).contains("rm");
    }

    @Test
    void swapped_letters_are_one_slip() {
        assertThat(Nearest.distance("treshhold", "threshold")).isEqualTo(2);
        assertThat(Nearest.distance("ijnect", "inject")).isEqualTo(1);
    }

    @Test
    void case_is_no_slip() {
        assertThat(Nearest.to("vrest", List.of("reset", "vRest"))).contains("vRest");
    }

    @Test
    void a_word_left_out_is_one_slip() {
        assertThat(Nearest.to("rest", List.of("start", "vRest"))).contains("vRest");
        assertThat(Nearest.to("refractoryPeriod", List.of("reset", "refractory")))
                .contains("refractory");
        assertThat(Nearest.to("interest", List.of("rest"))).isEmpty();
    }

    @Test
    void a_word_cut_short_is_one_slip() {
        assertThat(Nearest.to("thresh", List.of("rate", "threshold"))).contains("threshold");
        assertThat(Nearest.to("Arra", List.of("ArrayDeque", "Arrays"))).contains("Arrays");
        assertThat(Nearest.to("int", List.of("intervals"))).isEmpty();
    }

    @Test
    void of_names_equally_near_the_one_that_fits() {
        assertThat(Nearest.to("cat", List.of("bat", "hat"), "hat"::equals)).contains("hat");
        assertThat(Nearest.to("cat", List.of("bat", "hat"), name -> false)).contains("bat");
    }

    @Test
    void what_is_far_from_all_gets_no_proposal() {
        assertThat(Nearest.to("banana", List.of("rm", "threshold"))).isEmpty();
    }
}
