package org.hillock.engine.network;

import java.util.OptionalDouble;
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

    static Meetings of(Network network) {
        var slow = network.projections().stream()
                .flatMap(p -> p.plasticity().stream())
                .flatMap(p -> p.slow().stream())
                .mapToLong(s -> steps(s + ": every", s.every(), network.step()));
        var recorded =
                network.weightsEvery().stream().mapToLong(ms -> steps("recordEvery(.., WEIGHTS)", ms, network.step()));
        return new Meetings(LongStream.concat(slow, recorded).toArray());
    }

    /** A time as whole steps; one step if none is given. */
    static long steps(String what, OptionalDouble ms, double dt) {
        return ms.isEmpty() ? 1 : steps(what, ms.getAsDouble(), dt);
    }

    private static long steps(String what, double ms, double dt) {
        double steps = ms / dt;
        if (steps < 1 - 1e-9 || Math.abs(steps - Math.rint(steps)) > 1e-6)
            throw new IllegalArgumentException(what + " must be a multiple of dt, " + dt + " ms, but was " + ms
                    + " ms. Write " + Check.text(dt * Math.max(1, Math.rint(steps))) + " ms.");
        return Math.round(steps);
    }

    /** The first after a step. */
    long next(long step) {
        long next = Long.MAX_VALUE;
        for (long period : periods) next = Math.min(next, (step / period + 1) * period);
        return next;
    }
}
