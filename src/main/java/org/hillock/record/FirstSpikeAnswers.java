package org.hillock.record;

import java.util.Arrays;
import java.util.List;

/**
 * What a network answered to examples in a code of first spikes, and what it took.
 *
 * @param answers the first of the classes with the largest output, of each example
 * @param outputs of each example, one for each class
 * @param latency ms from the beginning of an example to its answer: the windows on the longest way through the network, and that of the input
 * @param layers those that fire, and those that weigh their inputs, in the order of the network
 */
public record FirstSpikeAnswers(int[] answers, double[][] outputs, double latency, List<Layer> layers) {

    /**
     * A layer that fires or weighs.
     *
     * @param neurons that fire; 0 in a layer that weighs
     * @param window ms in which they do
     * @param spikes of each example
     * @param operations of each example: a weight that a spike meets at a target
     * @param saturated spikes of all examples at the very beginning of the window, which may stand for more than it is long
     */
    public record Layer(String name, int neurons, double window, long[] spikes, long[] operations, long saturated) {
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
}
