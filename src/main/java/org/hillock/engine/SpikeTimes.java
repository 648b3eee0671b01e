package org.hillock.engine;

import java.util.Arrays;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.model.Check;
import org.hillock.model.SpikeSource;

/** The spikes that a source sends in one run, at exact times that do not depend on the step. */
final class SpikeTimes {
    private static final double MOST = 1e7;

    private SpikeTimes() {}

    /**
     * Grid coordinates, ascending.
     *
     * @param synapse its position among the cell's synapses, which names its random stream
     */
    static double[] coordinates(SpikeSource source, int synapse, Grid grid, long seed) {
        double[] times = source instanceof SpikeSource.Times given
                ? given.times().stream().mapToDouble(t -> t).toArray()
                : poisson(
                        (SpikeSource.Poisson) source,
                        grid.time(grid.steps()),
                        RandomStream.of(seed, Purpose.ARRIVALS, synapse));
        Arrays.setAll(times, k -> grid.coordinate(times[k]));
        return times;
    }

    /**
     * Exponential intervals at the highest rate, thinned where the rate is lower: P. A. W. Lewis, G. S. Shedler, Nav. Res. Logist.
     * Q. 26:403–413, 1979, doi 10.1002/nav.3800260304.
     */
    private static double[] poisson(SpikeSource.Poisson source, double duration, RandomStream numbers) {
        double highest = source.rate().highest();
        double perMs = highest * source.sources() / 1000;
        double end = Math.min(source.to(), duration);
        if (source.from() >= source.to())
            throw new IllegalArgumentException(
                    "poisson.from must be before poisson.to = " + source.to() + " ms, but was "
                            + source.from() + " ms. Write from(" + Check.text(source.to()) + ").to("
                            + Check.text(source.from() == source.to() ? source.to() + 10 : source.from()) + ").");
        if (perMs * (end - source.from()) > MOST)
            throw new IllegalArgumentException("poisson has about " + (long) (perMs * (end - source.from()))
                    + " spikes in this run, more than " + (long) MOST + ". Write a lower rate or a shorter run.");
        if (perMs == 0) return new double[0];
        var times = new double[16];
        int size = 0;
        for (double t = source.from() + numbers.exponential() / perMs; t < end; t += numbers.exponential() / perMs) {
            if (!kept(source.rate(), t, highest, numbers)) continue;
            if (size == times.length) times = Arrays.copyOf(times, 2 * size);
            times[size++] = t;
        }
        return Arrays.copyOf(times, size);
    }

    private static boolean kept(SpikeSource.Poisson.Rate rate, double t, double highest, RandomStream numbers) {
        return rate instanceof SpikeSource.Poisson.Constant || numbers.uniform() * highest < rate.at(t);
    }
}
