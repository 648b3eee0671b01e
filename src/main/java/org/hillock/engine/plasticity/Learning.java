package org.hillock.engine.plasticity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.SynapseEquations;

/**
 * The synapses of one projection into one part while they learn. A synapse is looked at only when a spike of its source comes: then it
 * first sees what its target has fired since. So the work grows with the spikes of the sources, and no list of each target's synapses is
 * kept. What is outstanding is made up for when somebody reads the weights, or when a target's spikes have no more room; since every
 * synapse sees the same events in the same order whenever that is, no bit of a weight depends on it.
 *
 * <p>With axonal delays a spike is taken up in the step in which it arrives; with dendritic ones in the step in which it was fired, to
 * arrive later. A. Morrison, A. Aertsen, M. Diesmann, Neural Comput. 19:1437–1467, 2007, doi 10.1162/neco.2007.19.6.1437.
 */
public final class Learning {
    private final Setting setting;
    private final Program program;
    private final NeuronTraces traces;
    private final Ground ground;
    private final double[] numbers;
    /** For each segment the step of its latest spike; −1 before the first. */
    private final double[] anchors;
    /** For each segment the step from which on its targets' spikes have not been seen. */
    private final double[] unseen;
    /** For each segment its presynaptic traces after its latest spike. */
    private final double[] pre;

    private final Calendar calendar;
    /** Spikes of the sources are known that are taken up before this step. */
    private long known;
    /** What the targets fired before this step has been seen by all synapses. */
    private long seen;

    /**
     * Where a projection lies.
     *
     * @param source the population
     * @param target the population
     * @param cell of the first target of the part
     * @param cells of the inbox for one step
     * @param slots steps for which the inbox has room
     */
    public record Setting(Rule rule, int source, int target, Wires wires, int cell, int cells, int slots) {}

    /**
     * A rule in the terms of one projection.
     *
     * @param grain of what is transmitted
     * @param dendritic if the delays are
     * @param longest delay, steps
     */
    public record Rule(Program program, Walk walk, double grain, boolean dendritic, int longest) {
        /**
         * @param dt ms
         * @param single if synapses are in single precision
         */
        public static Rule of(
                SynapseEquations equations, double dt, boolean dendritic, int longest, double grain, boolean single) {
            var program = new Program(equations, dt);
            return new Rule(program, Walk.of(program, single, single), grain, dendritic, longest);
        }
    }

    /**
     * At t = 0.
     *
     * @param neurons targets in the part
     */
    public static Learning of(Setting setting, PerSynapse weights, int neurons) {
        int traces = setting.rule.program.post.size();
        return new Learning(setting, weights, neurons, PostSpikes.room(setting.wires.synapses(), neurons, traces));
    }

    /**
     * What synapses in all parts will hold.
     *
     * @param segments sources of all parts, each with so many delays as it has
     * @param neurons targets
     */
    public static double bytes(
            SynapseEquations equations, double synapses, double segments, double neurons, boolean single) {
        var program = new Program(equations, 1);
        int room = PostSpikes.room(synapses, neurons, program.post.size());
        return synapses * (4 + (single ? 4 : 8) * (1 + program.own.size()))
                + segments * (24 + 8 * program.pre.size())
                + neurons * (20 + 16 * program.post.size() + room * PostSpikes.bytes(program.post.size()));
    }

    Learning(Setting setting, PerSynapse weights, int neurons, int room) {
        this(
                setting,
                new Ground(
                        setting.wires.targets(),
                        weights,
                        own(setting.rule.program, weights),
                        new PostSpikes(setting.rule.program, neurons, room)),
                new double[setting.wires.segments()],
                new double[setting.wires.segments()],
                new double[setting.wires.segments() * setting.rule.program.pre.size()],
                new Calendar(setting.rule.dendritic ? 1 : setting.rule.longest + 1));
        Arrays.fill(anchors, -1);
        int n = program.pre.size();
        for (int k = 0; k < pre.length; k++) pre[k] = program.pre.get(k % n).start();
    }

    private Learning(
            Setting setting, Ground ground, double[] anchors, double[] unseen, double[] pre, Calendar calendar) {
        this.setting = setting;
        this.program = setting.rule.program;
        this.traces = NeuronTraces.pre(program);
        this.ground = ground;
        this.numbers = program.numbers(setting.rule.grain);
        this.anchors = anchors;
        this.unseen = unseen;
        this.pre = pre;
        this.calendar = calendar;
    }

