package org.hillock.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hillock.engine.Memory;
import org.hillock.engine.network.Estimate;
import org.hillock.model.Card;
import org.hillock.network.Network.Precision;
import org.hillock.network.Network.Storage;

/** What a network says of itself. */
final class NetworkCard {
    private NetworkCard() {}

    static Card of(org.hillock.network.Network network, List<Group<?>> groups) {
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
            rows.add(new Card.Entry("compact", "state in single precision", "weights in 1024 levels", ""));
        if (network.storage() == Storage.REGENERATED)
            rows.add(new Card.Entry("regenerated", "synapses", "drawn again at each spike", ""));
        return new Card("Network", List.of(), rows, derived(network));
    }

    private static List<Card.Entry> derived(org.hillock.network.Network network) {
        var estimate = Estimate.of(network);
        return List.of(
                new Card.Entry("neurons", "in all", String.format(Locale.ROOT, "%,d", estimate.neurons()), ""),
                new Card.Entry("synapses", "expected", String.format(Locale.ROOT, "%,.0f", estimate.synapses()), ""),
                new Card.Entry("memory", "expected", Memory.text(estimate.bytes()), ""));
    }
}
