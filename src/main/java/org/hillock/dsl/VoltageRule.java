package org.hillock.dsl;

import org.hillock.plasticity.Clopath;

/** Plasticity by the postsynaptic potential, of Clopath and others. */
public final class VoltageRule extends PublishedRule<VoltageRule, Clopath> {

    VoltageRule(Clopath rule) {
        super(Clopath.DEFAULT, rule);
    }

    @Override
    VoltageRule with(Clopath other) {
        return new VoltageRule(other);
    }
}
