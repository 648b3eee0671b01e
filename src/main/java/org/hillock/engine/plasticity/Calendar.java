package org.hillock.engine.plasticity;

import java.util.Arrays;

/** The segments that spikes will reach, by the step in which they do. */
final class Calendar {
    private final int[][] segments;
    private final int[] counts;

    /** @param steps ahead that can be written down */
    Calendar(int steps) {
        this(new int[steps][4], new int[steps]);
    }

    private Calendar(int[][] segments, int[] counts) {
        this.segments = segments;
        this.counts = counts;
    }

    Calendar copy() {
        return new Calendar(Arrays.stream(segments).map(int[]::clone).toArray(int[][]::new), counts.clone());
    }

    void add(long step, int segment) {
        int day = day(step);
        if (counts[day] == segments[day].length) segments[day] = Arrays.copyOf(segments[day], 2 * counts[day]);
        segments[day][counts[day]++] = segment;
    }

    int count(long step) {
        return counts[day(step)];
    }

    int segment(long step, int k) {
        return segments[day(step)][k];
    }

    /** Makes place for a step to come. */
    void clear(long step) {
        counts[day(step)] = 0;
    }

    private int day(long step) {
        return (int) (step % counts.length);
    }

    long bytes() {
        return 4L * counts.length
                + Arrays.stream(segments).mapToLong(s -> 4L * s.length).sum();
    }
}
