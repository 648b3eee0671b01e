package org.hillock.dsl;

import java.nio.file.Path;
import java.util.List;
import org.hillock.model.Card;
import org.hillock.model.Check;
import org.hillock.model.Described;
import org.hillock.model.Detail;
import org.hillock.network.Coding;
import org.hillock.network.Homeostasis;
import org.hillock.plasticity.Pairing;

/** A layer whose neurons compete for pictures and learn them without labels. Each verb returns a new, complete value. */
public final class StdpLayer implements Described {
    private static final int MOST_PASSES = 1000;

    private final org.hillock.network.StdpLayer layer;
    private final String checkpoint;

    StdpLayer(org.hillock.network.StdpLayer layer) {
        this(layer, "");
    }

    /** @param checkpoint empty for none */
    private StdpLayer(org.hillock.network.StdpLayer layer, String checkpoint) {
        this.layer = layer;
        this.checkpoint = checkpoint;
    }

    private StdpLayer with(org.hillock.network.StdpLayer other) {
        return new StdpLayer(other, checkpoint);
    }

    private StdpLayer with(Homeostasis other) {
        return with(layer.withHomeostasis(other));
    }

    /** Each pixel fires at random at a rate that goes with its brightness; so much for a white one, 63.75 Hz unless said. */
    public StdpLayer rate(double Hz) {
        return with(layer.withCoding(new Coding.Rate(Check.within("stdpLayer.rate", Hz, 1e-3, 2000, "Hz"))));
    }

    /**
     * Each pixel that is not black fires once in each cycle of so many ms, the brighter the earlier: {@code
     * latency(20)}. All these fire alike often, so that thresholds have to be higher: {@code meanTheta(65)}.
     */
    public StdpLayer latency(double cycleMs) {
        double cycle = Check.within("stdpLayer.latency", cycleMs, 5, 100_000, "ms");
        return with(layer.withCoding(new Coding.Latency(cycle)));
    }

    /** How the weights learn: {@code rule(stdp().aPlus(0.005).aMinus(1e-4).nearest())}, which is so unless said. */
    public StdpLayer rule(PairRule rule) {
        if (!rule.model.bounds().closed())
            throw new IllegalArgumentException("stdpLayer.rule needs bounds. Write stdp().bounds(0, 1).");
        if (rule.model.pairing() != Pairing.NEAREST && rule.model.pairing() != Pairing.ALL_TO_ALL)
            throw new IllegalArgumentException(
                    "stdpLayer.rule has room for traces of neurons only. Write stdp().nearest() or stdp().allToAll().");
        return with(layer.withRule(rule.model));
    }

    /**
     * By how much a spike raises the threshold of its neuron; unless said 0.1 mV for up to 400 neurons and more for more, with the root
     * of their number, since each fires less.
     */
    public StdpLayer thetaPlus(double mV) {
        return with(layer.homeostasis().withThetaPlus(Check.notNegative("stdpLayer.thetaPlus", mV, "mV")));
    }

    /** How high the thresholds rise on average; then one rises only as the others fall. 50 mV unless said; at most 70, since spikes reach 0 mV. */
    @Detail
    public StdpLayer meanTheta(double mV) {
        return with(layer.homeostasis().withMeanTheta(Check.within("stdpLayer.meanTheta", mV, 10, 70, "mV")));
    }

    /**
     * After how many pictures for each neuron weights and thresholds learn half as fast as at first: as 1/(1 + shown/(so many · neurons)).
     * 40 unless said; with a million they keep their pace.
     */
    public StdpLayer annealing(double picturesPerNeuron) {
        return with(layer.withAnnealing(Check.within("stdpLayer.annealing", picturesPerNeuron, 1e-3, 1e9, "pictures")));
    }

    /** What the weights onto each neuron are on average, before each picture; 0.1 unless said. */
    @Detail
    public StdpLayer meanWeight(double weight) {
        return with(layer.homeostasis().withMeanWeight(Check.positive("stdpLayer.meanWeight", weight, "")));
    }

    /**
     * What a spike of an inhibitory neuron adds to the conductances of all other excitatory neurons, in units of their leak; 30 unless
     * said. The more, the fewer neurons answer one picture.
     */
    public StdpLayer inhibition(double timesLeak) {
        return with(layer.withInhibition(Check.within("stdpLayer.inhibition", timesLeak, 0, 1000, "times the leak")));
    }

    /** For how long a picture is shown; 350 ms unless said. After it the layer rests until nothing is left of the picture. */
    public StdpLayer present(double ms) {
        return with(layer.withPresent(
                Check.within("stdpLayer.present", ms, org.hillock.network.StdpLayer.DT, 100_000, "ms")));
    }

    /** Of all that is random: first weights, and the spikes of the pixels; 0 unless said. */
    public StdpLayer seed(long seed) {
        return with(layer.withSeed(seed));
    }

