package org.hillock.engine.plasticity;

import java.util.Arrays;

/**
 * The latest spikes of the targets in a part, the newest first: for each its step, and the postsynaptic traces before it and after it. The
 * first that a neuron has is no spike but the start, at step −1.
 */
final class PostSpikes {
    /** So many spikes of a neuron are counted without a branch; hardly ever more are outstanding. */
    private static final int KNOWN = 6;
    /** A count has in its lowest bits the spikes that are not too late, then those that are. */
    static final int BITS = 3;

    static final int COUNT = (1 << BITS) - 1;
    /** There are more than are known. */
    static final int MORE = 1 << 2 * BITS;

    private static final int LATE = (1 << BITS) - 1;
    /** Bytes of a neuron beside its spikes. */
    static final int PER_NEURON = 4 * (2 + KNOWN);

    private static final int FEWEST = 8;
    private static final int MOST = 128;
    /** Bytes of a synapse, and the share of them that may be spent here. */
    private static final double SYNAPSE = 12;

    private static final double SHARE = 0.125;

    private final Program program;
    private final NeuronTraces traces;
    private final double[] values;
    final int neurons;
    private int room;
    /** Of the spike after which a neuron has had k others, at {@code k · neurons + neuron}; and so the others. */
    int[] steps;
    /** Each trace. */
    final double[][] before;

    final double[][] after;
    /** The steps of the latest ones once more, each of them in an array of its own, of which the virtual machine makes vectors. */
    private final int[][] recent;

    final int[] counts;

    /** @param room for spikes of each neuron */
    PostSpikes(Program program, int neurons, int room) {
        this.program = program;
        this.neurons = neurons;
        this.room = room;
        int traces = program.post.size();
        int all = Math.multiplyExact(neurons, room);
        this.traces = NeuronTraces.post(program);
        values = new double[2 * traces];
        steps = new int[all];
        before = new double[traces][all];
        after = new double[traces][all];
        recent = new int[KNOWN + 1][neurons];
        counts = new int[neurons];
        Arrays.fill(steps, -1);
        for (int[] each : recent) Arrays.fill(each, -1);
        for (int k = 0; k < traces; k++)
            Arrays.fill(after[k], 0, neurons, program.post.get(k).start());
    }

    PostSpikes copy() {
        var copy = new PostSpikes(program, neurons, room);
        System.arraycopy(steps, 0, copy.steps, 0, steps.length);
        for (int k = 0; k <= KNOWN; k++) System.arraycopy(recent[k], 0, copy.recent[k], 0, neurons);
        for (int k = 0; k < before.length; k++) {
            System.arraycopy(before[k], 0, copy.before[k], 0, steps.length);
            System.arraycopy(after[k], 0, copy.after[k], 0, steps.length);
        }
        return copy;
    }

    /** So many that all of them are made way for seldom, and that they take little beside the synapses. */
    static int room(double synapses, double neurons, int traces) {
        double fitting = synapses * SYNAPSE / Math.max(1, neurons) * SHARE / bytes(traces);
        return (int) Math.max(FEWEST, Math.min(MOST, Long.highestOneBit((long) fitting)));
    }

    /** Of a spike. */
    static int bytes(int traces) {
        return 4 + 16 * traces;
    }

    /**
     * True if there is room for one more spike of a neuron: those that make way must be seen by all synapses, and so must one that stays,
     * because traces relax from it.
     *
     * @param seen spikes before this step have been seen by all
     */
    boolean fits(int neuron, long seen) {
        return steps[(room - 2) * neurons + neuron] < seen;
    }

    /** Doubles the room. */
    void grow() {
        int old = steps.length;
        room *= 2;
        int all = Math.multiplyExact(neurons, room);
        steps = Arrays.copyOf(steps, all);
        Arrays.fill(steps, old, all, -1);
        for (int k = 0; k < before.length; k++) {
            before[k] = Arrays.copyOf(before[k], all);
            after[k] = Arrays.copyOf(after[k], all);
        }
    }

    /** A neuron fires, and its traces follow. */
    void fire(int neuron, int step) {
        int n = before.length;
        int age = step - steps[neuron];
        for (int k = 0; k < n; k++)
            values[k] = traces.relaxed(k, after[k][neuron], program.postDecay(k).at(age));
        traces.spike(values, 0, values, n);
        makeWay(neuron);
        steps[neuron] = step;
        for (int k = 0; k <= KNOWN; k++) recent[k][neuron] = steps[at(neuron, k)];
        for (int k = 0; k < n; k++) {
            before[k][neuron] = values[k];
            after[k][neuron] = values[n + k];
        }
    }

    private void makeWay(int neuron) {
        int kept = 1;
        while (kept < room - 1 && steps[(kept - 1) * neurons + neuron] >= 0) kept++;
        for (int at = kept * neurons + neuron; at >= neurons; at -= neurons) {
            steps[at] = steps[at - neurons];
            for (int k = 0; k < before.length; k++) {
                before[k][at] = before[k][at - neurons];
                after[k][at] = after[k][at - neurons];
            }
        }
    }

    /** Counts for all neurons the spikes from a step on, and those of them that are from another step on and so too late. */
    void count(int from, int late) {
        Arrays.fill(counts, 0);
        for (int k = 0; k < KNOWN; k++) count(recent[k], from - 1, late - 1, counts);
        for (int t = 0; t < neurons; t++) counts[t] += more(t, from - 1);
    }

    private static void count(int[] steps, int from, int late, int[] counts) {
        for (int t = 0; t < counts.length; t++) counts[t] += counted(steps[t], from, late);
    }

    /** The same for some neurons. */
    void count(int[] some, int begin, int end, int from, int late) {
        for (int k = begin; k < end; k++) {
            int t = some[k];
            int count = more(t, from - 1);
            for (int d = 0; d < KNOWN; d++) count += counted(recent[d][t], from - 1, late - 1);
            counts[t] = count;
        }
    }

    /** Whether a step comes after another, and not after a third: the sign of a difference tells it without a branch. */
    private static int counted(int step, int from, int late) {
        return (from - step >>> 31) + LATE * (late - step >>> 31);
    }

    private int more(int neuron, int from) {
        return MORE * (from - recent[KNOWN][neuron] >>> 31);
    }

    /** Where the spike of a neuron stands after which it has had so many others. */
    int at(int neuron, int others) {
        return others * neurons + neuron;
    }

    /** How many spikes a neuron has had from a step on. */
    int since(int neuron, int step) {
        int count = 0;
        while (steps[count * neurons + neuron] >= step) count++;
        return count;
    }

    long bytes() {
        return (long) PER_NEURON * neurons + (long) bytes(before.length) * steps.length;
    }
}
