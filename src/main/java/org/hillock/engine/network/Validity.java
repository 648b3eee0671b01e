package org.hillock.engine.network;

import java.util.HashMap;
import org.hillock.network.Members;
import org.hillock.network.Network;
import org.hillock.network.Population;
import org.hillock.network.Receptor;

/** Refuses what does not go together in a network. */
final class Validity {
    private Validity() {}

    static void check(Network network) {
        var names = new HashMap<String, Population>();
        for (var population : network.populations()) {
            if (names.put(population.name(), population) != null)
                throw new IllegalArgumentException("Two populations are called \"" + population.name()
                        + "\" and are not alike. Write population(\"" + population.name() + " 2\", ..) for one of them,"
                        + " or use one variable for both.");
            if (population.members() instanceof Members.Neurons n) n.cell().check();
        }
        for (var projection : network.projections()) {
            if (!network.populations().contains(projection.target()))
                throw new IllegalStateException(projection.target().name() + " is not in the network.");
            if (!(projection.target().members() instanceof Members.Neurons))
                throw new IllegalArgumentException(
                        "Population \"" + projection.target().name() + "\" is a source of spikes and takes none. Write "
                                + projection.target().name() + ".to(..).");
            if (projection.receptor() instanceof Receptor.Gap
                    && !(projection.source().members() instanceof Members.Neurons))
                throw new IllegalArgumentException("A gap junction joins neurons, but \""
                        + projection.source().name() + "\" is a source of spikes.");
        }
    }
}
