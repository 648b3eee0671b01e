package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void numbers_widen_and_never_narrow() {
        assertThat(Fit.of(int.class, double.class)).isTrue();
        assertThat(Fit.of(Integer.class, long.class)).isTrue();
        assertThat(Fit.of(char.class, int.class)).isTrue();
        assertThat(Fit.of(double.class, int.class)).isFalse();
        assertThat(Fit.of(int.class, char.class)).isFalse();
        assertThat(Fit.of(boolean.class, double.class)).isFalse();
        assertThat(Fit.of(String.class, double.class)).isFalse();
    }

    @Test
    void an_object_fits_its_ancestors_and_a_number_its_box() {
        assertThat(Fit.of(String.class, CharSequence.class)).isTrue();
        assertThat(Fit.of(int.class, Object.class)).isTrue();
        assertThat(Fit.of(Object.class, String.class)).isFalse();
        assertThat(Fit.of(int[].class, double[].class)).isFalse();
    }
}
