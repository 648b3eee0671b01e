package org.hillock.dsl;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.hillock.engine.Progress;
import org.hillock.engine.layer.LayerCheckpoint;
import org.hillock.engine.layer.LayerReading;
import org.hillock.engine.layer.LayerTraining;
import org.hillock.record.ClassLabels;
import org.hillock.record.Provenance;
import org.hillock.sweep.Parallel;
import org.jspecify.annotations.Nullable;

/** How a layer is trained and read: with a line of progress, checkpoints, and all cores where pictures do not wait for one another. */
final class Learning {
    /** Pictures from one checkpoint to the next. */
    private static final int EVERY = 500;

    private static final int BLOCK = 50;
    /** A neuron's class is clear long before it has seen this many pictures. */
    private static final int LABELLED = 20_000;

    private Learning() {}

    static LearnedLayer of(
            StdpLayer said, org.hillock.network.StdpLayer layer, Pictures pictures, @Nullable Path checkpoint) {
        var shown = pictures.pictures();
        var training = checkpoint == null
                ? run(LayerTraining.begin(layer, shown))
                : run(new LayerCheckpoint(checkpoint, layer, shown));
        var weights = training.weights();
        var reading = new LayerReading(layer, weights, training.thresholds());
        var labelled = shown.from(0, Math.min(LABELLED, shown.count()));
        var labels = ClassLabels.of(labelled, read(reading, labelled));
        var made = Provenance.of(
                said + ".train(" + pictures.word() + ")", 0, org.hillock.network.StdpLayer.DT, layer.seed());
        return new LearnedLayer(reading, shown, weights, training.thresholds(), labels, made);
    }

    private static LayerTraining run(LayerTraining training) {
        return shown(training, line -> {
            if (!training.run(training.all(), line))
                throw interrupted(training, "Nothing is kept. Write checkpoint(\"layer.ckpt\").");
        });
    }

    private static LayerTraining run(LayerCheckpoint checkpoint) {
        var training = checkpoint.resume();
        int all = training.all();
        return shown(training, line -> {
            while (training.shown() < all) {
                int until = Math.min(all, training.shown() + EVERY);
                boolean whole = training.run(until, part(line, until, all));
                checkpoint.write(training);
                if (!whole) throw interrupted(training, "The checkpoint has it all; the same line goes on from there.");
            }
        });
    }

    private static LayerTraining shown(LayerTraining training, Consumer<Progress> work) {
        return ProgressLine.during(training.all(), "pictures", line -> {
            work.accept(line);
            return training;
        });
    }

    private static Progress part(Progress whole, int until, int all) {
        return fraction -> whole.reached(fraction * until / all);
    }

    private static CancellationException interrupted(LayerTraining training, String hint) {
        return new CancellationException("Interrupted after " + training.shown() + " pictures. " + hint);
    }

    /** The spikes of each neuron, picture by picture. */
    static int[][] read(LayerReading reading, org.hillock.model.Pictures pictures) {
        int count = pictures.count();
        int blocks = (count + BLOCK - 1) / BLOCK;
        return ProgressLine.during(
                        count,
                        "pictures read",
                        line -> Parallel.map(
                                blocks,
                                line,
                                b -> reading.counts(pictures, b * BLOCK, Math.min(BLOCK, count - b * BLOCK))))
                .stream()
                .flatMap(Arrays::stream)
                .toArray(int[][]::new);
    }
}
