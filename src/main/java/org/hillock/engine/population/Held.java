package org.hillock.engine.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The neurons of a block whose potential is held, by the step at whose end it is free again. */
final class Held {
    private static final int[] NONE = {};
    private final Map<Long, Some> byEnd = new HashMap<>();

    private static final class Some {
        private int[] neurons = new int[8];
        private int count;

        void add(int neuron) {
            if (count == neurons.length) neurons = Arrays.copyOf(neurons, 2 * count);
            neurons[count++] = neuron;
        }

        int[] all() {
            return Arrays.copyOf(neurons, count);
        }
    }

    /** @param last the last step in which it is held */
    void hold(long last, int neuron) {
        byEnd.computeIfAbsent(last, k -> new Some()).add(neuron);
    }

    /** Those for which this is the last step; they are then forgotten. */
    int[] freed(long step) {
        if (byEnd.isEmpty()) return NONE;
        var freed = byEnd.remove(step);
        return freed == null ? NONE : freed.all();
    }

    Held copy() {
        var copy = new Held();
        byEnd.forEach((last, some) -> {
            for (int neuron : some.all()) copy.hold(last, neuron);
        });
        return copy;
    }
}
