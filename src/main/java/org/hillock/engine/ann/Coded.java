package org.hillock.engine.ann;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a layer gives in a code of first spikes, at the end of its window.
 *
 * <p>Times are in units in which an activation of 1 is a time of 1.
 */
sealed interface Coded permits Coded.Graded, Coded.Timed {
    /** When it is complete. */
    double end();

    /** The activations. */
    double[] values();

    /** Values that are potentials or currents. */
    record Graded(double end, double[] values) implements Coded {}

    /**
     * Spikes, one or none of each neuron.
     *
     * @param window before the end
     * @param times after the window's beginning; infinite for a neuron that is silent
     */
    record Timed(double end, double window, double[] times) implements Coded {

        /** Of neurons that rise from these potentials with a slope of 1, from the beginning of the window on, to a threshold as high as it is long. */
        static Timed of(double begin, double window, double[] potentials) {
            var times = new double[potentials.length];
            Arrays.setAll(
                    times, i -> potentials[i] > 0 ? Math.max(0, window - potentials[i]) : Double.POSITIVE_INFINITY);
            return new Timed(begin + window, window, times);
        }

        @Override
        public double[] values() {
            var values = new double[times.length];
            Arrays.setAll(values, i -> fires(i) ? window - times[i] : 0);
            return values;
        }

        boolean fires(int i) {
            return times[i] < Double.POSITIVE_INFINITY;
        }

        long spikes() {
            return Arrays.stream(times)
                    .filter(t -> t < Double.POSITIVE_INFINITY)
                    .count();
        }

        /** How many fire at the very beginning, and may stand for more than the window is long. */
        long saturated() {
            return Arrays.stream(times).filter(t -> t == 0).count();
        }

        /** Those that fire, the earliest first. */
        int[] order() {
            return IntStream.range(0, times.length)
                    .filter(this::fires)
                    .boxed()
                    .sorted((a, b) -> Double.compare(times[a], times[b]))
                    .mapToInt(i -> i)
                    .toArray();
        }
    }
}
