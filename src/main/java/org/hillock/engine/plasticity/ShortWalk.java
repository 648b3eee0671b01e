package org.hillock.engine.plasticity;

import org.hillock.engine.population.Inbox;

/** {@link BlockWalk} for a few synapses: one by one, by the same compiled statements, without what a block has to be prepared with. */
final class ShortWalk {
    /** Fewer synapses are done sooner in this way. */
    static final int FEW = 4;

    private final Program program;
    private final boolean single;
    private final Changes onPost;
    private final Changes onPre;
    private final double[] targets;
    private final Decay[] decays;
    private final int pre;
    private final int post;
    private final int own;
    private final ManyAtOnce one = new ManyAtOnce();

    ShortWalk(Program program, boolean single, Changes onPost, Changes onPre) {
        this.program = program;
        this.single = single;
        this.onPost = onPost;
        this.onPre = onPre;
        targets = program.all().stream().mapToDouble(program::target).toArray();
        decays = program.decays.toArray(Decay[]::new);
        pre = program.pre.size();
        post = program.post.size();
        own = program.own.size();
    }

    void walk(Ground ground, int from, int to, double[] numbers, Inbox inbox, int at) {
        for (int k = from; k < to; k++) synapse(ground, k, numbers, inbox, at);
    }

    private void synapse(Ground ground, int k, double[] numbers, Inbox inbox, int at) {
        var spikes = ground.spikes();
        var x = ground.block().all;
        int target = ground.targets()[k];
        int anchor = (int) numbers[program.anchor()];
        int shift = (int) numbers[program.shift()];
        int latest = spikes.since(target, (int) numbers[program.to()]);
        int seen = spikes.since(target, (int) numbers[program.from()]);
        int before = spikes.steps[spikes.at(target, seen)];
        int last = before < 0 ? anchor : Math.max(anchor, before + shift);
        x[0][0] = ground.weights().get(k);
        for (int i = 0; i < own; i++) x[own(i)][0] = ground.own().get(i).get(k);
        for (; seen > latest; seen--) {
            int spike = spikes.at(target, seen - 1);
            int now = spikes.steps[spike] + shift;
            see(x, spikes, spike, now - anchor, now - last, numbers);
            last = now;
        }
        if (at >= 0) {
            arrive(x, spikes, spikes.at(target, latest), (int) numbers[program.arrival()] - last, numbers);
            deliver(x[own(own)][0], at + target, numbers, inbox);
        }
        ground.weights().set(k, x[0][0]);
        for (int i = 0; i < own; i++) ground.own().get(i).set(k, x[own(i)][0]);
    }

    /**
     * The synapse sees a spike of its target.
     *
     * @param age steps since the anchor
     * @param pause steps since what it has seen last
     */
    private void see(double[][] x, PostSpikes spikes, int spike, int age, int pause, double[] numbers) {
        for (int i = 0; i < pre; i++) x[1 + i][0] = relaxed(i, numbers[program.preAtAnchor() + i], age);
        for (int i = 0; i < post; i++) x[1 + pre + i][0] = spikes.before[i][spike];
        relax(x, pause);
        onPost.carryOut(1, x, numbers, one);
        if (!single) return;
        x[0][0] = (float) x[0][0];
        for (int i = 0; i < own; i++) x[own(i)][0] = (float) x[own(i)][0];
    }

    /** The spike of the source arrives. */
    private void arrive(double[][] x, PostSpikes spikes, int spike, int pause, double[] numbers) {
        int age = (int) numbers[program.seen()] - spikes.steps[spike];
        for (int i = 0; i < post; i++) x[1 + pre + i][0] = relaxed(pre + i, spikes.after[i][spike], age);
        relax(x, pause);
        onPre.carryOut(1, x, numbers, one);
    }

    private void deliver(double sent, int cell, double[] numbers, Inbox inbox) {
        double count = Math.rint(sent * numbers[program.perGrain()]);
        if (inbox.compact()) inbox.quanta[cell] += (int) count;
        else inbox.exact[cell] += count * numbers[program.grain()];
    }

    /** The traces of the synapse go on. */
    private void relax(double[][] x, int steps) {
        for (int i = 0; i < own; i++) x[own(i)][0] = relaxed(pre + post + i, x[own(i)][0], steps);
    }

    /** @param trace among all */
    private double relaxed(int trace, double value, int steps) {
        return targets[trace] + (value - targets[trace]) * decays[trace].at(steps);
    }

    private int own(int k) {
        return 1 + pre + post + k;
    }
}
