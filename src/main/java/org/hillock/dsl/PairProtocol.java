package org.hillock.dsl;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.hillock.model.Check;
import org.hillock.plasticity.PairedSpikes;
import org.hillock.plasticity.Potential;
import org.hillock.record.Trace;

/** What a synapse is given: spikes on both sides, and whatever else its rule listens to. */
public final class PairProtocol {
    /** Before the first spike of a protocol, ms. */
    private static final double LEAD = 10;

    private static final int MOST = 10_000_000;
    private static final int PRINTED = 200;

    private final Words words;
    private final PairedSpikes spikes;
    private final OptionalDouble start;

    private PairProtocol(Words words, PairedSpikes spikes, OptionalDouble start) {
        this.words = words;
        this.spikes = spikes;
        this.start = start;
    }

    static PairProtocol of(Words words, PairedSpikes spikes) {
        return new PairProtocol(words, spikes, OptionalDouble.empty());
    }

    static PairProtocol of(double[] pre, double[] post) {
        if (pre == null || post == null)
            throw new IllegalArgumentException("spikes." + (pre == null ? "pre" : "post")
                    + " must be times, ms, but was null. Write new double[0] for a side that is silent.");
        return of(new Words("spikePairs(" + text(pre) + ", " + text(post) + ")"), PairedSpikes.of(pre, post));
    }

    /** The spikes and the potential of a run; its plateaus in place of a potential that was not recorded. */
    static PairProtocol of(double[] pre, Run post) {
        var recording = post.recording();
        var times = recording.spikes().toArray();
        var spikes = PairedSpikes.of(pre, times).until(recording.duration());
        var potential = recording.traces().stream()
                .filter(t -> t.variable().potential())
                .findFirst();
        return of(
                new Words("spikePairs(" + text(pre) + ", " + text(times) + ")")
                        .verb("potential", "<of the run>", potential.isPresent()),
                potential.map(v -> spikes.withPotential(t -> sample(v, t))).orElse(spikes));
    }

    /** The last sample until t. */
    private static double sample(Trace v, double t) {
        int k = (int) Math.floor((t - v.time().start()) / v.time().interval() + 1e-9);
        return v.at(Math.max(0, Math.min(v.size() - 1, k)));
    }

    private static String text(double[] ms) {
        if (ms.length > PRINTED) return "<" + ms.length + " spikes>";
        return "new double[] {" + Arrays.stream(ms).mapToObj(Check::text).collect(Collectors.joining(", ")) + "}";
    }

    static PairProtocol pairs(double ms, int count, double every) {
        Check.finite("pairs.timing", ms, "ms");
        var words = new Words("pairs(" + Check.text(ms) + ", " + count + ", " + Check.text(every) + ")");
        return repeated(words, "pairs", new double[] {0}, new double[] {ms}, count, every);
    }

    /**
     * The same spikes again and again.
     *
     * @param pre presynaptic spikes, ms, from anywhere
     * @param post postsynaptic spikes, likewise
     */
    static PairProtocol repeated(Words words, String word, double[] pre, double[] post, int count, double every) {
        Check.count(word + ".count", count, 1, MOST / 4);
        Check.positive(word + ".every", every, "ms");
        double first = Math.min(
                Arrays.stream(pre).min().orElseThrow(),
                Arrays.stream(post).min().orElseThrow());
        var spikes = PairedSpikes.of(train(pre, first, count, every), train(post, first, count, every));
        return of(words, spikes.until(LEAD + count * every));
    }

    private static double[] train(double[] once, double first, int count, double every) {
        var times = new double[once.length * count];
        Arrays.setAll(times, k -> LEAD + k / once.length * every + (once[k % once.length] - first));
        return times;
    }

    PairedSpikes spikes() {
        return spikes;
    }

    boolean rewarded() {
        return spikes.rewards().length > 0;
    }

    OptionalDouble start() {
        return start;
    }

    private PairProtocol with(Words line, PairedSpikes other) {
        return new PairProtocol(line, other, start);
    }

    /** The weight at the beginning; the middle of the rule's bounds unless said. */
    public PairProtocol weight(double start) {
        Check.finite("protocol.weight", start, "");
        return new PairProtocol(words.once("weight", Check.text(start)), spikes, OptionalDouble.of(start));
    }

    /**
     * Rewards at these times, ms, each of which raises the dopamine by an amount, 1/s, in place of those said before: {@code reward(1, 500)}.
     */
    public PairProtocol reward(double amount, double... ms) {
        Check.finite("protocol.reward", amount, "1/s");
        if (ms.length == 0)
            throw new IllegalArgumentException("protocol.reward needs at least 1 time, ms, but has 0. Write reward("
                    + Check.text(amount) + ", 500).");
        var times = Arrays.stream(ms).mapToObj(t -> ", " + Check.text(t)).collect(Collectors.joining());
        return with(words.once("reward", Check.text(amount) + times), spikes.withRewards(amount, ms));
    }

    /** Goes on until so many ms, if its last spike is before. */
    public PairProtocol until(double ms) {
        Check.notNegative("protocol.until", ms, "ms");
        return with(words.once("until", Check.text(ms)), spikes.until(ms));
    }

    /** The potential of the postsynaptic cell held at so many mV. */
    public PairProtocol clamp(double mV) {
        Check.finite("protocol.clamp", mV, "mV");
        return with(words.without("potential").once("clamp", Check.text(mV)), spikes.withPotential(new Held(mV)));
    }

    /** A potential that stays, and so equals another of as many mV. */
    private record Held(double mV) implements Potential {
        @Override
        public double at(double t) {
            return mV;
        }
    }

    /** The potential of the postsynaptic cell, mV at t ms; a plateau at each spike and rest elsewhere unless said. */
    public PairProtocol potential(DoubleUnaryOperator mV) {
        if (mV == null)
            throw new IllegalArgumentException(
                    "protocol.potential must be a function of t, but was null. Write potential(t -> -70).");
        return with(
                words.without("clamp").once("potential", "<a function>"),
                spikes.withPotential(t -> Check.finite("protocol.potential", mV.applyAsDouble(t), "mV")));
    }

    @Override
    public String toString() {
        return words.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairProtocol p && p.words.equals(words) && p.spikes.equals(spikes);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }
}
