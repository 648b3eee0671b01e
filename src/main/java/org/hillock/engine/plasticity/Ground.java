package org.hillock.engine.plasticity;

import java.util.List;

/** What a {@link Walk} goes over: the synapses of one projection into one part, and the spikes of their targets. */
final class Ground {
    private final int[] targets;
    private final PerSynapse weights;
    private final List<PerSynapse> own;
    private final PostSpikes spikes;
    private final Block block;

    /**
     * @param targets of each synapse, counted from the first neuron of the part's stretch
     * @param own the traces that belong to each synapse
     * @param spikes of the targets
     * @param columns of a block of them
     */
    Ground(int[] targets, PerSynapse weights, List<PerSynapse> own, PostSpikes spikes, int columns) {
        this.targets = targets;
        this.weights = weights;
        this.own = List.copyOf(own);
        this.spikes = spikes;
        this.block = new Block(columns);
    }

    Ground copy() {
        return new Ground(
                targets, weights.copy(), own.stream().map(PerSynapse::copy).toList(), spikes.copy(), block.all.length);
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

    PostSpikes spikes() {
        return spikes;
    }

    /** Room to work in. */
    Block block() {
        return block;
    }

    /** All but the targets. */
    long bytes() {
        return weights.bytes() + own.stream().mapToLong(PerSynapse::bytes).sum() + spikes.bytes();
    }
}
