package org.hillock.record;

import java.util.List;

/**
 * What a network answered to examples in a code of first spikes, and what it took.
 *
 * @param answers the first of the classes with the largest output, of each example
 * @param outputs of each example, one for each class
 * @param latency ms from the beginning of an example to its answer: the windows on the longest way through the network, and that of the input
 * @param saturated spikes of all examples at the very beginning of a window, which may stand for more than it is long
 * @param layers those that fire, and those that weigh their inputs, in the order of the network
 */
public record FirstSpikeAnswers(
        int[] answers, double[][] outputs, double latency, long saturated, List<LayerWork> layers) {}
