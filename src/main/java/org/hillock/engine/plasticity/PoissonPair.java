package org.hillock.engine.plasticity;

import java.util.stream.DoubleStream;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.model.Check;

/** Poisson spike trains for the two sides of a synapse. */
public final class PoissonPair {
    private static final int MOST = 10_000_000;

    private PoissonPair() {}

    /** @param side 0 or 1, each with a random stream of its own */
    public static double[] train(double hertz, double ms, long seed, int side) {
        Check.count("poissonPair.spikes", (long) (hertz / 1000 * ms), 0, MOST);
        if (hertz == 0) return new double[0];
        var numbers = RandomStream.of(seed, Purpose.ARRIVALS, side);
        return DoubleStream.iterate(interval(numbers, hertz), t -> t < ms, t -> t + interval(numbers, hertz))
                .toArray();
    }

    private static double interval(RandomStream numbers, double hertz) {
        return numbers.exponential() * 1000 / hertz;
    }
}
