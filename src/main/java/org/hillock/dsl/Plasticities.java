package org.hillock.dsl;

import org.hillock.engine.plasticity.PoissonPair;
import org.hillock.model.Check;
import org.hillock.plasticity.Bcm;
import org.hillock.plasticity.Clopath;
import org.hillock.plasticity.InhibitoryStdp;
import org.hillock.plasticity.Normalization;
import org.hillock.plasticity.Oja;
import org.hillock.plasticity.OwnRule;
import org.hillock.plasticity.PairStdp;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.RewardStdp;
import org.hillock.plasticity.Scaling;
import org.hillock.plasticity.ShortTerm;
import org.hillock.plasticity.TripletFit;

/** The opening words of plasticity: rules by which synapses change, and spikes to try them with. */
public abstract class Plasticities extends PublishedNetworks {
    Plasticities() {}

    /** Spike-timing-dependent plasticity of pairs, all of them, additive, with the parameters of Song, Miller and Abbott. */
    public static PairRule stdp() {
        return new PairRule(PairStdp.DEFAULT);
    }

    /** Spike-timing-dependent plasticity of triplets, of Pfister and Gerstner, as fitted to visual cortex. */
    public static TripletRule tripletStdp() {
        return new TripletRule(TripletFit.VISUAL_CORTEX, TripletFit.VISUAL_CORTEX.rule());
    }

    /** Plasticity by the postsynaptic potential, of Clopath and others, as fitted to visual cortex. */
    public static VoltageRule voltageStdp() {
        return new VoltageRule(Clopath.DEFAULT);
    }

    /** Pair STDP that waits for a reward, of Izhikevich. */
    public static RewardRule rewardStdp() {
        return new RewardRule(RewardStdp.DEFAULT);
    }

    /** Plasticity of inhibitory synapses that holds the rate of the postsynaptic cell, of Vogels and others. */
    public static InhibitoryRule inhibitoryStdp() {
        return new InhibitoryRule(InhibitoryStdp.DEFAULT);
    }

    /**
     * Short-term plasticity of Tsodyks and Markram: {@code shortTerm(0.5, 800, 0)} depresses, {@code shortTerm(0.1, 100, 1000)} facilitates.
     *
     * @param use part of the resources that the first spike uses
     * @param tauRecMs of the recovery; 0 for resources that do not run out
     * @param tauFacilMs of the facilitation; 0 for none
     */
    public static ShortTermRule shortTerm(double use, double tauRecMs, double tauFacilMs) {
        if (!(use > 0 && use <= 1))
            throw new IllegalArgumentException("shortTerm.use must be > 0 and <= 1, but was " + use + ".");
        return new ShortTermRule(new ShortTerm(
                use,
                Check.notNegative("shortTerm.tauRec", tauRecMs, "ms"),
                Check.notNegative("shortTerm.tauFacil", tauFacilMs, "ms")));
    }

    /**
     * A rule of your own: {@code plasticity("x' = -x/20; y' = -y/20\non pre: w -= 0.01*y; x += 1\non post: w += 0.01*x; y += 1")}.
     */
    public static WrittenRule plasticity(String text) {
        return new WrittenRule(OwnRule.of(
                Check.given("plasticity", text, "plasticity(\"x' = -x/20\\non pre: x += 1\\non post: w += 0.01*x\")")));
    }

    /** Multiplies the weights onto each neuron so that they sum to this, every 1000 ms: {@code plastic(stdp(), normalize(78).every(500))}. */
    public static Normalization normalize(double sum) {
        return Normalization.to(sum);
    }

    /** Lets all weights onto a neuron grow or shrink until it fires so often: {@code plastic(stdp(), scaling(5).tau(50_000))}. */
    public static Scaling scaling(double Hz) {
        return Scaling.to(Hz);
    }

    /** Oja's rule for a linear neuron, which finds the first principal component. */
    public static OjaRule oja() {
        return new OjaRule(Oja.DEFAULT);
    }

