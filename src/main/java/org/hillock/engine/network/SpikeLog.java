package org.hillock.engine.network;

import java.util.ArrayList;
import java.util.List;

/** The spikes of a part's stretch of one population that are kept: pieces of fixed size, so that none is ever copied. */
final class SpikeLog {
    private static final int PIECE = 1 << 14;

    private final List<int[]> steps = new ArrayList<>();
    private final List<int[]> neurons = new ArrayList<>();
    private final long start;
    private final int watched;
    private long count;

    /**
     * @param start the step from which steps are counted
     * @param watched the first so many neurons of the population are kept
     */
    SpikeLog(long start, int watched) {
        this.start = start;
        this.watched = watched;
    }

    boolean wants(int neuron) {
        return neuron < watched;
    }

    void add(long step, int neuron) {
        int at = (int) (count % PIECE);
        if (at == 0) {
            steps.add(new int[PIECE]);
            neurons.add(new int[PIECE]);
        }
        steps.get(steps.size() - 1)[at] = (int) (step - start);
        neurons.get(neurons.size() - 1)[at] = neuron;
        count++;
    }

    long count() {
        return count;
    }

    long step(long k) {
        return start + steps.get((int) (k / PIECE))[(int) (k % PIECE)];
    }

    int neuron(long k) {
        return neurons.get((int) (k / PIECE))[(int) (k % PIECE)];
    }
}
