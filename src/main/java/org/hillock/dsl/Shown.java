package org.hillock.dsl;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hillock.ann.TrainedNetwork;
import org.hillock.engine.Memory;
import org.hillock.engine.Progress;
import org.jspecify.annotations.Nullable;

/** How a trained network is shown images. */
final class Shown {
    private Shown() {}

    /** @param verb in whose name they are refused if the network takes others */
    static Images check(String verb, TrainedNetwork network, Images images) {
        given(verb, images);
        int size = images.examples().size();
        if (size != network.input().size())
            throw new IllegalArgumentException(verb + " needs images of "
                    + network.input().size() + " values (" + network.input() + "), but these have " + size + ".");
        checkRoom(verb, network);
        return images;
    }

    /** @throws IllegalArgumentException that names the largest layer, if what the layers give for one image is more than the heap has room for */
    private static void checkRoom(String verb, TrainedNetwork network) {
        double bytes = 0;
        int largest = 0;
        for (int k = 0; k < network.layers().size(); k++) {
            bytes += (double) Float.BYTES * network.shape(k).size();
            if (network.shape(k).size() > network.shape(largest).size()) largest = k;
        }
        if (!Memory.has(bytes))
            throw new IllegalArgumentException(verb + " needs " + Memory.text(bytes) + " for one image, but only "
                    + Memory.text(Memory.freeForArrays()) + " of the heap are free: layer "
                    + network.layers().get(largest).title() + " gives " + network.shape(largest) + ".");
    }

    static Images given(String verb, @Nullable Images images) {
        if (images == null)
            throw new IllegalArgumentException(
                    verb + " needs images, but was given null. Write images(values) or uciDigits().test().");
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

    /**
     * Works with a line of progress.
     *
     * @throws CancellationException that says how many images were done, if an interrupt ends it
     */
    static <T> T run(Images images, Function<Progress, T> work) {
        return run(images.count(), work);
    }

    /** The same with so many images. */
    static <T> T run(int images, Function<Progress, T> work) {
        var done = new AtomicInteger();
        try {
            return ProgressLine.during(
                    images,
                    "images",
                    line -> work.apply(fraction -> {
                        done.set((int) (fraction * images));
                        line.reached(fraction);
                    }));
        } catch (CancellationException e) {
            throw interrupted(done.get());
        }
    }

    static CancellationException interrupted(int images) {
        return new CancellationException("Interrupted after " + images + " images. Nothing is kept.");
    }
}
