package org.hillock.engine.plasticity;

import java.util.List;
import org.hillock.plasticity.SynapseEquations;

/**
 * What all ways to learn have.
 *
 * @param rule by which spikes change weights
 * @param upkeep what is done to weights every so often
 * @param rewards on their way
 * @param calendar of the spikes on their way
 */
record Base(Setting setting, SynapseEquations rule, List<Upkeep> upkeep, List<Dopamine> rewards, Calendar calendar) {

    static Base of(Setting setting, SynapseEquations rule, List<Upkeep> upkeep, List<Dopamine> rewards) {
        return new Base(
                setting,
                rule,
                List.copyOf(upkeep),
                List.copyOf(rewards),
                new Calendar(setting.dendritic() ? 1 : setting.longest() + 1));
    }

    Base copy() {
        return new Base(
                setting,
                rule,
                upkeep.stream().map(Upkeep::copy).toList(),
                rewards.stream().map(Dopamine::copy).toList(),
                calendar.copy());
    }

    long bytes() {
        return setting.wires().bytes() + calendar.bytes();
    }
}
