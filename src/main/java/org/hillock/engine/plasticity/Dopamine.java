package org.hillock.engine.plasticity;

import java.util.Arrays;

/**
 * The rewards of one kind that are on their way to the synapses of a projection: those at given times, and those that spikes bring. A
 * reward at the beginning of a step acts in it already.
 */
public final class Dopamine {
    private final double amount;
    /** Of the rewards at given times, ascending. */
    private final long[] steps;
    /** The population whose spikes are rewards; −1 if none. */
    private final int source;

    private final int delay;
    /** How many spikes bring a reward at the beginning of a step, at the step's place modulo the length. */
    private final int[] coming;

    private Dopamine(double amount, long[] steps, int source, int delay, int[] coming) {
        this.amount = amount;
        this.steps = steps;
        this.source = source;
        this.delay = delay;
        this.coming = coming;
    }

    /** @param steps at whose beginning there is a reward */
    public static Dopamine at(double amount, long... steps) {
        return new Dopamine(amount, Arrays.stream(steps).sorted().toArray(), -1, 0, new int[1]);
    }

    /** @param delay steps from the end of that in which the source fires */
    public static Dopamine from(double amount, int source, int delay) {
        return new Dopamine(amount, new long[0], source, delay, new int[delay + 1]);
    }

    Dopamine copy() {
        return new Dopamine(amount, steps, source, delay, coming.clone());
    }

    /** The population whose spikes are rewards; −1 if none. */
    public int source() {
        return source;
    }

    /** Hears of spikes in a step, not later than they bring their reward. */
    public void hear(int spikes, long fired) {
        coming[place(fired + 1 + delay)] += spikes;
    }

    /** By how much the dopamine rises at the beginning of a step; asked step by step. */
    double rise(long step) {
        int here = place(step);
        int count = coming[here];
        coming[here] = 0;
        int first = Arrays.binarySearch(steps, step);
        if (first >= 0) {
            while (first > 0 && steps[first - 1] == step) first--;
            for (int k = first; k < steps.length && steps[k] == step; k++) count++;
        }
        return amount * count;
    }

    private int place(long step) {
        return (int) (step % coming.length);
    }
}
