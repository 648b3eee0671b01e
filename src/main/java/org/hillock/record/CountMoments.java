package org.hillock.record;

import java.util.Arrays;

/**
 * Sums over all bins of each neuron's count and of its square.
 *
 * @param sums one a neuron
 * @param squares one a neuron
 */
record CountMoments(Bins bins, int[] sums, double[] squares) {

    static CountMoments of(String name, SpikeRaster raster, double bin) {
        var bins = Bins.of(name, raster, bin);
        var sums = new int[raster.watched()];
        var squares = new double[raster.watched()];
        var open = new int[raster.watched()];
        var inOpen = new int[raster.watched()];
        Arrays.fill(open, -1);
        for (int k = 0; k < raster.count(); k++) {
            int at = bins.at(raster.step(k) * raster.dt());
            if (at < 0 || at >= bins.count()) continue;
            int n = raster.neuron(k);
            if (open[n] != at) inOpen[n] = 0;
            open[n] = at;
            sums[n]++;
            squares[n] += 2 * inOpen[n]++ + 1; // (c + 1)² − c²
        }
        return new CountMoments(bins, sums, squares);
    }

    double mean(int neuron) {
        return (double) sums[neuron] / bins.count();
    }

    /** With divisor n. */
    double variance(int neuron) {
        return squares[neuron] / bins.count() - mean(neuron) * mean(neuron);
    }

    /** NaN for a silent neuron. */
    double[] fanos() {
        var fanos = new double[sums.length];
        double unbiased = bins.count() / (bins.count() - 1.0);
        for (int n = 0; n < fanos.length; n++)
            fanos[n] = bins.count() < 2 || sums[n] == 0 ? Double.NaN : unbiased * variance(n) / mean(n);
        return fanos;
    }
}
