package org.hillock.engine;

import java.util.List;

/**
 * The injected current at any time, read in ascending order, and where it is not smooth. Noise with a memory runs straight
 * between its samples at the ends and in the middle of a step; white noise is held over the step.
 */
final class Electrode {
    private final StepFunction steps;
    private final List<Curved> curved;
    private final double dt;
    private final NoiseSource noise;
    private final double[] start = new double[1];
    private final double[] middle = new double[1];
    private final double[] end = new double[1];
    private final double[] held = new double[1];
    private long step;
    private int level;

    Electrode(Pieces input, NoiseSource noise, double dt) {
        this.steps = input.steps();
        this.curved = input.curved();
        this.noise = noise;
        this.dt = dt;
    }

    /** From here on the noise is that of step k. */
    void begin(long k) {
        step = k;
        start[0] = middle[0] = end[0] = held[0] = 0;
        noise.prepare(k, 1, start, middle, end, held);
    }

    /** From here on the step function is read at or after this grid coordinate. */
    void moveTo(double coordinate) {
        while (steps.edges()[level + 1] <= coordinate) level++;
    }

    /** The current at t ms, nA, where no jump lies between t and the coordinate that was moved to. */
    double at(double t) {
        double current = steps.values()[level];
        for (var c : curved)
            if (t >= c.from() * dt && t < c.to() * dt) current += c.form().at(t);
        if (noise.silent()) return current;
        double x = 2 * (t / dt - step);
        return current + (x < 1 ? start[0] + x * (middle[0] - start[0]) : middle[0] + (x - 1) * (end[0] - middle[0]));
    }

    /** What white noise adds to the current over the step, nA. */
    double held() {
        return held[0];
    }

    /** The first coordinate after {@code at}, but at most {@code end}, at which the current is not smooth. */
    double nextCut(double at, double end) {
        double cut = Math.min(end, steps.edges()[level + 1]);
        if (!noise.silent() && at < step + 0.5) cut = Math.min(cut, step + 0.5);
        for (var c : curved) {
            if (c.from() > at) cut = Math.min(cut, c.from());
            if (c.to() > at) cut = Math.min(cut, c.to());
        }
        return cut;
    }

    /** The fastest rate at which the smooth parts change, 1/ms. */
    double fastest() {
        double rate = 0;
        for (var c : curved) if (c.form() instanceof Curved.Wave wave) rate = Math.max(rate, wave.omega());
        return rate;
    }
}
