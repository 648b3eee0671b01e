package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.record.Confusion;
import org.hillock.record.LayerWork;
import org.hillock.table.NewTable;
import org.hillock.table.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How a network of spiking neurons answered images, and what it took.
 *
 * <p>Energies are estimates for arithmetic alone: 0.9 pJ for each addition of a weight and 4.6 pJ for each multiplication and addition of the
 * trained network, in single precision and 45 nm technology: M. Horowitz, ISSCC 2014, doi 10.1109/ISSCC.2014.6757323, figure 1.1.9.
 */
public abstract class AnswerScore implements Drawn {
    private static final double ADDITION = 0.9e-6;
    private static final double MULTIPLY_ACCUMULATE = 4.6e-6;

    private final int[] answers;
    private final int[] labels;
    private final int[] trained;
    private final int asked;
    private final int classes;
    private final List<Work> work;

    /**
     * What a layer did for an image, on average.
     *
     * @param neurons that fire; 0 in one that weighs
     * @param operations weights added to their targets
     * @param multiplyAccumulates of the trained network
     */
    private record Work(String layer, int neurons, double spikes, double operations, double multiplyAccumulates) {

        static Work of(LayerWork layer, double images) {
            return new Work(
                    layer.name(),
                    layer.neurons(),
                    layer.allSpikes() / images,
                    layer.allOperations() / images,
                    layer.multiplyAccumulates());
        }
    }

    /**
     * @param answers to as many images, from the first on, as were done before an interrupt
     * @param labels of all images
     * @param trained the answers of the trained network to them; none if there is no such network
     * @param layers what each did for them
     */
    AnswerScore(int[] answers, int[] labels, int[] trained, int classes, List<LayerWork> layers) {
        this.answers = answers.clone();
        this.asked = labels.length;
        this.labels = Arrays.copyOf(labels, answers.length);
        this.trained = trained.length == 0 ? trained : Arrays.copyOf(trained, answers.length);
        this.classes = classes;
        this.work = layers.stream().map(l -> Work.of(l, answers.length)).toList();
    }

    final int[] labels() {
        return labels;
    }

    /** The share of right answers, from 0 to 1. */
    public double accuracy() {
        return right(answers);
    }

    /** The share of right answers of the network that was trained; NaN if the network was read as it spikes. */
    public double trainedAccuracy() {
        return trained.length == 0 ? Double.NaN : right(trained);
    }

    /** By how much the spiking network is less often right than the trained one: 0.01 is one point of a hundred. */
    public double loss() {
        return trainedAccuracy() - accuracy();
    }

    /** To how many images both networks give the same answer; 0 if the network was read as it spikes. */
    public int sameAnswers() {
        int same = 0;
        for (int k = 0; k < trained.length; k++) if (answers[k] == trained[k]) same++;
        return same;
    }

    private double right(int[] given) {
        double right = 0;
        for (int k = 0; k < given.length; k++) if (given[k] == labels[k]) right++;
        return right / given.length;
    }

    /** One row a class, one column an answer: how many images. */
    public Table confusion() {
        return classification().confusion();
    }

    /** The answers, to be drawn and counted. */
    @Detail
    public Classification classification() {
        return new Classification(answers(), Confusion.of(labels, classes, answers));
    }

    /** The answer to each image; a copy. */
    @Detail
    public int[] answers() {
        return answers.clone();
    }

    /** One row a class: its images, and of them the shares that are answered right by the spiking and by the trained network, in percent. */
    public Table perClass() {
        var images = new int[classes];
        var spiking = new double[classes];
        var before = new double[classes];
        for (int k = 0; k < answers.length; k++) {
            images[labels[k]]++;
            if (answers[k] == labels[k]) spiking[labels[k]]++;
            if (trained.length > 0 && trained[k] == labels[k]) before[labels[k]]++;
        }
        for (int c = 0; c < classes; c++) {
            spiking[c] *= 100.0 / images[c];
            before[c] = trained.length == 0 ? Double.NaN : before[c] * 100 / images[c];
        }
        return NewTable.of(
                "classes",
                IntColumn.create("class", IntStream.range(0, classes).toArray()),
                IntColumn.create("images", images),
                column("spiking_percent", 2, spiking),
                column("trained_percent", 2, before));
    }

    /** Spikes for an image, on average. */
    public double spikes() {
        return work.stream().mapToDouble(Work::spikes).sum();
    }

    /** Synaptic operations for an image, on average: a weight added to its target. */
    @Detail
    public double operations() {
        return work.stream().mapToDouble(Work::operations).sum();
    }

    /** The time that an image took on average, ms. */
    public abstract double latency();

    /**
     * One row a layer, for an image on average: neurons, spikes, spikes a neuron; synaptic operations and the energy they take; the
     * multiplications and additions of the trained network there, and theirs.
     */
    public Table work() {
        return NewTable.of(
                "work",
                StringColumn.create("layer", work.stream().map(Work::layer)),
                IntColumn.create(
                        "neurons", work.stream().mapToInt(Work::neurons).toArray()),
                column("spikes", 1, work.stream().mapToDouble(Work::spikes).toArray()),
                column(
                        "spikesANeuron",
                        3,
                        work.stream()
                                .mapToDouble(w -> w.neurons() == 0 ? Double.NaN : w.spikes() / w.neurons())
                                .toArray()),
                column(
                        "operations",
                        0,
                        work.stream().mapToDouble(Work::operations).toArray()),
                column(
                        "energy_uJ",
                        4,
                        work.stream()
                                .mapToDouble(w -> w.operations() * ADDITION)
                                .toArray()),
                column(
                        "trainedOperations",
                        0,
                        work.stream().mapToDouble(Work::multiplyAccumulates).toArray()),
                column(
                        "trainedEnergy_uJ",
                        4,
                        work.stream()
                                .mapToDouble(w -> w.multiplyAccumulates() * MULTIPLY_ACCUMULATE)
                                .toArray()));
    }

    private static DoubleColumn column(String name, int decimals, double[] values) {
        var column = DoubleColumn.create(name, values);
        column.setPrintFormatter(Tables.decimals(decimals));
        return column;
    }

    /** {@code 9,812 of 10,000 right (98.12 %), 0.08 points less than the trained network}. */
    final String score() {
        var right = String.format(
                        Locale.ROOT,
                        "%,d of %,d right (%.2f %%)",
                        Math.round(accuracy() * labels.length),
                        labels.length,
                        100 * accuracy())
                + (labels.length == asked
                        ? ""
                        : String.format(Locale.ROOT, ", interrupted after %,d of %,d images", labels.length, asked));
        if (trained.length == 0) return right;
        double points = 100 * loss();
        return right
                + (points == 0
                        ? ", as many as the trained network"
                        : String.format(
                                Locale.ROOT,
                                ", %.2f points %s than the trained network",
                                Math.abs(points),
                                points < 0 ? "more" : "less"));
    }

    /** {@code 1,204 spikes}. */
    final String spikesSaid() {
        return counted(String.format(Locale.ROOT, "%,.0f", spikes()), "spike");
    }

    static String counted(String number, String what) {
        return number + " " + what + (number.equals("1") ? "" : "s");
    }

    @Override
    public final String toString() {
        return summary();
    }
}
