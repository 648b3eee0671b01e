package org.hillock.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hillock.engine.network.Networks.constant;

import java.util.List;
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
}
