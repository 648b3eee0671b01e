package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.model.Synapse;

/** Each spike moves the potential, or another variable of the cell, at once. */
public final class DeltaSynapse extends SynapseType {
    private final Synapse.Delta delta;

    DeltaSynapse(Synapse.Delta delta) {
        super(delta);
        this.delta = delta;
    }

    /** Moves this variable of the cell's equations in place of the potential: {@code delta(0.1).onto("g")}. */
    public DeltaSynapse onto(String variable) {
        return new DeltaSynapse(new Synapse.Delta(delta.weight(), Check.named("delta.onto", variable)));
    }
}
