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
    private final List<DeltaDrive> deltas;
    private final double rest;
    private final double cm;
    private final double leak;
    private final double dt;
    private final double[] q = new double[BLOCK];
    private final double[] jumps = new double[BLOCK];
    private double relax;
    private double lost;

    ExactPropagator(
            Membrane membrane, List<Drive> electrode, List<Drive> synaptic, List<DeltaDrive> deltas, double dt) {
        this.electrode = electrode;
        this.synaptic = synaptic;
        this.deltas = deltas;
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
    public void prepare(long k0, int n, Flows flows) {
        relax = -Math.expm1(-leak * dt);
        Arrays.fill(q, 0, n, 0);
        Arrays.fill(flows.electrode, 0, n, 0);
        Arrays.fill(flows.synaptic, 0, n, 0);
        for (var drive : electrode) drive.add(q, flows.electrode, k0, n);
        for (var drive : synaptic) drive.add(q, flows.synaptic, k0, n);
        for (int i = 0; i < n; i++) q[i] /= cm;
        if (deltas.isEmpty()) return;
        Arrays.fill(jumps, 0, n, 0);
        for (var delta : deltas) delta.add(q, jumps, k0, n);
    }

    @Override
    public void prepareTail(long k, double x, Flows flows) {
        double tail = 0;
        for (var drive : electrode) tail += drive.tail(k, x);
        for (var drive : synaptic) tail += drive.tail(k, x);
        double jump = 0;
        for (var delta : deltas) jump += delta.tail(k, x);
        prepare(k, 1, flows);
        q[0] = tail / cm + jump;
        relax = -Math.expm1(-leak * (1 - x) * dt);
    }

    @Override
    public double step(int i, double v) {
        double change = relax * (rest - v) + q[i] - lost;
        double next = v + change;
        lost = (next - v) - change;
        return next + jumps[i];
    }

    @Override
    public double hold(int i) {
        return jumps[i]; // the drives moved on when the block was prepared
    }

    @Override
    public void reset() {
        lost = 0;
    }
}
