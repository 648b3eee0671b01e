package org.hillock.dsl;

import org.hillock.plasticity.InhibitoryStdp;

/** Plasticity of inhibitory synapses that holds a rate, of Vogels and others. */
public final class InhibitoryRule extends PublishedRule<InhibitoryRule, InhibitoryStdp> {

    InhibitoryRule(InhibitoryStdp rule) {
        super(InhibitoryStdp.DEFAULT, rule);
    }

    @Override
    InhibitoryRule with(InhibitoryStdp other) {
        return new InhibitoryRule(other);
    }

    /** The rate of the postsynaptic cell at which nothing changes on average; 3 Hz unless said. */
    public InhibitoryRule rate(double Hz) {
        return param("rate", Hz);
    }
}
