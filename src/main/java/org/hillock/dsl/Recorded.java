package org.hillock.dsl;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hillock.model.Check;
import org.hillock.model.Recordable;
import org.hillock.network.Members;
import org.hillock.network.Network;

/** What a network is asked to keep: what it has not is refused. */
final class Recorded {
    private Recorded() {}

    /** As it is typed. */
    static String text(Recordable... what) {
        return Stream.of(what)
                .map(w -> w instanceof Recordable.Named n ? "variable(" + n + ")" : w.toString())
                .collect(Collectors.joining(", "));
    }

    /** Refuses what a population has not. */
    static void check(Network network, String population, Recordable... what) {
        if (what.length == 0) throw new IllegalArgumentException("record needs at least 1 variable, or SPIKES.");
        boolean sources = !(network.population(population).members() instanceof Members.Neurons);
        for (var w : what) {
            if (w == Recordable.Group.WEIGHTS)
                throw new IllegalArgumentException("record has no WEIGHTS in \"" + population
                        + "\": they are those of projections. Write recordEvery(1000, WEIGHTS).");
            if (sources && w != Recordable.Group.SPIKES)
                throw new IllegalArgumentException("record has no " + w + " in \"" + population
                        + "\", which has only spikes. Write record(\"" + population + "\", SPIKES).");
        }
    }

    /** Refuses all but the weights of synapses that learn. */
    static void checkWeights(Network network, double ms, Recordable what) {
        var line = "recordEvery(" + Check.text(ms) + ", " + text(what) + ")";
        if (what != Recordable.Group.WEIGHTS)
            throw new IllegalArgumentException(line + " is for WEIGHTS. Write record(\""
                    + network.populations().get(0).name() + "\", " + text(what) + ").recordEvery(" + Check.text(ms)
                    + ").");
        if (network.projections().stream().allMatch(p -> p.plasticity().isEmpty()))
            throw new IllegalArgumentException(
                    line + " needs weights that change. Write .plastic(stdp()) after the synapse of a projection.");
    }

    /** The line with how often samples are kept, of variables or of weights. */
    static Words every(Words words, boolean weights, String argument) {
        return words.without(v -> v.name().equals("recordEvery") && v.argument().endsWith("WEIGHTS") == weights)
                .verb("recordEvery", argument);
    }
}
