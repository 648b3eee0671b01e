package org.hillock.record;

import java.util.Arrays;
import org.hillock.model.Pictures;

/**
 * Which class each neuron of a layer stands for: that for whose pictures it fires most on average. For a picture each spike is a witness: what
 * the neuron's share says is the probability of each class, and the class is that for which the product over all spikes is largest, as
 * if they were independent.
 *
 * <pre>
 * share(neuron, c) = its mean count for pictures of class c / the sum of its means for all classes
 * answer = the c with the largest Σ countⱼ ln(share(j, c) + 0.005)
 * </pre>
 *
 * <p>What is added keeps one odd spike from ruling a class out. Shares come from the pictures given here, which must be none of the test.
 *
 * <p>References: labels are those of P. U. Diehl, M. Cook, Front. Comput. Neurosci. 9:99, 2015, doi 10.3389/fncom.2015.00099, who then take
 * the class whose neurons fire most on average; shares are those of H. Hazan et al., Front. Neuroinform. 12:89, 2018, doi
 * 10.3389/fninf.2018.00089, who add them up; sums of logarithms are the optimal readout of M. Jazayeri, J. A. Movshon, Nat. Neurosci.
 * 9:690–696, 2006, doi 10.1038/nn1691.
 */
public final class ClassLabels {
    private static final int NONE = -1;
    private static final double ODD = 0.005;

    private final int classes;
    private final int[] labels;
    private final double[][] logarithms;
    private final int[] members;

    private ClassLabels(int classes, int[] labels, double[][] logarithms) {
        this.classes = classes;
        this.labels = labels;
        this.logarithms = logarithms;
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
        var means = new double[counts[0].length][classes];
        for (int k = 0; k < counts.length; k++) {
            int label = pictures.label(k);
            seen[label]++;
            for (int j = 0; j < means.length; j++) means[j][label] += counts[k][j];
        }
        var labels = new int[means.length];
        for (int j = 0; j < labels.length; j++) {
            for (int c = 0; c < classes; c++) means[j][c] /= Math.max(1, seen[c]);
            labels[j] = largest(means[j]);
            double all = Arrays.stream(means[j]).sum();
            for (int c = 0; c < classes; c++) means[j][c] = all > 0 ? Math.log(means[j][c] / all + ODD) : 0;
        }
        return new ClassLabels(classes, labels, means);
    }

    /** The class for which these spikes of all neurons speak; the first if there are none. */
    public int answer(int[] counts) {
        var sums = new double[classes];
        for (int j = 0; j < labels.length; j++)
            for (int c = 0; c < classes; c++) sums[c] += counts[j] * logarithms[j][c];
        int best = 0;
        for (int c = 1; c < classes; c++) if (sums[c] > sums[best]) best = c;
        return best;
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
