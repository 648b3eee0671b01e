package org.hillock.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hillock.engine.Progress;
import org.hillock.engine.Simulation;
import org.hillock.engine.Trial;
import org.hillock.model.Experiment;
import org.hillock.model.Membrane;
import org.hillock.model.Recordable;
import org.hillock.model.Stimulus;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Design PLANE = Design.over(new Dimension("a", new double[] {1, 2, 3}))
            .and(new Dimension("b_ms", new double[] {10, 20}))
            .withTrials(4)
            .withSeed(7);

    /** A number that depends on the point and on the seed of the surroundings. */
    private static double drawn(double[] at) {
        long seed = Trial.seed().orElseThrow();
        return at[0] + at[1] + new SplittableRandom(seed).nextDouble();
    }

    private static double[][] columns(Outcome outcome) {
        var table = outcome.table();
        var columns = new double[table.columns().size()][];
        for (int c = 0; c < columns.length; c++) columns[c] = table.values(c);
        return columns;
    }

    private static Outcome run(Design design, Function<double[], Double> run, int threads) {
        return Sweep.run(design, run, List.of("y_Hz"), List.of(y -> y), Progress.NONE, threads);
    }

    @Test
    void the_answer_is_the_same_on_any_number_of_threads() {
        var one = columns(run(PLANE, SweepTest::drawn, 1));
        for (int threads : new int[] {2, 3, 8, 100})
            assertThat(columns(run(PLANE, SweepTest::drawn, threads))).isDeepEqualTo(one);
    }

    @Test
    void a_point_answers_the_same_in_another_grid() {
        var wider = Design.over(new Dimension("a", new double[] {0, 1, 1.5, 2}))
                .and(new Dimension("b_ms", new double[] {20}))
                .withTrials(6)
                .withSeed(7);
        var y = columns(run(PLANE, SweepTest::drawn, 2))[3];
        var other = columns(run(wider, SweepTest::drawn, 2))[3];
        // a = 2, b = 20: the fourth point of the one, and the fourth of the other
        assertThat(Arrays.copyOfRange(y, 12, 16)).containsExactly(Arrays.copyOfRange(other, 18, 22));
    }

    @Test
    void every_trial_of_every_point_has_its_own_seed() {
        var seeds = new HashSet<Long>();
        for (long seed = 0; seed < 3; seed++)
            for (int p = 0; p < PLANE.points(); p++)
                for (int trial = 0; trial < 50; trial++)
                    seeds.add(PLANE.withSeed(seed).seed(PLANE.point(p), trial));
        assertThat(seeds).hasSize(3 * 6 * 50);
        assertThat(PLANE.seed(new double[] {1, 2}, 0)).isNotEqualTo(PLANE.seed(new double[] {2, 1}, 0));
    }

    @Test
    void the_table_has_one_row_a_run_the_last_axis_fastest() {
        var table = run(PLANE, at -> 10 * at[0] + at[1], 2).table();
        assertThat(table.columns()).containsExactly("a", "b_ms", "trial", "y_Hz");
        assertThat(table.values(0)).startsWith(1, 1, 1, 1, 1, 1, 1, 1, 2).endsWith(3);
        assertThat(table.values(1)).startsWith(10, 10, 10, 10, 20, 20, 20, 20, 10);
        assertThat(table.values(2)).startsWith(1, 2, 3, 4, 1, 2);
        assertThat(table.values(3))
                .startsWith(20, 20, 20, 20, 30, 30, 30, 30, 30)
                .hasSize(24);
    }

    @Test
    void a_curve_has_the_mean_and_the_deviation_of_the_trials_that_have_a_value() {
        var design = Design.over(new Dimension("a", new double[] {1, 2})).withTrials(3);
        var count = new AtomicInteger();
        var series = run(
                        design,
                        at -> at[0] == 2
                                ? Double.NaN
                                : count.get() == 2 ? Double.NaN : (double) count.getAndIncrement(),
                        1)
                .series("y_Hz");
        assertThat(series.y(0)).isEqualTo(0.5);
        assertThat(series.spread().orElseThrow()[0]).isEqualTo(Math.sqrt(0.5));
        assertThat(series.y(1)).isNaN();
    }

    @Test
    void a_map_has_the_first_axis_along_x() {
        var map = run(PLANE, at -> 10 * at[0] + at[1], 2).heatMap("y_Hz", 0);
        assertThat(map.x()).containsExactly(1, 2, 3);
        assertThat(map.yAxis().label()).isEqualTo("b (ms)");
        assertThat(map.at(2, 1)).isEqualTo(50);
        assertThat(map.title()).isEqualTo("y over a and b");
        assertThatThrownBy(() -> run(PLANE, at -> 1.0, 1).heatMap("z", 0))
                .hasMessage("sweep has no measure \"z\". It has: y_Hz.");
    }

    @Test
    void a_third_axis_is_cut_into_slices() {
        var space = PLANE.and(new Dimension("c", new double[] {100, 200, 300}));
        var outcome = run(space, at -> at[0] + at[1] + at[2], 2);
        for (int slice = 0; slice < 3; slice++)
            assertThat(outcome.heatMap("y_Hz", slice).at(1, 1)).isEqualTo(22 + 100 * (slice + 1));
    }

    @Test
    void what_is_refused_at_a_point_is_told_with_the_point_and_always_the_same_one() {
        for (int threads : new int[] {1, 2, 8})
            assertThatThrownBy(() -> run(
                            PLANE,
                            at -> {
                                if (at[0] >= 2) throw new IllegalArgumentException("too much");
                                return 0.0;
                            },
                            threads))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("sweep at a = 2, b_ms = 10, trial 1 of 4: too much");
    }

    @Test
    void what_a_function_throws_is_kept_as_the_cause() {
        double[] few = {0, 1};
        assertThatThrownBy(() -> run(PLANE, at -> few[(int) at[0]], 2))
                .isInstanceOf(SweepException.class)
                .hasMessageStartingWith("sweep at a = 2, b_ms = 10, trial 1 of 4: java.lang.ArrayIndexOutOfBounds")
                .hasCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
        assertThatThrownBy(() -> run(
                        PLANE,
                        at -> {
                            throw new StackOverflowError();
                        },
                        2))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void an_interrupt_ends_a_sweep_and_its_threads() throws InterruptedException {
        var workers = new ConcurrentLinkedQueue<Thread>();
        var begun = new CountDownLatch(2);
        var forever = Experiment.of(Membrane.DEFAULT)
                .withStimulus(new Stimulus.Constant(1))
                .withDt(1e-3)
                .recording(List.of(Recordable.Group.SPIKES));
        var thrown = new CompletableFuture<Throwable>();
        var thread = new Thread(() -> {
            try {
                run(
                        PLANE,
                        at -> {
                            workers.add(Thread.currentThread());
                            begun.countDown();
                            return Simulation.run(forever, 1e9, "").duration();
                        },
                        2);
            } catch (Throwable t) {
                thrown.complete(t);
            }
        });
        thread.start();
        begun.await();
        thread.interrupt();
        assertThat(thrown).succeedsWithin(Duration.ofSeconds(5));
        assertThat(thrown.join())
                .isInstanceOf(CancellationException.class)
                .hasMessage("The sweep was interrupted after 0 of 24 runs.");
        for (var worker : workers) worker.join(5000);
        assertThat(workers).hasSize(2).noneMatch(Thread::isAlive);
    }

    @Test
    void half_a_run_is_no_result_of_a_sweep() {
        assertThatThrownBy(() -> run(
                        PLANE,
                        at -> {
                            Thread.currentThread().interrupt();
                            return Simulation.run(Experiment.of(Membrane.DEFAULT), 100, "")
                                    .duration();
                        },
                        2))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("The sweep was interrupted after 0 of 24 runs.");
    }

    @Test
    void a_trial_within_a_trial_ends_where_it_ends() {
        Trial.within(1, () -> {
            assertThat(Trial.within(2, Trial::seed)).hasValue(2);
            assertThat(Trial.seed()).hasValue(1);
            return 0;
        });
        assertThat(Trial.seed()).isEmpty();
    }

    @Test
    void designs_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Dimension("a", new double[0]))
                .hasMessage("sweep needs at least 1 value of a, but has 0.");
        assertThatThrownBy(() -> new Dimension("a", new double[] {1, Double.NaN}))
                .hasMessage("sweep.a must be a finite number, but was NaN.");
        assertThatThrownBy(() -> PLANE.and(new Dimension("a", new double[] {1})))
                .hasMessage("sweep has two axes \"a\". Rename one of them.");
        assertThatThrownBy(() -> PLANE.withTrials(0))
                .hasMessage("sweep.trials must be between 1 and 10000000, but was 0.");
        assertThatThrownBy(() -> PLANE.withTrials(9_000_000))
                .hasMessage("sweep.runs must be between 1 and 10000000, but was 54000000.");
    }
}
