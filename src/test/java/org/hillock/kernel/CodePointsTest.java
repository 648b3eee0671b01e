package org.hillock.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void an_emoji_is_one_code_point_and_two_units() {
        assertThat(CodePoints.toUnits("😀a", 1)).isEqualTo(2);
        assertThat(CodePoints.fromUnits("😀a", 3)).isEqualTo(2);
    }

    @Test
    void positions_beyond_the_text_are_its_end() {
        assertThat(CodePoints.toUnits("😀", 9)).isEqualTo(2);
        assertThat(CodePoints.fromUnits("😀", 9)).isEqualTo(1);
        assertThat(CodePoints.toUnits("a", -1)).isZero();
    }
}
