package org.hillock.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AcceleratingTest {
    /** Code that answers with a number, after some time. */
    record Answers(int number, long nanos) implements Code {
        @Override
        public int step(
                Columns columns, double[] scalars, Inbox inbox, int at, int stride, int n, int size, int[] out) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < nanos) Thread.onSpinWait();
            columns.set(0, 0, number);
            return number;
        }

        @Override
        public int fired(Columns columns, double[] scalars, int[] some, int count, int[] out, int m) {
            return number;
        }

        @Override
        public void reset(Columns columns, double[] scalars, int[] fired, int count) {
            fired[0] = number;
        }
    }

    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final Code SLOW = new Answers(1, 50_000);
    private static final Code QUICK = new Answers(2, 0);
    private static final int SIZE = 512;

    private static int step(Code code) {
        return code.step(Columns.of(false, 1, SIZE), new double[0], Inbox.exact(0), 0, 0, SIZE, SIZE, new int[SIZE]);
    }

    @Test
    void a_short_run_makes_nothing() {
        var made = new AtomicInteger();
        var code = new Accelerating(SLOW, 0, NEVER, () -> {
            made.incrementAndGet();
            return Optional.of(QUICK);
        });
        for (int k = 0; k < 1000; k++) assertThat(step(code)).isEqualTo(1);
        assertThat(made).hasValue(0);
    }

    @Test
    void a_long_run_is_taken_over_by_what_is_made_once() {
        var made = new AtomicInteger();
        Supplier<Optional<Code>> faster = () -> {
            made.incrementAndGet();
            return Optional.of(QUICK);
        };
        var code = new Accelerating(SLOW, 0, 0, faster);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            while (step(code) == 1) Thread.onSpinWait();
        });
        var fired = new int[1];
        code.reset(Columns.of(false, 1, 16), new double[0], fired, 1);
        assertThat(fired[0]).isEqualTo(2);
        assertThat(code.fired(Columns.of(false, 1, 16), new double[0], fired, 1, fired, 0))
                .isEqualTo(2);
        for (int k = 0; k < 1000; k++) step(code);
        assertThat(made).hasValue(1);
    }

    @Test
    void where_nothing_faster_can_be_made_it_goes_on() throws InterruptedException {
        goesOn(Optional::empty);
    }

    @Test
    void where_it_fails_to_be_made_it_goes_on() throws InterruptedException {
        goesOn(() -> {
            throw new LinkageError("no such module");
        });
    }

    private static void goesOn(Supplier<Optional<Code>> faster) throws InterruptedException {
        var maker = new CompletableFuture<Thread>();
        var code = new Accelerating(SLOW, 0, 0, () -> {
            maker.complete(Thread.currentThread());
            return faster.get();
        });
        while (!maker.isDone()) step(code);
        maker.join().join();
        for (int k = 0; k < 10; k++) assertThat(step(code)).isEqualTo(1);
    }
}
