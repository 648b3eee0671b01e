package org.hillock.engine.plasticity;

/**
 * The synapses of a projection into one part by their targets. Unchanging.
 *
 * @param begin the first synapse of each target, and where the last one's end
 * @param synapses of each target
 * @param segments of these synapses
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Incoming(int[] begin, int[] synapses, int[] segments) {

    static Incoming of(Wires wires, int neurons) {
        var begin = new int[neurons + 1];
        for (int target : wires.targets()) begin[target + 1]++;
        for (int t = 0; t < neurons; t++) begin[t + 1] += begin[t];
        var next = begin.clone();
        var synapses = new int[wires.synapses()];
        var segments = new int[wires.synapses()];
        for (int segment = 0; segment < wires.segments(); segment++)
            for (int k = wires.begin()[segment]; k < wires.begin()[segment + 1]; k++) {
                int at = next[wires.targets()[k]]++;
                synapses[at] = k;
                segments[at] = segment;
            }
        return new Incoming(begin, synapses, segments);
    }

    /** Of a synapse. */
    static int bytesEach() {
        return 8;
    }

    long bytes() {
        return 4L * begin.length + (long) bytesEach() * synapses.length;
    }
}
