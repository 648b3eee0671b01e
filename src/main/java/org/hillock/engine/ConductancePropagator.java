package org.hillock.engine;

import org.hillock.model.GaussLegendre;
import org.hillock.model.Membrane;

/**
 * A membrane with synaptic conductances, {@code Cm dV/dt = −gL (V − vRest) + Σ g(t)(E − V) + I(t)}. It is linear in V with
 * coefficients that change in time, so the solution over a span h is
 *
 * <pre>V(h) = V(0) e^(−Λ(0)) + ∫₀ʰ e^(−Λ(s)) B(s) ds,   Λ(s) = (gL (h − s) + ∫ₛʰ Σ g) / Cm,   B = (gL vRest + Σ g E + I) / Cm</pre>
 *
 * where ∫ g is known in closed form and the outer integral is taken by five Gauss–Legendre nodes, on spans short against
 * every rate and cut wherever an input jumps. The error is below 1e-12 of the driving force; noise is that of a
 * {@link NoiseBlock}.
 */
final class ConductancePropagator implements Propagator {
    private static final GaussLegendre RULE = new GaussLegendre(5);
    /** Longest span, in units of the fastest rate's reciprocal. */
    private static final double SPAN = 0.5;
    /** What lies so many time constants back is forgotten: e^(−40) is below the rounding of what followed. */
    private static final double FORGOTTEN = 40;
    /** From so many spans on it is worth finding out what is forgotten. */
    private static final double MANY = 100;

    private final SynapticInputs synapses;
    private final Electrode electrode;
    private final NoiseBlock noise;
    private final double rest;
    private final double cm;
    private final double leak;
    private final double dt;
    private final double fastest;
    private long k;
    private double seenFrom;
    private double jumpAtStart;
    private double jumpAtEnd;

    ConductancePropagator(
            Membrane membrane, SynapticInputs synapses, Electrode electrode, NoiseBlock noise, double dt) {
        this.synapses = synapses;
        this.electrode = electrode;
        this.noise = noise;
        this.rest = membrane.vRest();
        this.cm = membrane.cm();
        this.leak = 1 / membrane.tau();
        this.dt = dt;
        this.fastest = Math.max(leak, Math.max(synapses.fastest(), electrode.fastest()));
    }

    @Override
    public int block() {
        return 1;
    }

    @Override
    public void prepare(long k0, int n, Flows flows) {
        k = k0;
        seenFrom = k0;
        jumpAtStart = synapses.arriveUpTo(k); // all but those of t = 0 were taken at the end of the step before
        electrode.moveTo(k);
        noise.prepare(k, 1);
        flows.electrode[0] = electrode.at(k * dt) + noise.at(k, 0);
        flows.conductance[0] = synapses.conductance();
        flows.synaptic[0] = synapses.current(0, rest);
    }

    @Override
    public void prepareTail(long k, double x, Flows flows) {
        prepare(k, 1, flows);
        seenFrom = k + x;
    }

    @Override
    public double hold(int i) {
        seenFrom = k + 1;
        step(i, rest);
        return jumpAtEnd;
    }

    @Override
    public void reset() {
        // Nothing is carried along but the potential itself.
    }

    @Override
    public double step(int i, double v) {
        double u = v - rest + (seenFrom > k ? 0 : jumpAtStart);
        for (double at = k; at < k + 1; ) {
            electrode.moveTo(at);
            double to = Math.min(electrode.nextCut(at, k + 1), synapses.nextArrival());
            if (seenFrom > at) to = Math.min(to, seenFrom);
            if (!noise.silent() && at < k + 0.5) to = Math.min(to, k + 0.5);
            double h = (to - at) * dt;
            if (at >= seenFrom) u = integrate(u, at * dt, h);
            synapses.advance(h);
            at = to;
            if (at < k + 1) {
                double jump = synapses.arriveUpTo(at);
                if (at >= seenFrom) u += jump;
            }
        }
        jumpAtEnd = synapses.arriveUpTo(k + 1);
        return rest + u + jumpAtEnd;
    }

    /** The potential above rest, h ms after t, over a smooth stretch. */
    private double integrate(double u, double t, double h) {
        double from = h * rate(0, h) > MANY * SPAN ? forgotten(h) : 0;
        double length = h - from;
        double spans = Math.max(1, Math.ceil(length * rate(from, length) / SPAN));
        double v = from > 0 ? 0 : u;
        for (double n = 0; n < spans; n++) v = integrate(v, t, from + n * length / spans, length / spans);
        return v;
    }

    /** An upper bound of all rates over the {@code length} ms from {@code from} ms on, 1/ms. */
    private double rate(double from, double length) {
        return fastest + synapses.mostConductance(from, length) / cm;
    }

    /** The time within a stretch of h ms before which nothing matters at its end; 0 if all of it does. */
    private double forgotten(double h) {
        double end = synapses.conducted(h);
        double low = 0;
        double high = h;
        for (int n = 0; n < 60 && high - low > 1e-3 * (h - low); n++) {
            double middle = 0.5 * (low + high);
            if (leak * (h - middle) + (end - synapses.conducted(middle)) / cm > FORGOTTEN) low = middle;
            else high = middle;
        }
        return low;
    }

    /** One Gauss–Legendre span of length h that begins {@code from} ms after t, where the synapses stand. */
    private double integrate(double u, double t, double from, double h) {
        double end = synapses.conducted(from + h);
        double sum = 0;
        for (int n = 0; n < RULE.size(); n++) {
            double s = from + h * RULE.node(n);
            double fluctuation = noise.silent() ? 0 : noise.at(k, (t + s) / dt - k) + noise.held(k);
            double current = electrode.at(t + s) + fluctuation + synapses.current(s, rest);
            double remaining = leak * (from + h - s) + (end - synapses.conducted(s)) / cm;
            sum += RULE.weight(n) * Math.exp(-remaining) * current;
        }
        return u * Math.exp(-leak * h - (end - synapses.conducted(from)) / cm) + sum * h / cm;
    }
}
