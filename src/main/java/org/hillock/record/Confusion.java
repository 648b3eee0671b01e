package org.hillock.record;

import java.util.stream.IntStream;
import org.hillock.model.Pictures;

/** How often pictures of each class were given each answer. */
public final class Confusion {
    private final int[][] counts;

    private Confusion(int[][] counts) {
        this.counts = counts;
    }

    /** @param answers one for each picture, a class of the pictures or of those that were learnt */
    public static Confusion of(Pictures pictures, int classes, int[] answers) {
        var labels = IntStream.range(0, answers.length).map(pictures::label).toArray();
        return of(labels, Math.max(classes, pictures.classes()), answers);
    }

    /** @param classes more than each label and each answer */
    public static Confusion of(int[] labels, int classes, int[] answers) {
        var counts = new int[classes][classes];
        for (int k = 0; k < answers.length; k++) counts[labels[k]][answers[k]]++;
        return new Confusion(counts);
    }

    public int classes() {
        return counts.length;
    }

    /** How many pictures of a class were given an answer. */
    public int at(int label, int answer) {
        return counts[label][answer];
    }

    /** How many pictures of a class there were. */
    public int count(int label) {
        int sum = 0;
        for (int n : counts[label]) sum += n;
        return sum;
    }

    /** How many pictures there were. */
    public int count() {
        int sum = 0;
        for (int c = 0; c < counts.length; c++) sum += count(c);
        return sum;
    }

    /** The share of right answers, from 0 to 1. */
    public double accuracy() {
        double right = 0;
        for (int c = 0; c < counts.length; c++) right += counts[c][c];
        return right / count();
    }

    /** The share of right answers among the pictures of a class; NaN if there are none. */
    public double accuracy(int label) {
        return counts[label][label] / (double) count(label);
    }
}
