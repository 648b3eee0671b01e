package org.hillock.dsl;

import java.util.Arrays;
import java.util.Locale;
import org.hillock.engine.layer.LayerReading;
import org.hillock.model.Check;
import org.hillock.model.Detail;
import org.hillock.plot.Drawn;
import org.hillock.plot.Figure;
import org.hillock.plot.PictureCharts;
import org.hillock.record.ClassLabels;
import org.hillock.record.Confusion;
import org.hillock.record.Provenance;
import org.hillock.table.Tables;
import tech.tablesaw.api.Table;

/** What a layer has learnt: weights, thresholds, and the class that each neuron stands for. */
public final class LearnedLayer implements Drawn {
    private final LayerReading reading;
    private final org.hillock.model.Pictures learnt;
    private final double[] weights;
    private final double[] thresholds;
    private final ClassLabels labels;
    private final Provenance provenance;

    LearnedLayer(
            LayerReading reading,
            org.hillock.model.Pictures learnt,
            double[] weights,
            double[] thresholds,
            ClassLabels labels,
            Provenance provenance) {
        this.reading = reading;
        this.learnt = learnt;
        this.weights = weights;
        this.thresholds = thresholds;
        this.labels = labels;
        this.provenance = provenance;
    }

    /** The weights onto each neuron as a picture, under the class that it stands for. */
    @Override
    public Figure plot() {
        return PictureCharts.fields(learnt.columns(), learnt.rows(), weights, labels)
                .note(summary());
    }

    /** How it answers pictures that it has not learnt: each is given the class that its spikes make most likely, by {@link ClassLabels}. */
    public Classification test(Pictures pictures) {
        var shown = pictures.pictures();
        if (shown.columns() != learnt.columns() || shown.rows() != learnt.rows())
            throw new IllegalArgumentException("test needs pictures of " + learnt.columns() + " × " + learnt.rows()
                    + " pixels, as were learnt, but these have " + shown.columns() + " × " + shown.rows() + ".");
        var answers = Arrays.stream(Learning.read(reading, shown))
                .mapToInt(labels::answer)
                .toArray();
        return new Classification(answers, Confusion.of(shown, labels.classes(), answers));
    }

    /** The weights onto a neuron, row by row of the picture. */
    public double[] weights(int neuron) {
        int neurons = thresholds.length;
        Check.count("weights.neuron", neuron, 0, neurons - 1);
        var field = new double[weights.length / neurons];
        Arrays.setAll(field, i -> weights[i * neurons + neuron]);
        return field;
    }

    /** θ of each neuron, mV: what its spikes have raised the threshold to. */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /** The class that each neuron stands for, from the pictures that were learnt; −1 if it fired for none. */
    public int[] labels() {
        return labels.labels();
    }

    /** One row a neuron: the class that it stands for, and θ in mV. */
    public Table neurons() {
        return Tables.of(labels, thresholds);
    }

    /** The line, dt, seed, version and Java that made this. */
    @Detail
    public Provenance provenance() {
        return provenance;
    }

    /** {@code 100 neurons, 14 × 14 pixels: 9 to 12 neurons a class}. */
    @Detail
    @Override
    public String summary() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int c = 0; c < labels.classes(); c++) {
            least = Math.min(least, labels.members(c));
            most = Math.max(most, labels.members(c));
        }
        return String.format(
                Locale.ROOT,
                "%,d neurons for %d × %d pixels, %d to %d for each of %d classes",
                thresholds.length,
                learnt.columns(),
                learnt.rows(),
                least,
                most,
                labels.classes());
    }

    @Override
    public String toString() {
        return summary();
    }
}
