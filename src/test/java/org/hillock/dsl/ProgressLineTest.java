package org.hillock.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

    @Test
    void what_is_written_is_taken_back_character_by_character() {
        var bytes = new ByteArrayOutputStream();
        var line = new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100);
        line.write("██░░ 10 of 100 ms");
        line.write("███░ 7 of");
        assertThat(left(bytes).strip()).isEqualTo("███░ 7 of");
        line.end();
        assertThat(left(bytes)).isEmpty();
    }

    @Test
    void a_run_that_told_nothing_has_nothing_to_take_back() {
        var bytes = new ByteArrayOutputStream();
        new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), 100).end();
        assertThat(bytes.size()).isZero();
    }

    /** What a notebook keeps of a text with backspaces in it. */
    private static String left(ByteArrayOutputStream bytes) {
        var kept = new StringBuilder();
        for (char c : bytes.toString(StandardCharsets.UTF_8).toCharArray())
            if (c == '\b') kept.setLength(kept.length() - 1);
            else kept.append(c);
        return kept.toString();
    }

    @ParameterizedTest
    @CsvSource({"1.25, 1.3 s", "59, 59.0 s", "90, 2 min", "145826.1, 41 h", "1e6, 12 days"})
    void the_time_that_is_left_is_said_in_a_unit_of_its_size(double seconds, String text) {
        assertThat(ProgressLine.time(seconds)).isEqualTo(text);
    }
}
