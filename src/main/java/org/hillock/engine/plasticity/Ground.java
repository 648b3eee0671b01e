package org.hillock.engine.plasticity;

import java.util.List;

/** What a {@link Walk} goes over: the synapses of one projection into one part, and the spikes of their targets. */
final class Ground {
    /** So many synapses stay near the processor. */
    private static final int FEW = 512;

    private final int[] targets;
    private final PerSynapse weights;
    private final List<PerSynapse> own;
    private final Object[] arrays;
    private final PostSpikes spikes;
    private final int[] lists = new int[2 * FEW];

    /**
     * @param targets of each synapse, counted from the first neuron of the part's stretch
     * @param own the traces that belong to each synapse
     * @param spikes of the targets
     */
    Ground(int[] targets, PerSynapse weights, List<PerSynapse> own, PostSpikes spikes) {
        this.targets = targets;
        this.weights = weights;
        this.own = List.copyOf(own);
        this.arrays = own.stream().map(PerSynapse::array).toArray();
        this.spikes = spikes;
    }

    Ground copy() {
        return new Ground(
                targets, weights.copy(), own.stream().map(PerSynapse::copy).toList(), spikes.copy());
    }

    int[] targets() {
        return targets;
    }

    PerSynapse weights() {
        return weights;
    }

    List<PerSynapse> own() {
        return own;
    }

    /** The traces of synapses as plain arrays. */
    Object[] arrays() {
        return arrays;
    }

    PostSpikes spikes() {
        return spikes;
    }

    /** Room for two lists of a few synapses. */
    int[] lists() {
        return lists;
    }

    /** All but the targets. */
    long bytes() {
        return weights.bytes() + own.stream().mapToLong(PerSynapse::bytes).sum() + spikes.bytes();
    }
}
