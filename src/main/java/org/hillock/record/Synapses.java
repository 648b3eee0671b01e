package org.hillock.record;

import java.util.List;

/** The synapses of a network, told one after another whenever they are asked for, and never all held in memory. */
public interface Synapses {

    /** The populations that they join. */
    List<NetworkDiagram.Node> populations();

    /** Tells of each synapse once, in any order. */
    void forEach(Visitor visitor);

    /** Takes synapses one after another. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param from place of the source's population
         * @param source the neuron in it
         * @param to place of the target's population
         * @param target the neuron in it
         * @param weight in the unit of its receptor
         */
        void synapse(int from, int source, int to, int target, double weight);
    }
}
