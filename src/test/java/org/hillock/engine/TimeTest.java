package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hillock.dsl.Hillock.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hillock.dsl.Run;
import org.hillock.model.Cell;
import org.hillock.model.Experiment;
import org.hillock.model.IntegrateAndFire;
import org.hillock.model.Stimulus;
import org.hillock.model.neuron.IzhikevichModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        assertThatThrownBy(() -> run.vAt(0)).hasMessage("This run was interrupted before its first sample.");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_run_tells_how_far_it_has_come(Cell cell) {
        var experiment = Experiment.of(cell).withStimulus(new Stimulus.Constant(2));
        var told = new ArrayList<Double>();
        var recording = Simulation.run(experiment, 1000, "", told::add);
        assertThat(told)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3)
                .endsWith(1.0);
        assertThat(told.get(0)).isBetween(0.0, 0.5);
        assertThat(recording).usingRecursiveComparison().isEqualTo(Simulation.run(experiment, 1000, ""));
    }

    static List<Cell> cells() {
        return List.of(IntegrateAndFire.DEFAULT, IzhikevichModel.DEFAULT);
    }

    @Test
    void a_slow_run_is_interrupted_in_its_middle() throws InterruptedException {
        var slow = membrane().rm(1).cm(.001).inject(1);
        for (int k = 0; k < 51; k++) slow = slow.synapse(conductance(.001).tau(.01), k, 2 * k + 1, 5 * k);
        var protocol = slow.dt(10);
        var answer = new CompletableFuture<Run>();
        var thread = new Thread(() -> answer.complete(protocol.run(1e7)));
        thread.start();
        Thread.sleep(500);
        thread.interrupt();
        assertThat(answer).succeedsWithin(Duration.ofSeconds(2));
        assertThat(answer.join().toString()).endsWith(", interrupted");
        assertThat(answer.join().v()).isNotEmpty();
    }

    @Test
    void what_nobody_holds_any_longer_does_not_count_as_used() {
        // Ten times a third of the heap, one after the other.
        double samples = Runtime.getRuntime().maxMemory() / 8.0 / 3 / 2;
        for (int k = 0; k < 10; k++)
            assertThat(membrane()
                            .inject(1)
                            .dt(1)
                            .run(Math.floor(samples))
                            .spikes()
                            .count())
                    .isZero();
    }

    @Test
    void late_in_a_long_run_a_time_on_the_grid_is_still_on_it() {
        assertThat(neuron().inject(0)
                        .dt(0.01)
                        .record(SPIKES)
                        .run(567_564.81)
                        .provenance()
                        .duration())
                .isEqualTo(567_564.81);
    }
}
