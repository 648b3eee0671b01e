package org.hillock.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final long SECOND = 1_000_000_000;

    private long now = SECOND;
    private final Allowance allowance = new Allowance(() -> now);

    private String take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return allowance.take(bytes, bytes.length);
    }

    private void use() {
        assertThat(take("x".repeat(1_000_000))).hasSize(1_000_000);
    }

    @Test
    void what_fits_is_shown() {
        assertThat(take("a line\n")).isEqualTo("a line\n");
        assertThat(allowance.rest()).isEmpty();
    }

    @Test
    void the_end_of_what_is_left_out_is_shown_from_the_begin_of_a_line() {
        use();
        for (int k = 0; k < 100_000; k++) take("line " + k + "\n");
        assertThat(take("half a ")).isEmpty();
        assertThat(take("line")).isEmpty();
        assertThat(allowance.rest())
                .contains("MB of what was printed is not shown here, up to this: …")
                .contains("…" + System.lineSeparator() + "line 99")
                .endsWith("\nline 99999\nhalf a line")
                .hasSizeBetween(7000, 8500);
        assertThat(allowance.rest()).isEmpty();
    }

    @Test
    void an_endless_line_is_not_cut_within_a_character() {
        use();
        for (int k = 0; k < 10; k++) assertThat(take("☕".repeat(2000))).isEmpty();
        assertThat(allowance.rest()).endsWith("…" + System.lineSeparator() + "☕".repeat(8192 / 3));
    }

    @Test
    void with_time_more_may_be_shown() {
        use();
        assertThat(take("hidden\n")).isEmpty();
        now += SECOND;
        assertThat(take("shown\n")).endsWith("hidden\nshown\n");
        assertThat(take("x".repeat(20_000))).isEmpty();
    }
}
