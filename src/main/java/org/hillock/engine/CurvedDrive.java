package org.hillock.engine;

/** A ramp or a sine, integrated in closed form over each step or the part of it in which it flows. */
final class CurvedDrive implements Drive {
    private final Curved input;
    private final double leak;
    private final double dt;

    CurvedDrive(Curved input, double leak, double dt) {
        this.input = input;
        this.leak = leak;
        this.dt = dt;
    }

    @Override
    public void add(double[] q, double[] current, long k0, int n) {
        int first = (int) Math.max(0, Math.min(n, Math.floor(input.from()) - k0));
        int last = (int) Math.max(0, Math.min(n, Math.ceil(input.to()) - k0));
        for (int i = first; i < last; i++) {
            long k = k0 + i;
            if (k >= input.from()) current[i] += input.form().at(k * dt);
            q[i] += tail(k, 0);
        }
    }

    @Override
    public double tail(long k, double x) {
        double from = Math.max(k + x, input.from());
        double to = Math.min(k + 1, input.to());
        if (to <= from) return 0;
        return Math.exp(-leak * (k + 1 - to) * dt) * input.form().integral(leak, from * dt, to * dt);
    }
}
