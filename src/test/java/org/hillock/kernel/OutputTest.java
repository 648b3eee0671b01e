package org.hillock.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutputTest {
    private final List<String> batches = new CopyOnWriteArrayList<>();
    private final Output output = new Output((stream, text) -> batches.add(stream + ":" + text));

    @Test
    void many_lines_come_in_one_batch() {
        for (int i = 0; i < 3; i++) output.out().println(i);
        output.flush();
        assertThat(batches).containsExactly("stdout:0\n1\n2\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void the_order_of_the_two_streams_is_kept() {
        output.out().print("a");
        output.err().print("b");
        output.out().print("c");
        output.flush();
        assertThat(batches).containsExactly("stdout:a", "stderr:b", "stdout:c");
    }

    @Test
    void no_character_is_cut_at_the_end_of_a_batch() {
        String text = "x" + "😀".repeat(5000) + "é".repeat(5001);
        output.out().print(text);
        output.flush();
        assertThat(batches.stream().map(b -> b.substring(7)).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(batches).hasSizeGreaterThan(1).noneMatch(b -> b.contains("\uFFFD"));
    }

    @Test
    void what_was_printed_comes_without_a_flush() throws InterruptedException {
        output.out().print("soon");
        for (int i = 0; i < 100 && batches.isEmpty(); i++) Thread.sleep(20);
        assertThat(batches).containsExactly("stdout:soon");
    }
}
