package org.hillock.engine.network;

import java.util.List;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.synapse.CompactRows;
import org.hillock.engine.synapse.Synapses;
import org.hillock.engine.synapse.WideRows;
import org.hillock.model.Check;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;

/** How a network is divided: into at least one part a thread, and so many that what is added up at random places stays in the cache. */
final class Division {
    /** What a core still has near it of an inbox; with smaller parts rows become so short that more is lost than won. */
    private static final double NEAR = 1_300_000;

    private static final int MOST = 127;
    /** Rows are drawn again tile by tile, for each part the tiles that it touches; so there are no more parts than tiles. */
    private static final int MOST_REGENERATED = 16;

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

    static int parts(Network network, Scheme scheme, int threads) {
        double cells = new Layout(network, 1).cells(0);
        boolean compact = network.precision() == Network.Precision.COMPACT;
        long slots = Compilation.slots(network, scheme);
        double inbox = (compact ? 4.0 : 8.0) * Math.min(slots, NetworkSimulation.BLOCK) * cells;
        double near = inbox / threads / NEAR;
        double countable = ROOM * (scheme.longestVariedDelay() + 1.0) * cells / threads / places(network);
        boolean stored = network.storage() == Network.Storage.STORED;
        double indexed = Math.max(stored ? scheme.expected() : 0, cells * slots);
        double indexable = ROOM * indexed / threads / Integer.MAX_VALUE;
        double perThread = Math.ceil(Math.max(near, Math.max(countable, indexable)));
        int most = stored ? MOST : MOST_REGENERATED;
        return (int) Math.max(1, Math.min(most / threads, perThread)) * Math.min(threads, MOST);
    }

    /** What delay and cell of a synapse together must stay below. */
    private static long places(Network network) {
        return network.precision() == Network.Precision.COMPACT ? CompactRows.PLACES : WideRows.PLACES;
    }

    /** Refuses delays that are too long for as many cells as a part has. */
    static void check(Layout layout, Scheme scheme) {
        var network = layout.network();
        boolean stored = network.storage() == Network.Storage.STORED;
        long steps = stored ? scheme.longestVariedDelay() : Compilation.slots(network, scheme) - 1;
        long places = stored ? places(network) : Integer.MAX_VALUE;
        for (int k = 0; k < layout.parts(); k++)
            if ((steps + 1) * layout.cells(k) > places)
                throw new IllegalArgumentException("The longest delay must be at most "
                        + Check.text(network.step() * Math.max(1, places / layout.cells(k) - 1)) + " ms "
                        + (stored && network.precision() == Network.Precision.COMPACT
                                ? "in a compact network "
                                : "in a network ")
                        + "of this size, but was " + Check.text(network.step() * scheme.longestDelay())
                        + " ms. Write shorter delays with atMost(..), or a larger dt(..).");
    }

    /** Refuses more synapses than can be counted in a part. */
    static void checkSynapses(Layout layout, Scheme scheme) {
        if (layout.network().storage() == Network.Storage.REGENERATED) return;
        for (var group : scheme.groups().keySet()) {
            var entries = scheme.entries(group);
            if (ROOM * Scheme.expected(entries) / layout.parts() > Integer.MAX_VALUE)
                throw Synapses.tooMany(layout, entries);
        }
        for (var plastic : scheme.plastic()) {
            var entries = List.of(plastic.entry());
            if (ROOM * Scheme.expected(entries) / layout.parts() > Integer.MAX_VALUE)
                throw Synapses.tooMany(layout, entries);
        }
    }
}
