package org.hillock.engine.network;

import org.hillock.engine.Memory;
import org.hillock.engine.wiring.Connectors;
import org.hillock.model.Check;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Projection;
import org.hillock.network.Receptor;

/**
 * What a network will take, before anything is allocated.
 *
 * @param neurons of all populations
 * @param synapses the mean number
 * @param bytes of synapses and state
 */
public record Estimate(long neurons, double synapses, double bytes) {
    /** State variables, inbox and the like, for each neuron. */
    private static final double STATE = 200;

    public static Estimate of(Network network) {
        boolean compact = network.precision() == Network.Precision.COMPACT;
        boolean stored = network.storage() == Network.Storage.STORED;
        long neurons = 0;
        double bytes = 0;
        double synapses = 0;
        for (var p : network.populations()) {
            neurons += p.size();
            if (p.members() instanceof Members.Neurons) bytes += p.size() * (compact ? 0.6 * STATE : STATE);
        }
        for (int k = 0; k < network.projections().size(); k++) {
            var connector = Connectors.of(network, k, network.step(), compact);
            double expected = connector.expected();
            synapses += expected;
            if (stored)
                bytes += expected * each(network.projections().get(k), connector.weight(), connector.delay(), compact);
        }
        return new Estimate(neurons, synapses, bytes);
    }

    private static double each(Projection projection, double weight, int delay, boolean compact) {
        if (projection.receptor() instanceof Receptor.Gap) return 12;
        if (!Double.isNaN(weight) && delay > 0) return 2;
        return compact ? 4 : 8;
    }

    /** @throws IllegalArgumentException if there is not so much memory, with what to do */
    public void check() {
        if (Memory.has(bytes)) return;
        throw new IllegalArgumentException("The network needs " + this + ", but only "
                + Memory.text(Memory.freeForArrays()) + " of the heap are free. Write .compact() for 4 bytes a synapse,"
                + " .regenerated() for none, fewer synapses, or start Java with -Xmx"
                + (long) Math.ceil(1.3 * bytes / (1 << 30)) + "g.");
    }

    /** {@code 1.2 GB for 77169 neurons and 298880941 synapses}. */
    @Override
    public String toString() {
        return Memory.text(bytes) + " for " + neurons + " neurons and " + Check.text(Math.rint(synapses)) + " synapses";
    }
}
