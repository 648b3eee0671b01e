package org.hillock.engine.plasticity;

/**
 * The synapses of one projection into one part: for each source its segments, which are the synapses with the same delay, and for each
 * synapse its target. Unchanging, and shared by all runs of a network.
 *
 * @param firstSegment of each source, and where the last one's end
 * @param begin the first synapse of each segment, and where the last one ends
 * @param delays of each segment, steps
 * @param targets of each synapse, counted from the first neuron of the part's stretch; ascending in a segment
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Wires(int[] firstSegment, int[] begin, int[] delays, int[] targets) {

    public int synapses() {
        return targets.length;
    }

    /** The first synapse of a source. */
    public int begin(int source) {
        return begin[firstSegment[source]];
    }

    /** Where those of a source end. */
    public int end(int source) {
        return begin[firstSegment[source + 1]];
    }

    /** The synapses of a segment. */
    int size(int segment) {
        return begin[segment + 1] - begin[segment];
    }

    int segments() {
        return delays.length;
    }

    long bytes() {
        return 4L * (firstSegment.length + begin.length + delays.length + targets.length);
    }
}
