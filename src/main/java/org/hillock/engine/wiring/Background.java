package org.hillock.engine.wiring;

import java.util.stream.IntStream;
import org.hillock.engine.population.Inbox;
import org.hillock.engine.random.PoissonCounts;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.model.Check;
import org.hillock.model.SpikeSource;
import org.hillock.network.Drive;

/**
 * The Poisson input of a population: in each step each neuron gets as many spikes as all its sources together send, a Poisson count of
 * mean {@code sources · rate · dt}. The count is a function of the seed, the neuron and the step, so nothing is kept and nothing depends
 * on how the population is sliced. A rate that changes in time is taken in the middle of the step.
 *
 * <p>The words that become counts are a hash of the neuron's index, with a key for each step from {@link RandomStream}. The hash is
 * that of C. Wellons, <a href="https://nullprogram.com/blog/2018/07/31/">Prospecting for hash functions</a> (triple32), with the second
 * half of the key between its rounds. Safe for use by many threads.
 */
public final class Background {
    private static final int BLOCK = 512;
    /** Read from memory, since a loop over its own counter is not made parallel. */
    private static final int[] INDEX = IntStream.range(0, BLOCK).toArray();

    private final SpikeSource.Poisson.Rate rate;
    private final double perHertz;
    private final double dt;
    private final long seed;
    private final int population;
    private final int number;
    private final PoissonCounts steady;

    private Background(Drive drive, int population, int number, double dt, long seed) {
        this.rate = drive.rate();
        this.perHertz = drive.sources() * dt / 1000;
        this.dt = dt;
        this.seed = seed;
        this.population = population;
        this.number = number;
        double most = perHertz * rate.highest();
        if (!(most <= PoissonCounts.LARGEST))
            throw new IllegalArgumentException("drive must have at most " + Check.text(PoissonCounts.LARGEST)
                    + " spikes a neuron and step, but " + drive.sources() + " sources of "
                    + Check.text(rate.highest()) + " Hz have " + most + " in " + Check.text(dt)
                    + " ms. Write fewer sources or a smaller dt(..).");
        steady = PoissonCounts.of(most);
    }

    /**
     * @param population its index, and
     * @param number that of the drive in it: they name the random stream
     */
    public static Background of(Drive drive, int population, int number, double dt, long seed) {
        return new Background(drive, population, number, dt, seed);
    }

    /**
     * Adds what neurons {@code first … first + size − 1} get in a step to the cells {@code at … at + size − 1}.
     *
     * @param weight of a spike, a multiple of the inbox's quantum; in compact precision the number of quanta
     */
    public void add(long step, int first, int size, double weight, Inbox inbox, int at) {
        var counts = counts(step);
        var keys = RandomStream.of(seed, population, 0, Purpose.BACKGROUND, number);
        keys.seek(step);
        long key = keys.bits();
        int length = Math.min(BLOCK, size);
        var words = new int[length];
        var spikes = new int[length];
        for (int from = 0; from < size; from += BLOCK) {
            int n = Math.min(BLOCK, size - from);
            hash(words, n, first + from + (int) key, (int) (key >>> 32));
            counts.count(words, spikes, n);
            if (inbox.compact()) add(spikes, n, (int) weight, inbox.quanta, at + from, words);
            else add(spikes, n, weight, inbox.exact, at + from);
        }
    }

    private PoissonCounts counts(long step) {
        return rate instanceof SpikeSource.Poisson.Constant
                ? steady
                : PoissonCounts.of(perHertz * rate.at((step + 0.5) * dt));
    }

    private static void hash(int[] words, int n, int offset, int other) {
        for (int i = 0; i < n; i++) {
            int x = INDEX[i] + offset;
            x ^= x >>> 17;
            x *= 0xed5ad4bb;
            x ^= x >>> 11;
            x ^= other;
            x *= 0xac4c1b51;
            x ^= x >>> 15;
            x *= 0x31848bab;
            x ^= x >>> 14;
            words[i] = x >>> 1;
        }
    }

    private static void add(int[] spikes, int n, double weight, double[] cells, int at) {
        for (int i = 0; i < n; i++) cells[at + i] += weight * spikes[i];
    }

    /** By way of another array, since the virtual machine must take two places of one for the same place if one of them may lie elsewhere. */
    private static void add(int[] spikes, int n, int weight, int[] cells, int at, int[] room) {
        System.arraycopy(cells, at, room, 0, n);
        for (int i = 0; i < n; i++) room[i] += weight * spikes[i];
        System.arraycopy(room, 0, cells, at, n);
    }
}
