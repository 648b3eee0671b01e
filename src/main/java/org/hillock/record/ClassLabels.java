package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Pictures;

/**
 * Which class each neuron of a layer stands for: that for whose pictures it fires most on average. A picture's class is then that whose
 * neurons fire most on average.
 */
public final class ClassLabels {
    private static final int NONE = -1;

    private final int classes;
    private final int[] labels;
    private final int[] members;

    private ClassLabels(int classes, int[] labels) {
        this.classes = classes;
        this.labels = labels;
        this.members = new int[classes];
        for (int label : labels) if (label != NONE) members[label]++;
    }

    /**
     * Of pictures whose classes may be known: those of training.
     *
     * @param counts the spikes of each neuron, picture by picture
     */
    public static ClassLabels of(Pictures pictures, int[][] counts) {
        int classes = pictures.classes();
        var seen = new double[classes];
        var sums = new double[counts[0].length][classes];
        for (int k = 0; k < counts.length; k++) {
            int label = pictures.label(k);
            seen[label]++;
            for (int j = 0; j < sums.length; j++) sums[j][label] += counts[k][j];
        }
        var labels = new int[sums.length];
        for (int j = 0; j < labels.length; j++) {
            for (int c = 0; c < classes; c++) sums[j][c] /= Math.max(1, seen[c]);
            labels[j] = largest(sums[j]);
        }
        return new ClassLabels(classes, labels);
    }

    /** The class for which these spikes of all neurons speak; the first if there are none. */
    public int answer(int[] counts) {
        var sums = new double[classes];
        for (int j = 0; j < labels.length; j++) if (labels[j] != NONE) sums[labels[j]] += counts[j];
        for (int c = 0; c < classes; c++) sums[c] /= Math.max(1, members[c]);
        return Math.max(0, largest(sums));
    }

    /** The first of the largest; {@link #NONE} if all are 0. */
    private static int largest(double[] values) {
        int best = NONE;
        for (int c = 0; c < values.length; c++) if (values[c] > (best == NONE ? 0 : values[best])) best = c;
        return best;
    }

    public int classes() {
        return classes;
    }

    /** A copy: the class of each neuron; −1 for one that never fired. */
    public int[] labels() {
        return labels.clone();
    }

    /** How many neurons stand for a class. */
    public int members(int label) {
        return members[label];
    }

    @Override
    public String toString() {
        return Arrays.toString(labels);
    }
}
