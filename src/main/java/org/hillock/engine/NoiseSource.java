package org.hillock.engine;

import java.util.List;
import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;
import org.hillock.model.Stimulus;

/**
 * The fluctuating part of an injected current for cells whose equations are solved step by step: noise with a memory as exact
 * samples at the beginning, the middle and the end of each step, and white noise as a current held over the step, {@code
 * intensity · z / √dt}, whose integral over the step is exact in law. The means are not in it: they flow with the constant
 * currents. On the grid the samples are those that a linear membrane sees under the same seed.
 *
 * <p>A window off the grid shows the samples within it, and of a held current as much as keeps the variance of its integral.
 */
public final class NoiseSource {
    private final List<Track> tracks;

    NoiseSource(List<Noise> noises, double dt, long seed) {
        tracks = noises.stream()
                .<Track>map(noise -> noise.white() ? new White(noise, dt, seed) : new Coloured(noise, dt, seed))
                .toList();
    }

    /** The noises of a stimulus on a grid of so many steps of dt ms. */
    public static NoiseSource of(Stimulus stimulus, double dt, long steps, long seed) {
        return new NoiseSource(Pieces.of(stimulus, new Grid(dt, steps)).noises(), dt, seed);
    }

    /** True if there is nothing to add. */
    public boolean silent() {
        return tracks.isEmpty();
    }

    /**
     * Adds the noise of steps k … k + n − 1, nA. Every call begins at or after the step with which the one before began; the noise of
     * a step is the same whenever it is asked for.
     *
     * @param atStart noise with a memory at the beginning of each step
     * @param atMiddle half a step later
     * @param atEnd at its end, before any jump there
     * @param held white noise, constant over the step
     */
    public void prepare(long k, int n, double[] atStart, double[] atMiddle, double[] atEnd, double[] held) {
        for (var track : tracks) {
            track.begin(k);
            for (int i = 0; i < n; i++) track.add(k + i, i, atStart, atMiddle, atEnd, held);
        }
    }

    private interface Track {
        /** No step before this one will be asked for any more. */
        default void begin(long k) {}

        void add(long k, int i, double[] atStart, double[] atMiddle, double[] atEnd, double[] held);
    }

    private record White(Noise noise, RandomStream numbers, double dt) implements Track {
        White(Noise noise, double dt, long seed) {
            this(noise, RandomStream.of(seed, Purpose.NOISE, noise.number()), dt);
        }

        @Override
        public void add(long k, int i, double[] atStart, double[] atMiddle, double[] atEnd, double[] held) {
            double part = noise.part(k);
            if (part == 0) return;
            numbers.seek(k);
            held[i] += noise.strength() * Math.sqrt(part / dt) * numbers.gaussian();
        }
    }

    /** Halfway, η given both ends is Gaussian: mean {@code (η₀ + η₁) / (2 cosh(dt/2τ))}, variance {@code tanh(dt/2τ)}. */
    private record Coloured(Noise noise, NoisePath path, double pull, double spread) implements Track {
        Coloured(Noise noise, double dt, long seed) {
            this(
                    noise,
                    new NoisePath(noise, seed, dt),
                    0.5 / Math.cosh(0.5 * dt / noise.tau()),
                    Math.sqrt(Math.tanh(0.5 * dt / noise.tau())));
        }

        @Override
        public void begin(long k) {
            if (noise.part(k) == 0) return;
            path.moveTo(k);
            path.mark();
        }

        @Override
        public void add(long k, int i, double[] atStart, double[] atMiddle, double[] atEnd, double[] held) {
            if (noise.part(k) == 0) return;
            path.moveTo(k);
            double begin = path.value();
            double end = path.next();
            double middle = pull * (begin + end) + spread * path.second();
            if (k >= noise.from()) atStart[i] += noise.strength() * begin;
            if (k + 0.5 >= noise.from() && k + 0.5 < noise.to()) atMiddle[i] += noise.strength() * middle;
            if (k + 1 <= noise.to()) atEnd[i] += noise.strength() * end;
        }
    }
}
