package org.hillock.engine.wiring;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.engine.random.SplitMix;
import org.hillock.model.Check;
import org.hillock.model.SpikeSource;

/**
 * Independent Poisson trains, at most one spike a step: with probability {@code 1 − e^(−rate · dt)}, the rate taken in the middle of the
 * step. The sources that are passed over between two that fire are drawn at once, so the work grows with the spikes; each 1024 sources
 * have a stream of their own for each step.
 */
record PoissonEmitter(SpikeSource.Poisson.Rate rate, int population, double dt, long seed) implements Emitter {
    private static final int BLOCK = 1024;
    /** Of a quotient: a thousand times the most by which two logarithms may differ. */
    private static final double DOUBT = 1e-12;

    /** @throws IllegalArgumentException if more than one spike a step is to be expected, of which most would be lost */
    static PoissonEmitter of(SpikeSource.Poisson.Rate rate, String population, int index, double dt, long seed) {
        double most = 1000 / dt;
        if (!(rate.highest() <= most))
            throw new IllegalArgumentException("The rate of \"" + population + "\" must be <= " + Check.text(most)
                    + " Hz, one spike in a step of " + Check.text(dt) + " ms, but was " + rate.highest()
                    + " Hz. Write a smaller dt(..), or .driven(poissonDrive(1, " + Check.text(rate.highest())
                    + ", ..)) for the neurons it is joined to.");
        return new PoissonEmitter(rate, index, dt, seed);
    }

    @Override
    public int step(long step, int from, int to, int[] fired) {
        // log(1 − p)
        double quiet = -rate.at((step + 0.5) * dt) * dt / 1000;
        if (quiet == 0) return 0;
        int count = 0;
        for (int block = from / BLOCK; block * BLOCK < to; block++) {
            int end = Math.min(to, (block + 1) * BLOCK);
            var numbers = numbers(step, block);
            for (double k = block * BLOCK + gap(numbers, quiet); k < end; k += 1 + gap(numbers, quiet))
                if (k >= from) fired[count++] = (int) k - from;
        }
        return count;
    }

    private SplitMix numbers(long step, int block) {
        var keys = RandomStream.of(seed, population, block, Purpose.EMISSION, 0);
        keys.seek(step);
        return new SplitMix(keys.bits());
    }

    private static double gap(SplitMix numbers, double quiet) {
        return passed(numbers.uniform(), quiet);
    }

    /**
     * How many sources are passed over: {@code floor(log(u)/quiet)}. The logarithm of {@link Math} is the quicker one, but its last bits
     * may not be the same everywhere; so it only decides where they do not matter.
     */
    static double passed(double u, double quiet) {
        double near = Math.log(u) / quiet;
        double whole = (long) near;
        double beyond = near - whole;
        double doubt = DOUBT * (1 + near);
        if (beyond > doubt && beyond < 1 - doubt) return whole;
        return Math.floor(StrictMath.log(u) / quiet);
    }
}
