package org.hillock.engine.population;

import java.util.Arrays;

/** The neurons of a block whose potential is held, in the order in which they will be free again. */
final class Held {
    private long[] last;
    private int[] neurons;
    private int first;
    private int end;

    Held() {
        this(new long[8], new int[8], 0, 0);
    }

    private Held(long[] last, int[] neurons, int first, int end) {
        this.last = last;
        this.neurons = neurons;
        this.first = first;
        this.end = end;
    }

    /** @param until the last step in which it is held */
    void hold(long until, int neuron) {
        if (end == last.length) makeRoom();
        int k = end++;
        // Where all are held for the same time, each comes last.
        for (; k > first && last[k - 1] > until; k--) {
            last[k] = last[k - 1];
            neurons[k] = neurons[k - 1];
        }
        last[k] = until;
        neurons[k] = neuron;
    }

    private void makeRoom() {
        int count = end - first;
        int length = 2 * count > last.length ? 2 * last.length : last.length;
        last = Arrays.copyOf(Arrays.copyOfRange(last, first, end), length);
        neurons = Arrays.copyOf(Arrays.copyOfRange(neurons, first, end), length);
        first = 0;
        end = count;
    }

    /** Writes those for which this is the last step, and forgets them; answers how many they are. */
    int freed(long step, int[] out) {
        int count = 0;
        while (first < end && last[first] == step) out[count++] = neurons[first++];
        return count;
    }

    Held copy() {
        return new Held(last.clone(), neurons.clone(), first, end);
    }
}
