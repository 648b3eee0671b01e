package org.hillock.dsl;

import org.hillock.model.Check;
import org.hillock.network.Distribution;
import org.hillock.network.Receptor;

/** Each spike moves the potential, or another variable of the cell, at once. */
public final class DeltaSynapse extends SynapseType {
    private final String onto;

    DeltaSynapse(Distribution weight, String onto) {
        super(new Receptor.Delta(onto), weight);
        this.onto = onto;
    }

    /** Moves this variable of the cell's equations in place of the potential: {@code delta(0.1).onto("g")}. */
    public DeltaSynapse onto(String variable) {
        return new DeltaSynapse(weight(), Check.named("delta.onto", variable));
    }

    @Override
    String word() {
        return "delta";
    }

    @Override
    public String toString() {
        return "delta(" + weight() + ")" + (onto.isEmpty() ? "" : ".onto(\"" + onto + "\")");
    }
}
