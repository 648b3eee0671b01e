package org.hillock.kernel.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of other simulators and plotting libraries, and ours for them. Looked into only for a word that is not known. */
final class Synonyms {
    /** By the word in lower case; the first that there is at the place is meant. */
    private static final Map<String, List<String>> OURS = Map.ofEntries(
            Map.entry("lif", List.of("neuron()")),
            Map.entry("hh", List.of("hodgkinHuxley()")),
            Map.entry("neurongroup", List.of("population(…)")),
            Map.entry("resistance", List.of("rm(…)")),
            Map.entry("capacitance", List.of("cm(…)")),
            Map.entry("vthresh", List.of("threshold(…)")),
            Map.entry("refractoryperiod", List.of("refractory(…)")),
            Map.entry("constant", List.of("inject(…)", "step(…)")),
            Map.entry("connect", List.of("to(…).probability(…)")),
            Map.entry("until", List.of("to(…)")),
            Map.entry("simulate", List.of("run(…)")),
            Map.entry("isi", List.of("intervals()", "spikes().intervals()")),
            Map.entry("spiketimes", List.of("times()", "spikes().times()")),
            Map.entry("ficurve", List.of("fI(…)")),
            Map.entry("xlim", List.of("xRange(…)")),
            Map.entry("ylim", List.of("yRange(…)")));

    private Synonyms() {}

    static Optional<String> of(Word word, Names names) {
        return OURS.getOrDefault(word.name().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(ours -> isThere(ours.substring(0, ours.indexOf('(')), word, names))
                .findFirst();
    }

    private static boolean isThere(String name, Word word, Names names) {
        if (!word.member()) return !names.methods(name).isEmpty();
        Receiver receiver = word.receiver();
        return receiver != null
                && Members.isOurs(receiver.type())
                && !receiver.methods(name).isEmpty();
    }
}