    /** How often {@link #train} shows each picture; once unless said. */
    public StdpLayer passes(int count) {
        return with(layer.withPasses(Check.count("stdpLayer.passes", count, 1, MOST_PASSES)));
    }

    /** A file in which {@link #train} keeps how far it has come, and from which it goes on: to the same weights as without a stop. */
    public StdpLayer checkpoint(String file) {
        return new StdpLayer(layer, Check.named("stdpLayer.checkpoint", file));
    }

    /**
     * Learns from the pictures in turn, without their labels; then looks for which class of these pictures each neuron fires most.
     *
     * @throws java.util.concurrent.CancellationException after an interrupt; what was learnt is in the checkpoint, if there is one
     */
    public LearnedLayer train(Pictures pictures) {
        return Learning.of(this, layer, pictures, checkpoint.isEmpty() ? null : Path.of(checkpoint));
    }

    Words words() {
        var usual = org.hillock.network.StdpLayer.of(layer.neurons());
        var coding = layer.coding();
        var words = new Words("stdpLayer(" + layer.neurons() + ")");
        if (coding instanceof Coding.Rate r)
            words = words.verb("rate", Check.text(r.peak()), !coding.equals(usual.coding()));
        if (coding instanceof Coding.Latency l) words = words.verb("latency", Check.text(l.cycle()));
        return words.verb(
                        "rule",
                        new PairRule(layer.rule()).toString(),
                        !layer.rule().equals(usual.rule()))
                .verb(
                        "thetaPlus",
                        Check.text(layer.homeostasis().thetaPlus()),
                        layer.homeostasis().thetaPlus() != usual.homeostasis().thetaPlus())
                .verb(
                        "meanTheta",
                        Check.text(layer.homeostasis().meanTheta()),
                        layer.homeostasis().meanTheta() != usual.homeostasis().meanTheta())
                .verb("annealing", Check.text(layer.annealing()), layer.annealing() != usual.annealing())
                .verb(
                        "meanWeight",
                        Check.text(layer.homeostasis().meanWeight()),
                        layer.homeostasis().meanWeight() != usual.homeostasis().meanWeight())
                .verb("inhibition", Check.text(layer.inhibition()), layer.inhibition() != usual.inhibition())
                .verb("present", Check.text(layer.present()), layer.present() != usual.present())
                .verb("seed", Words.seed(layer.seed()), layer.seed() != 0)
                .verb("passes", Integer.toString(layer.passes()), layer.passes() != 1)
                .verb("checkpoint", Words.quoted(checkpoint), !checkpoint.isEmpty());
    }

    @Detail
    @Override
    public Card card() {
        return new Card(
                "A layer that learns pictures without labels",
                List.of(
                        "100 ms dV/dt = (-65 - V) + ge (0 - V) + gi (-100 - V);   ge' = -ge/1 ms;   gi' = -gi/2 ms",
                        "V > -72 + theta: spike, V := -65 for 5 ms, theta := theta + thetaPlus",
                        "each neuron drives an inhibitory one of its own, which inhibits all others"),
                List.of(
                        new Card.Entry(
                                "neurons", "excitatory, and as many inhibitory", Integer.toString(layer.neurons()), ""),
                        new Card.Entry(
                                "coding", "of pixels as spikes", layer.coding().toString(), ""),
                        new Card.Entry("rule", "of the weights", new PairRule(layer.rule()).toString(), ""),
                        Card.Entry.of(
                                "thetaPlus",
                                "rise of the threshold by a spike",
                                layer.homeostasis().thetaPlus(),
                                "mV"),
                        Card.Entry.of(
                                "meanTheta",
                                "of all thresholds, at most",
                                layer.homeostasis().meanTheta(),
                                "mV"),
                        Card.Entry.of(
                                "annealing", "pictures a neuron until it learns half as fast", layer.annealing(), ""),
                        Card.Entry.of(
                                "meanWeight",
                                "onto a neuron, before each picture",
                                layer.homeostasis().meanWeight(),
                                ""),
                        Card.Entry.of("inhibition", "by a spike, times the leak", layer.inhibition(), ""),
                        Card.Entry.of("present", "time of a picture", layer.present(), "ms"),
                        Card.Entry.of(
                                "leastSpikes",
                                "or the picture is shown again",
                                org.hillock.network.StdpLayer.LEAST_SPIKES,
                                ""),
                        Card.Entry.of("passes", "through the pictures", layer.passes(), ""),
                        Card.Entry.of("dt", "step", org.hillock.network.StdpLayer.DT, "ms"),
                        new Card.Entry("seed", "of all that is random", Long.toString(layer.seed()), "")),
                List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StdpLayer l && l.layer.equals(layer) && l.checkpoint.equals(checkpoint);
    }

    @Override
    public int hashCode() {
        return layer.hashCode();
    }

    @Override
    public String toString() {
        return words().toString();
    }
}
