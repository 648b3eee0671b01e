package org.hillock.engine.network;

import org.hillock.network.Network;

/** Into how many parts a network is divided: at least one a thread, and so many that what is added up at random places stays in the cache. */
final class Division {
    /** What a core still has near it of an inbox; with smaller parts rows become so short that more is lost than won. */
    private static final double NEAR = 1_300_000;

    private static final int MOST = 127;

    private Division() {}

    static int parts(Network network, int threads) {
        var whole = new Layout(network, 1);
        boolean compact = network.precision() == Network.Precision.COMPACT;
        double inbox = (compact ? 4.0 : 8.0) * NetworkSimulation.BLOCK * whole.cells(0);
        double perThread = Math.ceil(inbox / threads / NEAR);
        return (int) Math.max(1, Math.min(MOST / threads, perThread)) * Math.min(threads, MOST);
    }
}
