package org.hillock.engine;

import java.util.Arrays;
import java.util.List;
import org.hillock.model.Membrane;

/**
 * The exponential propagator of a linear membrane: {@code V += (1 − e^(−dt/τ)) (vRest − V) + q/Cm}, exact at any dt. The sum
 * is compensated (Kahan), so that a million steps of a leak-free integrator lose no digit.
 */
final class ExactPropagator implements Propagator {
    private static final int BLOCK = 1024;

    private final List<Drive> electrode;
    private final List<Drive> synaptic;
    private final double rest;
    private final double cm;
    private final double leak;
    private final double dt;
    private final double[] q = new double[BLOCK];
    private double relax;
    private double lost;

    ExactPropagator(Membrane membrane, List<Drive> electrode, List<Drive> synaptic, double dt) {
        this.electrode = electrode;
        this.synaptic = synaptic;
        this.rest = membrane.vRest();
        this.cm = membrane.cm();
        this.leak = 1 / membrane.tau();
        this.dt = dt;
    }

    @Override
    public int block() {
        return BLOCK;
    }

    @Override
    public void prepare(long k0, int n, Samples samples) {
        relax = -Math.expm1(-leak * dt);
        Arrays.fill(q, 0, n, 0);
        Arrays.fill(samples.electrode, 0, n, 0);
        Arrays.fill(samples.synaptic, 0, n, 0);
        for (var drive : electrode) drive.add(q, samples.electrode, k0, n);
        for (var drive : synaptic) drive.add(q, samples.synaptic, k0, n);
        for (int i = 0; i < n; i++) q[i] /= cm;
    }

    @Override
    public void prepareTail(long k, double x, Samples samples) {
        double tail = 0;
        for (var drive : electrode) tail += drive.tail(k, x);
        for (var drive : synaptic) tail += drive.tail(k, x);
        prepare(k, 1, samples);
        q[0] = tail / cm;
        relax = -Math.expm1(-leak * (1 - x) * dt);
    }

    @Override
    public double step(int i, double v) {
        double change = relax * (rest - v) + q[i] - lost;
        double next = v + change;
        lost = (next - v) - change;
        return next;
    }

    @Override
    public void hold(int i) {
        // The drives moved on when the block was prepared.
    }

    @Override
    public void reset() {
        lost = 0;
    }
}
