package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    /** What is decided after intervals of which each takes 50 µs of work. */
    private static int after(Pace pace, int intervals, long wait) {
        for (int k = 1; k < intervals; k++)
            assertThat(pace.together(50_000, wait)).isZero();
        return pace.together(50_000, wait);
    }

    @Test
    void threads_that_keep_up_stay_together() {
        var pace = new Pace();
        for (int k = 0; k < 10_000; k++)
            assertThat(pace.together(50_000, 60_000)).isZero();
    }

    @Test
    void who_waits_for_long_goes_on_alone_and_longer_each_time_in_a_row() {
        var pace = new Pace();
        // 64 intervals of 50 + 150 µs are more than 10 ms.
        assertThat(after(pace, 64, 150_000)).isEqualTo(64);
        assertThat(after(pace, 64, 150_000)).isEqualTo(128);
        for (int k = 0; k < 10; k++) after(pace, 64, 150_000);
        assertThat(after(pace, 64, 150_000)).isEqualTo(32 * 64);
        assertThat(after(pace, 91, 60_000)).isZero();
        assertThat(after(pace, 64, 150_000)).isEqualTo(64);
    }

    @Test
    void a_short_disturbance_changes_nothing() {
        var pace = new Pace();
        assertThat(pace.together(50_000, 5_000_000)).isZero();
        for (int k = 0; k < 1000; k++) assertThat(pace.together(50_000, 1_000)).isZero();
    }

    @Test
    void meetings_that_are_short_are_not_shunned() {
        var pace = new Pace();
        for (int k = 0; k < 10_000; k++) assertThat(pace.together(1_000, 9_000)).isZero();
    }
}
