package org.hillock.network;

import java.util.List;
import org.hillock.model.Recordable;

/**
 * What is to be kept of some neurons.
 *
 * @param population its name
 * @param from the first neuron
 * @param to the last neuron, not included
 * @param what spikes, or variables
 */
public record Probe(String population, int from, int to, List<Recordable> what) {
    public Probe {
        what = List.copyOf(what);
    }
}
