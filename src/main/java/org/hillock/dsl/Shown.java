package org.hillock.dsl;

import org.hillock.ann.TrainedNetwork;

/** Images as a trained network is shown them. */
final class Shown {
    private Shown() {}

    /** @param verb in whose name they are refused if the network takes others */
    static Images check(String verb, TrainedNetwork network, Images images) {
        int size = images.examples().size();
        if (size != network.input().size())
            throw new IllegalArgumentException(verb + " needs images of "
                    + network.input().size() + " values (" + network.input() + "), but these have " + size + ".");
        return images;
    }

    static void check(String verb, TrainedNetwork network, Images images, int[] labels) {
        check(verb, network, images);
        if (labels.length != images.count())
            throw new IllegalArgumentException(
                    verb + " needs a label for each of " + images.count() + " images, but has " + labels.length + ".");
        int classes = network.output().size();
        for (int label : labels)
            if (label < 0 || label >= classes)
                throw new IllegalArgumentException(verb + ": a label is " + label + ", but the network tells " + classes
                        + " classes apart, from 0 to " + (classes - 1) + ".");
    }
}
