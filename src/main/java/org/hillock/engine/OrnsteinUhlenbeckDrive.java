package org.hillock.engine;

/** Noise with a memory, integrated exactly in law over each step or the part of it in which it flows. */
final class OrnsteinUhlenbeckDrive implements Drive {
    private final Noise noise;
    private final NoisePath path;
    private final double leak;
    private final double dt;
    private final NoiseStep whole;

    OrnsteinUhlenbeckDrive(Noise noise, double leak, double dt, long seed) {
        this.noise = noise;
        this.path = new NoisePath(noise, seed, dt);
        this.leak = leak;
        this.dt = dt;
        this.whole = NoiseStep.of(leak, 1 / noise.tau(), 0, dt);
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        for (int i = 0; i < n; i++) {
            long k = k0 + i;
            q[i] += tail(k, 0);
            if (k >= noise.from() && k < noise.to()) current[i] += noise.strength() * path.value();
        }
    }

    @Override
    public double tail(long k, double x) {
        double from = Math.max(k + x, noise.from());
        double to = Math.min(k + 1, noise.to());
        if (to <= from) return 0;
        path.moveTo(k);
        boolean all = from == k && to == k + 1;
        var step = all ? whole : NoiseStep.of(leak, 1 / noise.tau(), (from - k) * dt, (to - from) * dt);
        double seen = step.gain() * path.value() + step.lever() * path.first() + step.own() * path.second();
        return noise.strength() * Math.exp(-leak * (k + 1 - to) * dt) * seen;
    }
}
