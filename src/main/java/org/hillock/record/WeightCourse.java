package org.hillock.record;

/** The weight of one synapse in time, and the spikes and rewards that moved it. */
public final class WeightCourse {
    private final double[] times;
    private final double[] weights;
    private final SpikeTrain pre;
    private final SpikeTrain post;
    private final SpikeTrain rewards;
    private final double[] transmitted;
    private final boolean continuous;

    /**
     * @param times ms, ascending, from 0 to the end
     * @param weights at these times, after what happened there
     * @param transmitted what each presynaptic spike passed on
     * @param continuous whether the weight moves between its events too
     */
    public WeightCourse(
            double[] times,
            double[] weights,
            SpikeTrain pre,
            SpikeTrain post,
            SpikeTrain rewards,
            double[] transmitted,
            boolean continuous) {
        if (times.length != weights.length || times.length == 0)
            throw new IllegalArgumentException(
                    "A course needs a weight for each time, but has " + times.length + " and " + weights.length + ".");
        if (transmitted.length != pre.count())
            throw new IllegalArgumentException("A course needs what each of " + pre.count()
                    + " spikes passed on, but has " + transmitted.length + ".");
        this.times = times.clone();
        this.weights = weights.clone();
        this.pre = pre;
        this.post = post;
        this.rewards = rewards;
        this.transmitted = transmitted.clone();
        this.continuous = continuous;
    }

    public int size() {
        return times.length;
    }

    /** ms. */
    public double time(int k) {
        return times[k];
    }

    public double weight(int k) {
        return weights[k];
    }

    public double first() {
        return weights[0];
    }

    public double last() {
        return weights[weights.length - 1];
    }

    /** Presynaptic spikes, as the synapse saw them. */
    public SpikeTrain pre() {
        return pre;
    }

    /** Postsynaptic spikes, as the synapse saw them. */
    public SpikeTrain post() {
        return post;
    }

    /** The times of rewards. */
    public SpikeTrain rewards() {
        return rewards;
    }

    /** What the times of figures are in. */
    public Clock clock() {
        return Clock.upTo(times[times.length - 1]);
    }

    /** What each presynaptic spike passed on; a copy. */
    public double[] transmitted() {
        return transmitted.clone();
    }

    /** True if the weight moves between spikes too. */
    public boolean continuous() {
        return continuous;
    }
}