    /** The rule of Bienenstock, Cooper and Munro for a linear neuron. */
    public static BcmRule bcm() {
        return new BcmRule(Bcm.DEFAULT);
    }

    // Protocols

    /** So many pairs of spikes with tPost − tPre of so many ms, one pair every so many ms: {@code pairs(10, 60, 1000)}. */
    public static PairProtocol pairs(double ms, int count, double everyMs) {
        return PairProtocol.pairs(ms, count, everyMs);
    }

    /**
     * Triplets pre-post-pre: {@code prePostPre(5, 5, 60, 1000)}.
     *
     * @param firstMs from the first presynaptic to the postsynaptic spike
     * @param secondMs from there to the second presynaptic spike
     */
    public static PairProtocol prePostPre(double firstMs, double secondMs, int count, double everyMs) {
        return triplet("prePostPre", firstMs, secondMs, count, everyMs, true);
    }

    /**
     * Triplets post-pre-post: {@code postPrePost(5, 5, 60, 1000)}.
     *
     * @param firstMs from the first postsynaptic to the presynaptic spike
     * @param secondMs from there to the second postsynaptic spike
     */
    public static PairProtocol postPrePost(double firstMs, double secondMs, int count, double everyMs) {
        return triplet("postPrePost", firstMs, secondMs, count, everyMs, false);
    }

    private static PairProtocol triplet(
            String word, double first, double second, int count, double every, boolean preFirst) {
        Check.notNegative(word + ".first", first, "ms");
        Check.notNegative(word + ".second", second, "ms");
        var outer = new double[] {0, first + second};
        var middle = new double[] {first};
        return PairProtocol.repeated(
                words(word, first, second, count, every),
                word,
                preFirst ? outer : middle,
                preFirst ? middle : outer,
                count,
                every);
    }

    private static Words words(String word, double first, double second, int count, double every) {
        return new Words(word + "(" + Check.text(first) + ", " + Check.text(second) + ", " + count + ", "
                + Check.text(every) + ")");
    }

    /**
     * Quadruplets, a post-pre pair and a pre-post pair: {@code quadruplets(5, 20, 60, 1000)}.
     *
     * @param ms between the spikes of a pair
     * @param betweenMs from the middle of the post-pre pair to that of the pre-post pair; below 0 the pre-post pair comes first
     */
    public static PairProtocol quadruplets(double ms, double betweenMs, int count, double everyMs) {
        double half = Check.notNegative("quadruplets.pair", ms, "ms") / 2;
        Check.finite("quadruplets.between", betweenMs, "ms");
        return PairProtocol.repeated(
                words("quadruplets", ms, betweenMs, count, everyMs),
                "quadruplets",
                new double[] {half, betweenMs - half},
                new double[] {-half, betweenMs + half},
                count,
                everyMs);
    }

    /** Spikes at times of your choice, ms: {@code spikePairs(new double[] {10, 50}, new double[] {15})}. */
    public static PairProtocol spikePairs(double[] preMs, double[] postMs) {
        return PairProtocol.of(preMs, postMs);
    }

    /** Independent Poisson spikes on both sides, for so many ms: {@code poissonPair(20, 20, 10_000, 1)}. */
    public static PairProtocol poissonPair(double preHz, double postHz, double ms, long seed) {
        Check.notNegative("poissonPair.pre", preHz, "Hz");
        Check.notNegative("poissonPair.post", postHz, "Hz");
        Check.positive("poissonPair.duration", ms, "ms");
        var spikes = PairedSpikes.of(PoissonPair.train(preHz, ms, seed, 0), PoissonPair.train(postHz, ms, seed, 1))
                .until(ms);
        var rates = Check.text(preHz) + ", " + Check.text(postHz) + ", " + Check.text(ms);
        return PairProtocol.of(new Words("poissonPair(" + rates + ", " + Words.seed(seed) + ")"), spikes);
    }
}
