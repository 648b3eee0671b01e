package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hillock.engine.network.Networks.constant;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.hillock.network.Distribution;
import org.hillock.network.Network;
import org.hillock.network.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run that is stopped from another thread. */
class InterruptTest {
    /** Far more than the test would wait for. */
    private static final double LONG = 1e7;

    private static Network network() {
        var exc = Networks.driven("exc", 4000);
        var rule = new Rule.FixedOutDegree(50, true, true);
        var projection = new org.hillock.network.Projection(
                exc, exc, rule, Networks.EXPONENTIAL, new Distribution.Uniform(-0.02, 0.01), constant(1.5));
        return Networks.network(List.of(exc), List.of(projection), 1);
    }

    @Test
    @Timeout(60)
    void an_interrupt_stops_it_within_two_tenths_of_a_second_and_it_goes_on_from_there() throws Exception {
        var simulation = NetworkSimulation.of(network(), "", 2, 4);
        var runner = Thread.currentThread();
        var interrupted = new AtomicLong();
        var other = new Thread(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            interrupted.set(System.nanoTime());
            runner.interrupt();
        });
        other.start();
        var first = simulation.run(LONG);
        double seconds = (System.nanoTime() - interrupted.get()) * 1e-9;
        other.join();
        assertThat(first.complete()).isFalse();
        assertThat(first.duration()).isPositive().isLessThan(LONG);
        assertThat(seconds).isBetween(0.0, 0.2);
        var rest = simulation.run(5);
        assertThat(rest.complete()).isTrue();
        assertThat(rest.rasters().get(0).from()).isEqualTo(first.duration());
        var whole = NetworkSimulation.of(network(), "", 1, 1).run(first.duration() + 5);
        assertThat(whole.cost().spikes())
                .isEqualTo(first.cost().spikes() + rest.cost().spikes())
                .isGreaterThan(1000);
    }

    @Test
    void one_thread_looks_up_after_some_work_and_stops_there() {
        // Two neurons, more than are looked at in a step, and a number between.
        for (var each : List.of(new long[] {2, 64}, new long[] {250_000, 1}, new long[] {10_000, 10})) {
            var cells = Networks.neurons("cells", (int) each[0]);
            var self = Networks.join(cells, cells, new Rule.OneToOne(), Networks.DELTA, 0.1, 0.1);
            var simulation = NetworkSimulation.of(Networks.network(List.of(cells), List.of(self), 1), "", 1);
            var looks = new AtomicLong();
            var run = simulation.run(100, fraction -> {
                if (looks.incrementAndGet() == 3) Thread.currentThread().interrupt();
            });
            assertThat(run.complete()).isFalse();
            assertThat(looks.get()).isEqualTo(3);
            assertThat(run.duration() / 0.1).isCloseTo(3 * each[1], within(1e-6));
        }
    }

    @Test
    @Timeout(60)
    void an_interrupt_ends_the_building_too() {
        var asked = new AtomicLong();
        var at = new AtomicLong();
        var runner = Thread.currentThread();
        var weight = new Distribution.OfPair((i, j) -> {
            if (asked.incrementAndGet() == at.get()) runner.interrupt();
            return 0.01 + 1e-3 * (i % 7);
        });
        var exc = Networks.driven("exc", 2000);
        var projection = new org.hillock.network.Projection(
                exc, exc, new Rule.AllToAll(true), Networks.EXPONENTIAL, weight, constant(1.5));
        var network = Networks.network(List.of(exc), List.of(projection), 1);
        // It asks for all four million weights once to see how strong they are, and then again to store them.
        for (long when : new long[] {5000, 4_005_000}) {
            asked.set(0);
            at.set(when);
            assertThatThrownBy(() -> NetworkSimulation.of(network, "", 2, 2))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("Interrupted while the network was being built, so nothing of it has run.");
            assertThat(asked.get()).isBetween(when, when + 20_000);
            assertThat(Thread.interrupted()).isFalse();
        }
    }
}
