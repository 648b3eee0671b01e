package org.hillock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void an_interrupt_of_all_threads_of_a_run_does_not_reach_it() throws InterruptedException {
        var run = new ThreadGroup("run");
        var go = new CountDownLatch(1);
        var waited = new CompletableFuture<Boolean>();
        var starter = new Thread(
                run,
                () -> Background.start("work", () -> {
                    try {
                        go.await();
                        waited.complete(true);
                    } catch (InterruptedException e) {
                        waited.complete(false);
                    }
                }));
        starter.start();
        starter.join();
        run.interrupt();
        go.countDown();
        assertThat(waited.join()).isTrue();
    }

    @Test
    void an_error_is_told_to_nobody_and_no_program_waits_for_it() throws InterruptedException {
        var told = new AtomicReference<Throwable>();
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> told.set(thrown));
        try {
            var worker = new CompletableFuture<Thread>();
            Background.start("work", () -> {
                worker.complete(Thread.currentThread());
                throw new LinkageError("no such module");
            });
            assertThat(worker.join().isDaemon()).isTrue();
            worker.join().join();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(told).hasValue(null);
    }
}
