package org.hillock.engine.plasticity;

import java.util.List;
import org.hillock.plasticity.SynapseEquations;

/**
 * What all ways to learn have.
 *
 * @param rule by which spikes change weights
 * @param upkeep what is done to weights every so often
 * @param calendar of the spikes on their way
 */
record Base(Setting setting, SynapseEquations rule, List<Upkeep> upkeep, Calendar calendar) {

    static Base of(Setting setting, SynapseEquations rule, List<Upkeep> upkeep) {
        return new Base(
                setting, rule, List.copyOf(upkeep), new Calendar(setting.dendritic() ? 1 : setting.longest() + 1));
    }

    Base copy() {
        return new Base(setting, rule, upkeep.stream().map(Upkeep::copy).toList(), calendar.copy());
    }

    long bytes() {
        return setting.wires().bytes() + calendar.bytes();
    }
}
