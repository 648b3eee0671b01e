package org.hillock.engine.network;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.hillock.model.Check;
import org.hillock.network.Network;

/**
 * When all parts meet besides what delays ask for: before weights are read, or changed for a whole neuron, everything up to then must have
 * happened everywhere.
 *
 * @param periods steps
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Meetings(long[] periods) {

    /** So far no run gets, and so much can still be added to. */
    private static final double LAST = 1L << 60;

    static Meetings of(Network network) {
        var slow = network.projections().stream()
                .flatMap(p -> p.plasticity().stream())
                .flatMap(p -> p.slow().stream())
                .mapToLong(s -> steps(s.toString(), ".every(%s)", s.every(), network.step()));
        return new Meetings(LongStream.concat(slow, weights(network).stream()).toArray());
    }

    /** Steps between weights that are kept. */
    static OptionalLong weights(Network network) {
        var every = network.weightsEvery();
        if (every.isEmpty()) return OptionalLong.empty();
        return OptionalLong.of(steps("recordEvery", "recordEvery(%s, WEIGHTS)", every.getAsDouble(), network.step()));
    }

    /** Steps between samples of variables. */
    static long variables(Network network) {
        var every = network.every();
        return every.isEmpty() ? 1 : steps("recordEvery", "recordEvery(%s)", every.getAsDouble(), network.step());
    }

    private static long steps(String what, String line, double ms, double dt) {
        double steps = Check.positive(what, ms, "ms") / dt;
        if (steps < 1 - 1e-9 || Math.abs(steps - Math.rint(steps)) > 1e-6)
            throw new IllegalArgumentException(what + " must be a multiple of dt, " + dt + " ms, but was " + ms
                    + " ms. Write " + line.formatted(Check.text(dt * Math.max(1, Math.rint(steps)))) + ".");
        return Math.round(Math.min(steps, LAST));
    }

    /** The first after a step. */
    long next(long step) {
        long next = Long.MAX_VALUE;
        for (long period : periods) next = Math.min(next, (step / period + 1) * period);
        return next;
    }
}
