package org.hillock.record;

import java.util.List;

/**
 * What a network of spiking neurons answered to examples after each step, and what it took.
 *
 * @param dt ms of a step
 * @param steps that an example was given at most
 * @param answers of each example, after each step that it took: the first of the classes with the largest output
 * @param outputs of each example at its end, one for each class
 * @param layers those that fire, and those that weigh their inputs, in the order of the network
 */
public record AnswersOverTime(double dt, int steps, int[][] answers, double[][] outputs, List<LayerWork> layers) {

    public AnswersOverTime {
        layers = List.copyOf(layers);
    }

    /** How many examples were answered: fewer than asked for after an interrupt. */
    public int examples() {
        return answers.length;
    }

    /** How many steps an example took. */
    public int taken(int example) {
        return answers[example].length;
    }

    /** The answer after a step, from 1 on; after the last that an example took, its final one. */
    public int answer(int example, int step) {
        return answers[example][Math.min(step, answers[example].length) - 1];
    }

    /** The answers to all examples after a step, from 1 on. */
    public int[] answers(int step) {
        var all = new int[examples()];
        for (int k = 0; k < all.length; k++) all[k] = answer(k, step);
        return all;
    }

    /** The share of answers after a step that are right. */
    public double accuracy(int[] labels, int step) {
        double right = 0;
        for (int k = 0; k < examples(); k++) if (answer(k, step) == labels[k]) right++;
        return right / examples();
    }
}
