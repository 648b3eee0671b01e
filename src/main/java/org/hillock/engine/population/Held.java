package org.hillock.engine.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The neurons of a block whose potential is held, by the step at whose end it is free again. */
final class Held {
    private static final int[] NONE = {};
    private final Map<Long, int[]> byEnd = new HashMap<>();

    /** @param last the last step in which they are held */
    void hold(long last, int neuron) {
        byEnd.merge(last, new int[] {neuron}, (known, more) -> {
            var all = Arrays.copyOf(known, known.length + 1);
            all[known.length] = neuron;
            return all;
        });
    }

    /** Those for which this is the last step; they are then forgotten. */
    int[] freed(long step) {
        if (byEnd.isEmpty()) return NONE;
        var freed = byEnd.remove(step);
        return freed == null ? NONE : freed;
    }

    Held copy() {
        var copy = new Held();
        byEnd.forEach((last, neurons) -> copy.byEnd.put(last, neurons.clone()));
        return copy;
    }
}
