package org.hillock.engine;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;

/**
 * An Ornstein–Uhlenbeck process with sd 1 on the grid: {@code η(t + dt) = η(t) e^(−dt/τ) + √(1 − e^(−2dt/τ)) z₁}, begun in its
 * stationary distribution. It is a function of the seed and the grid alone: whatever sees it, sees the same.
 */
final class NoisePath {
    private final RandomStream numbers;
    private final double decay;
    private final double sd;
    private long k;
    private double value;
    private long marked;
    private double markedValue;
    private double first;
    private double second;

    NoisePath(Noise noise, long seed, double dt) {
        numbers = RandomStream.of(seed, Purpose.NOISE, noise.number());
        decay = Math.exp(-dt / noise.tau());
        sd = Math.sqrt(-Math.expm1(-2 * dt / noise.tau()));
        value = RandomStream.of(seed, Purpose.NOISE_START, noise.number()).gaussian();
        k = noise.first();
        mark();
        draw();
    }

    private void draw() {
        numbers.seek(k);
        first = numbers.gaussian();
        second = numbers.gaussian();
    }

    /** From here on it can be come back to this step, or to a later one. */
    void mark() {
        marked = k;
        markedValue = value;
    }

    /** Goes to the beginning of step k, which is not before the marked one. */
    void moveTo(long k) {
        if (k < this.k) {
            this.k = marked;
            value = markedValue;
            draw();
        }
        while (this.k < k) {
            value = next();
            this.k++;
            draw();
        }
    }

    /** η at the beginning of the step. */
    double value() {
        return value;
    }

    /** η at the end of the step. */
    double next() {
        return decay * value + sd * first;
    }

    /** The Gaussian that led from the beginning of the step to its end. */
    double first() {
        return first;
    }

    /** One more Gaussian, for what happens in between. */
    double second() {
        return second;
    }
}
