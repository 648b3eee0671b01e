package org.hillock.network;

import java.util.List;
import org.hillock.model.equation.Expression;
import org.hillock.plasticity.Side;
import org.hillock.plasticity.SlowRule;
import org.hillock.plasticity.SynapseRule;

/**
 * How the synapses of a projection change while it runs.
 *
 * @param rule by which spikes change them
 * @param delay whose it is
 * @param slow what is done beside, in this order
 * @param rewards to which the rule listens
 */
public record Plasticity(SynapseRule rule, Delay delay, List<SlowRule> slow, List<Reward> rewards) {

    public Plasticity {
        slow = List.copyOf(slow);
        rewards = List.copyOf(rewards);
    }

    /** With nothing done beside, and without rewards. */
    public Plasticity(SynapseRule rule, Delay delay) {
        this(rule, delay, List.of(), List.of());
    }

    public Plasticity withDelay(Delay other) {
        return new Plasticity(rule, other, slow, rewards);
    }

    public Plasticity withRewards(List<Reward> others) {
        return new Plasticity(rule, delay, slow, others);
    }

    /** Where a spike spends the delay of a synapse, which decides when the synapse sees the spikes of both sides. */
    public enum Delay {
        /** On its way to the synapse, which sees it late; the target's spikes it sees at once. */
        AXONAL,
        /** On its way from the synapse; the target's spikes need as long to come back. */
        DENDRITIC
    }

    /** Refuses what does not go together. */
    void check(String where, Receptor receptor, Network.Storage storage) {
        if (receptor instanceof Receptor.Gap)
            throw new IllegalArgumentException(
                    where + "plastic(..) is for synapses that spikes reach, but gap(..) is none.");
        if (storage == Network.Storage.REGENERATED)
            throw new IllegalArgumentException(
                    where + "plastic(..) needs weights that are stored. Leave out regenerated(), or write compact().");
        var equations = rule.equations();
        for (var trace : equations.traces())
            if (trace.side() == Side.GLOBAL
                    && rewards.isEmpty()
                    && trace.start() == 0
                    && trace.target().equals(new Expression.Number(0)))
                throw new IllegalArgumentException(where + equations.name() + " waits for rewards, but has none. Write"
                        + " plastic(..).reward(1, 500) for one at 500 ms, or reward(1, source) for one at each spike of a"
                        + " population.");
        if (!rewards.isEmpty() && !equations.listens())
            throw new IllegalArgumentException(where + equations.name()
                    + " does not listen to rewards. Write plastic(rewardStdp()), or leave out reward(..).");
        if (delay == Delay.DENDRITIC && !equations.atSpikes())
            throw new IllegalArgumentException(where + "dendritic() is for rules that change weights at spikes, but "
                    + equations.name() + " does between them. Write axonal().");
    }
}
