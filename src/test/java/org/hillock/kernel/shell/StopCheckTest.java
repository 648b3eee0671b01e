package org.hillock.kernel.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopCheckTest {
    /** The aim is 200 ms; what is allowed here leaves room for a loaded machine. */
    private static final long SOON_MS = 1500;

    private static Cells cells;

    @BeforeAll
    static void open() {
        cells = new Cells("import java.util.stream.*;");
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "for (;;) { try { Thread.sleep(1000); } catch (Throwable t) { } }",
                "do { } while (1 > 0);",
                "Thread.sleep(30_000);",
                "Runnable r = () -> { while (true) { } };\nr.run();",
                "IntStream.range(0, 4).parallel().forEach(i -> { while (true) { } });",
                "int twice(int n) { return n == 0 ? 1 : twice(n - 1) + twice(n - 1); }\ntwice(60)",
                "class Endless { public String toString() { while (true) { } } }\nnew Endless()"
            })
    void a_cell_stops_soon_and_the_next_one_works(String code) throws Exception {
        long[] asked = new long[1];
        var stopper = new Thread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                return;
            }
            asked[0] = System.nanoTime();
            cells.shell.interrupt();
        });
        stopper.start();
        CellFailure failure = cells.fail(code);
        long took = (System.nanoTime() - asked[0]) / 1_000_000;
        stopper.join();
        assertThat(failure.name()).isEqualTo("Interrupted");
        assertThat(took).isLessThan(SOON_MS);
        assertThat(cells.run("1 + 1")).isEqualTo("2");
    }

    @Test
    void a_run_that_was_stopped_is_not_lost_if_a_variable_holds_it() throws Exception {
        cells.run("import static org.hillock.dsl.Hillock.*;");
        var stopper = new Thread(() -> {
            try {
                Thread.sleep(1500);
            } catch (InterruptedException e) {
                return;
            }
            cells.shell.interrupt();
        });
        stopper.start();
        var failure = cells.fail("var held = network(population(\"a\", 10, neuron().rm(20))).run(1e9);\nheld");
        stopper.join();
        assertThat(failure.message())
                .matches(
                        "The cell was interrupted\\. held holds what was run until then: 10 neurons, 0 synapses, 0–\\S+ ms:"
                                + " a 0\\.0 Hz; dt 0\\.1 ms, seed 0, interrupted\\.");
        assertThat(cells.run("held.rate(\"a\")")).isEqualTo("0.0");
    }

    @Test
    void a_thread_that_a_cell_left_running_is_stopped_too() throws Exception {
        cells.run("var left = new Thread(() -> { while (true) { } });\nleft.start();");
        cells.shell.interrupt();
        cells.run("left.join(5000);");
        assertThat(cells.run("left.isAlive()")).isEqualTo("false");
    }

    @Test
    void an_interrupt_of_nothing_does_no_harm() throws Exception {
        cells.shell.interrupt();
        assertThat(cells.run("1 + 1")).isEqualTo("2");
    }

    @Test
    void an_interrupt_between_the_request_and_the_cell_is_meant_for_the_cell() throws CellFailure {
        long asked = System.nanoTime();
        cells.shell.interrupt();
        cells.shell.begin(asked);
        assertThat(cells.shell.isStopping()).isTrue();
        assertThat(cells.run("1 + 1")).isEqualTo("2"); // asked for later, so it is forgotten
    }

    @Test
    void a_thread_that_is_deep_in_a_library_stops_when_it_comes_back() throws Exception {
        cells.run("var deep = new Thread(() -> { while (true) java.math.BigInteger.ONE.shiftLeft(9000)"
                + ".subtract(java.math.BigInteger.ONE).isProbablePrime(3); }); deep.start();");
        Thread.sleep(300);
        cells.shell.interrupt();
        Thread.sleep(150);
        assertThat(cells.run("1 + 1")).isEqualTo("2");
        assertThat(cells.run("deep.join(20_000); deep.isAlive()")).isEqualTo("false");
    }
}
