package org.hillock.record;

import java.util.Arrays;

/**
 * What a layer that fires or weighs did for examples.
 *
 * @param neurons that fire; 0 in one that weighs
 * @param spikes of each example
 * @param operations of each example: a weight added to its target for each spike, and for each other input that is not 0, that once if it is
 *     the same at every step
 * @param multiplyAccumulates that the trained network does here for an example
 */
public record LayerWork(String name, int neurons, long[] spikes, long[] operations, long multiplyAccumulates) {
    public boolean fires() {
        return neurons > 0;
    }

    /** Of all examples. */
    public long allSpikes() {
        return Arrays.stream(spikes).sum();
    }

    /** Of all examples. */
    public long allOperations() {
        return Arrays.stream(operations).sum();
    }
}
