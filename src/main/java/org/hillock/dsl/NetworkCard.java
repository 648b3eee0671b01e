package org.hillock.dsl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hillock.engine.Memory;
import org.hillock.engine.network.Estimate;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.network.Network;
import org.hillock.network.Network.Precision;
import org.hillock.network.Network.Storage;

/** A network in a few rows: its populations, how it is run, and what it will take. */
final class NetworkCard {
    private NetworkCard() {}

    static Card of(Network network, Collection<Group<?>> groups) {
        var rows = new ArrayList<Card.Entry>();
        for (var g : groups)
            rows.add(new Card.Entry(g.name(), g.title(), String.format(Locale.ROOT, "%,d", g.size()), ""));
        for (var p : network.projections())
            p.plasticity()
                    .ifPresent(plastic -> rows.add(new Card.Entry(
                            p.source().name() + " to " + p.target().name(),
                            "weights change by",
                            plastic.rule().toString(),
                            "")));
        rows.add(Card.Entry.of("dt", "step", network.step(), "ms"));
        rows.add(new Card.Entry("seed", "of all that is random", Long.toString(network.seed()), ""));
        if (network.precision() == Precision.COMPACT)
            rows.add(new Card.Entry("compact", "to save memory", "single precision, 1024 weights", ""));
        if (network.storage() == Storage.REGENERATED)
            rows.add(new Card.Entry("regenerated", "synapses", "drawn again at each spike", ""));
        return new Card("Network", List.of(), rows, derived(Estimate.of(network)));
    }

    private static List<Card.Entry> derived(Estimate estimate) {
        return List.of(
                new Card.Entry("neurons", "in all", String.format(Locale.ROOT, "%,d", estimate.neurons()), ""),
                new Card.Entry("synapses", "expected", Check.amount(estimate.synapses()), ""),
                new Card.Entry("memory", "expected", Memory.text(estimate.bytes()), ""));
    }
}
