package org.hillock.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    private static final long SPUN = 100_000_000;
    /** What a process is told of its time may be as coarse. */
    private static final long TICK = 20_000_000;

    private static void spin() {
        var threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + SPUN;
        while (threads.getCurrentThreadCpuTime() < end) Thread.onSpinWait();
    }

    private static void elsewhere() {
        var thread = new Thread(ProcessorTimeTest::spin);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void work_of_this_thread_counts() {
        var begin = ProcessorTime.now();
        spin();
        assertThat(begin.passed()).isGreaterThanOrEqualTo(SPUN);
    }

    @Test
    void work_that_other_threads_do_counts_by_core() {
        var begin = ProcessorTime.now();
        elsewhere();
        assertThat(begin.passed())
                .isGreaterThanOrEqualTo((SPUN - TICK) / Runtime.getRuntime().availableProcessors());
    }
}
