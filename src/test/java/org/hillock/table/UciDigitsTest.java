package org.hillock.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UciDigitsTest {
    @Test
    void there_are_as_many_of_each_class_as_the_repository_says() {
        var digits = UciDigits.read();
        var counts = new int[digits.classes()];
        for (int k = 0; k < digits.count(); k++) counts[digits.label(k)]++;
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }

    @Test
    void sixteen_sixteenths_of_ink_are_white() {
        var digits = UciDigits.read();
        var first = IntStream.range(0, digits.size())
                .map(i -> digits.pixel(0, i))
                .map(bright -> (int) Math.round(bright * 16 / 255.0))
                .toArray();
        assertThat(first)
                .startsWith(0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0)
                .endsWith(0, 0, 0);
        assertThat(digits.label(0)).isZero();
        assertThat(IntStream.range(0, digits.count() * digits.size())
                        .map(i -> digits.pixel(i / digits.size(), i % digits.size()))
                        .max())
                .hasValue(255);
    }
}
