package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.hillock.engine.Progress;
import org.hillock.engine.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long[] nanos = new long[1];
    private final ProgressLine line =
            new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100, "ms", () -> nanos[0]);

    private void reached(double fraction, double seconds) {
        nanos[0] = (long) (seconds * 1e9);
        line.reached(fraction);
    }

    /** What stands there, as a terminal and a notebook show a text with backspaces in it. */
    private String shown() {
        var kept = new StringBuilder();
        int at = 0;
        for (char c : bytes.toString(StandardCharsets.UTF_8).toCharArray()) {
            if (c == '\b') at--;
            else {
                kept.replace(at, Math.min(kept.length(), at + 1), String.valueOf(c));
                at++;
            }
        }
        return kept.toString().stripTrailing();
    }

    @Test
    void a_run_below_a_second_says_nothing() {
        reached(0.5, 0.9);
        line.end();
        assertThat(bytes.size()).isZero();
    }

    @Test
    void what_is_done_the_rate_and_the_time_left_stand_in_one_line() {
        reached(0.25, 2);
        assertThat(shown()).isEqualTo("██████░░░░░░░░░░░░░░░░░░ 25 of 100 ms, 13 ms/s, 6.0 s left");
        reached(0.5, 2.5);
        assertThat(shown()).isEqualTo("████████████░░░░░░░░░░░░ 50 of 100 ms, 20 ms/s, 2.5 s left");
    }

    @Test
    void it_is_written_at_most_four_times_a_second() {
        var sizes = new ArrayList<Integer>();
        for (int k = 0; k <= 400; k++) {
            int before = bytes.size();
            reached(0.001 * k, 1 + 0.01 * k);
            if (bytes.size() > before) sizes.add(k);
        }
        assertThat(sizes).hasSizeBetween(12, 17);
    }

    @Test
    void at_the_end_one_line_says_what_was_done_and_how_long_it_took() {
        reached(0.25, 2);
        reached(1, 4);
        line.end();
        assertThat(shown()).isEqualTo("100 ms in 4.0 s, 25 ms/s");
    }

    @Test
    void after_an_interrupt_it_says_how_far_it_came() {
        reached(0.25, 2);
        line.end();
        assertThat(shown()).isEqualTo("25 of 100 ms in 2.0 s, 13 ms/s");
    }

    @Test
    void slow_work_has_a_rate_with_decimals() {
        reached(0.01, 4);
        assertThat(shown()).contains("1 of 100 ms, 0.25 ms/s, 7 min left");
    }

    @Test
    void in_a_trial_of_a_sweep_there_is_none() {
        assertThat(Trial.<Progress>within(1, () -> ProgressLine.during(10, "ms", p -> p)))
                .isSameAs(Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1.25, 1.3 s", "59, 59.0 s", "90, 2 min", "145826.1, 41 h", "1e6, 12 days"})
    void the_time_that_is_left_is_said_in_a_unit_of_its_size(double seconds, String text) {
        assertThat(ProgressLine.time(seconds)).isEqualTo(text);
    }
}
