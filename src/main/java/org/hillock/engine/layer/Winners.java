package org.hillock.engine.layer;

import java.util.Arrays;

/** The neurons that have fired in a showing, in the order of their first spikes: a few that inhibit and learn, while all others rest. */
final class Winners {
    private static final int NONE = -1;

    private final int[] order;
    private final int[] places;
    private int count;

    Winners(int neurons) {
        order = new int[neurons];
        places = new int[neurons];
        Arrays.fill(places, NONE);
    }

    void clear() {
        for (int k = 0; k < count; k++) places[order[k]] = NONE;
        count = 0;
    }

    /** May be there already. */
    void add(int neuron) {
        if (places[neuron] != NONE) return;
        places[neuron] = count;
        order[count++] = neuron;
    }

    int count() {
        return count;
    }

    int neuron(int place) {
        return order[place];
    }

    /** Where a winner stands in the order. */
    int place(int neuron) {
        return places[neuron];
    }
}
