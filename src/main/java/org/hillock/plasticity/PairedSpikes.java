package org.hillock.plasticity;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.hillock.model.Check;

/** What one synapse is given: the spikes of both sides as it sees them, rewards, and the potential of the target where it is known. */
public final class PairedSpikes {
    private final double[] pre;
    private final double[] post;
    private final double[] rewards;
    private final double reward;
    private final Optional<Potential> potential;
    private final double duration;

    private PairedSpikes(
            double[] pre,
            double[] post,
            double[] rewards,
            double reward,
            Optional<Potential> potential,
            double duration) {
        this.pre = pre;
        this.post = post;
        this.rewards = rewards;
        this.reward = reward;
        this.potential = potential;
        this.duration = duration;
    }

    /** Spike times, ms ≥ 0, in any order. It lasts until the last of them. */
    public static PairedSpikes of(double[] pre, double[] post) {
        double last = DoubleStream.concat(Arrays.stream(pre), Arrays.stream(post))
                .max()
                .orElse(0);
        return new PairedSpikes(times("pre", pre), times("post", post), new double[0], 0, Optional.empty(), last);
    }

    private static double[] times(String name, double[] times) {
        for (double t : times) Check.notNegative("spikes." + name, t, "ms");
        return Arrays.stream(times).sorted().toArray();
    }

    /** With rewards at these times, ms, each of which raises what is global by an amount. */
    public PairedSpikes withRewards(double amount, double... times) {
        double last = Arrays.stream(times).reduce(duration, Math::max);
        return new PairedSpikes(pre, post, times("reward", times), amount, potential, last);
    }

    /** With a potential of the target. */
    public PairedSpikes withPotential(Potential other) {
        return new PairedSpikes(pre, post, rewards, reward, Optional.of(other), duration);
    }

    /** Going on until then, ms, if that is later. */
    public PairedSpikes until(double ms) {
        return new PairedSpikes(pre, post, rewards, reward, potential, Math.max(ms, duration));
    }

    /** ms, ascending; a copy. */
    public double[] pre() {
        return pre.clone();
    }

    /** ms, ascending; a copy. */
    public double[] post() {
        return post.clone();
    }

    /** ms, ascending; a copy. */
    public double[] rewards() {
        return rewards.clone();
    }

    /** By how much a reward raises what is global. */
    public double reward() {
        return reward;
    }

    /** The potential that was given, or that of {@link SpikeShape} with the postsynaptic spikes. */
    public Potential potential() {
        return potential.orElseGet(() -> SpikeShape.DEFAULT.with(post));
    }

    /** ms. */
    public double duration() {
        return duration;
    }

    /** True if whatever listens to them would do the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PairedSpikes s
                && Arrays.equals(s.pre, pre)
                && Arrays.equals(s.post, post)
                && Arrays.equals(s.rewards, rewards)
                && s.reward == reward
                && s.potential.equals(potential)
                && s.duration == duration;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(pre) + Arrays.hashCode(post);
    }
}
