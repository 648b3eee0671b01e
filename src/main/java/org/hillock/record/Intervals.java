package org.hillock.record;

import java.util.Arrays;

/** Measures on the intervals of all neurons of a raster at once. Intervals are whole steps, so the sums are exact. */
final class Intervals {
    private static final int LEAST = 3;

    private Intervals() {}

    static double[] cvs(SpikeRaster raster) {
        var last = silent(raster);
        var number = new int[raster.watched()];
        var sum = new double[raster.watched()];
        var squares = new double[raster.watched()];
        for (int k = 0; k < raster.count(); k++) {
            int n = raster.neuron(k);
            long step = raster.step(k);
            if (last[n] != Long.MIN_VALUE) {
                double interval = step - last[n];
                number[n]++;
                sum[n] += interval;
                squares[n] += interval * interval;
            }
            last[n] = step;
        }
        for (int n = 0; n < sum.length; n++)
            sum[n] = number[n] < LEAST
                    ? Double.NaN
                    : Math.sqrt(Math.max(0, number[n] * squares[n] - sum[n] * sum[n])) / sum[n];
        return sum;
    }

    static double[] lvs(SpikeRaster raster) {
        var last = silent(raster);
        var before = new double[raster.watched()];
        var number = new int[raster.watched()];
        var sum = new double[raster.watched()];
        for (int k = 0; k < raster.count(); k++) {
            int n = raster.neuron(k);
            long step = raster.step(k);
            if (last[n] != Long.MIN_VALUE) {
                double interval = step - last[n];
                double change = (before[n] - interval) / (before[n] + interval);
                if (number[n]++ > 0) sum[n] += change * change;
                before[n] = interval;
            }
            last[n] = step;
        }
        for (int n = 0; n < sum.length; n++) sum[n] = number[n] < LEAST ? Double.NaN : 3 * sum[n] / (number[n] - 1);
        return sum;
    }

    private static long[] silent(SpikeRaster raster) {
        var last = new long[raster.watched()];
        Arrays.fill(last, Long.MIN_VALUE);
        return last;
    }
}
