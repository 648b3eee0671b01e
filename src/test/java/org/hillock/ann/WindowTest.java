package org.hillock.ann;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final String BLIND = "has a place where its window sees nothing of ";

    private final Random random = new Random(4);

    @Test
    void a_window_that_sees_nothing_somewhere_is_refused_as_a_count_by_hand_finds() {
        int blind = 0;
        for (int k = 0; k < 5000; k++) {
            int rows = 1 + random.nextInt(6), size = 1 + random.nextInt(4), stride = 1 + random.nextInt(5);
            int dilation = 1 + random.nextInt(4), top = random.nextInt(6), bottom = random.nextInt(6);
            if (rows + top + bottom < (size - 1) * dilation + 1) continue;
            var window = new Window(size, 1, stride, 1, dilation, 1, top, 0, bottom, 0);
            var input = new Shape(1, rows, 1);
            var pool = new MaxPool(window);
            boolean sees = IntStream.range(0, window.over(input, 1).rows()).allMatch(p -> IntStream.range(0, size)
                    .map(w -> p * stride - top + w * dilation)
                    .anyMatch(row -> row >= 0 && row < rows));
            if (sees) assertThat(pool.output(List.of(input))).isEqualTo(window.over(input, 1));
            else {
                blind++;
                assertThatThrownBy(() -> pool.output(List.of(input)))
                        .as(window.toString())
                        .hasMessage(BLIND + input + ": it reaches too far over the edge.");
            }
        }
        assertThat(blind).isBetween(500, 4500);
    }

    @Test
    void a_picture_may_be_as_long_as_it_likes() {
        var window = new Window(3, 1, 1, 1, 1, 1, 1, 0, 1, 0);
        assertThat(new MaxPool(window).output(List.of(new Shape(1, 1 << 30, 1))))
                .isEqualTo(new Shape(1, 1 << 30, 1));
    }
}
