package org.hillock.engine.network;

import org.hillock.network.Network;
import org.hillock.record.NetworkRecording;

/** Compiles a network and runs it. */
public final class NetworkSimulation {
    private NetworkSimulation() {}

    public static NetworkRecording run(Network network, double duration, String description) {
        throw new UnsupportedOperationException("not built yet");
    }
}
