package org.hillock.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hillock.engine.Trial;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Test
    void answers_stand_in_the_order_of_their_questions() {
        var squares = IntStream.range(0, 1000).mapToObj(k -> k * k).toList();
        assertThat(Parallel.map(1000, k -> k * k)).isEqualTo(squares);
        assertThat(Parallel.map(0, k -> k)).isEmpty();
    }

    @Test
    void the_first_failure_is_thrown_with_who_asked_in_its_stack() {
        assertThatThrownBy(() -> Parallel.map(100, k -> {
                    if (k >= 3) throw new IllegalArgumentException("no " + k);
                    return k;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no 3")
                .satisfies(e -> assertThat(e.getStackTrace()).anyMatch(frame -> frame.getMethodName()
                        .equals("the_first_failure_is_thrown_with_who_asked_in_its_stack")));
    }

    @Test
    void within_a_trial_all_is_done_on_its_thread_and_with_its_seed() {
        Set<Thread> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
        var seeds = Trial.within(
                7,
                () -> Parallel.map(50, k -> {
                    threads.add(Thread.currentThread());
                    return Trial.seed().orElseThrow();
                }));
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(seeds).containsOnly(7L);
    }

    @Test
    void an_interrupt_ends_it() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Parallel.map(10, k -> k)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
