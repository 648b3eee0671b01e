package org.hillock.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.record.AnswersOverTime;
import org.hillock.record.Axis;
import org.hillock.record.Confusion;
import org.hillock.record.CurveSet;
import org.hillock.record.Series;
import org.hillock.table.Tables;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How a network of spiking neurons answered images over time, and what it took.
 *
 * <p>Energies are estimates for arithmetic alone: 0.9 pJ for each addition of a weight and 4.6 pJ for each multiplication and addition, in
 * single precision and 45 nm technology: M. Horowitz, ISSCC 2014, doi 10.1109/ISSCC.2014.6757323, figure 1.1.9.
 */
public final class Score implements Drawn {
    private static final double ADDITION = 0.9e-6;
    private static final double MULTIPLY_ACCUMULATE = 4.6e-6;

    private final String word;
    private final AnswersOverTime answers;
    private final int[] labels;
    private final int[] trained;

    /** @param trained the answers of the trained network to the same images */
    Score(String word, AnswersOverTime answers, int[] labels, int[] trained) {
        this.word = word;
        this.answers = answers;
        this.labels = Arrays.copyOf(labels, answers.examples());
        this.trained = Arrays.copyOf(trained, answers.examples());
    }

    /** The share of right answers at the end, from 0 to 1. */
    public double accuracy() {
        return answers.accuracy(labels, answers.steps());
    }

    /** The share of right answers after so many steps, from 0 to 1. */
    public double accuracy(int steps) {
        return answers.accuracy(labels, Check.count("accuracy.steps", steps, 1, answers.steps()));
    }

    /** The share of right answers of the network that was trained. */
    public double trainedAccuracy() {
        return right(trained);
    }

    /** By how much the spiking network is less often right than the trained one; from −1 to 1. */
    public double loss() {
        return trainedAccuracy() - accuracy();
    }

    private double right(int[] given) {
        double right = 0;
        for (int k = 0; k < given.length; k++) if (given[k] == labels[k]) right++;
        return right / given.length;
    }

    /** The share of right answers after each step, beside that of the trained network. */
    public Curve accuracyOverTime() {
        var steps =
                IntStream.rangeClosed(1, answers.steps()).mapToDouble(t -> t).toArray();
        var percent = Arrays.stream(steps)
                .map(t -> 100 * answers.accuracy(labels, (int) t))
                .toArray();
        var level = new double[steps.length];
        Arrays.fill(level, 100 * trainedAccuracy());
        return Curve.of(
                new Words(word),
                new CurveSet(
                        "Accuracy over time",
                        Axis.linear("steps", ""),
                        Axis.linear("accuracy", "%"),
                        List.of(
                                new Series("spiking", steps, percent, false),
                                new Series("trained network", steps, level, true))));
    }

    @Override
    public Figure plot() {
        return accuracyOverTime().plot().note(summary());
    }

    /** One row a class, one column an answer: how many images. */
    public Table confusion() {
        return classification().confusion();
    }

    /** The answers at the end, to be drawn and counted. */
    @Detail
    public Classification classification() {
        int classes = answers.outputs().length == 0 ? 1 : answers.outputs()[0].length;
        var given = answers.answers(answers.steps());
        return new Classification(given, Confusion.of(labels, classes, given));
    }

    /** The answer to each image at the end. */
    public int[] answers() {
        return answers.answers(answers.steps());
    }

    /** One row a class: its images, and the shares of right answers of the spiking and of the trained network, in percent. */
    public Table perClass() {
        int classes = Arrays.stream(labels).max().orElse(0) + 1;
        var given = answers();
        var images = new int[classes];
        var spiking = new double[classes];
        var before = new double[classes];
        for (int k = 0; k < given.length; k++) {
            images[labels[k]]++;
            if (given[k] == labels[k]) spiking[labels[k]]++;
            if (trained[k] == labels[k]) before[labels[k]]++;
        }
        for (int c = 0; c < classes; c++) {
            spiking[c] *= 100.0 / images[c];
            before[c] *= 100.0 / images[c];
        }
        return Table.create(
                "classes",
                IntColumn.create("class", IntStream.range(0, classes).toArray()),
                IntColumn.create("images", images),
                formatted("spiking_percent", 2, spiking),
                formatted("trained_percent", 2, before));
    }

    /** Steps that an image took on average. */
    public double meanSteps() {
        return IntStream.range(0, answers.examples())
                .map(answers::taken)
                .average()
                .orElse(0);
    }

    /** The time that an image took on average, ms. */
    public double latency() {
        return meanSteps() * answers.dt();
    }

    /** Spikes for an image, on average. */
    public double spikes() {
        return perImage(answers.layers().stream().mapToLong(AnswersOverTime.Layer::allSpikes));
    }

    /** Synaptic operations for an image, on average: a weight added to its target. */
    public double operations() {
        return perImage(answers.layers().stream().mapToLong(AnswersOverTime.Layer::allOperations));
    }

    private double perImage(LongStream all) {
        return all.sum() / (double) answers.examples();
    }

    /**
     * One row a layer, per image on average: neurons, spikes, spikes a neuron; synaptic operations and what they cost in µJ; the
     * multiplications of the trained network there and what they cost.
     */
    public Table work() {
        var layers = answers.layers();
        double images = answers.examples();
        return Table.create(
                "work",
                StringColumn.create("layer", layers.stream().map(AnswersOverTime.Layer::name)),
                IntColumn.create("neurons", layers.stream().mapToInt(AnswersOverTime.Layer::neurons)),
                formatted(
                        "spikes",
                        1,
                        layers.stream().mapToDouble(l -> l.allSpikes() / images).toArray()),
                formatted(
                        "spikesANeuron",
                        3,
                        layers.stream()
                                .mapToDouble(l -> l.fires() ? l.allSpikes() / images / l.neurons() : Double.NaN)
                                .toArray()),
                formatted(
                        "operations",
                        0,
                        layers.stream()
                                .mapToDouble(l -> l.allOperations() / images)
                                .toArray()),
                formatted(
                        "energy_uJ",
                        4,
                        layers.stream()
                                .mapToDouble(l -> l.allOperations() / images * ADDITION)
                                .toArray()),
                formatted(
                        "trainedMultiplications",
                        0,
                        layers.stream()
                                .mapToDouble(AnswersOverTime.Layer::multiplyAccumulates)
                                .toArray()),
                formatted(
                        "trainedEnergy_uJ",
                        4,
                        layers.stream()
                                .mapToDouble(l -> l.multiplyAccumulates() * MULTIPLY_ACCUMULATE)
                                .toArray()));
    }

    private static DoubleColumn formatted(String name, int decimals, double[] values) {
        var column = DoubleColumn.create(name, values);
        column.setPrintFormatter(Tables.decimals(decimals));
        return column;
    }

    /** {@code 9,812 of 10,000 right (98.12 %) after 64 steps, 0.08 points less than the trained network}. */
    @Detail
    @Override
    public String summary() {
        double points = 100 * loss();
        return String.format(
                Locale.ROOT,
                "%,d of %,d right (%.2f %%) after %d steps of %s ms, %.2f points %s than the trained network; %,.0f spikes an image",
                Math.round(accuracy() * labels.length),
                labels.length,
                100 * accuracy(),
                answers.steps(),
                Check.text(answers.dt()),
                Math.abs(points),
                points < 0 ? "more" : "less",
                spikes());
    }

    @Override
    public String toString() {
        return summary();
    }
}
