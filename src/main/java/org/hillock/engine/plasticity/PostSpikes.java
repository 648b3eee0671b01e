package org.hillock.engine.plasticity;

import java.util.Arrays;

/**
 * The latest spikes of the targets in a part: for each its step, and the postsynaptic traces before it and after it. The first entry of
 * a neuron is no spike but the start, at step −1.
 */
final class PostSpikes {
    private static final int FEWEST = 8;
    private static final int MOST = 128;
    /** Bytes of a synapse, and the share of them that may be spent here. */
    private static final double SYNAPSE = 12;

    private static final double SHARE = 0.125;

    private final Program program;
    private final NeuronTraces traces;
    /** The step of each neuron's latest spike. */
    final double[] latest;
    /** The step of the spike before that. */
    final double[] previous;
    /** For each trace its value before each neuron's latest spike. */
    final double[][] before;
    /** For each trace its value after each neuron's latest spike. */
    final double[][] newest;
    /** How many entries each neuron has had. */
    final int[] counts;
    /** {@code room} entries for each neuron, the k-th at {@code k mod room}. */
    double[] entries;
    /** A power of two. */
    int room;

    PostSpikes(Program program, int neurons, int room) {
        this.program = program;
        this.traces = NeuronTraces.post(program);
        this.room = room;
        latest = new double[neurons];
        previous = new double[neurons];
        before = new double[program.post.size()][neurons];
        newest = new double[program.post.size()][neurons];
        counts = new int[neurons];
        entries = new double[Math.multiplyExact(neurons, room * stride())];
        Arrays.fill(latest, -1);
        Arrays.fill(previous, -1);
        Arrays.fill(counts, 1);
        for (int t = 0; t < neurons; t++) {
            int at = at(t, 0);
            entries[at] = -1;
            for (int k = 0; k < program.post.size(); k++) {
                newest[k][t] = program.post.get(k).start();
                entries[at + 1 + program.post.size() + k] = newest[k][t];
            }
        }
    }

    private PostSpikes(PostSpikes other) {
        program = other.program;
        traces = NeuronTraces.post(program);
        room = other.room;
        latest = other.latest.clone();
        previous = other.previous.clone();
        before = Arrays.stream(other.before).map(double[]::clone).toArray(double[][]::new);
        newest = Arrays.stream(other.newest).map(double[]::clone).toArray(double[][]::new);
        counts = other.counts.clone();
        entries = other.entries.clone();
    }

    PostSpikes copy() {
        return new PostSpikes(this);
    }

    /** So many that all of them are made way for seldom, and that they take little beside the synapses. */
    static int room(double synapses, double neurons, int traces) {
        double fitting = synapses * SYNAPSE / Math.max(1, neurons) * SHARE / bytes(traces);
        return (int) Math.max(FEWEST, Math.min(MOST, Long.highestOneBit((long) fitting)));
    }

    /** Of an entry. */
    static int bytes(int traces) {
        return 8 * (1 + 2 * traces);
    }

    /** Numbers of an entry. */
    private int stride() {
        return 1 + 2 * program.post.size();
    }

    /** Where an entry stands. */
    int at(int neuron, int entry) {
        return (neuron * room + (entry & room - 1)) * stride();
    }

    /**
     * True if there is room for one more spike of a neuron: those that make way must be seen by all synapses, and so must one that stays,
     * because traces relax from it.
     *
     * @param seen spikes before this step have been seen by all
     */
    boolean fits(int neuron, long seen) {
        int count = counts[neuron];
        return count < room || entries[at(neuron, count - room + 1)] < seen;
    }

    /** Doubles the room. */
    void grow() {
        var old = copy();
        room *= 2;
        entries = new double[Math.multiplyExact(latest.length, room * stride())];
        for (int t = 0; t < latest.length; t++)
            for (int k = Math.max(0, counts[t] - old.room); k < counts[t]; k++)
                System.arraycopy(old.entries, old.at(t, k), entries, at(t, k), stride());
    }

    /** A neuron fires, and its traces follow. */
    void fire(int neuron, long step) {
        int n = program.post.size();
        int last = at(neuron, counts[neuron] - 1);
        int next = at(neuron, counts[neuron]++);
        long age = step - (long) entries[last];
        for (int k = 0; k < n; k++)
            entries[next + 1 + k] = traces.relaxed(
                    k, entries[last + 1 + n + k], program.postDecay(k).at(age));
        entries[next] = step;
        traces.spike(entries, next + 1, entries, next + 1 + n);
        previous[neuron] = latest[neuron];
        latest[neuron] = step;
        for (int k = 0; k < n; k++) {
            before[k][neuron] = entries[next + 1 + k];
            newest[k][neuron] = entries[next + 1 + n + k];
        }
    }

    long bytes() {
        return (20L + 16L * newest.length) * latest.length + 8L * entries.length;
    }
}
