package org.hillock.network;

import java.util.List;

/** What raises the dopamine of a rule that listens to rewards, for all synapses of a projection together. */
public sealed interface Reward {

    /** By how much, in the unit of the rule. */
    double amount();

    /** At these times, ms. */
    record At(double amount, List<Double> times) implements Reward {
        public At {
            times = List.copyOf(times);
        }
    }

    /**
     * By each spike of a population.
     *
     * @param delay from the spike to the reward, ms; rounded to whole steps, at least one
     */
    record From(double amount, Population source, double delay) implements Reward {}
}
