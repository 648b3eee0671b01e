package org.hillock.engine;

import org.hillock.engine.random.Purpose;
import org.hillock.engine.random.RandomStream;

/**
 * White noise: over the part of a step in which it flows, its integral is Gaussian with variance {@code intensity² ∫ e^(−2a(end −
 * s)) ds}, independent from step to step. The sampled current is its mean.
 */
final class WhiteNoiseDrive implements Drive {
    private final Noise noise;
    private final RandomStream numbers;
    private final double leak;
    private final double dt;
    private final double whole;

    WhiteNoiseDrive(Noise noise, double leak, double dt, long seed) {
        this.noise = noise;
        this.numbers = RandomStream.of(seed, Purpose.NOISE, noise.number());
        this.leak = leak;
        this.dt = dt;
        this.whole = sd(dt);
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        for (int i = 0; i < n; i++) q[i] += tail(k0 + i, 0);
    }

    @Override
    public double tail(long k, double x) {
        double from = Math.max(k + x, noise.from());
        double to = Math.min(k + 1, noise.to());
        if (to <= from) return 0;
        numbers.seek(k);
        double z = numbers.gaussian();
        if (from == k && to == k + 1) return whole * z;
        return Math.exp(-leak * (k + 1 - to) * dt) * sd((to - from) * dt) * z;
    }

    private double sd(double h) {
        return noise.strength() * Math.sqrt(Decay.constant(2 * leak, h));
    }
}
