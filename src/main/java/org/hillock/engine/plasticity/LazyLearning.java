package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.Arrays;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.SynapseEquations;

/**
 * Synapses that are looked at only when a spike of their source comes: then they first see what their target has fired since. So the work
 * grows with the spikes of the sources, and no list of each target's synapses is kept. What is outstanding is made up for when somebody
 * reads the weights, or when a target's spikes have no more room; since every synapse sees the same events in the same order whenever that
 * is, no bit of a weight depends on it.
 *
 * <p>Reference: A. Morrison, A. Aertsen, M. Diesmann, Neural Comput. 19:1437–1467, 2007, doi 10.1162/neco.2007.19.6.1437.
 */
final class LazyLearning extends Learning {
    private final Program program;
    private final Walk walk;
    private final NeuronTraces traces;
    private final Ground ground;
    private final double[] numbers;
    /** For each segment the step of its latest spike; −1 before the first. */
    private final int[] anchors;
    /** For each segment the step from which on its targets' spikes have not been seen. */
    private final int[] unseen;
    /** For each segment its presynaptic traces after its latest spike. */
    private final double[] pre;
    /** What the targets fired before this step has been seen by all synapses. */
    private long seen;

    private LazyLearning(
            Base base, Program program, Walk walk, Ground ground, int[] anchors, int[] unseen, double[] pre) {
        super(base);
        this.program = program;
        this.walk = walk;
        this.traces = NeuronTraces.pre(program);
        this.ground = ground;
        this.numbers = program.numbers(setting().grain());
        this.anchors = anchors;
        this.unseen = unseen;
        this.pre = pre;
    }

    static LazyLearning of(Base base, PerSynapse weights) {
        var program = new Program(base.rule(), base.setting().dt());
        boolean single = weights.single();
        int synapses = base.setting().wires().synapses();
        int room = PostSpikes.room(synapses, base.setting().neurons(), program.post.size());
        return of(base, weights, program, Walk.of(program, single), room);
    }

    /** @param room for spikes of each target */
    static LazyLearning of(Base base, PerSynapse weights, Program program, Walk walk, int room) {
        var wires = base.setting().wires();
        var own = new ArrayList<PerSynapse>();
        for (var trace : program.own) own.add(weights.filled(trace.start()));
        int n = program.pre.size();
        var anchors = new int[wires.segments()];
        Arrays.fill(anchors, -1);
        var pre = new double[wires.segments() * n];
        Arrays.setAll(pre, k -> program.pre.get(k % n).start());
        var spikes = new PostSpikes(program, base.setting().neurons(), room);
        var ground = new Ground(wires.targets(), weights, own, spikes, walk.columns());
        return new LazyLearning(base, program, walk, ground, anchors, new int[wires.segments()], pre);
    }

    static double estimate(SynapseEquations rule, double synapses, double segments, double neurons, boolean single) {
        var program = new Program(rule, 1);
        int room = PostSpikes.room(synapses, neurons, program.post.size());
        return synapses * (4 + (single ? 4 : 8) * (1 + program.own.size()))
                + segments * (16 + 8 * program.pre.size())
                + neurons * (PostSpikes.PER_NEURON + room * PostSpikes.bytes(program.post.size()));
    }

    @Override
    Learning copy(Base copied) {
        var copy = new LazyLearning(copied, program, walk, ground.copy(), anchors.clone(), unseen.clone(), pre.clone());
        copy.seen = seen;
        return copy;
    }

    @Override
    public PerSynapse weights() {
        return ground.weights();
    }

    @Override
    public long bytes() {
        return base().bytes() + ground.bytes() + 8L * (anchors.length + pre.length);
    }

    @Override
    void spike(int segment, long step, int at, Inbox inbox) {
        int n = program.pre.size();
        for (int k = 0; k < n; k++)
            numbers[program.preAtArrival() + k] = traces.relaxed(
                    k, pre[segment * n + k], program.decays.get(k).at(step - anchors[segment]));
        numbers[program.seen()] = Math.max(-1, step - shift(segment));
        numbers[program.arrival()] = step;
        walk(segment, step, inbox, at);
        anchors[segment] = counted(step);
        traces.spike(numbers, program.preAtArrival(), pre, segment * n);
    }

    private void walk(int segment, long step, Inbox inbox, int at) {
        int due = Math.max(unseen[segment], (int) step - shift(segment));
        int n = program.pre.size();
        numbers[program.anchor()] = anchors[segment];
        numbers[program.from()] = unseen[segment];
        numbers[program.to()] = due;
        numbers[program.shift()] = shift(segment);
        System.arraycopy(pre, segment * n, numbers, program.preAtAnchor(), n);
        var begin = setting().wires().begin();
        walk.walk(ground, begin[segment], begin[segment + 1], numbers, inbox, at);
        unseen[segment] = due;
    }

    private static int counted(long step) {
        if (step < Integer.MAX_VALUE) return (int) step;
        throw new IllegalArgumentException("Synapses that learn can go on for at most " + Integer.MAX_VALUE
                + " steps. Write a larger dt(..), or begin again at t = 0 with run(..).");
    }

    /** Steps from the spike of a target to when the synapses of a segment see it. */
    private int shift(int segment) {
        return setting().dendritic() ? setting().wires().delays()[segment] : 0;
    }

    @Override
    void see(long step, int[] fired, int count, Inbox inbox) {
        var spikes = ground.spikes();
        for (int k = 0; k < count; k++) {
            if (!spikes.fits(fired[k], seen)) settle(step, inbox);
            while (!spikes.fits(fired[k], seen)) spikes.grow();
            spikes.fire(fired[k], counted(step));
        }
    }

    @Override
    public void settle(long step, Inbox inbox) {
        long sure = Math.min(step, known());
        for (int segment = 0; segment < setting().wires().segments(); segment++)
            if (sure - shift(segment) > unseen[segment]) walk(segment, sure, inbox, -1);
        seen = Math.max(seen, sure - (setting().dendritic() ? setting().longest() : 0));
    }
}
