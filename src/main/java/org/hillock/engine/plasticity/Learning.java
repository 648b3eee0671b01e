package org.hillock.engine.plasticity;

import java.util.List;
import org.hillock.engine.population.Inbox;
import org.hillock.plasticity.SlowRule;
import org.hillock.plasticity.SynapseEquations;

/**
 * The synapses of one projection into one part while they learn. With axonal delays a spike is taken up in the step in which it arrives;
 * with dendritic ones in the step in which it was fired, to arrive later.
 */
public abstract sealed class Learning permits LazyLearning, SteppedLearning {
    private static final double[] NO_POTENTIALS = {};

    private final Base base;
    /** Spikes of the sources are known that are taken up before this step. */
    private long known;

    Learning(Base base) {
        this.base = base;
    }

    /**
     * At t = 0.
     *
     * @param slow what is done to the weights beside
     * @param rewards to which the rule listens
     */
    public static Learning of(
            Setting setting, SynapseEquations rule, PerSynapse weights, List<SlowRule> slow, List<Dopamine> rewards) {
        var upkeep = slow.stream()
                .map(s -> new Upkeep(s, Math.round(s.every() / setting.dt()), setting.neurons()))
                .toList();
        var base = Base.of(setting, rule, upkeep, rewards);
        return rule.atSpikes() ? LazyLearning.of(base, weights) : SteppedLearning.of(base, weights);
    }

    /**
     * What synapses in all parts will hold.
     *
     * @param segments sources of all parts, each with so many delays as it has
     * @param neurons targets
     */
    public static double bytes(
            SynapseEquations rule, double synapses, double segments, double neurons, boolean single) {
        return rule.atSpikes()
                ? LazyLearning.estimate(rule, synapses, segments, neurons, single)
                : SteppedLearning.estimate(rule, synapses, segments, neurons, single);
    }

    /** A copy that goes on by itself. */
    public final Learning copy() {
        var copy = copy(base.copy());
        copy.known = known;
        return copy;
    }

    abstract Learning copy(Base copied);

    public final Setting setting() {
        return base.setting();
    }

    final Base base() {
        return base;
    }

    public abstract PerSynapse weights();

    /** What it holds. */
    public abstract long bytes();

    /**
     * Hears of the spikes of sources in a step.
     *
     * @return synapses that were reached at once
     */
    public final long hear(int[] sources, int from, int to, long fired, Inbox inbox) {
        var wires = setting().wires();
        long events = 0;
        for (int k = from; k < to; k++)
            for (int s = wires.firstSegment()[sources[k]]; s < wires.firstSegment()[sources[k] + 1]; s++) {
                long arrival = fired + wires.delays()[s];
                if (!setting().dendritic()) base.calendar().add(arrival, s);
                else {
                    spike(s, fired, setting().at(arrival), inbox);
                    events += wires.size(s);
                }
            }
        return events;
    }

    /** What is on its way to reward it. */
    public final List<Dopamine> rewards() {
        return base.rewards();
    }

    /** Has heard of all that was fired before a step. */
    public final void heard(long step) {
        if (setting().dendritic()) known = step;
    }

    /** What has been taken up: all that synapses see before this step. */
    final long known() {
        return known;
    }

    /**
     * Takes up what arrives in a step, before the neurons take it.
     *
     * @return synapses that were reached
     */
    public final long arrive(long step, Inbox inbox) {
        if (setting().dendritic()) return 0;
        known = step + 1;
        long events = 0;
        var calendar = base.calendar();
        for (int k = 0; k < calendar.count(step); k++) {
            int segment = calendar.segment(step, k);
            spike(segment, step, setting().at(step), inbox);
            events += setting().wires().size(segment);
        }
        calendar.clear(step);
        return events;
    }

    /**
     * The synapses of a segment see a spike of their source.
     *
     * @param at the cell of the first target for the step in which it acts
     */
    abstract void spike(int segment, long step, int at, Inbox inbox);

    /**
     * Targets have fired in a step.
     *
     * @param fired counted from the first of the part
     */
    public final void fire(long step, int[] fired, int count, Inbox inbox) {
        for (var u : base.upkeep()) u.count(fired, count);
        see(step, fired, count, inbox);
    }

    abstract void see(long step, int[] fired, int count, Inbox inbox);

    /** Where the potentials of the targets at the beginning of a step are written, mV; of length 0 if they are not asked for. */
    public double[] potentials() {
        return NO_POTENTIALS;
    }

    /** Time goes on by a step, before anything is taken up in it, but after the rewards at its beginning. */
    public void pass(long step) {}

    /** Lets all synapses see what is due before a step, so that their weights are those at its beginning. */
    public abstract void settle(long step, Inbox inbox);

    /** Carries out the slow rules that are due at the beginning of a step, before which the steps are over for all. */
    public final void tend(long step, Inbox inbox) {
        var upkeep = base.upkeep();
        for (int k = 0; k < upkeep.size(); k++) {
            var u = upkeep.get(k);
            if (u.due(step)) {
                settle(step, inbox);
                u.carryOut(
                        setting().wires().targets(),
                        weights(),
                        step == 0,
                        base.rule().lower(),
                        base.rule().upper());
            }
        }
    }
}
