package org.hillock.record;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hillock.model.Check;

/** Correlations of the spike counts of two neurons. */
final class Correlations {
    /** A variance below this is rounding. */
    private static final double FLAT = 1e-12;

    private Correlations() {}

    static double mean(SpikeRaster raster, double bin) {
        var moments = CountMoments.of("correlation", raster, bin);
        var bins = moments.bins();
        var perSpike = new double[raster.watched()];
        int varying = 0;
        double offset = 0;
        for (int n = 0; n < perSpike.length; n++) {
            if (bins.count() < 2 || moments.variance(n) < FLAT) continue;
            varying++;
            perSpike[n] = 1 / Math.sqrt(moments.variance(n));
            offset += moments.mean(n) * perSpike[n];
        }
        if (varying < 2) return Double.NaN;
        var z = new double[bins.count()];
        Arrays.fill(z, -offset);
        for (int k = 0; k < raster.count(); k++) {
            int at = bins.at(raster.step(k) * raster.dt());
            if (at >= 0 && at < z.length) z[at] += perSpike[raster.neuron(k)];
        }
        double all = Arrays.stream(z).map(v -> v * v).average().orElseThrow();
        return (all - varying) / varying / (varying - 1);
    }

    static Series pairs(SpikeRaster raster, double bin, int pairs, long seed) {
        Check.count("correlations.pairs", pairs, 1, 10_000_000);
        var moments = CountMoments.of("correlations", raster, bin);
        var chosen = chosen(moments, (int) Math.ceil(0.5 + Math.sqrt(2.0 * pairs + 0.25)), seed);
        var trains = binned(raster, moments, chosen);
        int all = Math.min(pairs, chosen.length * (chosen.length - 1) / 2);
        var rate = new double[all];
        var correlation = new double[all];
        int k = 0;
        for (int a = 1; a < chosen.length; a++)
            for (int b = 0; b < a && k < all; b++, k++) {
                double one = moments.mean(chosen[a]);
                double other = moments.mean(chosen[b]);
                rate[k] = 1000 / bin * Math.sqrt(one * other);
                double joint =
                        (double) product(trains[a], trains[b]) / moments.bins().count();
                correlation[k] =
                        (joint - one * other) / Math.sqrt(moments.variance(chosen[a]) * moments.variance(chosen[b]));
            }
        return new Series(raster.population(), rate, correlation, false);
    }

    /** At most so many random neurons whose counts vary, ascending. */
    private static int[] chosen(CountMoments moments, int most, long seed) {
        var varying = IntStream.range(0, moments.sums().length)
                .filter(n -> moments.variance(n) > FLAT)
                .toArray();
        var random = new SplittableRandom(seed);
        int count = Math.min(most, varying.length);
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k, varying.length);
            int kept = varying[k];
            varying[k] = varying[other];
            varying[other] = kept;
        }
        var chosen = Arrays.copyOf(varying, count);
        Arrays.sort(chosen);
        return chosen;
    }

    /** The bin of each spike of the chosen neurons, ascending. */
    private static int[][] binned(SpikeRaster raster, CountMoments moments, int[] chosen) {
        var place = new int[raster.watched()];
        Arrays.fill(place, -1);
        var trains = new int[chosen.length][];
        for (int c = 0; c < chosen.length; c++) {
            place[chosen[c]] = c;
            trains[c] = new int[moments.sums()[chosen[c]]];
        }
        var filled = new int[chosen.length];
        for (int k = 0; k < raster.count(); k++) {
            int c = place[raster.neuron(k)];
            if (c < 0) continue;
            int at = moments.bins().at(raster.step(k) * raster.dt());
            if (at >= 0 && at < moments.bins().count()) trains[c][filled[c]++] = at;
        }
        return trains;
    }

    /** The sum over all bins of the product of two counts, from the ascending bins of the spikes. */
    private static long product(int[] a, int[] b) {
        long sum = 0;
        int j = 0;
        for (int i = 0; i < a.length; ) {
            int bin = a[i];
            long in = 0;
            for (; i < a.length && a[i] == bin; i++) in++;
            while (j < b.length && b[j] < bin) j++;
            for (; j < b.length && b[j] == bin; j++) sum += in;
        }
        return sum;
    }
}
