package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.dsl.Hillock.*;

import org.junit.jupiter.api.Test;

class TimeTest {

    @Test
    void sample_times_read_as_they_are_typed() {
        double[] t = membrane().inject(1).run(100).t();
        for (int k = 0; k < t.length; k++) assertThat(Double.toString(t[k])).hasSizeLessThanOrEqualTo(5);
        assertThat(membrane().inject(1).dt(0.025).recordEvery(0.1).run(3).t()[29])
                .isEqualTo(2.9);
        assertThat(neuron().inject(2).run(20).spikes().times()).containsExactly(13.9);
    }

    @Test
    void a_run_covers_its_duration_with_whole_steps() {
        assertThat(membrane().inject(0).dt(0.3).run(1).t()).containsExactly(0, 0.3, 0.6, 0.9, 1.2);
        assertThat(membrane().run(0.1).t()).containsExactly(0, 0.1);
    }

    @Test
    void an_interrupt_ends_a_run_with_what_there_is() {
        Thread.currentThread().interrupt();
        var run = neuron().inject(2).run(1000);
        assertThat(run.toString()).endsWith(", interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(run.t().length).isEqualTo(run.v().length);
    }
}
