package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Pictures;

/**
 * Which class each neuron of a layer stands for: that for whose pictures it fires most on average. A picture's class is that for which most
 * spikes speak, where each spike of a neuron speaks for every class by its share: the neuron's mean count for pictures of that class over
 * the sum of its means for all classes. Both come from the pictures given here, which must be none of the test.
 *
 * <p>References: labels are those of P. U. Diehl, M. Cook, Front. Comput. Neurosci. 9:99, 2015, doi 10.3389/fncom.2015.00099, who then take
 * the class whose neurons fire most on average; shares are the proportion weighting of H. Hazan et al., Front. Neuroinform. 12:89, 2018, doi
 * 10.3389/fninf.2018.00089.
 */
public final class ClassLabels {
    private static final int NONE = -1;

    private final int classes;
    private final int[] labels;
    private final double[][] shares;
    private final int[] members;

    private ClassLabels(int classes, int[] labels, double[][] shares) {
        this.classes = classes;
        this.labels = labels;
        this.shares = shares;
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
            double all = Arrays.stream(sums[j]).sum();
            for (int c = 0; c < classes && all > 0; c++) sums[j][c] /= all;
        }
        return new ClassLabels(classes, labels, sums);
    }

    /** The class for which these spikes of all neurons speak; the first if there are none. */
    public int answer(int[] counts) {
        var sums = new double[classes];
        for (int j = 0; j < labels.length; j++) for (int c = 0; c < classes; c++) sums[c] += counts[j] * shares[j][c];
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
