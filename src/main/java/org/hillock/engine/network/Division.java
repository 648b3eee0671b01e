package org.hillock.engine.network;

import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;

/** How a network is divided: into at least one part a thread, and so many that what is added up at random places stays in the cache. */
final class Division {
    /** What a core still has near it of an inbox; with smaller parts rows become so short that more is lost than won. */
    private static final double NEAR = 1_300_000;

    private static final int MOST = 127;

    /** Steps of neurons between two meetings of all threads for which one more of them is worth it. */
    private static final double WORTH = 1000;

    private Division() {}

    /**
     * How many threads serve a network: few if they would meet all the time.
     *
     * @param interval steps between meetings
     * @param most there may be
     */
    static int threads(Network network, int interval, int most) {
        double neurons = network.populations().stream()
                .filter(p -> p.members() instanceof Members.Neurons)
                .mapToDouble(Population::size)
                .sum();
        return (int) Math.max(1, Math.min(most, neurons * interval / WORTH));
    }

    static int parts(Network network, int threads) {
        var whole = new Layout(network, 1);
        boolean compact = network.precision() == Network.Precision.COMPACT;
        double inbox = (compact ? 4.0 : 8.0) * NetworkSimulation.BLOCK * whole.cells(0);
        double perThread = Math.ceil(inbox / threads / NEAR);
        return (int) Math.max(1, Math.min(MOST / threads, perThread)) * Math.min(threads, MOST);
    }
}
