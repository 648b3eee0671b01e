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
    void what_is_far_from_all_gets_no_proposal() {
        assertThat(Nearest.to("banana", List.of("rm", "threshold"))).isEmpty();
    }
}
