package org.hillock.engine.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.hillock.engine.layout.Layout;
import org.hillock.engine.layout.Quanta;
import org.hillock.engine.layout.Scheme;
import org.hillock.engine.synapse.CompactRows;
import org.hillock.network.Network;

/** The cells of compact precision count quanta in 32 bits: what arrives at a neuron in one step has to fit even if all its sources fire. */
final class CompactRoom {
    private CompactRoom() {}

    /** What can arrive through one receptor of a neuron. */
    private record Load(double synapses, double quanta) {
        Load and(Load other) {
            return new Load(synapses + other.synapses, quanta + other.quanta);
        }
    }

    /** @throws IllegalArgumentException if a cell could overflow */
    static void check(Layout layout, Scheme scheme) {
        if (layout.network().precision() != Network.Precision.COMPACT) return;
        var loads = new LinkedHashMap<Quanta.Target, Load>();
        for (var entry : scheme.all().toList()) {
            double synapses = entry.connector().mostOnto();
            double strongest = entry.strength().largest() / entry.grain() + CompactRows.LEVELS;
            loads.merge(
                    new Quanta.Target(entry.target(), entry.receptor()),
                    new Load(synapses, synapses * strongest),
                    Load::and);
        }
        loads.forEach((target, load) -> {
            if (load.quanta() > Integer.MAX_VALUE * share(layout, target))
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "compact() has no room for what %,.0f synapses onto one neuron of \"%s\" could do in one step."
                                + " Write doublePrecision(), or fewer synapses.",
                        load.synapses(),
                        layout.population(target.population()).name()));
        });
    }

    /** Drives have the other half. */
    private static double share(Layout layout, Quanta.Target target) {
        boolean driven = layout.population(target.population()).drives().stream()
                .anyMatch(d -> d.receptor().equals(target.receptor()));
        return driven ? 0.5 : 1;
    }
}
