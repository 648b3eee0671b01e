package org.hillock.plasticity;

/** A rule of which the change by one pair of spikes, far from all others, is known in closed form. */
public interface PairFormula extends SynapseRule {

    /** The change of a weight w, before bounds, by a pair with s = tPost − tPre in ms. */
    double change(double w, double s);
}
