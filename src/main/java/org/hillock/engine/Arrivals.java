package org.hillock.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The spikes of all synapses of one cell in the order of their arrival. */
final class Arrivals {
    private record Arrival(double at, int synapse) {}

    private final List<Arrival> sorted = new ArrayList<>();
    private int next;

    void add(double coordinate, int synapse) {
        sorted.add(new Arrival(coordinate, synapse));
    }

    void sort() {
        sorted.sort(Comparator.comparingDouble(Arrival::at));
    }

    /** The grid coordinate of the next arrival; infinite after the last. */
    double nextAt() {
        return next < sorted.size() ? sorted.get(next).at : Double.POSITIVE_INFINITY;
    }

    /** The synapses of the arrivals at exactly this coordinate, if it is the next; they stay ahead. */
    List<Integer> at(double coordinate) {
        var there = new ArrayList<Integer>();
        for (int k = next; k < sorted.size() && sorted.get(k).at == coordinate; k++) there.add(sorted.get(k).synapse);
        return there;
    }

    /** The synapse of the next arrival, which is then past. */
    int take() {
        return sorted.get(next++).synapse;
    }
}
