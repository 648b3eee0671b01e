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

    /** Parts are filled up to whole vectors, so they have a little more than their share of the cells. */
    private static final double ROOM = 1.1;

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

    /** @param longest delay in steps of rows that have different ones, whose places must have room in a part */
    static int parts(Network network, int longest, int threads) {
        double cells = new Layout(network, 1).cells(0);
        boolean compact = network.precision() == Network.Precision.COMPACT;
        double inbox = (compact ? 4.0 : 8.0) * NetworkSimulation.BLOCK * cells;
        double places = compact ? ROOM * cells * (longest + 1) / CompactRows.PLACES : 0;
        double perThread = Math.ceil(Math.max(inbox / NEAR, places) / threads);
        return (int) Math.max(1, Math.min(MOST / threads, perThread)) * Math.min(threads, MOST);
    }
}
