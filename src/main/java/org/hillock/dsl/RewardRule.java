package org.hillock.dsl;

import org.hillock.plasticity.RewardStdp;

/**
 * Pair STDP that waits for a reward, of Izhikevich: {@code rewardStdp().apply(pairs(10, 1, 1000).reward(1, 500))}, and in a network {@code
 * plastic(rewardStdp()).reward(1, 500)}.
 */
public final class RewardRule extends PublishedRule<RewardRule, RewardStdp> {

    RewardRule(RewardStdp rule) {
        super(RewardStdp.DEFAULT, rule);
    }

    @Override
    RewardRule with(RewardStdp other) {
        return new RewardRule(other);
    }
}
