package org.hillock.plasticity;

/** A rule by which a synapse changes with the spikes of both its sides. */
public interface SynapseRule {

    /** What an engine carries out. */
    SynapseEquations equations();
}