    private static List<PerSynapse> own(Program program, PerSynapse weights) {
        var own = new ArrayList<PerSynapse>();
        for (var trace : program.own) own.add(weights.filled(trace.start()));
        return own;
    }

    /** A copy that goes on by itself. */
    public Learning copy() {
        var copy = new Learning(setting, ground.copy(), anchors.clone(), unseen.clone(), pre.clone(), calendar.copy());
        copy.known = known;
        copy.seen = seen;
        return copy;
    }

    public Setting setting() {
        return setting;
    }

    public PerSynapse weights() {
        return ground.weights();
    }

    public long bytes() {
        return setting.wires.bytes()
                + ground.bytes()
                + 8L * (anchors.length + unseen.length + pre.length)
                + calendar.bytes();
    }

    /**
     * Hears of the spikes of sources in a step.
     *
     * @return synapses that were reached at once
     */
    public long hear(int[] sources, int from, int to, long fired, Inbox inbox) {
        var wires = setting.wires;
        long events = 0;
        for (int k = from; k < to; k++)
            for (int s = wires.firstSegment()[sources[k]]; s < wires.firstSegment()[sources[k] + 1]; s++)
                if (setting.rule.dendritic) events += spike(s, fired, fired + wires.delays()[s], inbox);
                else calendar.add(fired + wires.delays()[s], s);
        return events;
    }

    /** Has heard of all that was fired before a step. */
    public void heard(long step) {
        if (setting.rule.dendritic) known = step;
    }

    /**
     * Takes up what arrives in a step, before the neurons take it.
     *
     * @return synapses that were reached
     */
    public long arrive(long step, Inbox inbox) {
        if (setting.rule.dendritic) return 0;
        known = step + 1;
        long events = 0;
        for (int k = 0; k < calendar.count(step); k++) events += spike(calendar.segment(step, k), step, step, inbox);
        calendar.clear(step);
        return events;
    }

    /** @param step in which the synapses see it; @param arrival the step in which it acts */
    private int spike(int segment, long step, long arrival, Inbox inbox) {
        int n = program.pre.size();
        for (int k = 0; k < n; k++)
            numbers[program.preAtArrival() + k] = traces.relaxed(
                    k, pre[segment * n + k], program.decays.get(k).at(step - (long) anchors[segment]));
        numbers[program.seen()] = Math.max(-1, step - shift(segment));
        numbers[program.arrival()] = step;
        int at = (int) (arrival % setting.slots) * setting.cells + setting.cell;
        walk(segment, step, inbox, at);
        anchors[segment] = step;
        traces.spike(numbers, program.preAtArrival(), pre, segment * n);
        return setting.wires.begin()[segment + 1] - setting.wires.begin()[segment];
    }

    /** Steps from the spike of a target to when the synapses of a segment see it. */
    private int shift(int segment) {
        return setting.rule.dendritic ? setting.wires.delays()[segment] : 0;
    }

    private void walk(int segment, long step, Inbox inbox, int at) {
        double due = Math.max(unseen[segment], step - shift(segment));
        int n = program.pre.size();
        numbers[program.anchor()] = anchors[segment];
        numbers[program.from()] = unseen[segment];
        numbers[program.to()] = due;
        numbers[program.shift()] = shift(segment);
        System.arraycopy(pre, segment * n, numbers, program.preAtAnchor(), n);
        var begin = setting.wires.begin();
        setting.rule.walk.walk(ground, begin[segment], begin[segment + 1], numbers, inbox, at);
        unseen[segment] = due;
    }

    /**
     * Targets have fired in a step.
     *
     * @param fired counted from the first of the part
     */
    public void fire(long step, int[] fired, int count, Inbox inbox) {
        var spikes = ground.spikes();
        for (int k = 0; k < count; k++) {
            if (!spikes.fits(fired[k], seen)) settle(step, inbox);
            while (!spikes.fits(fired[k], seen)) spikes.grow();
            spikes.fire(fired[k], step);
        }
    }

    /** Lets all synapses see what is due before a step, so that their weights are those at its beginning. */
    public void settle(long step, Inbox inbox) {
        long sure = Math.min(step, known);
        for (int segment = 0; segment < setting.wires.segments(); segment++)
            if (sure - shift(segment) > unseen[segment]) walk(segment, sure, inbox, -1);
        seen = Math.max(seen, sure - (setting.rule.dendritic ? setting.rule.longest : 0));
    }
}
