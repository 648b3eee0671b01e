package org.hillock.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.hillock.kernel.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    @BeforeEach
    void three_cells() {
        history.add(1, "int a = 1;");
        history.add(2, "a + 1");
        history.add(3, "a + 1");
    }

    @Test
    void the_tail_is_the_last_cells() {
        assertThat(ask("hist_access_type", "tail", "n", 2)).isEqualTo("[[1,2,\"a + 1\"],[1,3,\"a + 1\"]]");
    }

    @Test
    void a_range_ends_before_its_stop() {
        assertThat(ask("hist_access_type", "range", "session", 0, "start", 1, "stop", 2))
                .isEqualTo("[[1,1,\"int a = 1;\"]]");
    }

    @Test
    void a_search_takes_wildcards_and_can_drop_what_comes_twice() {
        assertThat(ask("hist_access_type", "search", "pattern", "a ? *", "unique", true))
                .isEqualTo("[[1,2,\"a + 1\"]]");
    }

    @Test
    void with_outputs_a_source_becomes_a_pair() {
        assertThat(ask("hist_access_type", "tail", "n", 1, "output", true)).isEqualTo("[[1,3,[\"a + 1\",null]]]");
    }

    private String ask(Object... request) {
        return history.answer(Json.object(request)).get("history").toString();
    }
}
